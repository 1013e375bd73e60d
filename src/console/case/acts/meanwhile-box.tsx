import type { TimelineEventJson } from '../../../contract/request/case-json.ts'
import { momentText } from '../../parts/day-text.ts'

/** What others did while the form was open. What was typed is still there. */
export const MeanwhileBox = ({ events }: { readonly events: readonly TimelineEventJson[] | null }) => {
  if (events === null) return null
  return (
    <div className="notice notice-amber" role="alert">
      <p>
        <strong>案件在您填写期间有了变化，尚未提交。</strong>
        您填写的内容还在；请看过以下变化，如仍然合适，再次提交。
      </p>
      <ul>
        {events.map(({ seq, at, byName, sentence }) => (
          <li key={seq}>
            {momentText(at)} {byName}：{sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}
