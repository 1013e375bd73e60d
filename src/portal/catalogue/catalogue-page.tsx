/** 政府信息公开目录 of an organ, or of all of them. */
import type { Page } from '../../contract/annual-report-library.ts'
import { CATALOGUE_ITEMS, catalogueItemsFor } from '../../law/proactive-disclosure/catalogue-items.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { Tally } from '../../store/disclosure-tally.ts'
import type { ListedDocument } from '../../store/document-list.ts'
import { figureText } from '../chart/figure.ts'
import { kindName } from '../disclosure/shown-document.ts'
import { Paging } from '../paging.tsx'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import {
  ALL_FEED,
  type CatalogueView,
  cataloguePath,
  ORGANS_PATH,
  organEntryPath,
  organFeed,
} from '../site-paths.ts'
import { countOf, countsBy } from './catalogue-counts.ts'
import { CatalogueFilter } from './catalogue-filter.tsx'
import type { CatalogueQuery } from './catalogue-query.ts'
import { CatalogueTable } from './catalogue-table.tsx'
import { CatalogueTree } from './catalogue-tree.tsx'

export interface CataloguePageProps {
  readonly context: PageContext
  /** Null for all organs. */
  readonly organ: ApplyOrgan | null
  readonly query: CatalogueQuery
  readonly page: Page<ListedDocument>
  readonly tallies: readonly Tally[]
  readonly today: LocalDate
}

const itemsOf = (organ: ApplyOrgan | null) => {
  if (organ === null) return CATALOGUE_ITEMS
  return catalogueItemsFor(organ.kind === 'township' ? 'township' : 'county')
}

const titleOf = ({ organ, query: { item, kind, year } }: CataloguePageProps): string => {
  const found = CATALOGUE_ITEMS.find(({ code }) => code === item)
  const name = found?.appliesTo === 'township' ? `${found.name}（乡镇）` : found?.name
  const parts = [
    year === undefined ? null : `${year}年`,
    kind === undefined ? null : kindName(kind),
    name ?? null,
  ]
  const chosen = parts.filter((part) => part !== null).join(' ')
  return `${organ?.name ?? ''}政府信息公开目录${chosen === '' ? '' : `：${chosen}`}`
}

const viewOf = ({ organ, query: { item, kind, year } }: CataloguePageProps): CatalogueView => ({
  slug: organ?.slug ?? null,
  item,
  kind,
  year,
})

const factsOf = (props: CataloguePageProps): PageFacts => {
  const { organ, query } = props
  const since = query.after === null ? '' : `（${props.page.items[0]?.publishedOn ?? ''}及以前）`
  const title = `${titleOf(props)}${since}`
  return {
    title,
    description: `${title}：索引、名称、内容概述和生成日期。`,
    canonical: query.after === null ? cataloguePath(viewOf(props)) : null,
    crumbs:
      organ === null
        ? []
        : [
            { label: '机关名录', href: ORGANS_PATH },
            { label: organ.name, href: organEntryPath(organ.slug) },
          ],
    nav: 'catalogue',
    feed: { title: `${organ?.name ?? ''}最新公开`, path: organ === null ? ALL_FEED : organFeed(organ.slug) },
  }
}

const Results = (props: CataloguePageProps) => {
  const { organ, query, page, tallies, today } = props
  const view = viewOf(props)
  return (
    <section aria-labelledby="results-title" className="catalogue-results">
      <div className="results-head">
        <h2 id="results-title">共 {figureText(countOf(tallies, query))} 份文件</h2>
      </div>
      {page.items.length === 0 ? (
        <div className="sheet empty">
          <p>没有符合条件的文件。</p>
          <p>
            可以减少条件，或者<a href={cataloguePath({ slug: view.slug })}>查看全部文件</a>。
          </p>
        </div>
      ) : (
        <div className="sheet list-sheet">
          <CatalogueTable documents={page.items} today={today} showsOrgan={organ === null} />
        </div>
      )}
      <Paging
        first={cataloguePath(view)}
        next={page.next === null ? null : cataloguePath(view, page.next)}
        isLater={query.after !== null}
      />
    </section>
  )
}

export const CataloguePage = (props: CataloguePageProps) => {
  const { context, organ, query, tallies } = props
  const items = itemsOf(organ)
  const view = viewOf(props)
  return (
    <PageShell context={context} facts={factsOf(props)} here="公开目录">
      <div className="wrap">
        <header className="page-head">
          <h1>
            {organ !== null && <span>{organ.name}</span>}
            <span>政府信息公开目录</span>
          </h1>
        </header>
        <CatalogueFilter
          view={view}
          items={items}
          years={countsBy(tallies, query, 'year')}
          kinds={countsBy(tallies, query, 'kind')}
        />
        <div className="catalogue-columns">
          <CatalogueTree
            view={view}
            items={items}
            counts={countsBy(tallies, query, 'item')}
            total={countOf(tallies, query, 'item')}
          />
          <Results {...props} />
        </div>
      </div>
    </PageShell>
  )
}
