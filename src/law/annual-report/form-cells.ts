/** Which cells a form has, in printed order. */
import {
  APPLICANT_COLUMNS,
  type CellPath,
  type FormEdition,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
} from './annual-report.ts'
import type { ReportForm, RequestRowKey } from './form.ts'
import { FORM_2019 } from './form-2019.ts'
import { FORM_2021 } from './form-2021.ts'

const FORMS: Readonly<Record<FormEdition, ReportForm>> = { '2019': FORM_2019, '2021': FORM_2021 }

export const formOf = (edition: FormEdition): ReportForm => FORMS[edition]

/** The form prescribed for a report year; null before 2019, when other forms applied. */
export const formForYear = (year: number): ReportForm | null =>
  Object.values(FORMS).find(({ years }) => year >= years.from && (years.to === null || year <= years.to)) ??
  null

/** @param column 0–6, in the order of `APPLICANT_COLUMNS`; 6 is the total. */
export const requestCell = (row: RequestRowKey, column: number): CellPath => `requests.${row}.${column}`

export const proactiveCells = (form: ReportForm): readonly CellPath[] =>
  form.proactive.flatMap((block) => block.rows.flatMap((row) => row.measures.map((measure) => measure.path)))

export const requestCells = (form: ReportForm): readonly CellPath[] =>
  form.requests.flatMap((row) => APPLICANT_COLUMNS.map((_, column) => requestCell(row.key, column)))

export const REMEDY_CELLS: readonly CellPath[] = REMEDY_GROUPS.flatMap((group) =>
  REMEDY_RESULTS.map((result): CellPath => `remedies.${group}.${result}`),
)

/** Every cell of a form: 10 + 175 + 15 in the 2021 form, 22 + 161 + 15 in the 2019 form. */
export const formCells = (form: ReportForm): readonly CellPath[] => [
  ...proactiveCells(form),
  ...requestCells(form),
  ...REMEDY_CELLS,
]
