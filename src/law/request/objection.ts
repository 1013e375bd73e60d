/** Objections to an act, and the small questions from which they are put together. */
import type { SourceId } from '../sources.ts'
import { dateOf, type LocalDate } from '../time/local-date.ts'
import type { RequestCommandOf, RequestEventType, ReviewStage } from './request-event.ts'
import type { RequestRefusal, RequestRefusalCode } from './request-refusal.ts'
import type { RequestState } from './request-state.ts'
import type { Role } from './role.ts'
import type { Situation } from './situation.ts'

export type Objection = RequestRefusal | null
/** Judged before anything is filled in: may the button be pressed? */
export type Precondition = (state: RequestState, situation: Situation) => Objection
/** Judged on what was filled in. */
export type Requirement<Type extends RequestEventType> = (
  command: RequestCommandOf<Type>,
  state: RequestState,
  situation: Situation,
) => Objection

export const no = (
  code: RequestRefusalCode,
  source: SourceId,
  facts?: Record<string, string | number>,
): RequestRefusal => (facts === undefined ? { code, source } : { code, source, facts })

export const refusalOf = (
  result: { readonly ok: true } | { readonly ok: false; readonly refusal: RequestRefusal },
): Objection => (result.ok ? null : result.refusal)

export const firstOf = (...objections: readonly Objection[]): Objection =>
  objections.find((each) => each !== null) ?? null

export const written = (field: string, text: string, source: SourceId): Objection =>
  text.trim() === '' ? no('text-missing', source, { field }) : null

export const isBlank = (texts: readonly string[]): boolean => texts.every((text) => text.trim() === '')

export const today = ({ now }: Situation): LocalDate => dateOf(now)

/** A day that is told must not lie ahead, nor before what it follows from. */
export const plausibleDay = (
  on: LocalDate | null | undefined,
  after: LocalDate | null,
  situation: Situation,
): Objection => {
  if (on === null || on === undefined) return null
  if (on > today(situation)) return no('date-in-future', 'CASE-ORDER', { date: on })
  return after !== null && on < after ? no('date-before-cause', 'CASE-ORDER', { date: on, after }) : null
}

/** Who makes which review. */
export const REVIEWER_OF: Readonly<Record<ReviewStage, Role>> = {
  section: 'reviewer',
  legal: 'legalReviewer',
  secrecy: 'secrecyReviewer',
}
