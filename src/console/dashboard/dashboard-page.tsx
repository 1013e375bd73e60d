/** The pictures of a year: of one organ, or of all below it. Each figure opens what is behind it, each picture has its table. */
import { useQuery } from '@tanstack/react-query'
import type { DashboardJson } from '../../contract/dashboard/dashboard-json.ts'
import type { MeOrgan } from '../../contract/staff/me.ts'
import { useWorkplace } from '../api/session.ts'
import { Awaited } from '../parts/awaited.tsx'
import { dayText } from '../parts/day-text.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { SelectField } from '../parts/field.tsx'
import { Page } from '../parts/page.tsx'
import { type DashboardOf, dashboardQuery } from './dashboard-api.ts'
import { FigureCases } from './figure-cases.tsx'
import { ItemSection } from './item-section.tsx'
import { KeyFigures } from './key-figures.tsx'
import { MonthSection } from './month-section.tsx'
import { OrganBoard } from './organ-board.tsx'
import { OrganComparison } from './organ-comparison.tsx'
import { ReleaseSection } from './release-section.tsx'
import { RemedySection } from './remedy-section.tsx'
import { TimelinessSection } from './timeliness-section.tsx'
import { type OpenList, useDashboardPlace } from './use-dashboard-place.ts'

const YEARS_SHOWN = 6
/** Roles that look over the organs below. */
const SUPERVISING: ReadonlySet<string> = new Set(['competentAuthority', 'evaluator'])

const Cases = ({
  dashboard,
  openList,
}: {
  readonly dashboard: DashboardJson
  readonly openList: OpenList
}) => {
  const { year, outcomes, grounds, applicants, channels } = dashboard
  const given = { year, openList }
  return (
    <>
      <MonthSection dashboard={dashboard} openList={openList} />
      <ItemSection {...given} title="处理结果" what="结果" items={outcomes} figure="finished" />
      <ItemSection {...given} title="不予公开的理由" what="理由" items={grounds} figure="finished" />
      <TimelinessSection dashboard={dashboard} openList={openList} />
      <ItemSection {...given} title="申请人" what="申请人" items={applicants} figure="receivedFrom" />
      <ItemSection {...given} title="申请渠道" what="渠道" items={channels} figure="receivedBy" />
      <ReleaseSection dashboard={dashboard} />
      <RemedySection dashboard={dashboard} />
    </>
  )
}

const Pictures = ({ dashboard, openList }: { dashboard: DashboardJson; openList: OpenList }) => (
  <>
    <KeyFigures dashboard={dashboard} openList={openList} />
    {dashboard.below && dashboard.organs.length > 1 && <OrganBoard dashboard={dashboard} />}
    <Cases dashboard={dashboard} openList={openList} />
    {dashboard.organs.length > 1 && <OrganComparison dashboard={dashboard} />}
  </>
)

const readable = ({ permissions }: MeOrgan): boolean => permissions.includes('dashboard.read')

const OfOrgan = ({ organ, supervises }: { readonly organ: number; readonly supervises: boolean }) => {
  const { me } = useWorkplace()
  const { place, change } = useDashboardPlace()
  const thisYear = Number(me.now.slice(0, 4))
  const of: DashboardOf = { organ, year: place.year ?? thisYear, below: place.below ?? supervises }
  const dashboard = useQuery(dashboardQuery(of))
  const years = Array.from({ length: YEARS_SHOWN }, (_, index) => thisYear - index)
  const able = me.organs.filter(readable)
  const name = dashboard.data?.organ.name ?? ''
  const organs = able.some(({ id }) => id === organ) ? able : [{ id: organ, name }, ...able]
  return (
    <>
      <div className="inline-form no-print">
        <SelectField
          label="年度"
          value={String(of.year)}
          choices={years.map((each) => ({ value: String(each), label: `${each}年` }))}
          onChange={(year) => change({ year: Number(year) })}
        />
        {organs.length > 1 && (
          <SelectField
            label="机关"
            value={String(organ)}
            choices={organs.map((each) => ({ value: String(each.id), label: each.name }))}
            onChange={(id) => change({ organ: Number(id), below: null })}
          />
        )}
        {(dashboard.data?.hasBelow ?? false) && (
          <SelectField
            label="范围"
            value={String(of.below)}
            choices={[
              { value: 'false', label: '本机关' },
              { value: 'true', label: '本机关和下级机关' },
            ]}
            onChange={(below) => change({ below: below === 'true' })}
          />
        )}
      </div>
      {place.open !== null && (
        <FigureCases
          key={Object.values(place.open).join(' ')}
          of={of}
          open={place.open}
          onClose={() => change({})}
        />
      )}
      <Awaited query={dashboard}>
        {(value) => (
          <>
            <p className="page-lead">
              {value.organ.name}
              {value.below && value.organs.length > 1 && `等${value.organs.length}个机关`}，{value.year}
              年，截至{dayText(value.asOf)}
            </p>
            <Pictures dashboard={value} openList={(open) => change({ open })} />
          </>
        )}
      </Awaited>
    </>
  )
}

export const DashboardPage = () => {
  const { me, organ } = useWorkplace()
  const { place } = useDashboardPlace()
  const able = (organ === null ? me.organs : [organ]).filter(readable)
  const supervised = able.find(({ roles }) => roles.some(({ role }) => SUPERVISING.has(role)))
  const first = supervised ?? able[0]
  const id = place.organ ?? first?.id
  const supervises = supervised !== undefined && supervised.id === id
  return (
    <Page title="数据图表" lead="数字与年度报告同出一源，每个数字都能打开背后的案件">
      {id === undefined ? (
        <EmptyState title="您的角色不看办理数据。" />
      ) : (
        <OfOrgan organ={id} supervises={supervises} />
      )}
    </Page>
  )
}
