/** Everything that an organ published in a year. */
import type { Page } from '../../contract/annual-report-library.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { YearTally } from '../../store/disclosure-tally.ts'
import type { ListedDocument } from '../../store/document-list.ts'
import { DocumentList } from '../disclosure/document-list.tsx'
import { Paging } from '../paging.tsx'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { archivePath, ORGANS_PATH, organEntryPath } from '../site-paths.ts'

export interface ArchivePageProps {
  readonly context: PageContext
  readonly organ: ApplyOrgan
  readonly year: number
  readonly years: readonly YearTally[]
  readonly page: Page<ListedDocument>
  readonly isLater: boolean
  readonly today: LocalDate
}

const factsOf = ({ organ, year, page, isLater }: ArchivePageProps): PageFacts => ({
  title: `${organ.name}${year}年公开的信息${isLater ? `（${page.items[0]?.publishedOn ?? ''}及以前）` : ''}`,
  description: `${organ.name}${year}年主动公开的全部政府信息。`,
  canonical: isLater ? null : archivePath(organ.slug, year),
  crumbs: [
    { label: '机关名录', href: ORGANS_PATH },
    { label: organ.name, href: organEntryPath(organ.slug) },
  ],
  nav: null,
})

export const ArchivePage = (props: ArchivePageProps) => {
  const { context, organ, year, years, page, isLater, today } = props
  return (
    <PageShell context={context} facts={factsOf(props)} here={`${year}年`}>
      <div className="wrap">
        <header className="page-head">
          <h1>
            <span>{organ.name}</span>
            <span>{year}年公开的信息</span>
          </h1>
        </header>
        <nav aria-label="按年查看">
          <ul className="choices">
            {years.map(({ year: other, documents }) => (
              <li key={other}>
                <a href={archivePath(organ.slug, other)} aria-current={other === year ? 'page' : undefined}>
                  {other}年（{documents}）
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="sheet list-sheet">
          <DocumentList documents={page.items} today={today} />
        </div>
        <Paging
          first={archivePath(organ.slug, year)}
          next={page.next === null ? null : archivePath(organ.slug, year, page.next)}
          isLater={isLater}
        />
      </div>
    </PageShell>
  )
}
