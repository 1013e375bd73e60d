/** In which rows of table three a case stands: one mapping, for single cases and for groups of them. */
import { inForce } from '../../dated.ts'
import type { Policy } from '../../policy.ts'
import { OUTCOMES, type Outcome } from '../../request/outcome.ts'
import type { RequestState } from '../../request/request-state.ts'
import { type LocalDate, yearOf } from '../../time/local-date.ts'
import type { FormEdition } from '../annual-report.ts'
import type { RequestRowKey } from '../form.ts'

export interface Finished {
  readonly outcome: Outcome
  readonly on: LocalDate
}

/** What table three asks of a case besides its applicant. */
export interface CaseFacts {
  /** Null while it has no receipt date: then it stands in no row. */
  readonly receivedOn: LocalDate | null
  /** The result and the day it was made; a reply is made when it is served. */
  readonly result: Finished | null
  /** Day of signature of the reply that was served; null where none was. */
  readonly signedOn: LocalDate | null
}

export const caseFactsOf = ({ receivedDate, result, served, signed }: RequestState): CaseFacts => ({
  receivedOn: receivedDate,
  result,
  signedOn: served === null ? null : (signed?.on ?? null),
})

/** Row of a result on the day that counts: as the region has it, else as the outcome table says. */
export const rowOfResult = ({ outcome, on }: Finished, form: FormEdition, policy: Policy): RequestRowKey => {
  const regional = inForce(policy.rowsOfOutcomes, on)
  const row = (regional.ok ? regional.value.value[outcome] : undefined) ?? OUTCOMES[outcome].row
  const isOther = row === 'otherNoSupplement' || row === 'otherFeeUnpaid' || row === 'otherMisc'
  return form === '2019' && isOther ? 'otherUndivided' : row
}

/** The result on the day that counts: service, or signature where policy says so. */
const finishedOf = (
  { result, signedOn }: Pick<CaseFacts, 'result' | 'signedOn'>,
  policy: Policy,
): Finished | null => {
  if (result === null || signedOn === null) return result
  const day = inForce(policy.outcomeDay, result.on)
  return day.ok && day.value.value === 'signed' ? { ...result, on: signedOn } : result
}

/** Where a case came from and where it went in the year. @param finished null: open at the end of the year */
export const rowsOfStanding = (
  isNew: boolean,
  finished: Finished | null,
  form: FormEdition,
  policy: Policy,
): readonly RequestRowKey[] => {
  const inflow: RequestRowKey = isNew ? 'newReceived' : 'carriedOver'
  if (finished === null) return [inflow, 'carriedForward']
  return [inflow, rowOfResult(finished, form, policy), 'totalProcessed']
}

/** Rows of a year's table three in which a case stands. None while it has no receipt date, or in years it did not touch. */
export const rowsOfFacts = (
  facts: CaseFacts,
  year: number,
  form: FormEdition,
  policy: Policy,
): readonly RequestRowKey[] => {
  if (facts.receivedOn === null) return []
  const received = yearOf(facts.receivedOn)
  const finished = finishedOf(facts, policy)
  if (received > year || (finished !== null && yearOf(finished.on) < year)) return []
  const isOpen = finished === null || yearOf(finished.on) > year
  return rowsOfStanding(received === year, isOpen ? null : finished, form, policy)
}
