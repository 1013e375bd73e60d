/** Holiday notices that were added on this site, over those that came with the program. */
import { sql } from 'kysely'
import { HOLIDAY_NOTICES, type HolidayNotice } from '../law/time/holidays.ts'
import type { Database } from './database.ts'
import { storableJson } from './storable.ts'

export interface AddedNotice {
  readonly id: number
  readonly notice: HolidayNotice
  readonly addedBy: string
  readonly addedAt: Date
  readonly withdrawnAt: Date | null
}

export const listAddedNotices = async (db: Database): Promise<readonly AddedNotice[]> => {
  const rows = await db
    .selectFrom('holiday_notice')
    .select(['id', 'notice', 'added_by', 'added_at', 'withdrawn_at'])
    .orderBy('id')
    .execute()
  return rows.map(({ id, notice, added_by, added_at, withdrawn_at }) => ({
    id,
    notice,
    addedBy: added_by,
    addedAt: added_at,
    withdrawnAt: withdrawn_at,
  }))
}

/** A notice that came with a later version of the program takes the place of the one that was typed in. */
const isBuiltIn = ({ number, year }: HolidayNotice): boolean =>
  HOLIDAY_NOTICES.some((known) => known.number === number || (year !== null && known.year === year))

/** Those that count beside the ones of the program. */
export const addedInForce = (added: readonly AddedNotice[]): readonly HolidayNotice[] =>
  added
    .filter(({ notice, withdrawnAt }) => withdrawnAt === null && !isBuiltIn(notice))
    .map(({ notice }) => notice)

/** Every notice that counts, in order of issue. */
export const noticesInForce = (added: readonly AddedNotice[]): readonly HolidayNotice[] =>
  [...HOLIDAY_NOTICES, ...addedInForce(added)].sort((a, b) =>
    a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0,
  )

/** Changes whenever a notice is added or taken back. */
export const noticesVersion = async (db: Database): Promise<string> => {
  const { version } = await db
    .selectFrom('holiday_notice')
    .select(sql<string>`concat(count(*), '-', count(withdrawn_at))`.as('version'))
    .executeTakeFirstOrThrow()
  return version
}

/** Until the transaction ends nobody else changes the calendar. */
export const lockCalendar = async (trx: Database): Promise<void> => {
  await sql`lock table holiday_notice in share row exclusive mode`.execute(trx)
}

export const addNoticeRow = async (
  trx: Database,
  notice: HolidayNotice,
  by: string,
  at: Date,
): Promise<number> => {
  const { id } = await trx
    .insertInto('holiday_notice')
    .values({
      number: notice.number,
      year: notice.year,
      notice: storableJson(notice),
      added_by: by,
      added_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const withdrawNoticeRow = async (trx: Database, id: number, by: string, at: Date): Promise<void> => {
  await trx
    .updateTable('holiday_notice')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute()
}
