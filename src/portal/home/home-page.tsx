/** The front page: the region's platform of open information, with its four blocks, what is new, and who is here. */
import { topColumns } from '../column/column-tree.ts'
import { DocumentList } from '../disclosure/document-list.tsx'
import { ColumnCards } from '../organ/organ-sections.tsx'
import { OrganGroups } from '../organ/organs-page.tsx'
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { SITE_TITLE } from '../shell/site-mark.tsx'
import { ALL_FEED, atomPath, CATALOGUE_PATH, HOME_PATH, ORGANS_PATH } from '../site-paths.ts'
import { ApplyEntry } from './apply-entry.tsx'
import { Hero } from './hero.tsx'
import { HomeBlocks } from './home-blocks.tsx'
import { HomeReports } from './home-reports.tsx'
import type { HomeView } from './home-view.ts'

const FACTS: PageFacts = {
  title: SITE_TITLE,
  description:
    '检索、查阅、下载政府主动公开的信息，向行政机关申请公开，查询办理进度，查阅逐格核对过的政府信息公开年度报告。',
  canonical: HOME_PATH,
  crumbs: [],
  nav: 'home',
  feed: { title: '最新公开', path: ALL_FEED },
}

const Newest = ({ view: { newest, today } }: { view: HomeView }) => (
  <section aria-labelledby="newest-title">
    <h2 id="newest-title">最新公开</h2>
    <div className="sheet list-sheet">
      {newest.length === 0 ? (
        <p className="nothing">还没有公开的文件。</p>
      ) : (
        <DocumentList documents={newest} today={today} showsOrgan />
      )}
      <p className="list-more">
        <a href={CATALOGUE_PATH}>全部公开的文件</a>
        <a href={atomPath(ALL_FEED)} type="application/atom+xml">
          订阅更新
        </a>
      </p>
    </div>
  </section>
)

const KeyAreas = ({ view: { organ, columns } }: { view: HomeView }) =>
  organ !== null && (
    <ColumnCards
      organ={organ}
      nodes={topColumns(columns).filter(({ column }) => column.isKeyArea)}
      id="key-areas-title"
      title="重点领域"
    />
  )

/** More are found in the directory. */
const ORGANS_SHOWN = 60

const Organs = ({ view: { organ, organs, documents } }: { view: HomeView }) => {
  const own = organ === null ? organs : organs.filter(({ region }) => region === organ.region)
  return (
    own.length > 0 && (
      <section aria-labelledby="organs-title">
        <h2 id="organs-title">机关名录</h2>
        <div className="sheet organ-directory">
          <OrganGroups organs={own.slice(0, ORGANS_SHOWN)} documents={documents} />
          <p className="list-more">
            <a href={ORGANS_PATH}>全部机关</a>
          </p>
        </div>
      </section>
    )
  )
}

export const HomePage = ({ context, view }: { context: PageContext; view: HomeView }) => (
  <PageShell context={context} facts={FACTS} here={null}>
    <Hero organ={view.organ} />
    <HomeBlocks view={view} />
    <div className="wrap">
      <Newest view={view} />
      <ApplyEntry />
      <KeyAreas view={view} />
      <Organs view={view} />
      <HomeReports view={view} />
    </div>
  </PageShell>
)
