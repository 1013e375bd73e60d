/** Reads the JSON of an annual report back. */

import type { FindingJson, PresentableReport, ReportJson } from '../../src/contract/annual-report-json.ts'
import type { NotNumberJson } from '../../src/contract/annual-report-json-figures.ts'
import { REPORT_JSON } from '../../src/contract/annual-report-json-schema.ts'
import { parseWanYuan } from '../../src/law/annual-report/amount.ts'
import type { AnnualReport, Cell, CellPath, Finding } from '../../src/law/annual-report/annual-report.ts'
import { REMEDY_GROUPS, REMEDY_RESULTS } from '../../src/law/annual-report/annual-report.ts'
import type { ProactiveMeasure } from '../../src/law/annual-report/form.ts'
import { formOf, requestCell } from '../../src/law/annual-report/form-cells.ts'
import { ok, type Refusal, type Result, refused } from '../../src/law/result.ts'

type Figure = number | string | null | undefined

/**
 * @param value parsed JSON in the shape of `ReportJson`
 * @returns the report, without the title and headings, which the JSON does not hold; `printed` of a plain
 * figure is the figure. Refuses another shape with the path of the first thing that is wrong.
 */
export const parseReportJson = (
  value: unknown,
): Result<PresentableReport, Refusal<'report-json-invalid'>> => {
  const parsed = REPORT_JSON.safeParse(value)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join('.') ?? ''
    return refused({ code: 'report-json-invalid', facts: { path } })
  }
  const json = parsed.data
  return ok({
    source: json.source,
    report: reportFrom(json),
    places: json.places,
    findings: json.findings.map(findingFrom),
  })
}

const findingFrom = ({ sourceId, ...finding }: FindingJson): Finding => ({ ...finding, source: sourceId })

const reportFrom = (json: ReportJson): AnnualReport => ({
  organ: json.organ,
  year: json.year,
  form: json.form,
  title: null,
  headings: [],
  cells: cellsFrom(json),
  narrative: json.narrative,
  claims: json.claims,
})

const cellsFrom = (json: ReportJson): Partial<Record<CellPath, Cell>> => {
  const notNumbers = new Map(json.notNumbers.map((entry) => [entry.cell, entry]))
  const cells: Partial<Record<CellPath, Cell>> = {}
  const put = (path: CellPath, cell: Cell): void => {
    cells[path] = cell
  }
  const measures = formOf(json.form).proactive.flatMap(({ rows }) => rows.flatMap((row) => row.measures))
  for (const measure of measures) put(measure.path, measureFrom(json, measure, notNumbers.get(measure.path)))
  for (const [row, figures] of Object.entries(json.requests)) {
    for (const [column, figure] of figures.entries()) {
      const path = requestCell(row as Parameters<typeof requestCell>[0], column)
      put(path, cellFrom(figure, notNumbers.get(path)))
    }
  }
  for (const group of REMEDY_GROUPS) {
    for (const result of REMEDY_RESULTS) {
      const path: CellPath = `remedies.${group}.${result}`
      put(path, cellFrom(json.remedies[group][result], notNumbers.get(path)))
    }
  }
  return cells
}

const measureFrom = (
  json: ReportJson,
  { path, unit }: ProactiveMeasure,
  notNumber: NotNumberJson | undefined,
): Cell => {
  const [, key = '', name] = path.split('.')
  const entry = json.proactive[key]
  const group: Readonly<Record<string, Figure>> = typeof entry === 'object' && entry !== null ? entry : {}
  const figure = name === undefined ? (entry as Figure) : group[name]
  const isAmount = unit === 'wanYuan' || unit === 'amount'
  if (!isAmount || typeof figure !== 'string') return cellFrom(figure, notNumber)
  return amountFrom(figure, name !== undefined && group[`${name}Unit`] === 'unknown', notNumber)
}

const amountFrom = (figure: string, unitUnknown: boolean, notNumber: NotNumberJson | undefined): Cell => {
  const value = unitUnknown ? Number(figure) : parseWanYuan(figure)
  if (value === null) return { state: 'unreadable', printed: figure, reason: '金额超出可记录的范围' }
  const [, fraction = ''] = figure.split('.')
  const cell = cellFrom(value, notNumber, figure)
  if (!('value' in cell)) return cell
  return { ...cell, decimals: fraction.length, ...(unitUnknown ? { unit: 'unknown' } : {}) }
}

const cellFrom = (figure: Figure, notNumber: NotNumberJson | undefined, printed = String(figure)): Cell => {
  if (typeof figure === 'number') {
    const annotated = notNumber?.state === 'annotated'
    return {
      state: annotated ? 'annotated' : 'number',
      value: figure,
      printed: notNumber?.printed ?? printed,
    }
  }
  if (notNumber?.state === 'blank' || notNumber?.state === 'notApplicable') {
    return { state: notNumber.state, printed: notNumber.printed }
  }
  return {
    state: 'unreadable',
    printed: notNumber?.printed ?? '',
    reason: notNumber?.reason ?? '原件中未找到',
  }
}
