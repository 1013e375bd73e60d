/** A record is corrected, its display ends, or it is struck out. What it said before stays. */
import {
  acceptChannelStatement,
  type ChannelStatement,
  type RecordStep,
} from '../../law/proactive-disclosure/release-channel.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { countChannelProofs } from '../../store/channel-proof.ts'
import { addChannelEntry, type ChannelRecord, lockChannelRecord } from '../../store/channel-record.ts'
import type { Database } from '../../store/database.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type AttachedFile, type InspectedFile, inspectFiles } from '../request/keep-files.ts'
import type { ChannelActRefusal } from './channel-refusal.ts'
import { keepProofs } from './keep-proofs.ts'

export interface ChannelChange {
  readonly organId: number
  readonly recordId: number
  /** Of the entry that was seen. */
  readonly seq: number
  readonly step: Exclude<RecordStep, 'recorded'>
  /** What it is to say from now on; a struck record keeps its words. */
  readonly said: ChannelStatement | null
  /** Why; a display may be taken down without one. */
  readonly reason: string
  readonly files: readonly AttachedFile[]
}

const ACTS = {
  corrected: 'channel.corrected',
  takenDown: 'channel.takenDown',
  struck: 'channel.struck',
} as const

const saidBefore = (record: ChannelRecord): ChannelStatement => ({
  releasedOn: record.releasedOn,
  place: record.place,
  link: record.link,
  note: record.note,
  shownUntil: record.shownUntil,
  takenDownOn: record.takenDownOn,
})

/** What the record says after the step. Ending a display changes nothing but its last day. */
const saidAfter = (record: ChannelRecord, { step, said }: ChannelChange): ChannelStatement => {
  if (step === 'struck' || said === null) return saidBefore(record)
  return step === 'takenDown' ? { ...saidBefore(record), takenDownOn: said.takenDownOn } : said
}

const hindrance = (record: ChannelRecord | null, given: ChannelChange): ChannelActRefusal | null => {
  if (record === null) return { code: 'channel-record-unknown' }
  if (record.isStruck) return { code: 'channel-record-struck' }
  if (record.seq !== given.seq) return { code: 'channel-record-changed' }
  if (given.step !== 'takenDown' && given.reason.trim() === '') return { code: 'channel-reason-missing' }
  return null
}

const write = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  given: ChannelChange & { readonly record: ChannelRecord; readonly inspected: readonly InspectedFile[] },
): Promise<Result<{ readonly seq: number }, ChannelActRefusal>> => {
  const { record, step, inspected } = given
  const proofs = (await countChannelProofs(trx, record.id)) + inspected.length
  const said = saidAfter(record, given)
  // A correction says why; a shorter display is then a reason among others.
  const situation = { today: dateOf(context.now()), proofs, shownAtLeastUntil: null }
  const accepted = step === 'struck' ? ok(said) : acceptChannelStatement(record.channel, said, situation)
  if (!accepted.ok) return accepted
  const seq = record.seq + 1
  const at = context.instant()
  const by = { by: actor.id, byName: actor.name, at }
  const reason = given.reason.trim()
  await addChannelEntry(trx, { recordId: record.id, seq, step, ...accepted.value, reason, ...by })
  await keepProofs(context, trx, { recordId: record.id, seq }, inspected)
  await appendAudit(trx, {
    chain: record.organId,
    at,
    actor: actor.id,
    address: actor.address,
    act: ACTS[step],
    subjectKind: 'release',
    subjectId: String(record.disclosureId),
    detail: { record: record.id, seq, reason },
  })
  return ok({ seq })
}

export const changeChannelRecord = async (
  context: ActContext,
  actor: Actor,
  given: ChannelChange,
): Promise<Result<{ readonly seq: number }, ChannelActRefusal>> => {
  const inspected = inspectFiles(given.files)
  if (!inspected.ok) return inspected
  return context.db.transaction().execute(async (trx) => {
    const record = await lockChannelRecord(trx, given.organId, given.recordId)
    const refusal = hindrance(record, given)
    if (refusal !== null || record === null)
      return refused(refusal ?? { code: 'channel-record-unknown' as const })
    return write(context, trx, actor, { ...given, record, inspected: inspected.value })
  })
}
