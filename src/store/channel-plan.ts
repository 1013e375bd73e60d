/** Channels to which a release is still to go. */
import { sql } from 'kysely'
import type { ReleaseChannel } from '../law/proactive-disclosure/release-channel.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'

export const readChannelPlan = async (
  db: Database,
  organId: number,
  disclosureId: number,
): Promise<readonly ReleaseChannel[]> => {
  const rows = await db
    .selectFrom('channel_plan')
    .select('channel')
    .where('disclosure_id', '=', disclosureId)
    .where('organ_id', '=', organId)
    .orderBy('channel')
    .execute()
  return rows.map(({ channel }) => channel)
}

export interface ChannelPlan {
  readonly disclosureId: number
  readonly organId: number
  readonly channels: readonly ReleaseChannel[]
  readonly by: string
  readonly at: Date
}

/** The whole plan: what is not named any more is dropped from it. */
export const writeChannelPlan = async (trx: Database, plan: ChannelPlan): Promise<void> => {
  await trx
    .deleteFrom('channel_plan')
    .where('disclosure_id', '=', plan.disclosureId)
    .where('organ_id', '=', plan.organId)
    .$if(plan.channels.length > 0, (query) => query.where('channel', 'not in', [...plan.channels]))
    .execute()
  if (plan.channels.length === 0) return
  await trx
    .insertInto('channel_plan')
    .values(
      plan.channels.map((channel) => ({
        disclosure_id: plan.disclosureId,
        channel,
        organ_id: plan.organId,
        planned_by: plan.by,
        planned_at: plan.at,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export interface MissingRelease {
  readonly id: number
  readonly organId: number
  readonly organName: string
  readonly title: string
  readonly publishedOn: LocalDate
  readonly channels: readonly ReleaseChannel[]
}

/** Published pages with a planned channel that nobody has recorded yet, the oldest first. A cursor that is none gives an empty page. */
export const listMissingReleases = async (
  db: Database,
  organIds: readonly number[],
  page: PageRequest,
): Promise<{ readonly items: readonly MissingRelease[]; readonly next: string | null }> => {
  const after = page.cursor === null ? [0] : parseCursor(page.cursor, ['number'])
  if (after === null) return { items: [], next: null }
  const { rows } = await sql<MissingRelease>`
    select d.id, d.organ_id as "organId", o.name as "organName", d.title, d.published_on as "publishedOn",
      array_agg(p.channel order by p.channel) as channels
    from channel_plan p
    join disclosure d on d.id = p.disclosure_id
    join organ o on o.id = d.organ_id
    where p.organ_id = any(${[...organIds]}::bigint[]) and p.disclosure_id > ${Number(after[0])}
      and not exists (
        select from channel_record r
        where r.disclosure_id = p.disclosure_id and r.channel = p.channel and not r.is_struck
      )
    group by d.id, o.name
    order by d.id limit ${page.limit + 1}`.execute(db)
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  return { items, next: rows.length > items.length && last ? makeCursor([last.id]) : null }
}

export interface StandingDisplay {
  readonly recordId: number
  readonly disclosureId: number
  readonly title: string
  readonly place: string
  readonly shownUntil: LocalDate
}

const MOST_DISPLAYS = 200

/** Displays whose time is over and of which nobody has recorded that they were taken down. Titles of withdrawn pages are empty. */
export const listDisplaysToTakeDown = async (
  db: Database,
  organIds: readonly number[],
  today: LocalDate,
): Promise<readonly StandingDisplay[]> => {
  const { rows } = await sql<StandingDisplay>`
    select r.id as "recordId", r.disclosure_id as "disclosureId", coalesce(d.title, '') as title, r.place,
      r.shown_until as "shownUntil"
    from channel_record r left join disclosure d on d.id = r.disclosure_id
    where r.organ_id = any(${[...organIds]}::bigint[]) and r.shown_until < ${today}::date
      and r.taken_down_on is null and not r.is_struck
    order by r.shown_until, r.id limit ${MOST_DISPLAYS}`.execute(db)
  return rows
}
