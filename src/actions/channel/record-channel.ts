/** An officer records that a release went out through a channel, with what proves it. */
import {
  acceptChannelStatement,
  type ChannelStatement,
  type ReleaseChannel,
} from '../../law/proactive-disclosure/release-channel.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { insertChannelRecord } from '../../store/channel-record.ts'
import { findReleasedPage } from '../../store/released-page.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type AttachedFile, inspectFiles } from '../request/keep-files.ts'
import type { ChannelActRefusal } from './channel-refusal.ts'
import { keepProofs } from './keep-proofs.ts'
import { shownAtLeastUntil } from './shown-at-least.ts'

export interface RecordedChannel {
  readonly organId: number
  readonly disclosureId: number
  readonly channel: ReleaseChannel
  readonly said: ChannelStatement
  /** Why a display is shorter than it should be; empty where it is not. */
  readonly shorterBecause: string
  readonly files: readonly AttachedFile[]
}

/** Refuses what is not published by the organ, what proves nothing, and files that are not what they say. */
export const recordChannel = async (
  context: ActContext,
  actor: Actor,
  given: RecordedChannel,
): Promise<Result<{ readonly id: number }, ChannelActRefusal>> => {
  const { organId, disclosureId, channel, said } = given
  const page = await findReleasedPage(context.db, organId, disclosureId)
  if (page === null) return refused({ code: 'release-unknown' })
  const files = inspectFiles(given.files)
  if (!files.ok) return files
  const reason = given.shorterBecause.trim()
  const least = await shownAtLeastUntil(context, page, channel, said.releasedOn)
  const accepted = acceptChannelStatement(channel, said, {
    today: dateOf(context.now()),
    proofs: files.value.length,
    shownAtLeastUntil: reason === '' ? least : null,
  })
  if (!accepted.ok) return accepted
  return context.db.transaction().execute(async (trx) => {
    if ((await findReleasedPage(trx, organId, disclosureId)) === null)
      return refused({ code: 'release-unknown' as const })
    const at = context.instant()
    const by = { by: actor.id, byName: actor.name, at }
    const id = await insertChannelRecord(trx, {
      disclosureId,
      organId,
      channel,
      ...accepted.value,
      reason,
      ...by,
    })
    await keepProofs(context, trx, { recordId: id, seq: 1 }, files.value)
    await appendAudit(trx, {
      chain: organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'channel.recorded',
      subjectKind: 'release',
      subjectId: String(disclosureId),
      detail: { record: id, channel, releasedOn: said.releasedOn, proofs: files.value.length },
    })
    return ok({ id })
  })
}
