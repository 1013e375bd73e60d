/** Reports of faults as they are written: the report, then its events. */
import type { FaultEvent, FaultEventType, FaultKind, FaultState } from '../law/fault-report/fault-report.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import type { FaultWords } from './fault-words.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableJson, storableText } from './storable.ts'

export interface NewFaultReport {
  readonly number: string
  readonly formKey: Buffer
  readonly codeHash: Buffer
  readonly organId: number
  readonly kind: FaultKind
  readonly page: string
  readonly words: FaultWords
  readonly isUrgent: boolean
  readonly receivedAt: Date
  readonly receivedOn: LocalDate
  readonly answerBy: LocalDate | null
  readonly forwardBy: LocalDate | null
}

export const insertFaultReport = async (
  trx: Database,
  sealer: Sealer,
  given: NewFaultReport,
): Promise<number> => {
  const { id } = await trx
    .insertInto('fault_report')
    .values({
      number: given.number,
      form_key: given.formKey,
      code_hash: given.codeHash,
      organ_id: given.organId,
      kind: given.kind,
      page: storableText(given.page),
      sealed: sealer.seal(JSON.stringify(given.words), 'fault-report'),
      has_contact: given.words.contact !== '',
      is_urgent: given.isUrgent,
      state: 'open',
      version: 0,
      received_at: given.receivedAt,
      received_on: given.receivedOn,
      answer_by: given.answerBy,
      forward_by: given.forwardBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface FaultEntry {
  readonly seq: number
  readonly event: FaultEvent
  readonly by: string
  readonly byName: string
  readonly at: Date
}

export const readFaultEvents = async (db: Database, id: number): Promise<readonly FaultEntry[]> => {
  const rows = await db
    .selectFrom('fault_report_event')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, type, by, by_name, data, at }) => ({
    seq,
    event: { ...data, type } as FaultEvent,
    by,
    byName: by_name,
    at,
  }))
}

export interface FaultChange {
  readonly state: FaultState
  readonly organId: number
  readonly assignedTo: number | null
  readonly forwardBy: LocalDate | null
  /** When it ended; null while it has not. */
  readonly settledOn: LocalDate | null
}

/** Adds an event to a locked report and what follows from it. */
export const appendFaultEvent = async (
  trx: Database,
  id: number,
  { seq, event, by, byName, at }: FaultEntry,
  change: FaultChange,
): Promise<void> => {
  const { type, ...data } = event
  await trx
    .insertInto('fault_report_event')
    .values({
      report_id: id,
      seq,
      type: type as FaultEventType,
      by,
      by_name: storableText(byName),
      data: storableJson(data),
      at,
    })
    .execute()
  await trx
    .updateTable('fault_report')
    .set({
      version: seq,
      state: change.state,
      organ_id: change.organId,
      assigned_to: change.assignedTo,
      forward_by: change.forwardBy,
      ...(change.settledOn === null ? {} : { settled_on: change.settledOn, settled_at: at }),
    })
    .where('id', '=', id)
    .execute()
}
