import type { StoredReport } from '../../contract/annual-report-library.ts'
import { formOf } from '../../law/annual-report/form-cells.ts'
import { hasUndividedOther } from '../../law/annual-report/report-rows.ts'
import { SOURCES } from '../../law/sources.ts'
import {
  comparePath,
  organPath,
  type ReportView,
  regionLabel,
  regionPath,
  reportPath,
  reportViewPath,
} from '../site-paths.ts'
import { dateText } from './date-text.ts'
import { countFindings, verdictOf, verdictSentence } from './verdict.tsx'

export const reportTitle = ({ organ, year }: Pick<StoredReport, 'organ' | 'year'>): string =>
  `${organ.name}${year}年政府信息公开工作年度报告`

const formSentence = ({ report }: StoredReport): string => {
  const hybrid = report.form === '2021' && hasUndividedOther(report.cells)
  return `${report.form}年格式${hybrid ? '，“（六）其他处理”未细分' : ''}（${SOURCES[formOf(report.form).source].label.replace(/（.*$/, '')}）`
}

const facts = (stored: StoredReport): readonly (readonly [string, string])[] => {
  const current = stored.versions.find(({ version }) => version === stored.version)
  const title = stored.report.title
  return [
    ['报告年度', `${stored.year}年`],
    ['所在地区', regionLabel(stored.organ.region)],
    ['表格格式', formSentence(stored)],
    ['来源文件', current?.fileName ?? '未记录'],
    ['入库时间', current === undefined ? '未记录' : dateText(current.importedAt)],
    ['版本', `第${stored.version}版`],
    ...(title === null || title === reportTitle(stored) ? [] : [['原件标题', title] as const]),
  ]
}

interface ReportHeaderProps {
  readonly stored: StoredReport
  readonly view: ReportView
}

const Actions = ({ stored, view }: ReportHeaderProps) => {
  const { slug, region } = stored.organ
  return (
    <ul className="actions">
      <li>
        <a className="button" href={reportViewPath({ ...view, showsOrigin: !view.showsOrigin })}>
          {view.showsOrigin ? '隐藏原件位置' : '显示数字在原件中的位置'}
        </a>
      </li>
      <li>
        <a className="button" href={organPath(slug)}>
          历年对比
        </a>
      </li>
      <li>
        <a className="button" href={comparePath([slug], stored.year)}>
          与其他单位对比
        </a>
      </li>
      <li>
        <a className="button" href={regionPath(region, stored.year)}>
          本地区概览
        </a>
      </li>
      <li>
        <a className="button" href="#downloads">
          下载
        </a>
      </li>
    </ul>
  )
}

/** Said on top of a version that a later one has replaced. */
const SupersededNote = ({ stored }: { stored: StoredReport }) => {
  const latest = stored.versions[0]?.version ?? stored.version
  if (latest === stored.version) return null
  return (
    <p className="origin-note">
      这是第{stored.version}版，报告已经更正。
      <a href={reportPath(stored.organ.slug, stored.year)}>查看现行的第{latest}版</a>
    </p>
  )
}

export const ReportHeader = ({ stored, view }: ReportHeaderProps) => {
  const counts = countFindings(stored.findings)
  return (
    <header className="report-header">
      <h1>
        <span className="organ-name">{stored.organ.name}</span> <span>{stored.year}年</span>
        <span>政府信息公开工作</span>
        <span>年度报告</span>
      </h1>
      <SupersededNote stored={stored} />
      <dl className="facts">
        {facts(stored).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="verdict-line">
        <a className={`lamp lamp-${verdictOf(counts)}`} href="#findings">
          {verdictSentence(counts)}
        </a>
      </p>
      <Actions stored={stored} view={view} />
    </header>
  )
}
