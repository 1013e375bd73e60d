/** How organs handled applications in a year, counted for the words of their report. */
import { sql } from 'kysely'
import type { Channel } from '../law/request/request-event.ts'
import type { Database } from './database.ts'
import { inYear } from './report-fact-publishing.ts'

export interface RequestChannelCount {
  readonly channel: Channel
  readonly items: number
}

/** Applications received in the year, by how they came. */
export const countRequestChannels = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<readonly RequestChannelCount[]> => {
  const { rows } = await sql<RequestChannelCount>`
    select channel, count(*)::integer as items from request
    where organ_id = any(${[...organIds]}::bigint[]) and ${inYear(sql`received_on`, year)}
    group by channel`.execute(db)
  return rows
}

export interface RequestWork {
  /** Closed in the year, not after the day on which the reply was due. */
  readonly inTime: number
  readonly late: number
  /** Of those received in the year. */
  readonly extended: number
  readonly supplemented: number
  readonly consulted: number
}

const hasStep = (...types: readonly string[]) => sql<boolean>`exists (select from request_event step
  where step.request_id = r.id and step.type = any(${[...types]}::text[])
    and step.type in ('supplementRequested', 'thirdPartyConsulted', 'organConsulted', 'feeNotified', 'feePaid'))`

export const countRequestWork = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<RequestWork> => {
  const { rows } = await sql<RequestWork>`
    select
      count(*) filter (where is_closed and (reply_due_on is null or closed_on <= reply_due_on))::integer as "inTime",
      count(*) filter (where is_closed and closed_on > reply_due_on)::integer as late,
      count(*) filter (where is_new and is_extended)::integer as extended,
      count(*) filter (where is_new and is_supplemented)::integer as supplemented,
      count(*) filter (where is_new and is_consulted)::integer as consulted
    from (
      select r.closed_on, r.reply_due_on, r.is_extended,
        coalesce(${inYear(sql`r.received_on`, year)}, false) as is_new,
        coalesce(${inYear(sql`r.closed_on`, year)}, false) as is_closed,
        ${hasStep('supplementRequested')} as is_supplemented,
        ${hasStep('thirdPartyConsulted', 'organConsulted')} as is_consulted
      from request r
      where r.organ_id = any(${[...organIds]}::bigint[]) and r.received_on < make_date(${year + 1}, 1, 1)
        and (r.closed_on is null or r.closed_on >= make_date(${year}, 1, 1))
    ) handled`.execute(db)
  const [work] = rows
  if (work === undefined) throw new Error('a count answers in one row')
  return work
}

export interface FeeCounts {
  readonly notified: number
  readonly paid: number
  /** 分. */
  readonly collected: number
}

/** Fees told and paid in the year; what was paid is what the last notice before it asked for. */
export const countFees = async (
  db: Database,
  organIds: readonly number[],
  year: number,
): Promise<FeeCounts> => {
  const day = sql`coalesce((e.data ->> 'on')::date, e.at::date)`
  const { rows } = await sql<FeeCounts>`
    select count(distinct e.request_id) filter (where e.type = 'feeNotified')::integer as notified,
      count(distinct e.request_id) filter (where e.type = 'feePaid')::integer as paid,
      coalesce(sum(round(told.amount * 100)) filter (where e.type = 'feePaid'), 0)::bigint as collected
    from request_event e join request r on r.id = e.request_id
    left join lateral (
      select (n.data ->> 'amountYuan')::numeric as amount from request_event n
      where n.request_id = e.request_id and n.type = 'feeNotified' and n.seq < e.seq and e.type = 'feePaid'
      order by n.seq desc limit 1
    ) told on true
    where e.type in ('feeNotified', 'feePaid') and r.organ_id = any(${[...organIds]}::bigint[])
      and ${inYear(day, year)}`.execute(db)
  const [fees] = rows
  if (fees === undefined) throw new Error('a count answers in one row')
  return { notified: fees.notified, paid: fees.paid, collected: Number(fees.collected) }
}
