/** Counts per channel, organ and year, with the records behind each figure. */
import type { ChannelCountsJson, CountedReleaseListJson } from '../../contract/channel/channel-json.ts'
import { CSV_BYTE_ORDER_MARK, makeCsvRecord } from '../../contract/csv.ts'
import {
  channelRule,
  RELEASE_CHANNELS,
  type ReleaseChannel,
} from '../../law/proactive-disclosure/release-channel.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { type ChannelCount, countChannels, listCountedReleases } from '../../store/channel-count.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { organsWithin, type Within } from '../../store/organs-within.ts'
import { reportingOrganIds } from '../../store/reporting-organs.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface CountedYear extends Within {
  readonly year: number
  /** A year for which the organ reports: the organs counted are those of its report. Null: not asked for. */
  readonly reported: number | null
}

const within = async (context: ActContext, actor: Actor, given: CountedYear): Promise<readonly number[]> => {
  const { organId, reported } = given
  const counted = reported === null ? [] : await reportingOrganIds(context.db, organId, reported)
  if (counted.length > 0) return counted
  return organsWithin(context.db, actor.roles, 'manuscript.list', given, dateOf(context.now()))
}

const byOrgan = (counts: readonly ChannelCount[]): ChannelCountsJson['organs'] => {
  const ids = [...new Set(counts.map(({ organId }) => organId))]
  return ids.map((id) => {
    const own = counts.filter(({ organId }) => organId === id)
    return {
      id,
      name: own[0]?.organName ?? '',
      counts: own.map(({ channel, times, releases }) => ({ channel, times, releases })),
    }
  })
}

export const readChannelCounts = async (
  context: ActContext,
  actor: Actor,
  given: CountedYear,
): Promise<ChannelCountsJson> => ({
  year: given.year,
  channels: RELEASE_CHANNELS.map((channel) => ({ channel, name: channelRule(channel).name })),
  organs: byOrgan(await countChannels(context.db, await within(context, actor, given), given.year)),
})

export const readCountedReleases = async (
  context: ActContext,
  actor: Actor,
  given: CountedYear & { readonly channel: ReleaseChannel | null },
  page: PageRequest,
): Promise<CountedReleaseListJson> => {
  const organIds = await within(context, actor, given)
  const { year, channel } = given
  const { items, next } = await listCountedReleases(context.db, { organIds, year, channel }, page)
  return {
    next,
    items: items.map((row) => ({
      id: row.disclosureId,
      recordId: row.recordId,
      organName: row.organName,
      channel: row.channel,
      channelName: channelRule(row.channel).name,
      releasedOn: row.releasedOn,
      title: row.title,
      isWithdrawn: row.isWithdrawn,
      place: row.place,
      link: row.link,
    })),
  }
}

/** One line an organ, two columns a channel. */
export const channelCountsCsv = ({ channels, organs }: ChannelCountsJson): string => {
  const head = ['机关', ...channels.flatMap(({ name }) => [`${name}（条）`, `${name}（次）`])]
  const lines = organs.map(({ name, counts }) => [
    name,
    ...channels.flatMap(({ channel }) => {
      const own = counts.find((each) => each.channel === channel)
      return [own?.releases ?? 0, own?.times ?? 0]
    }),
  ])
  return CSV_BYTE_ORDER_MARK + [head, ...lines].map(makeCsvRecord).join('')
}
