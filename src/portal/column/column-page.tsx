/** What stands in a column, newest first. A closed column says since when and why, and stays readable. */
import type { Page } from '../../contract/annual-report-library.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { ListedDocument } from '../../store/document-list.ts'
import type { SiteColumn } from '../../store/site-column.ts'
import { dateText } from '../annual-report/date-text.ts'
import { DocumentList } from '../disclosure/document-list.tsx'
import { Paging } from '../paging.tsx'
import type { Crumb, PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { atomPath, columnFeed, columnPath, ORGANS_PATH, organEntryPath } from '../site-paths.ts'

export interface ColumnPageProps {
  readonly context: PageContext
  readonly organ: ApplyOrgan
  readonly column: SiteColumn
  readonly parent: SiteColumn | null
  readonly below: readonly SiteColumn[]
  readonly page: Page<ListedDocument>
  readonly isLater: boolean
  readonly today: LocalDate
}

const crumbsOf = ({ organ, parent }: ColumnPageProps): readonly Crumb[] => [
  { label: '机关名录', href: ORGANS_PATH },
  { label: organ.name, href: organEntryPath(organ.slug) },
  ...(parent === null ? [] : [{ label: parent.name, href: columnPath(organ.slug, parent.slug) }]),
]

const factsOf = (props: ColumnPageProps): PageFacts => {
  const { organ, column, page, isLater } = props
  const since = isLater ? `（${page.items[0]?.publishedOn ?? ''}及以前）` : ''
  return {
    title: `${column.name}${since}（${organ.name}）`,
    description: column.about === '' ? `${organ.name}“${column.name}”栏目公开的政府信息。` : column.about,
    canonical: isLater ? null : columnPath(organ.slug, column.slug),
    crumbs: crumbsOf(props),
    nav: null,
    column: { name: column.name, about: column.about, type: '政府信息公开' },
    feed: { title: `${organ.name}：${column.name}`, path: columnFeed(organ.slug, column.slug) },
  }
}

const Closed = ({ column: { closedAt, closeReason } }: { column: SiteColumn }) =>
  closedAt !== null && (
    <p className="banner banner-closed" role="note">
      <strong>本栏目已于{dateText(closedAt.toISOString())}停止更新。</strong>
      {closeReason !== '' && `原因：${closeReason}。`}已经公开的内容继续保留，供查阅。
    </p>
  )

const Below = ({ organ, below }: Pick<ColumnPageProps, 'organ' | 'below'>) =>
  below.length > 0 && (
    <nav aria-label="下级栏目">
      <ul className="choices">
        {below.map(({ id, slug, name, closedAt }) => (
          <li key={id}>
            <a href={columnPath(organ.slug, slug)}>
              {name}
              {closedAt !== null && '（已停止更新）'}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )

export const ColumnPage = (props: ColumnPageProps) => {
  const { context, organ, column, below, page, isLater, today } = props
  return (
    <PageShell context={context} facts={factsOf(props)} here={column.name}>
      <div className="wrap">
        <header className="page-head">
          <h1>{column.name}</h1>
          <p className="lead">{column.about === '' ? organ.name : column.about}</p>
        </header>
        <Closed column={column} />
        <Below organ={organ} below={below} />
        <div className="sheet list-sheet">
          {page.items.length === 0 ? (
            <p className="nothing">本栏目还没有内容。</p>
          ) : (
            <DocumentList documents={page.items} today={today} />
          )}
        </div>
        <Paging
          first={columnPath(organ.slug, column.slug)}
          next={page.next === null ? null : columnPath(organ.slug, column.slug, page.next)}
          isLater={isLater}
        />
        <p className="feed-line">
          <a href={atomPath(columnFeed(organ.slug, column.slug))} type="application/atom+xml">
            订阅本栏目更新（Atom）
          </a>
        </p>
      </div>
    </PageShell>
  )
}
