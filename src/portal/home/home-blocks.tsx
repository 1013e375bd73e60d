/** The four statutory blocks of the region's platform: 指南, 制度, 法定主动公开内容, 年报. */
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import { Block } from '../block.tsx'
import { countsBy } from '../catalogue/catalogue-counts.ts'
import { figureText } from '../chart/figure.ts'
import { INSTITUTIONS } from '../guide/guide-words.ts'
import {
  cataloguePath,
  disclosurePath,
  guidePath,
  LIBRARY_PATH,
  libraryPath,
  ORGANS_PATH,
  rulesPath,
} from '../site-paths.ts'
import type { HomeView } from './home-view.ts'

const GuideBlock = ({ organ }: HomeView) => (
  <Block id="guide" title="政府信息公开指南" more={{ label: '各机关指南', href: ORGANS_PATH }}>
    <p>公开哪些信息、怎样获取、怎样申请，由谁受理。</p>
    {organ !== null && (
      <ul className="plain-list">
        <li>
          <a href={guidePath(organ.slug)}>{organ.name}指南</a>
        </li>
      </ul>
    )}
  </Block>
)

const LINES_SHOWN = 3

const InstitutionsBlock = ({ institutions }: HomeView) => (
  <Block
    id="institutions"
    title="政府信息公开制度"
    {...(institutions.length > 0
      ? { more: { label: '全部制度', href: cataloguePath({ slug: null, kind: 'institution' }) } }
      : {})}
  >
    <ul className="plain-list">
      {institutions.map(({ id, title }) => (
        <li key={id}>
          <a href={disclosurePath(id)}>{title}</a>
        </li>
      ))}
      {INSTITUTIONS.slice(0, Math.max(0, LINES_SHOWN - institutions.length)).map(({ name }) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  </Block>
)

const ContentBlock = ({ organ, tallies }: HomeView) => {
  const counts = countsBy(tallies, {}, 'item')
  const items = CATALOGUE_ITEMS.filter(({ code }) => counts.has(code))
    .sort((a, b) => (counts.get(b.code) ?? 0) - (counts.get(a.code) ?? 0))
    .slice(0, LINES_SHOWN)
  return (
    <Block
      id="content-block"
      title="法定主动公开内容"
      more={{ label: '进入公开目录', href: cataloguePath({ slug: null }) }}
    >
      {items.length === 0 ? (
        <p>《条例》第二十条、第二十一条规定应当主动公开的政府信息，按事项、年度和类别编目。</p>
      ) : (
        <ul className="plain-list counted">
          {organ !== null && (
            <li>
              <a href={rulesPath({ slug: organ.slug })}>规章和行政规范性文件</a>
            </li>
          )}
          {items.map(({ code, name }) => (
            <li key={code}>
              <a href={cataloguePath({ slug: null, item: code })}>{name}</a>
              <span className="count">{figureText(counts.get(code) ?? 0)}</span>
            </li>
          ))}
        </ul>
      )}
    </Block>
  )
}

const ReportsBlock = ({ reportYears }: HomeView) => (
  <Block id="reports" title="政府信息公开年报" more={{ label: '进入年报库', href: LIBRARY_PATH }}>
    <p>各机关历年的年度报告，逐格核对，注明出处。</p>
    <ul className="choices">
      {reportYears.slice(0, LINES_SHOWN).map((year) => (
        <li key={year}>
          <a href={libraryPath({ year })}>{year}年</a>
        </li>
      ))}
    </ul>
  </Block>
)

export const HomeBlocks = ({ view }: { view: HomeView }) => (
  <div className="wrap four-blocks home-blocks">
    <GuideBlock {...view} />
    <InstitutionsBlock {...view} />
    <ContentBlock {...view} />
    <ReportsBlock {...view} />
  </div>
)
