/** The year in six figures. */
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DashboardFigure, DashboardJson } from '../../contract/dashboard/dashboard-json.ts'
import { percentOf } from '../../law/annual-report/dashboard/shares.ts'
import { dayText } from '../parts/day-text.ts'
import { remediesAddress } from '../remedy/remedy-place.ts'
import { daysText, FigureButton, percentText } from './figure-button.tsx'
import { remediesBehind } from './remedies-behind.ts'
import type { OpenList } from './use-dashboard-place.ts'

interface Key {
  readonly name: string
  readonly value: ReactNode
  readonly note: ReactNode
}

const changeText = (now: number, before: number): string => {
  const change = percentOf(now - before, before)
  if (change === null) return '上年同期没有'
  if (change === 0) return `与上年同期持平（${before}件）`
  return `比上年同期（${before}件）${change > 0 ? '增加' : '减少'}${Math.abs(change)}%`
}

const keysOf = (dashboard: DashboardJson, openList: OpenList, rate: ReactNode): readonly Key[] => {
  const { received, finished, open, timeliness, lastYearTimeliness, remedies } = dashboard
  const button = (count: number, label: string, figure: DashboardFigure, yearsBack: 0 | 1 = 0) => (
    <FigureButton count={count} label={label} opens={{ figure, value: '', yearsBack }} openList={openList} />
  )
  return [
    {
      name: '收到申请',
      value: button(received, '收到申请', 'received'),
      note: changeText(received, dashboard.lastYearSameDays),
    },
    {
      name: '办结',
      value: button(finished, '办结', 'finished'),
      note: <>上年全年{button(dashboard.lastYearFinished, '上年办结', 'finished', 1)}件</>,
    },
    { name: '尚未办结', value: button(open, '尚未办结', 'open'), note: `截至${dayText(dashboard.asOf)}` },
    {
      name: '按期率',
      value: percentText(timeliness.inTimeRate),
      note: `上年${percentText(lastYearTimeliness.inTimeRate)}`,
    },
    {
      name: '用时中位数',
      value: daysText(timeliness.medianDays),
      note: `上年${daysText(lastYearTimeliness.medianDays)}`,
    },
    {
      name: '纠错率',
      value: rate,
      note: `上年${percentText(remedies.lastYearRate)}`,
    },
  ]
}

/** It opens the cases that were corrected. */
const CorrectionRate = ({ dashboard }: { readonly dashboard: DashboardJson }) => {
  const { correctionRate } = dashboard.remedies
  const text = percentText(correctionRate)
  if (!dashboard.lists.remedies || correctionRate === null || correctionRate === 0) return text
  const href = remediesAddress({ ...remediesBehind(dashboard), result: 'corrected' })
  return (
    <Link className="figure-link" href={href} aria-label={`纠错率${text}：查看结果纠正的案件`}>
      {text}
    </Link>
  )
}

export const KeyFigures = ({
  dashboard,
  openList,
}: {
  readonly dashboard: DashboardJson
  readonly openList: OpenList
}) => (
  <dl className="key-figures sheet section">
    {keysOf(dashboard, openList, <CorrectionRate dashboard={dashboard} />).map(({ name, value, note }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <span className="key-value">{value}</span>
          <span className="key-note">{note}</span>
        </dd>
      </div>
    ))}
  </dl>
)
