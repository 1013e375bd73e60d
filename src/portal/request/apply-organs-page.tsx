/** Where to apply: find the organ, or pick it from the list. */
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import { ORGAN_KIND_NAMES } from '../guide/guide-words.ts'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, applyPath, CASES_PATH, guidePath, organEntryPath, regionLabel } from '../site-paths.ts'

interface ApplyOrgansPageProps {
  readonly context: PageContext
  /** Part of a name that was looked for; empty for all. */
  readonly q: string
  readonly organs: readonly ApplyOrgan[]
}

const FACTS: PageFacts = {
  title: '依申请公开',
  description: '向行政机关申请公开政府信息：选择机关，填写申请，查询进度。不需要说明用途。',
  canonical: APPLY_PATH,
  crumbs: [],
  nav: 'apply',
}

const STEPS = [
  ['选择机关', '信息是哪个机关制作或者保存的，就向哪个机关申请。不确定的，向县政府办公室询问。'],
  ['填写申请', '写明您是谁、要什么信息、怎样取得。不需要说明用途。'],
  ['机关确认', '机关当天与您联系，双方确认之日为收到申请之日，答复期限从这一天起算。'],
  ['收到答复', '凭受理号和查询码随时查看办到哪一步、哪一天前答复、怎样算出来的。'],
] as const

const SearchForm = ({ q }: { q: string }) => (
  <search>
    <form className="organ-search" method="get" action={APPLY_PATH}>
      <div>
        <label htmlFor="organ-q">按名称查找机关</label>
        <input id="organ-q" name="q" type="search" maxLength={100} defaultValue={q} autoComplete="off" />
      </div>
      <button className="primary" type="submit">
        查找
      </button>
    </form>
  </search>
)

const OrganRow = ({ organ }: { organ: ApplyOrgan }) => (
  <li>
    <div>
      <a className="organ-name" href={organEntryPath(organ.slug)}>
        {organ.name}
      </a>
      <span className="organ-kind">{ORGAN_KIND_NAMES[organ.kind]}</span>
    </div>
    <ul className="actions">
      <li>
        <a className="quiet-link" href={guidePath(organ.slug)}>
          指南<span className="spoken">：{organ.name}</span>
        </a>
      </li>
      <li>
        <a className="button" href={applyPath(organ.slug)}>
          填写申请<span className="spoken">：{organ.name}</span>
        </a>
      </li>
    </ul>
  </li>
)

const OrganLists = ({ organs }: { organs: readonly ApplyOrgan[] }) => {
  const regions = [...new Set(organs.map(({ region }) => region))]
  return regions.map((region) => (
    <section key={region} className="sheet" aria-label={regionLabel(region)}>
      <h3>{regionLabel(region)}</h3>
      <ul className="organ-list">
        {organs
          .filter((organ) => organ.region === region)
          .map((organ) => (
            <OrganRow key={organ.slug} organ={organ} />
          ))}
      </ul>
    </section>
  ))
}

export const ApplyOrgansPage = ({ context, q, organs }: ApplyOrgansPageProps) => (
  <PageShell context={context} facts={FACTS} here="依申请公开">
    <div className="wrap">
      <header className="page-head">
        <h1>依申请公开</h1>
        <p className="lead">
          公民、法人和其他组织可以向行政机关申请获取政府信息。已经提交的申请，请
          <a href={CASES_PATH}>查询进度</a>。
        </p>
      </header>
      <ol className="steps apply-steps">
        {STEPS.map(([title, text]) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <section aria-labelledby="organs-title">
        <h2 id="organs-title">选择机关</h2>
        <SearchForm q={q} />
        {organs.length === 0 ? (
          <p className="sheet">
            {q === ''
              ? '还没有机关在本网站接收申请。'
              : `没有名称中有“${q}”的机关。请换一个词，或者清空后查看全部机关。`}
          </p>
        ) : (
          <OrganLists organs={organs} />
        )}
      </section>
      <p className="help-line">
        书写有困难的，可以到机关口头申请，由工作人员代为填写；阅读、视听有困难的，机关提供帮助。（《中华人民共和国政府信息公开条例》第二十九条、第四十三条）
      </p>
    </div>
  </PageShell>
)
