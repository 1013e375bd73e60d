/** Saves a report that was read from a file, as a new version where its organ already has one for the year. */
import type { OrganRef, PrintedAt } from '../contract/annual-report-library.ts'
import type { AnnualReport, CellPath, Finding, Severity } from '../law/annual-report/annual-report.ts'
import { printedValue } from '../law/annual-report/cell-value.ts'
import { checkAcrossYears } from '../law/annual-report/checks/across-years.ts'
import { bySeverity } from '../law/annual-report/checks/check.ts'
import type { RequestRowKey } from '../law/annual-report/form.ts'
import { requestCell } from '../law/annual-report/form-cells.ts'
import { figureRow, makeFigureRow } from '../law/annual-report/roll-up/figure-row.ts'
import { reportOf } from './annual-report-row.ts'
import { searchGrams, searchText } from './annual-report-search.ts'
import type { Database } from './database.ts'
import { lockOrgan, type Organ } from './organ.ts'
import { bumpSiteVersion } from './site-version.ts'
import { storableJson, storableText } from './storable.ts'

export interface ReportToSave {
  readonly organ: Organ
  readonly year: number
  /** Server time. */
  readonly importedAt: Date
  readonly file: {
    readonly name: string
    readonly bytes: Uint8Array
    /** SHA-256 in hex. */
    readonly hash: string
    readonly media: string
  }
  readonly report: AnnualReport
  readonly places: Readonly<Partial<Record<CellPath, PrintedAt>>>
  /** Read from a file, or made here out of records. */
  readonly origin: 'imported' | 'made'
  /** Of the reader and of the checks that need nothing but the report. */
  readonly findings: readonly Finding[]
}

export interface SavedReport {
  /** `unchanged`: the very file was saved before, as `version`, which need not be the current one. */
  readonly status: 'added' | 'corrected' | 'unchanged'
  readonly organ: OrganRef
  readonly year: number
  readonly version: number
}

/**
 * Saves the file, the version and what the list shows of it, and checks the year and the next one
 * against the years before them. Whatever comes at the same time for the same organ waits.
 * @param trx an open transaction: all of it happens or nothing
 */
export const saveReport = async (trx: Database, saving: ReportToSave): Promise<SavedReport> => {
  const { organ, year, file } = saving
  await lockOrgan(trx, organ.id)
  const known = await trx
    .selectFrom('annual_report_version')
    .select(['version', 'file_hash'])
    .where('organ_id', '=', organ.id)
    .where('year', '=', year)
    .execute()
  const same = known.find(({ file_hash }) => file_hash === file.hash)
  // What is made here is issued anew even where it turns out the same.
  if (same !== undefined && saving.origin === 'imported')
    return savedReport('unchanged', saving, same.version)
  const version = 1 + Math.max(0, ...known.map((row) => row.version))
  await saveCurrent(trx, saving, version)
  await saveVersion(trx, saving, version)
  await checkYear(trx, organ, year)
  await checkYear(trx, organ, year + 1)
  await bumpSiteVersion(trx)
  return savedReport(version === 1 ? 'added' : 'corrected', saving, version)
}

const savedReport = (
  status: SavedReport['status'],
  { organ: { slug, name, region }, year }: ReportToSave,
  version: number,
): SavedReport => ({ status, organ: { slug, name, region }, year, version })

const saveCurrent = async (trx: Database, saving: ReportToSave, version: number): Promise<void> => {
  const { organ, year, importedAt, report } = saving
  const total = (row: RequestRowKey) => printedValue(report.cells[requestCell(row, 6)])
  const { overview, problems, other } = report.narrative
  const search_text = searchText([organ.name, report.title, overview, problems, other])
  const current = {
    version,
    form: report.form,
    imported_at: importedAt,
    new_received: total('newReceived'),
    total_processed: total('totalProcessed'),
    carried_forward: total('carriedForward'),
    search_text,
    search_grams: searchGrams(search_text),
    year_findings: storableJson([]),
    ...severityCounts(saving.findings),
  }
  await trx
    .insertInto('annual_report')
    .values({ organ_id: organ.id, organ_slug: organ.slug, year, ...current })
    .onConflict((conflict) => conflict.columns(['organ_id', 'year']).doUpdateSet(current))
    .execute()
}

const printedOrgan = ({ origin, report }: ReportToSave): string | null =>
  origin === 'imported' || report.organ === null ? null : storableText(report.organ)

const saveVersion = async (trx: Database, saving: ReportToSave, version: number): Promise<void> => {
  const { organ, year, importedAt, file, report } = saving
  await trx
    .insertInto('report_file')
    .values({ hash: file.hash, bytes: Buffer.from(file.bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .insertInto('annual_report_version')
    .values({
      organ_id: organ.id,
      year,
      version,
      imported_at: importedAt,
      file_name: storableText(file.name),
      file_hash: file.hash,
      media: file.media,
      form: report.form,
      title: report.title === null ? null : storableText(report.title),
      headings: storableJson(report.headings),
      cells: storableJson(report.cells),
      places: storableJson(saving.places),
      narrative: storableJson(report.narrative),
      claims: storableJson(report.claims),
      findings: storableJson(bySeverity(saving.findings)),
      origin: saving.origin,
      printed_organ: printedOrgan(saving),
      figures: makeFigureRow(figureRow(report.form, report.cells)),
    })
    .execute()
}

/** Findings against the year before belong to the pair, so they are made anew when either year changes. */
const checkYear = async (trx: Database, organ: Organ, year: number): Promise<void> => {
  const rows = await trx
    .selectFrom('annual_report as r')
    .innerJoin('annual_report_version as v', (join) =>
      join
        .onRef('v.organ_id', '=', 'r.organ_id')
        .onRef('v.year', '=', 'r.year')
        .onRef('v.version', '=', 'r.version'),
    )
    .selectAll('v')
    .where('r.organ_id', '=', organ.id)
    .where('r.year', 'in', [year - 1, year])
    .execute()
  const previous = rows.find((row) => row.year === year - 1)
  const current = rows.find((row) => row.year === year)
  if (previous === undefined || current === undefined) return
  const found = checkAcrossYears({
    previous: reportOf({ ...previous, name: organ.name }),
    current: reportOf({ ...current, name: organ.name }),
    origin: previous.origin === 'made' && current.origin === 'made' ? 'made' : 'imported',
  })
  await trx
    .updateTable('annual_report')
    .set({ year_findings: storableJson(found), ...severityCounts([...current.findings, ...found]) })
    .where('organ_id', '=', organ.id)
    .where('year', '=', year)
    .execute()
}

const severityCounts = (findings: readonly Finding[]) => {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return { errors: count('error'), warnings: count('warning'), notes: count('note') }
}
