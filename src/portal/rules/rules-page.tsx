/** 规章和规范性文件 of an organ, gathered in one place with how each stands today. */
import { CLEANUP_RESULT_NAMES, VALIDITY_NAMES } from '../../contract/normative-document/register-words.ts'
import type { Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { Cleanup } from '../../store/document-cleanup.ts'
import type { RegisteredEntry } from '../../store/registered-document.ts'
import { Paging } from '../paging.tsx'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { organEntryPath, type RulesView, rulesDownloadPath, rulesPath } from '../site-paths.ts'
import { RulesFilter, ValidityTiles } from './rules-filter.tsx'
import { RulesTable } from './rules-table.tsx'

export interface RulesPageProps {
  readonly context: PageContext
  readonly organ: ApplyOrgan
  readonly view: RulesView
  readonly today: LocalDate
  readonly entries: readonly RegisteredEntry[]
  /** How many meet the filter, on all pages. */
  readonly total: number
  readonly next: string | null
  readonly isLater: boolean
  /** Of the whole register, whatever is filtered by. */
  readonly counts: Readonly<Record<Validity, number>>
  readonly years: readonly number[]
  /** Years in which documents ended → how many, newest first. */
  readonly ended: readonly (readonly [year: number, documents: number])[]
  readonly cleanups: readonly Cleanup[]
}

const titleOf = ({ organ, view }: Pick<RulesPageProps, 'organ' | 'view'>): string => {
  if (view.ended !== undefined) return `${organ.name}${view.ended}年废止和失效文件目录`
  const validity = view.validity as Validity | undefined
  const standing = validity === undefined ? '' : `${VALIDITY_NAMES[validity]}的`
  const year = view.year === undefined ? '' : `${view.year}年`
  return `${organ.name}${year}${standing}规章和规范性文件`
}

const factsOf = (props: RulesPageProps): PageFacts => {
  const { organ, view, isLater } = props
  const isIndexed = view.q === undefined && !isLater
  return {
    title: titleOf(props),
    description: `${organ.name}的规章和行政规范性文件：文号、成文和施行日期、有效性，废止和失效目录，清理结果，正文和数据下载。`,
    canonical: isIndexed ? rulesPath(view) : null,
    crumbs: [{ label: organ.name, href: organEntryPath(organ.slug) }],
    nav: null,
    column: { name: '规章和规范性文件', about: '', type: '政府信息公开' },
  }
}

const Downloads = ({ view }: { view: RulesView }) => (
  <ul className="actions">
    <li>
      <a className="button" href={rulesDownloadPath(view, 'csv')} download>
        下载 CSV
      </a>
    </li>
    <li>
      <a className="button" href={rulesDownloadPath(view, 'json')} download>
        下载 JSON
      </a>
    </li>
  </ul>
)

const Nothing = ({ slug, isEmpty }: { slug: string; isEmpty: boolean }) => (
  <div className="sheet empty">
    {isEmpty ? (
      <p>本机关没有公开的规章和行政规范性文件。</p>
    ) : (
      <p>
        没有符合条件的文件。<a href={rulesPath({ slug })}>查看全部文件</a>
      </p>
    )}
  </div>
)

const EndedSection = ({ organ, ended }: RulesPageProps) =>
  ended.length > 0 && (
    <section aria-labelledby="ended-title">
      <h2 id="ended-title">废止和失效文件目录</h2>
      <ul className="choices">
        {ended.map(([year, documents]) => (
          <li key={year}>
            <a href={rulesPath({ slug: organ.slug, ended: year })}>
              {year}年（{documents}件）
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

const resultsOf = ({ items }: Cleanup): string =>
  Object.entries(CLEANUP_RESULT_NAMES)
    .map(([result, name]) => [name, items.filter((item) => item.result === result).length] as const)
    .filter(([, documents]) => documents > 0)
    .map(([name, documents]) => `${name}${documents}件`)
    .join('，')

const CleanupSection = ({ cleanups }: RulesPageProps) =>
  cleanups.length > 0 && (
    <section aria-labelledby="cleanup-title">
      <h2 id="cleanup-title">清理结果</h2>
      <ul className="rule-cleanups">
        {cleanups.map((cleanup) => (
          <li key={cleanup.id}>
            <strong>{cleanup.title}</strong>
            {cleanup.documentNumber !== '' && <span>{cleanup.documentNumber}</span>}
            <span>
              <time dateTime={cleanup.decidedOn}>{cleanup.decidedOn}</time> 决定，
              <time dateTime={cleanup.effectiveOn}>{cleanup.effectiveOn}</time> 生效
            </span>
            <span>
              清理{cleanup.items.length}件：{resultsOf(cleanup)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )

const Consulting = ({ organ }: { organ: ApplyOrgan }) => (
  <p className="rule-consulting">
    有效性按今天的日期计算。对文件内容有疑问，请联系
    {organ.guide.office.startsWith(organ.name) ? organ.guide.office : `${organ.name}${organ.guide.office}`}
    {organ.guide.phone !== '' && `，电话：${organ.guide.phone}`}。
  </p>
)

export const RulesPage = (props: RulesPageProps) => {
  const { context, organ, view, today, entries, total, next, isLater, counts, years } = props
  const isEmpty = Object.values(counts).every((documents) => documents === 0)
  return (
    <PageShell context={context} facts={factsOf(props)} here="规章和规范性文件">
      <div className="wrap">
        <header className="page-head">
          <h1>
            <span>{organ.name}</span>
            <span>{titleOf(props).slice(organ.name.length)}</span>
          </h1>
        </header>
        {!isEmpty && (
          <>
            <ValidityTiles view={view} counts={counts} />
            <RulesFilter view={view} years={years} />
          </>
        )}
        <section aria-labelledby="rules-title">
          <div className="results-head">
            <h2 id="rules-title">共 {total} 件</h2>
            {total > 0 && <Downloads view={view} />}
          </div>
          {entries.length === 0 ? (
            <Nothing slug={organ.slug} isEmpty={isEmpty} />
          ) : (
            <div className="sheet list-sheet">
              <RulesTable entries={entries} today={today} />
            </div>
          )}
          <Paging
            first={rulesPath(view)}
            next={next === null ? null : rulesPath(view, next)}
            isLater={isLater}
          />
        </section>
        <EndedSection {...props} />
        <CleanupSection {...props} />
        <Consulting organ={organ} />
      </div>
    </PageShell>
  )
}
