/** Somebody else was quicker, or the records moved on: what changed, before one decides again. */
import type { FilingEventJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { NARRATIVE_SECTIONS } from '../../../law/annual-report/annual-report.ts'
import { momentText } from '../../parts/day-text.ts'
import type { ReportChange } from '../report-change.ts'

export const MeanwhileNotice = ({ events }: { readonly events: readonly FilingEventJson[] | null }) => {
  if (events === null) return null
  return (
    <div className="notice notice-amber" role="alert">
      <p>
        <strong>您打开页面以后，报告有了变化。</strong>请看过最新的内容，再提交一次；您填写的内容还在。
      </p>
      {events.length > 0 && (
        <ul>
          {events.map(({ seq, at, byName, sentence }) => (
            <li key={seq}>
              {momentText(at)} {byName}：{sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const isWords = ({ place }: ReportChange): boolean => NARRATIVE_SECTIONS.some((section) => section === place)

interface ChangesNoticeProps {
  readonly title: string
  readonly changes: readonly ReportChange[]
}

export const ChangesNotice = ({ title, changes }: ChangesNoticeProps) => {
  if (changes.length === 0) return null
  return (
    <div className="notice notice-amber">
      <p>{title}</p>
      <ul className="remarks">
        {changes.map((change) => (
          <li key={change.place}>
            {change.label}：{isWords(change) ? '文字有修改' : `${change.before} → ${change.now}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
