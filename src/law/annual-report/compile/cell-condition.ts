/** Which cases stand in one cell of table three, said in days and outcomes, so that a database can find them page by page. */
import type { Policy } from '../../policy.ts'
import type { Outcome } from '../../request/outcome.ts'
import type { ApplicantType } from '../../request/request-event.ts'
import { APPLICANT_COLUMNS, type CellPath, type FormEdition, TOTAL_COLUMN } from '../annual-report.ts'
import type { RequestRowKey } from '../form.ts'
import { formOf } from '../form-cells.ts'
import { type DaySpan, outcomesOfRow } from './counted-cases.ts'

export interface CaseCondition {
  /** Null: all of them, 总计. */
  readonly applicantType: ApplicantType | null
  /** Received in the year, before it, or either. */
  readonly received: 'year' | 'before' | 'either'
  /** `open`: at the end of the year. `finished`: in the year. */
  readonly standing: 'open' | 'finished' | 'either'
  /** With one of these outcomes on a day of the span; null: with any. */
  readonly results: readonly (DaySpan & { readonly outcomes: readonly Outcome[] })[] | null
}

const ANY = { received: 'either', standing: 'either', results: null } as const

/** Null where the form has no such cell. */
export const caseCondition = (
  cell: CellPath,
  year: number,
  form: FormEdition,
  policy: Policy,
): CaseCondition | null => {
  const [table, key, column] = cell.split('.')
  const row = formOf(form).requests.find((each) => each.key === key)
  const applicant = APPLICANT_COLUMNS[Number(column)]
  if (table !== 'requests' || row === undefined || applicant === undefined) return null
  const applicantType = Number(column) === TOTAL_COLUMN ? null : (applicant as ApplicantType)
  const BY_ROW: Readonly<Partial<Record<RequestRowKey, Partial<CaseCondition>>>> = {
    newReceived: { received: 'year' },
    carriedOver: { received: 'before' },
    totalProcessed: { standing: 'finished' },
    carriedForward: { standing: 'open' },
  }
  const ofRow = BY_ROW[row.key] ?? {
    standing: 'finished' as const,
    results: outcomesOfRow(row.key, year, form, policy),
  }
  return { applicantType, ...ANY, ...ofRow }
}
