/** An annual report as JSON: what `sunlit report read --json`, the API and the JSON export print. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  type Claim,
  type ClaimWhole,
  type Finding,
  type FormEdition,
  type Narrative,
  REMEDY_GROUPS,
  REMEDY_RESULTS,
  type RemedyGroup,
  type RemedyResult,
} from '../law/annual-report/annual-report.ts'
import { requestCell } from '../law/annual-report/form-cells.ts'
import { cellsOf, rowsOf } from '../law/annual-report/report-rows.ts'
import { SOURCES, type SourceId } from '../law/sources.ts'
import {
  type CountJson,
  countOf,
  type NotNumberJson,
  type ProactiveJson,
  presentNotNumber,
  presentProactive,
} from './annual-report-json-figures.ts'
import type { PrintedAt, StoredReport } from './annual-report-library.ts'

export interface SourceJson {
  readonly file: string
  /** `text`, `markdown`, `html`, `docx`, `pdf` or `xlsx`; null when the file was not recognised. */
  readonly media: string | null
}

export type RemediesJson = Readonly<Record<RemedyGroup, Readonly<Record<RemedyResult, CountJson>>>>

/** A finding with its source as cited to a reader, and the id of the source for programs. */
export interface FindingJson extends Omit<Finding, 'source'> {
  readonly source: string
  readonly sourceId: SourceId
}

export interface ReportJson {
  readonly source: SourceJson
  readonly organ: string | null
  readonly year: number | null
  readonly form: FormEdition
  /** Table two, keyed as in the form. */
  readonly proactive: ProactiveJson
  /** Table three: per row the seven columns, total last. */
  readonly requests: Readonly<Record<string, readonly CountJson[]>>
  readonly remedies: RemediesJson
  readonly narrative: Narrative
  readonly claims: readonly Claim[]
  readonly notNumbers: readonly NotNumberJson[]
  readonly findings: readonly FindingJson[]
  /** Where each figure stood in the file. */
  readonly places: Readonly<Partial<Record<CellPath, PrintedAt>>>
}

/** A file that could not be read, in the place of its report. */
export interface UnreadableJson {
  readonly source: SourceJson
  readonly error: { readonly code: string; readonly message: string }
}

export interface PresentableReport {
  readonly source: SourceJson
  readonly report: AnnualReport
  readonly places: Readonly<Partial<Record<CellPath, PrintedAt>>>
  /** Of the checks and of the reader. */
  readonly findings: readonly Finding[]
}

/** Every key is listed here or in the statutory form; rows and columns stand in printed order. */
export const presentReport = ({ source, report, places, findings }: PresentableReport): ReportJson => ({
  source: { file: source.file, media: source.media },
  organ: report.organ,
  year: report.year,
  form: report.form,
  proactive: presentProactive(report),
  requests: Object.fromEntries(
    rowsOf(report).map(({ key }) => [
      key,
      APPLICANT_COLUMNS.map((_, column) => countOf(report.cells[requestCell(key, column)])),
    ]),
  ),
  remedies: presentRemedies(report),
  narrative: {
    overview: report.narrative.overview,
    problems: report.narrative.problems,
    other: report.narrative.other,
  },
  claims: report.claims.map(presentClaim),
  notNumbers: cellsOf(report).flatMap((cell) => presentNotNumber(cell, report.cells[cell])),
  findings: findings.map(presentFinding),
  places: presentPlaces(cellsOf(report), places),
})

/** A stored report, under the name of the file it was read from. */
export const presentStoredReport = (stored: StoredReport): ReportJson => {
  const file = stored.versions.find(({ version }) => version === stored.version)?.fileName ?? ''
  return presentReport({ ...stored, source: { file, media: stored.media } })
}

export const presentUnreadable = (source: SourceJson, code: string, message: string): UnreadableJson => ({
  source: { file: source.file, media: source.media },
  error: { code, message },
})

const presentRemedies = (report: AnnualReport): RemediesJson => {
  const groupOf = (group: RemedyGroup) =>
    Object.fromEntries(
      REMEDY_RESULTS.map((result) => [result, countOf(report.cells[`remedies.${group}.${result}`])]),
    )
  return Object.fromEntries(REMEDY_GROUPS.map((group) => [group, groupOf(group)])) as RemediesJson
}

const presentClaim = (claim: Claim): Claim => ({
  metric: claim.metric,
  value: claim.value,
  qualifier: claim.qualifier,
  text: claim.text,
  section: claim.section,
  scope: claim.scope,
  unit: claim.unit,
  ...(claim.year === undefined ? {} : { year: claim.year }),
  ...(claim.label === undefined ? {} : { label: claim.label }),
  ...(claim.step === undefined ? {} : { step: claim.step }),
  ...(claim.partOf === undefined ? {} : { partOf: presentWhole(claim.partOf) }),
})

const presentWhole = ({ list, total, complete }: ClaimWhole): ClaimWhole => ({ list, total, complete })

const presentFinding = (finding: Finding): FindingJson => ({
  check: finding.check,
  severity: finding.severity,
  cells: finding.cells,
  expected: finding.expected,
  actual: finding.actual,
  message: finding.message,
  source: SOURCES[finding.source].label,
  sourceId: finding.source,
})

const presentPlaces = (
  cells: readonly CellPath[],
  places: PresentableReport['places'],
): PresentableReport['places'] => {
  const presented: Partial<Record<CellPath, PrintedAt>> = {}
  for (const cell of cells) {
    const place = places[cell]
    if (place !== undefined) presented[cell] = presentPlace(place)
  }
  return presented
}

const presentPlace = ({ page, line, table, row, column }: PrintedAt): PrintedAt => ({
  ...(page === undefined ? {} : { page }),
  ...(line === undefined ? {} : { line }),
  ...(table === undefined ? {} : { table }),
  ...(row === undefined ? {} : { row }),
  ...(column === undefined ? {} : { column }),
})
