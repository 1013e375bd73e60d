/** What stays of an event once nobody may know any more who applied: all that figures and terms need, and no free text. */
import type { RequestEvent } from './request-event.ts'

/** Stands where somebody had written something. */
export const ANONYMISED = '（已匿名化）'

const texts = (given: readonly string[]): readonly string[] => given.map(() => ANONYMISED)

export const anonymiseEvent = (event: RequestEvent): RequestEvent => {
  switch (event.type) {
    case 'arrived': {
      const { applicant: _, ...kept } = event
      return kept
    }
    case 'receiptConfirmed':
      return { ...event, how: ANONYMISED }
    case 'supplementRequested':
      return { ...event, defects: texts(event.defects) }
    case 'supplementReceived':
      return event.goodReason === undefined ? event : { ...event, goodReason: ANONYMISED }
    case 'extended':
      return { ...event, approvedBy: ANONYMISED }
    case 'searched':
      return { ...event, places: texts(event.places), keywords: texts(event.keywords) }
    case 'replyDrafted':
      return {
        ...event,
        facts: Object.fromEntries(Object.keys(event.facts).map((name) => [name, ANONYMISED])),
      }
    case 'withdrawn':
      return event.reason === undefined ? event : { ...event, reason: ANONYMISED }
    case 'returned':
    case 'applicantTypeCorrected':
      return { ...event, reason: ANONYMISED }
    case 'noted':
      return { ...event, text: ANONYMISED }
    case 'registered':
    case 'supplementLapsed':
    case 'reasonRequested':
    case 'reasonGiven':
    case 'thirdPartyConsulted':
    case 'thirdPartyAnswered':
    case 'organConsulted':
    case 'organAnswered':
    case 'delivered':
    case 'specialTermSet':
    case 'feeNotified':
    case 'feePaid':
    case 'feeLapsed':
    case 'reviewed':
    case 'signed':
    case 'served':
    case 'archived':
      return event
  }
}
