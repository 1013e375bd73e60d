/** Table three as a fold over cases: every finished case in exactly one row and one column, with the cases behind each cell. */
import { inForce } from '../dated.ts'
import type { Policy } from '../policy.ts'
import { OUTCOMES, type Outcome } from '../request/outcome.ts'
import type { RequestState } from '../request/request-state.ts'
import { type LocalDate, yearOf } from '../time/local-date.ts'
import { APPLICANT_COLUMNS, type CellPath, type FormEdition, TOTAL_COLUMN } from './annual-report.ts'
import type { RequestRowKey } from './form.ts'
import { formOf, requestCell, requestCells } from './form-cells.ts'

export interface CaseOfYear {
  readonly id: string
  readonly state: RequestState
}

/** Ids of the cases behind each cell of the form; the figure is their number. */
export type TableThree = Readonly<Partial<Record<CellPath, readonly string[]>>>

const rowOfResult = ({ outcome, on }: Finished, form: FormEdition, policy: Policy): RequestRowKey => {
  const regional = inForce(policy.rowsOfOutcomes, on)
  const row = (regional.ok ? regional.value.value[outcome] : undefined) ?? OUTCOMES[outcome].row
  const isOther = row === 'otherNoSupplement' || row === 'otherFeeUnpaid' || row === 'otherMisc'
  return form === '2019' && isOther ? 'otherUndivided' : row
}

interface Finished {
  readonly outcome: Outcome
  readonly on: LocalDate
}

/** The result on the day that counts: service, or signature where policy says so. */
const finishedOf = ({ result, served, signed }: RequestState, policy: Policy): Finished | null => {
  if (result === null || served === null || signed === null) return result
  const day = inForce(policy.outcomeDay, served.on)
  return day.ok && day.value.value === 'signed' ? { ...result, on: signed.on } : result
}

/**
 * Rows of a year's table three in which a case stands: where it came from, and where it went.
 * None while it has no receipt date, or in years it did not touch.
 */
export const rowsOfCase = (
  state: RequestState,
  year: number,
  form: FormEdition,
  policy: Policy,
): readonly RequestRowKey[] => {
  if (state.receivedDate === null) return []
  const received = yearOf(state.receivedDate)
  const finished = finishedOf(state, policy)
  if (received > year || (finished !== null && yearOf(finished.on) < year)) return []
  const inflow: RequestRowKey = received === year ? 'newReceived' : 'carriedOver'
  if (finished === null || yearOf(finished.on) > year) return [inflow, 'carriedForward']
  return [inflow, rowOfResult(finished, form, policy), 'totalProcessed']
}

/** Every cell of the form with its cases, the total column included. */
export const tableThreeOf = (
  cases: readonly CaseOfYear[],
  year: number,
  edition: FormEdition,
  policy: Policy,
): TableThree => {
  const table = new Map<CellPath, string[]>(requestCells(formOf(edition)).map((path) => [path, []]))
  for (const { id, state } of cases) {
    if (state.applicantType === null) continue
    const column = APPLICANT_COLUMNS.indexOf(state.applicantType)
    for (const row of rowsOfCase(state, year, edition, policy)) {
      table.get(requestCell(row, column))?.push(id)
      table.get(requestCell(row, TOTAL_COLUMN))?.push(id)
    }
  }
  return Object.fromEntries(table) as TableThree
}
