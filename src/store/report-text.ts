/** The words of a report while they are written, references in them. Every revision stays. */
import { sql } from 'kysely'
import type { NarrativeSection } from '../law/annual-report/annual-report.ts'
import type { FilingPhase } from '../law/annual-report/filing/filing-event.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface StoredReportText {
  readonly revision: number
  readonly overview: string
  readonly problems: string
  readonly other: string
  /** Chapters that are still as the system drafted them. */
  readonly generated: readonly NarrativeSection[]
  /** Id of an account. */
  readonly writtenBy: string
  readonly writtenAt: Date
}

const COLUMNS = [
  'revision',
  'overview',
  'problems',
  'other',
  'generated',
  'written_by as writtenBy',
  'written_at as writtenAt',
] as const

/** Null while nobody has written anything. */
export const newestReportText = async (
  db: Database,
  organId: number,
  year: number,
): Promise<StoredReportText | null> => {
  const row = await db
    .selectFrom('report_text')
    .select(COLUMNS)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The newest words of each of the organs that has any, by organ. */
export const newestReportTexts = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<ReadonlyMap<number, StoredReportText>> => {
  if (organIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('report_text')
    .select([...COLUMNS, 'organ_id as organId'])
    .distinctOn('organ_id')
    .where('organ_id', 'in', [...organIds])
    .where('year', '=', year)
    .orderBy('organ_id')
    .orderBy('revision', 'desc')
    .execute()
  return new Map(rows.map(({ organId, ...text }) => [organId, text]))
}

export interface NewReportText extends Omit<StoredReportText, 'writtenAt' | 'writtenBy'> {
  readonly organId: number
  readonly year: number
  readonly by: string
  readonly at: Date
}

/** Hold the filing: two writers would take the same number. */
export const insertReportText = async (trx: Database, given: NewReportText): Promise<void> => {
  await trx
    .insertInto('report_text')
    .values({
      organ_id: given.organId,
      year: given.year,
      revision: given.revision,
      overview: storableText(given.overview),
      problems: storableText(given.problems),
      other: storableText(given.other),
      generated: sql<readonly NarrativeSection[]>`${[...given.generated]}::text[]`,
      written_by: given.by,
      written_at: given.at,
    })
    .execute()
}

/** Until the transaction ends, nobody acts on the filing. Null: nobody has opened the year. */
export const holdFilingPhase = async (
  trx: Database,
  organId: number,
  year: number,
): Promise<FilingPhase | null> => {
  const row = await trx
    .selectFrom('report_filing')
    .select('phase')
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirst()
  return row?.phase ?? null
}
