/** 一事一申请: one form that asks for several things becomes several cases, each counted for itself. */
import { ok, type Result, refused } from '../result.ts'
import type { RequestEvent, RequestEventOf } from './request-event.ts'
import type { RequestRefusal } from './request-refusal.ts'

const LEAST_PARTS = 2

const asPart = (event: RequestEvent, part: NonNullable<RequestEventOf<'arrived'>['part']>): RequestEvent =>
  event.type === 'arrived' ? { ...event, part } : event

/**
 * Opening events of each part: the form's own arrival and confirmation, so that every part keeps the form's receipt date.
 * Refuses once anything else than arrival and confirmation has happened, and fewer than two parts.
 * @param form id of the form
 */
export const splitRequest = (
  events: readonly RequestEvent[],
  form: string,
  parts: number,
): Result<readonly (readonly RequestEvent[])[], RequestRefusal> => {
  if (!Number.isInteger(parts) || parts < LEAST_PARTS) {
    return refused({ code: 'split-too-few', source: 'FEE-109-4', facts: { parts } })
  }
  if (events[0]?.type !== 'arrived') {
    return refused({ code: 'not-in-this-phase', source: 'FEE-109-4', facts: { act: 'split', phase: 'none' } })
  }
  const later = events.find(({ type }) => type !== 'arrived' && type !== 'receiptConfirmed')
  if (later !== undefined) {
    return refused({
      code: 'not-in-this-phase',
      source: 'FEE-109-4',
      facts: { act: 'split', phase: later.type },
    })
  }
  return ok(
    Array.from({ length: parts }, (_, index) =>
      events.map((event) => asPart(event, { form, number: index + 1, of: parts })),
    ),
  )
}
