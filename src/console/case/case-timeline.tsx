/** Everything that happened, oldest first; what stays inside the organ is marked. */
import type { CaseJson, TimelineEventJson } from '../../contract/request/case-json.ts'
import { DOCUMENT_KINDS, documentKind } from '../../law/request/documents.ts'
import { momentText, shortDayText } from '../parts/day-text.ts'
import { Section } from '../parts/page.tsx'
import { Timeline, type TimelineEntry } from '../parts/timeline.tsx'

const WITH_LETTER = new Set(DOCUMENT_KINDS.map(({ key }) => documentKind(key)?.act))
const ENDS: ReadonlySet<TimelineEventJson['type']> = new Set([
  'served',
  'withdrawn',
  'supplementLapsed',
  'feeLapsed',
  'archived',
])

const markOf = ({ type, internal }: TimelineEventJson): TimelineEntry['mark'] => {
  if (ENDS.has(type)) return 'end'
  if (internal) return 'quiet'
  return WITH_LETTER.has(type) ? 'letter' : 'step'
}

const entryOf = (event: TimelineEventJson): TimelineEntry => ({
  key: event.seq,
  when: momentText(event.at),
  title: event.name,
  text: event.on === null ? event.sentence : `${event.sentence}（发生于${shortDayText(event.on)}）`,
  by: event.byName,
  mark: markOf(event),
  ...(event.internal ? { note: <span className="badge">内部</span> } : {}),
})

export const CaseTimeline = ({ subject }: { readonly subject: CaseJson }) => (
  <Section title="办理经过">
    <Timeline label="办理经过" entries={subject.timeline.map(entryOf)} />
  </Section>
)
