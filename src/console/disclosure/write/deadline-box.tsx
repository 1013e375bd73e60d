import type { PublishingDeadlineJson } from '../../../contract/disclosure/manuscript-json.ts'
import { dayText } from '../../parts/day-text.ts'
import { Lamp } from '../../parts/lamp.tsx'
import { remainingText } from '../../parts/lamp-words.ts'

/** By when it has to be published, and which article says so. */
export const DeadlineBox = ({ deadline }: { readonly deadline: PublishingDeadlineJson }) => {
  const text = remainingText(deadline.remainingDays)
  return (
    <div className="publishing-deadline">
      <p className="deadline-line">
        <Lamp lamp={deadline.lamp} {...(text === '' ? {} : { text })} />
        {deadline.on !== null && <strong>{dayText(deadline.on)}</strong>}
      </p>
      {deadline.source !== '' && <p className="article">{deadline.source}</p>}
    </div>
  )
}
