/** What data there is, in which form, and how to keep a copy of it up to date. */
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { API_DOCS_PATH, DATA_DESCRIPTION_PATH, OPEN_DATA_PATH, reportCataloguePath } from '../site-paths.ts'
import { DATASETS, type Dataset } from './datasets.ts'

const FACTS: PageFacts = {
  title: '开放数据',
  description: '本站公开的全部数据：主动公开的政府信息、变动清单、年度报告，可以整批下载，也可以用接口查询。',
  canonical: OPEN_DATA_PATH,
  crumbs: [],
  nav: null,
}

const MEDIA_WORDS = {
  'application/json': 'JSON',
  'text/csv': 'CSV',
  'application/x-ndjson': 'JSON 行',
} as const

const DatasetSection = ({ dataset }: { dataset: Dataset }) => (
  <section className="sheet" aria-labelledby={dataset.key}>
    <h2 id={dataset.key}>{dataset.title}</h2>
    <p>
      {dataset.about}
      {dataset.page !== OPEN_DATA_PATH && <a href={dataset.page}>在网页上查看</a>}
    </p>
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">内容</th>
          <th scope="col">格式</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {dataset.distributions.map(({ name, path, media, about }) => (
          <tr key={path}>
            <th scope="row">
              <a href={path}>{name}</a>
            </th>
            <td>{MEDIA_WORDS[media]}</td>
            <td>{about}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Keeping = () => (
  <section className="sheet" aria-labelledby="keeping">
    <h2 id="keeping">保存一份并随时更新</h2>
    <div className="prose">
      <ol>
        <li>
          下载全部文件。同一次下载的各行属于同一时刻：答复中的 <code>X-Site-Version</code>{' '}
          是当时的站点版本号，文件名中也有。
        </li>
        <li>
          从头读取变动清单，直到 <code>isLast</code> 为 true，记下最后的 <code>next</code>。
        </li>
        <li>
          以后定期把记下的 <code>next</code> 作为 <code>cursor</code> 再读变动清单：
          <code>published</code> 的重新取得，<code>withdrawn</code> 的从自己的副本中删去。
        </li>
      </ol>
    </div>
  </section>
)

const Terms = () => (
  <section className="sheet" aria-labelledby="terms">
    <h2 id="terms">约定</h2>
    <div className="prose">
      <ul>
        <li>数据与网页同时更新。文件撤下后，接口和下载中都不再有它的内容。</li>
        <li>
          CSV 为 UTF-8 编码、带 BOM；可能被当作公式的文字前加有一个撇号。下载支持 gzip 和 brotli
          压缩，答复带有 ETag。
        </li>
        <li>每个地址每分钟的请求次数有上限；整批下载同时进行的数量有上限，超过时请稍后再试。</li>
        <li>引用时请注明公开机关、文件名称、索引号和取得日期。以机关公布的原件为准。</li>
      </ul>
    </div>
    <p>
      各接口的参数、字段和错误代码见<a href={API_DOCS_PATH}>接口说明</a>。供程序读取的数据目录（DCAT 3）：
      <a href={`${DATA_DESCRIPTION_PATH}.jsonld`}>JSON-LD</a>、
      <a href={`${DATA_DESCRIPTION_PATH}.ttl`}>Turtle</a>。
    </p>
  </section>
)

const ReportFiles = ({ years }: { readonly years: readonly number[] }) => (
  <section className="sheet" aria-labelledby="report-files">
    <h2 id="report-files">每份年度报告的文件</h2>
    <p>
      每份年度报告都可以下载 Word、PDF、网页、Excel、JSON 和 CSV 文件。供程序读取的各年度文件清单（DCAT
      3），列明每份报告每种格式的地址：
    </p>
    <ul>
      {years.map((year) => (
        <li key={year}>
          {year}年度：<a href={`${reportCataloguePath(year)}.jsonld`}>{year}年度 JSON-LD</a>、
          <a href={`${reportCataloguePath(year)}.ttl`}>{year}年度 Turtle</a>
        </li>
      ))}
    </ul>
  </section>
)

interface OpenDataPageProps {
  readonly context: PageContext
  /** For which there are annual reports, newest first. */
  readonly reportYears: readonly number[]
}

export const OpenDataPage = ({ context, reportYears }: OpenDataPageProps) => (
  <PageShell context={context} facts={FACTS} here="开放数据">
    <div className="wrap">
      <header className="page-head">
        <h1>开放数据</h1>
        <p className="lead">
          网页上的文件和数字，都可以作为数据整批取得或者按条件查询，不用登录，也不用申请。
        </p>
      </header>
      {DATASETS.map((dataset) => (
        <DatasetSection key={dataset.key} dataset={dataset} />
      ))}
      {reportYears.length > 0 && <ReportFiles years={reportYears} />}
      <Keeping />
      <Terms />
    </div>
  </PageShell>
)
