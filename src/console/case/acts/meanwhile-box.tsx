import type { TimelineEventJson } from '../../../contract/request/case-json.ts'
import { momentText } from '../../parts/day-text.ts'

/** What others did while the form was open. What was typed is still there. */
interface MeanwhileBoxProps {
  /** What was being acted on: 案件, 稿件. */
  readonly what: string
  readonly events: readonly Pick<TimelineEventJson, 'seq' | 'at' | 'byName' | 'sentence'>[] | null
}

export const MeanwhileBox = ({ what, events }: MeanwhileBoxProps) => {
  if (events === null) return null
  return (
    <div className="notice notice-amber" role="alert">
      <p>
        <strong>{what}在您填写期间有了变化，尚未提交。</strong>
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
