/** What a consultation came to: silence is consent for a joint maker, and nothing for a third party. */
import type { Policy } from '../policy.ts'
import { ok, type Result } from '../result.ts'
import type { Cited } from '../sources.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { WorkingCalendar } from '../time/working-calendar.ts'
import { opinionBy } from './excluded-days.ts'
import type { RequestRefusal } from './request-refusal.ts'
import type { Consultation } from './request-state.ts'

/** `organDecides`: silence neither consents nor objects; the organ weighs the case itself. */
export type Opinion = 'awaited' | 'agrees' | 'objects' | 'consentBySilence' | 'organDecides'

const SOURCES_OF = {
  thirdParty: 'OGI-32',
  jointMaker: 'OGI-34',
  otherOrgan: 'POLICY-OTHER-ORGAN-DAYS',
} as const

/** @param on day of asking: an answer is awaited through the last day of its term */
export const opinionOf = (
  consultation: Consultation,
  on: LocalDate,
  calendar: WorkingCalendar,
  policy: Policy,
): Result<Cited<Opinion>, RequestRefusal> => {
  const source = SOURCES_OF[consultation.with]
  if (consultation.answer !== null) {
    return ok({ source, value: consultation.answer.agrees ? 'agrees' : 'objects' })
  }
  const by = opinionBy(consultation, calendar, policy)
  if (!by.ok) return by
  if (on <= by.value) return ok({ source, value: 'awaited' })
  return ok({ source, value: consultation.with === 'jointMaker' ? 'consentBySilence' : 'organDecides' })
}
