import { PROBLEMS, type ProblemCode } from '../../contract/problem.ts'
import type { Endpoint } from '../endpoint.ts'
import { EndpointSection } from './endpoint-section.tsx'
import { type ApiFacts, COMMON_PROBLEMS } from './open-api.ts'

const Rules = ({ descriptionPath }: { descriptionPath: string }) => (
  <section className="sheet" aria-labelledby="rules">
    <h2 id="rules">约定</h2>
    <p>
      接口只读，无需登录，可以从任何网页调用。机器可读的接口说明（OpenAPI 3.1）在{' '}
      <a href={descriptionPath}>{descriptionPath}</a>。
    </p>
    <p>
      列表答复为 <code>{'{"items": […], "next": …}'}</code>
      。next 不为 null 时，把它作为 cursor 参数再次请求，得到下一页。
    </p>
    <p>
      数字为 null 表示原件此处不是数字；是空白、斜线还是无法辨认，见
      notNumbers（JSON）或“状态”列（CSV）。空白、斜线与 0 从不混同。
    </p>
    <p>
      CSV 为 UTF-8 编码、带 BOM，可直接用电子表格软件打开；可能被当作公式的文字前加有一个撇号。加参数{' '}
      <code>header=en</code> 时首行为英文字段名。
    </p>
    <p>
      答复带有 ETag；再次请求时用 If-None-Match 送回，内容未变则答复
      304。每个地址每分钟的请求次数有上限，见答复中的 RateLimit 各项；超过时答复 429，并在 Retry-After
      中说明多少秒后再试。
    </p>
  </section>
)

const ProblemTable = () => (
  <section className="sheet" aria-labelledby="problems">
    <h2 id="problems">错误代码</h2>
    <p>
      错误答复的格式为 RFC 9457（application/problem+json）。code 固定不变，其余文字可能调整；报告故障时请提供
      requestId。任何接口都可能答复 {COMMON_PROBLEMS.join('、')}，其余代码见各接口。
    </p>
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">代码</th>
          <th scope="col">状态码</th>
          <th scope="col">含义</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(PROBLEMS) as ProblemCode[]).map((code) => (
          <tr key={code} id={`problem-${code}`}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>{PROBLEMS[code].status}</td>
            <td>{PROBLEMS[code].title.zh}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const byTag = (endpoints: readonly Endpoint[]): readonly (readonly [string, readonly Endpoint[]])[] =>
  [...new Set(endpoints.map(({ tag }) => tag))].map((tag) => [
    tag,
    endpoints.filter((endpoint) => endpoint.tag === tag),
  ])

export const DocsPage = ({ facts, descriptionPath }: { facts: ApiFacts; descriptionPath: string }) => (
  <div className="wrap">
    <h1>开放数据接口</h1>
    <p className="lead">本网站展示的每一个数字，都可以用下面的接口取得 JSON 或 CSV。</p>
    <Rules descriptionPath={descriptionPath} />
    {byTag(facts.endpoints).map(([tag, endpoints]) => (
      <section className="sheet" key={tag} aria-label={tag}>
        <h2>{tag}</h2>
        {endpoints.map((endpoint) => (
          <EndpointSection key={endpoint.path} endpoint={endpoint} prefix={facts.prefix} />
        ))}
      </section>
    ))}
    <ProblemTable />
  </div>
)
