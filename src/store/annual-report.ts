/** Annual reports as stored: one report, those of an organ, those of a region and year. */
import { sql } from 'kysely'
import type { ReportVersion, StoredReport } from '../contract/annual-report-library.ts'
import { bySeverity } from '../law/annual-report/checks/check.ts'
import { reportOf } from './annual-report-row.ts'
import type { Database } from './database.ts'
import { storableInteger, storableText } from './storable.ts'

/** A version of the report of an organ for a year: the one asked for, or the current one for null. */
export const findReport = async (
  db: Database,
  slug: string,
  year: number,
  version: number | null = null,
): Promise<StoredReport | null> => {
  const rows = await versions(db)
    .where('organ.slug', '=', storableText(slug))
    .where('v.year', '=', storableInteger(year))
    .where((eb) =>
      version === null
        ? eb('v.version', '=', eb.ref('r.version'))
        : eb('v.version', '=', storableInteger(version)),
    )
    .execute()
  return rows[0] === undefined ? null : storedReport(rows[0])
}

/** Current versions of all years of an organ, oldest first. */
export const reportsOfOrgan = async (db: Database, slug: string): Promise<readonly StoredReport[]> => {
  const rows = await versions(db)
    .where('organ.slug', '=', storableText(slug))
    .whereRef('v.version', '=', 'r.version')
    .orderBy('v.year')
    .execute()
  return rows.map(storedReport)
}

/** Current versions of one year of all organs of a region ('' for those without one), in the order of their addresses. */
export const reportsOfYear = async (
  db: Database,
  region: string,
  year: number,
): Promise<readonly StoredReport[]> => {
  const rows = await versions(db)
    .where('organ.region', '=', storableText(region))
    .where('v.year', '=', storableInteger(year))
    .whereRef('v.version', '=', 'r.version')
    .orderBy('organ.slug')
    .execute()
  return rows.map(storedReport)
}

export interface OriginalFile {
  readonly fileName: string
  readonly media: string
  readonly bytes: Uint8Array
}

/** The file that a version was read from, byte for byte. */
export const findOriginalFile = async (
  db: Database,
  slug: string,
  year: number,
  version: number,
): Promise<OriginalFile | null> => {
  const row = await db
    .selectFrom('annual_report_version as v')
    .innerJoin('organ', 'organ.id', 'v.organ_id')
    .innerJoin('report_file', 'report_file.hash', 'v.file_hash')
    .select(['v.file_name', 'v.media', 'report_file.bytes'])
    .where('organ.slug', '=', storableText(slug))
    .where('v.year', '=', storableInteger(year))
    .where('v.version', '=', storableInteger(version))
    .executeTakeFirst()
  return row === undefined ? null : { fileName: row.file_name, media: row.media, bytes: row.bytes }
}

interface VersionJson {
  readonly version: number
  readonly imported_at: string
  readonly file_name: string
  readonly file_hash: string
}

const ALL_VERSIONS = sql<readonly VersionJson[]>`(
  select json_agg(json_build_object('version', w.version, 'imported_at', w.imported_at,
    'file_name', w.file_name, 'file_hash', w.file_hash) order by w.version desc)
  from annual_report_version w where w.organ_id = v.organ_id and w.year = v.year)`

const versions = (db: Database) =>
  db
    .selectFrom('annual_report_version as v')
    .innerJoin('annual_report as r', (join) =>
      join.onRef('r.organ_id', '=', 'v.organ_id').onRef('r.year', '=', 'v.year'),
    )
    .innerJoin('organ', 'organ.id', 'v.organ_id')
    .selectAll('v')
    .select(['organ.slug', 'organ.name', 'organ.region', 'r.year_findings', 'r.version as current_version'])
    .select(ALL_VERSIONS.as('all_versions'))

type VersionRow = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

const storedReport = (row: VersionRow): StoredReport => ({
  organ: { slug: row.slug, name: row.name, region: row.region },
  year: row.year,
  version: row.version,
  versions: row.all_versions.map(versionOf),
  media: row.media,
  report: reportOf(row),
  places: row.places,
  findings:
    row.version === row.current_version ? bySeverity([...row.findings, ...row.year_findings]) : row.findings,
})

const versionOf = (version: VersionJson): ReportVersion => ({
  version: version.version,
  importedAt: new Date(version.imported_at).toISOString(),
  fileName: version.file_name,
  fileHash: version.file_hash,
})
