/** Somebody else was quicker: what they did, before one decides again. */
import type { FilingEventJson } from '../../../contract/annual-report-filing/filing-json.ts'
import { momentText } from '../../parts/day-text.ts'

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
