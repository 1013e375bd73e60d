/** How often what was released where, and the records behind each figure. */
import { sql } from 'kysely'
import type { ReleaseChannel } from '../law/proactive-disclosure/release-channel.ts'
import { type LocalDate, parseLocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { makeCursor, type PageRequest, parseCursor } from './keyset.ts'

export interface ChannelCount {
  readonly organId: number
  readonly organName: string
  readonly channel: ReleaseChannel
  /** Each record by itself. */
  readonly times: number
  /** Each release once, however often it went there. */
  readonly releases: number
}

/**
 * Every release through every channel: records that stand, and for the site what was published there first,
 * what was withdrawn since included. What comes back after a withdrawal keeps its first day: no year that is over changes.
 */
const EVERY_RELEASE = sql`(
  select organ_id, channel, released_on, disclosure_id, id as record_id, place, link, note
  from channel_record where not is_struck
  union all
  select page.organ_id, 'site', case when page.version = 1 then page.published_on else coalesce((
      select (v.published_at at time zone 'Asia/Shanghai')::date from disclosure_version v
      where v.disclosure_id = page.id and v.version = 1), page.published_on) end,
    page.id, 0, '', '', ''
  from disclosure page
  union all
  select w.organ_id, 'site', (v.published_at at time zone 'Asia/Shanghai')::date, w.disclosure_id, 0, '', '', ''
  from disclosure_withdrawal w
  join disclosure_version v on v.disclosure_id = w.disclosure_id and v.version = 1
)`

const ofYear = (year: number) =>
  sql`released_on >= make_date(${year}, 1, 1) and released_on < make_date(${year + 1}, 1, 1)`

/** Per organ and channel; organs and channels without any are left out. */
export const countChannels = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly ChannelCount[]> => {
  const { rows } = await sql<ChannelCount>`
    select o.id as "organId", o.name as "organName", e.channel, count(*)::int as times,
      count(distinct e.disclosure_id)::int as releases
    from ${EVERY_RELEASE} e join organ o on o.id = e.organ_id
    where e.organ_id = any(${[...organIds]}::bigint[]) and ${ofYear(year)}
    group by o.id, o.name, e.channel
    order by o.id, e.channel`.execute(db)
  return rows
}

/** Stands where no day is asked for. */
const FIRST_DAY = '2000-01-01'

export interface CountedRelease {
  readonly disclosureId: number
  /** 0 for the site, which is not recorded by hand. */
  readonly recordId: number
  readonly organName: string
  readonly channel: ReleaseChannel
  readonly releasedOn: LocalDate
  /** Empty where the page was withdrawn and its title is not told. */
  readonly title: string
  readonly isWithdrawn: boolean
  readonly place: string
  readonly link: string
}

/** What a figure of `countChannels` counts, the newest first. A cursor that is none gives an empty page. */
export const listCountedReleases = async (
  db: Database,
  given: {
    readonly organIds: readonly number[]
    readonly year: number
    readonly channel: ReleaseChannel | null
  },
  page: PageRequest,
): Promise<{ readonly items: readonly CountedRelease[]; readonly next: string | null }> => {
  const after = page.cursor === null ? null : parseCursor(page.cursor, ['string', 'number', 'number'])
  const [day = FIRST_DAY, disclosure = 0, record = 0] = after ?? []
  const from = parseLocalDate(String(day))
  if ((page.cursor !== null && after === null) || !from.ok) return { items: [], next: null }
  const { rows } = await sql<CountedRelease>`
    select e.disclosure_id as "disclosureId", e.record_id as "recordId", o.name as "organName", e.channel,
      e.released_on as "releasedOn", coalesce(d.title, w.title, '') as title, d.id is null as "isWithdrawn",
      e.place, e.link
    from ${EVERY_RELEASE} e
    join organ o on o.id = e.organ_id
    left join disclosure d on d.id = e.disclosure_id
    left join disclosure_withdrawal w on w.disclosure_id = e.disclosure_id
    where e.organ_id = any(${[...given.organIds]}::bigint[]) and ${ofYear(given.year)}
      and (${given.channel}::text is null or e.channel = ${given.channel})
      and (${after === null}::boolean or (e.released_on, e.disclosure_id, e.record_id)
        < (${from.value}::date, ${Number(disclosure)}::bigint, ${Number(record)}::bigint))
    order by e.released_on desc, e.disclosure_id desc, e.record_id desc
    limit ${page.limit + 1}`.execute(db)
  const items = rows.slice(0, page.limit)
  const last = items.at(-1)
  const next =
    rows.length > items.length && last
      ? makeCursor([last.releasedOn, last.disclosureId, last.recordId])
      : null
  return { items, next }
}
