/** Counts per channel, the records behind them, and what is still missing. */
import {
  channelCountsCsv,
  readChannelCounts,
  readCountedReleases,
} from '../../../actions/channel/count-channels.ts'
import { readMissingReleases } from '../../../actions/channel/read-missing.ts'
import { CSV_MEDIA_TYPE } from '../../../contract/csv.ts'
import { ok } from '../../../law/result.ts'
import { idText } from '../id-text.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { BELOW, CHANNEL, CURSOR, LIMIT, REPORTED, YEAR } from './channel-schemas.ts'

const ORGAN = { organ: idText }

const counting = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/channel-counts',
  summary: '各渠道发布数量',
  asks: 'manuscript.list',
  params: ORGAN,
  query: { year: YEAR, below: BELOW, reported: REPORTED },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query: { reported = null, ...asked } }) => {
    const body = await readChannelCounts(context, actor, { organId: params.organ, ...asked, reported })
    return ok({ kind: 'json', body } as const)
  },
})

const releases = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/channel-counts/records',
  summary: '一个渠道数量背后的登记',
  asks: 'manuscript.list',
  params: ORGAN,
  query: {
    year: YEAR,
    below: BELOW,
    reported: REPORTED,
    channel: CHANNEL.optional(),
    cursor: CURSOR,
    limit: LIMIT,
  },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const { year, below, reported = null, channel = null, cursor = null, limit } = query
    const given = { organId: params.organ, year, below, reported, channel }
    const body = await readCountedReleases(context, actor, given, { cursor, limit })
    return ok({ kind: 'json', body } as const)
  },
})

const table = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/channel-counts/export',
  summary: '各渠道发布数量（CSV）',
  asks: 'manuscript.list',
  params: ORGAN,
  query: { year: YEAR, below: BELOW, reported: REPORTED },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query: { reported = null, ...asked } }) => {
    const given = { organId: params.organ, ...asked, reported }
    const counts = await readChannelCounts(context, actor, given)
    const bytes = new TextEncoder().encode(channelCountsCsv(counts))
    return ok({
      kind: 'file',
      name: `${asked.year}年发布渠道统计.csv`,
      media: CSV_MEDIA_TYPE,
      bytes,
    } as const)
  },
})

const missing = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/channel-missing',
  summary: '计划发布而没有登记的渠道，到期应当撤下的公示',
  asks: 'manuscript.list',
  params: ORGAN,
  query: { below: BELOW, cursor: CURSOR, limit: LIMIT },
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, query }) => {
    const { below, cursor = null, limit } = query
    const body = await readMissingReleases(
      context,
      actor,
      { organId: params.organ, below },
      { cursor, limit },
    )
    return ok({ kind: 'json', body } as const)
  },
})

export const COUNT_ENDPOINTS: readonly StaffEndpoint[] = [counting, releases, table, missing]
