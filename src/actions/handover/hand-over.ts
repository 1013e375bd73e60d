/** Lists of published information for the archive and the library (Art. 25): made by period, nothing twice, with the record of handing over. */
import type {
  HandoverDetailJson,
  HandoverJson,
  HandoverListJson,
  HandoverReceiver,
} from '../../contract/handover/handover-json.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import {
  cancelHandover,
  countUnlisted,
  findHandover,
  type Handover,
  handoverItems,
  handoversOf,
  insertHandover,
  lockHandover,
  markHanded,
  unlisted,
} from '../../store/handover.ts'
import { lockCaseOrgan } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'

export type HandoverRefusal = Refusal<
  | 'period-backwards'
  | 'period-in-future'
  | 'receiver-missing'
  | 'nothing-new'
  | 'handover-unknown'
  | 'handover-done'
  | 'handover-cancelled'
  | 'handed-before-made'
  | 'handed-in-future'
  | 'people-missing'
>

type Done<T> = Result<T, HandoverRefusal>

const recorded = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  entry: {
    readonly act: string
    readonly organId: number
    readonly id: number
    readonly detail: Readonly<Record<string, unknown>>
  },
): Promise<void> => {
  await appendAudit(trx, {
    chain: entry.organId,
    at: context.instant(),
    actor: actor.id,
    address: actor.address,
    act: entry.act,
    subjectKind: 'handover',
    subjectId: String(entry.id),
    detail: entry.detail,
  })
}

export interface WantedHandover {
  readonly organId: number
  readonly receiver: HandoverReceiver
  readonly receiverName: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** @returns its id. Refuses `nothing-new` where everything of the period stands in an earlier list in the same version. */
export const makeHandover = async (
  context: ActContext,
  actor: Actor,
  wanted: WantedHandover,
): Promise<Done<number>> =>
  context.db.transaction().execute(async (trx): Promise<Done<number>> => {
    await lockCaseOrgan(trx, wanted.organId)
    if (wanted.from > wanted.to) return refused({ code: 'period-backwards' })
    if (wanted.to > dateOf(context.now())) return refused({ code: 'period-in-future' })
    if (wanted.receiverName.trim() === '') return refused({ code: 'receiver-missing' })
    const items = await unlisted(trx, wanted)
    if (items.length === 0) return refused({ code: 'nothing-new' })
    const at = context.instant()
    const receiverName = wanted.receiverName.trim()
    const id = await insertHandover(trx, { ...wanted, receiverName, by: actor.id, at, items })
    const detail = { ...wanted, documents: items.length }
    await recorded(context, trx, actor, { act: 'handover.made', organId: wanted.organId, id, detail })
    return ok(id)
  })

interface Meant {
  readonly organId: number
  readonly handoverId: number
}

/** Held, and neither handed over nor cancelled. */
const open = async (trx: Database, { organId, handoverId }: Meant): Promise<Done<Handover>> => {
  await lockHandover(trx, handoverId)
  const found = await findHandover(trx, organId, handoverId)
  if (found === null) return refused({ code: 'handover-unknown' })
  if (found.isCancelled) return refused({ code: 'handover-cancelled' })
  return found.handedOn === null ? ok(found) : refused({ code: 'handover-done' })
}

export interface HandedOver extends Meant {
  readonly handedOn: LocalDate
  readonly handedBy: string
  readonly receivedBy: string
  /** Number of the receipt, or where it is kept. */
  readonly receipt: string
}

export const recordHandedOver = async (
  context: ActContext,
  actor: Actor,
  given: HandedOver,
): Promise<Done<null>> =>
  context.db.transaction().execute(async (trx): Promise<Done<null>> => {
    const handover = await open(trx, given)
    if (!handover.ok) return handover
    const { handedOn, handedBy, receivedBy, receipt } = given
    if (handedOn > dateOf(context.now())) return refused({ code: 'handed-in-future' })
    if (handedOn < handover.value.to) return refused({ code: 'handed-before-made' })
    if (handedBy.trim() === '' || receivedBy.trim() === '') return refused({ code: 'people-missing' })
    await markHanded(trx, given.handoverId, {
      handedOn,
      handedBy: handedBy.trim(),
      receivedBy: receivedBy.trim(),
      receipt: receipt.trim(),
    })
    const entry = { organId: given.organId, id: given.handoverId, detail: { handedOn, receipt } }
    await recorded(context, trx, actor, { act: 'handover.handed', ...entry })
    return ok(null)
  })

/** What it lists may be listed again. */
export const cancelHandoverList = async (
  context: ActContext,
  actor: Actor,
  meant: Meant,
): Promise<Done<null>> =>
  context.db.transaction().execute(async (trx): Promise<Done<null>> => {
    const handover = await open(trx, meant)
    if (!handover.ok) return handover
    await cancelHandover(trx, meant.handoverId, context.instant())
    const entry = { organId: meant.organId, id: meant.handoverId, detail: {} }
    await recorded(context, trx, actor, { act: 'handover.cancelled', ...entry })
    return ok(null)
  })

const presentHandover = (handover: Handover): HandoverJson => ({
  id: handover.id,
  receiver: handover.receiver,
  receiverName: handover.receiverName,
  from: handover.from,
  to: handover.to,
  madeAt: countyTime(handover.madeAt),
  items: handover.items,
  handedOn: handover.handedOn,
  handedBy: handover.handedBy,
  receivedBy: handover.receivedBy,
  receipt: handover.receipt,
  isCancelled: handover.isCancelled,
})

const SINCE_EVER: LocalDate = '1949-10-01'

export const listHandovers = async (context: ActContext, organId: number): Promise<HandoverListJson> => {
  const period = { organId, from: SINCE_EVER, to: dateOf(context.now()) }
  const [handovers, archive, library] = await Promise.all([
    handoversOf(context.db, organId),
    countUnlisted(context.db, { ...period, receiver: 'archive' }),
    countUnlisted(context.db, { ...period, receiver: 'library' }),
  ])
  return {
    items: handovers.map(presentHandover),
    waiting: { archive, library },
  }
}

/** Null when the organ has none of that id. */
export const readHandover = async (
  context: ActContext,
  organId: number,
  id: number,
): Promise<HandoverDetailJson | null> => {
  const handover = await findHandover(context.db, organId, id)
  if (handover === null) return null
  const items = await handoverItems(context.db, id)
  return {
    ...presentHandover(handover),
    documents: items.map((item) => ({
      id: item.disclosureId,
      version: item.version,
      indexNumber: item.indexNumber,
      title: item.title,
      documentNumber: item.documentNumber,
      publishedOn: item.publishedOn,
      standing: item.standing,
    })),
  }
}
