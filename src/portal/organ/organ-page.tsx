/** 政府信息公开平台 of one organ: the four statutory blocks, what it arranges by columns, and the way to apply. */
import type { PageContext, PageFacts } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { archivePath, atomPath, ORGANS_PATH, organEntryPath, organFeed } from '../site-paths.ts'
import { ContentBlock, GuideBlock, InstitutionsBlock, ReportsBlock } from './organ-blocks.tsx'
import { ContactLine, Entry, Gone } from './organ-entry.tsx'
import type { OrganPlatform } from './organ-platform.ts'
import { ColumnsSection, NewestSection } from './organ-sections.tsx'

const factsOf = ({ organ }: OrganPlatform): PageFacts => ({
  title: `${organ.name}政府信息公开`,
  description: `${organ.name}的政府信息公开指南、制度、法定主动公开内容、年报和申请入口。`,
  canonical: organEntryPath(organ.slug),
  crumbs: [{ label: '机关名录', href: ORGANS_PATH }],
  nav: null,
  feed: { title: `${organ.name}最新公开`, path: organFeed(organ.slug) },
})

const Archive = ({ organ, years }: OrganPlatform) =>
  years.length > 0 && (
    <section aria-labelledby="archive-title">
      <h2 id="archive-title">历年公开</h2>
      <ul className="choices">
        {years.map(({ year, documents }) => (
          <li key={year}>
            <a href={archivePath(organ.slug, year)}>
              {year}年（{documents}）
            </a>
          </li>
        ))}
      </ul>
      <p className="feed-line">
        <a href={atomPath(organFeed(organ.slug))} type="application/atom+xml">
          订阅本机关更新（Atom）
        </a>
      </p>
    </section>
  )

export const OrganPage = ({ context, platform }: { context: PageContext; platform: OrganPlatform }) => {
  const { organ, successors } = platform
  return (
    <PageShell context={context} facts={factsOf(platform)} here={organ.name}>
      <div className="wrap">
        <header className="page-head">
          <h1>
            <span>{organ.name}</span>
            <span>政府信息公开</span>
          </h1>
          <ContactLine organ={organ} />
        </header>
        {successors.length > 0 && <Gone successors={successors} />}
        <div className="blocks four-blocks">
          <GuideBlock organ={organ} />
          <InstitutionsBlock platform={platform} />
          <ContentBlock platform={platform} />
          <ReportsBlock platform={platform} />
        </div>
        {organ.receivesRequests && successors.length === 0 && <Entry organ={organ} />}
        <NewestSection platform={platform} />
        <ColumnsSection platform={platform} />
        <Archive {...platform} />
      </div>
    </PageShell>
  )
}
