/** The four statutory blocks: 指南, 制度, 法定主动公开内容, 年报. */
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import { Block } from '../block.tsx'
import { countsBy } from '../catalogue/catalogue-counts.ts'
import { figureText } from '../chart/figure.ts'
import { INSTITUTIONS } from '../guide/guide-words.ts'
import { cataloguePath, disclosurePath, guidePath, organPath, reportPath, rulesPath } from '../site-paths.ts'
import type { OrganPlatform } from './organ-platform.ts'

export const GuideBlock = ({ organ }: { organ: ApplyOrgan }) => (
  <Block id="guide" title="政府信息公开指南" more={{ label: '阅读指南', href: guidePath(organ.slug) }}>
    <p>公开哪些信息、怎样获取、怎样申请，由谁受理。</p>
    <ul className="plain-list">
      <li>{organ.guide.office === '' ? '工作机构、地址、时间和联系方式' : organ.guide.office}</li>
      {organ.guide.phone !== '' && <li>电话：{organ.guide.phone}</li>}
    </ul>
  </Block>
)

export const InstitutionsBlock = ({ platform: { organ, institutions } }: { platform: OrganPlatform }) => (
  <Block
    id="institutions"
    title="政府信息公开制度"
    {...(institutions.length > 0
      ? { more: { label: '全部制度', href: cataloguePath({ slug: organ.slug, kind: 'institution' }) } }
      : {})}
  >
    <ul className="plain-list">
      {institutions.map(({ id, title }) => (
        <li key={id}>
          <a href={disclosurePath(id)}>{title}</a>
        </li>
      ))}
      {INSTITUTIONS.slice(0, Math.max(0, 4 - institutions.length)).map(({ name }) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  </Block>
)

const ITEMS_SHOWN = 4

/** Items with most documents first: what there is to find. */
const fullestItems = (platform: OrganPlatform) => {
  const counts = countsBy(platform.tallies, {}, 'item')
  return CATALOGUE_ITEMS.map((item) => ({ ...item, documents: counts.get(item.code) ?? 0 }))
    .filter(({ documents }) => documents > 0)
    .sort((a, b) => b.documents - a.documents)
    .slice(0, ITEMS_SHOWN)
}

export const ContentBlock = ({ platform }: { platform: OrganPlatform }) => {
  const { organ, years } = platform
  const items = fullestItems(platform)
  return (
    <Block
      id="content-block"
      title="法定主动公开内容"
      more={{ label: '进入公开目录', href: cataloguePath({ slug: organ.slug }) }}
    >
      {years.length === 0 ? (
        <p className="nothing">本网站还没有收录这个单位主动公开的文件。</p>
      ) : (
        <ul className="plain-list counted">
          {items.map(({ code, name, documents }) => (
            <li key={code}>
              <a href={cataloguePath({ slug: organ.slug, item: code })}>{name}</a>
              <span className="count">{figureText(documents)}</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={rulesPath({ slug: organ.slug })}>规章和行政规范性文件</a>
      </p>
    </Block>
  )
}

const REPORTS_SHOWN = 6

export const ReportsBlock = ({ platform: { organ, reportYears } }: { platform: OrganPlatform }) =>
  reportYears.length === 0 ? (
    <Block id="reports" title="政府信息公开年报">
      <p className="nothing">本网站还没有收录这个单位的年度报告。</p>
    </Block>
  ) : (
    <Block id="reports" title="政府信息公开年报" more={{ label: '历年对比', href: organPath(organ.slug) }}>
      <ul className="choices">
        {reportYears.slice(0, REPORTS_SHOWN).map((year) => (
          <li key={year}>
            <a href={reportPath(organ.slug, year)}>{year}年</a>
          </li>
        ))}
      </ul>
    </Block>
  )
