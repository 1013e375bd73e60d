/** Where releases went: records with their proof, what is planned, and counts. */
import { z } from 'zod'
import { changeChannelRecord } from '../../../actions/channel/change-channel-record.ts'
import { planChannels } from '../../../actions/channel/plan-channels.ts'
import { readChannels } from '../../../actions/channel/read-channels.ts'
import { recordChannel } from '../../../actions/channel/record-channel.ts'
import { CHANNEL_REFUSAL_WORDS } from '../../../contract/channel/channel-words.ts'
import { ok, type Refusal, refused } from '../../../law/result.ts'
import { readChannelProof } from '../../../store/channel-proof.ts'
import { idText } from '../id-text.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffAnswer, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { COPY_ENDPOINTS } from './channel-copy-endpoints.ts'
import { COUNT_ENDPOINTS } from './channel-count-endpoints.ts'
import { CHANNEL, RECORD, STEP } from './channel-schemas.ts'

/** Photos of one record together. */
const FILES_WITHIN = 40 * 1024 * 1024

const STATUS: Readonly<Record<string, 404 | 409>> = {
  'release-unknown': 404,
  'channel-record-unknown': 404,
  'channel-record-changed': 409,
  'channel-record-struck': 409,
}

const json = (body: unknown) => ok<StaffAnswer>({ kind: 'json', body })
const refuse = (refusal: Refusal) =>
  refused(refusalFromWords(refusal, CHANNEL_REFUSAL_WORDS, STATUS[refusal.code] ?? 422))

const RELEASE = { organ: idText, release: idText }

const reading = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/releases/{release}/channels',
  summary: '一条信息的发布渠道',
  asks: 'manuscript.read',
  params: RELEASE,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const found = await readChannels(context, params.organ, params.release)
    return found.ok ? json(found.value) : refuse(found.refusal)
  },
})

const planning = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/releases/{release}/channel-plan',
  summary: '计划发布到哪些渠道',
  asks: 'channel.record',
  params: RELEASE,
  query: {},
  body: z.strictObject({ channels: z.array(CHANNEL).max(20) }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const given = { organId: params.organ, disclosureId: params.release, channels: body.channels }
    const planned = await planChannels(context, actor, given)
    return planned.ok ? json({}) : refuse(planned.refusal)
  },
})

const recording = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/releases/{release}/channel-records',
  summary: '登记一次渠道发布',
  asks: 'channel.record',
  params: RELEASE,
  query: {},
  body: RECORD,
  filesWithin: FILES_WITHIN,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body, files }) => {
    const given = { organId: params.organ, disclosureId: params.release, files, ...body }
    const recorded = await recordChannel(context, actor, given)
    return recorded.ok ? json(recorded.value) : refuse(recorded.refusal)
  },
})

const changing = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/channel-records/{record}/steps',
  summary: '更正、登记撤下或者作废一条渠道登记',
  asks: 'channel.record',
  params: { organ: idText, record: idText },
  query: {},
  body: STEP,
  filesWithin: FILES_WITHIN,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body, files }) => {
    const given = { organId: params.organ, recordId: params.record, files, ...body }
    const changed = await changeChannelRecord(context, actor, given)
    return changed.ok ? json(changed.value) : refuse(changed.refusal)
  },
})

const proving = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/channel-records/{record}/proofs/{file}',
  summary: '下载渠道发布的凭证',
  asks: 'manuscript.read',
  params: { organ: idText, record: idText, file: z.uuid() },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const { organ: organId, record: recordId, file: id } = params
    const proof = await readChannelProof(context.db, context.sealer, { organId, recordId, id })
    if (proof === null) return refuse({ code: 'channel-record-unknown' })
    return ok({ kind: 'file', name: proof.name, media: proof.media, bytes: proof.bytes } as const)
  },
})

export const CHANNEL_ENDPOINTS: readonly StaffEndpoint[] = [
  reading,
  planning,
  recording,
  changing,
  proving,
  ...COPY_ENDPOINTS,
  ...COUNT_ENDPOINTS,
]
