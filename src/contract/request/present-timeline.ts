/** The events of a case as a timeline. */
import type { RequestEvent } from '../../law/request/request-event.ts'
import type { TimelineEventJson } from './case-json.ts'
import { eventSentence, isInternal } from './event-sentences.ts'
import { ACT_NAMES } from './request-words.ts'

const NAMES: Readonly<Record<string, string>> = { applicant: '申请人', system: '系统' }

const dayOf = (event: RequestEvent): string | null =>
  'on' in event && event.on !== undefined && event.on !== event.at.slice(0, 10) ? event.on : null

/** @param names id of an account → name */
export const presentTimeline = (
  events: readonly RequestEvent[],
  names: ReadonlyMap<string, string>,
): readonly TimelineEventJson[] =>
  events.map((event, index) => ({
    seq: index + 1,
    type: event.type,
    name: ACT_NAMES[event.type],
    at: event.at,
    on: dayOf(event),
    by: event.by,
    byName: NAMES[event.by] ?? names.get(event.by) ?? `账号${event.by}`,
    sentence: eventSentence(event),
    internal: isInternal(event),
  }))
