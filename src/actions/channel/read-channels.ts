/** Where one release went, where it is still to go, and what each record has said. */
import type {
  ChannelChoiceJson,
  ChannelEntryJson,
  ChannelRecordJson,
  ChannelStatementJson,
  ReleaseChannelsJson,
} from '../../contract/channel/channel-json.ts'
import { RECORD_STEP_NAMES } from '../../contract/channel/channel-words.ts'
import {
  type ChannelStatement,
  channelRule,
  RECORDED_CHANNELS,
} from '../../law/proactive-disclosure/release-channel.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { readChannelPlan } from '../../store/channel-plan.ts'
import { type ChannelProof, listChannelProofs } from '../../store/channel-proof.ts'
import {
  type ChannelEntry,
  type ChannelRecord,
  listChannelEntries,
  listChannelRecords,
} from '../../store/channel-record.ts'
import { findReleasedPage, type ReleasedPage } from '../../store/released-page.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'
import type { ChannelActRefusal } from './channel-refusal.ts'
import { shownAtLeastUntil } from './shown-at-least.ts'

const statement = (said: ChannelStatement): ChannelStatementJson => ({
  releasedOn: said.releasedOn,
  place: said.place,
  link: said.link,
  note: said.note,
  shownUntil: said.shownUntil,
  takenDownOn: said.takenDownOn,
})

const entry = (given: ChannelEntry): ChannelEntryJson => ({
  ...statement(given),
  seq: given.seq,
  step: given.step,
  stepName: RECORD_STEP_NAMES[given.step],
  reason: given.reason,
  byName: given.byName,
  at: countyTime(given.at),
})

const record = (
  page: ReleasedPage,
  given: ChannelRecord,
  entries: readonly ChannelEntry[],
  proofs: readonly ChannelProof[],
): ChannelRecordJson => ({
  ...statement(given),
  id: given.id,
  channel: given.channel,
  channelName: channelRule(given.channel).name,
  seq: given.seq,
  isStruck: given.isStruck,
  isBeforeSite: given.releasedOn < page.publishedOn,
  proofs: proofs.map(({ id, name, media, size }) => ({ id, name, media, size })),
  history: entries.map(entry),
})

const choices = (context: ActContext, page: ReleasedPage): Promise<readonly ChannelChoiceJson[]> =>
  Promise.all(
    RECORDED_CHANNELS.map(async (channel) => {
      const rule = channelRule(channel)
      const until = await shownAtLeastUntil(context, page, channel, dateOf(context.now()))
      return {
        channel,
        name: rule.name,
        proof: rule.proof === 'itself' ? 'linkOrFile' : rule.proof,
        isDisplay: rule.isDisplay,
        displayUntil: until,
      } as const
    }),
  )

export const readChannels = async (
  context: ActContext,
  organId: number,
  disclosureId: number,
): Promise<Result<ReleaseChannelsJson, ChannelActRefusal>> => {
  const { db, sealer } = context
  const page = await findReleasedPage(db, organId, disclosureId)
  if (page === null) return refused({ code: 'release-unknown' })
  const records = await listChannelRecords(db, organId, disclosureId)
  const ids = records.map(({ id }) => id)
  const [entries, proofs, planned] = await Promise.all([
    listChannelEntries(db, ids),
    listChannelProofs(db, sealer, ids),
    readChannelPlan(db, organId, disclosureId),
  ])
  const done = new Set(records.filter(({ isStruck }) => !isStruck).map(({ channel }) => channel))
  return ok({
    id: page.id,
    title: page.title,
    publishedOn: page.publishedOn,
    choices: await choices(context, page),
    planned,
    missing: planned.filter((channel) => !done.has(channel)),
    records: records.map((given) =>
      record(
        page,
        given,
        entries.filter(({ recordId }) => recordId === given.id),
        proofs.filter(({ recordId }) => recordId === given.id),
      ),
    ),
  })
}
