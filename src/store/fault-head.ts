/** Looking one report of a fault up: by organ, by number, by the form it came from. */
import { sql } from 'kysely'
import type { FaultKind, FaultState } from '../law/fault-report/fault-report.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface FaultHead {
  readonly id: number
  readonly number: string
  readonly organId: number
  readonly organName: string
  readonly region: string
  readonly kind: FaultKind
  readonly page: string
  readonly isUrgent: boolean
  readonly hasContact: boolean
  readonly state: FaultState
  readonly version: number
  readonly receivedAt: Date
  readonly receivedOn: LocalDate
  readonly answerBy: LocalDate | null
  readonly forwardBy: LocalDate | null
  readonly assignedTo: number | null
  readonly assignedName: string | null
  /** Whether its answer is shown to everybody. */
  readonly isShown: boolean
  /** Account that answered it. */
  readonly answeredBy: string | null
}

/** With organ and who has it in hand. */
export const faultHeads = (db: Database) =>
  db
    .selectFrom('fault_report')
    .innerJoin('organ', 'organ.id', 'fault_report.organ_id')
    .leftJoin('account', 'account.id', 'fault_report.assigned_to')
    .select([
      'fault_report.id',
      'fault_report.number',
      'fault_report.organ_id as organId',
      'organ.name as organName',
      'organ.region',
      'fault_report.kind',
      'fault_report.page',
      'fault_report.is_urgent as isUrgent',
      'fault_report.has_contact as hasContact',
      'fault_report.state',
      'fault_report.version',
      'fault_report.received_at as receivedAt',
      'fault_report.received_on as receivedOn',
      'fault_report.answer_by as answerBy',
      'fault_report.forward_by as forwardBy',
      'fault_report.assigned_to as assignedTo',
      'account.display_name as assignedName',
      sql<boolean>`exists (select from shown_fault_answer s where s.report_id = fault_report.id)`.as(
        'isShown',
      ),
      sql<string | null>`(select e.by from fault_report_event e
        where e.report_id = fault_report.id and e.type = 'answered' limit 1)`.as('answeredBy'),
    ])

/** Null when it is not, or not any more, with this organ. */
export const findFaultReport = async (db: Database, organId: number, id: number): Promise<FaultHead | null> =>
  (await faultHeads(db)
    .where('fault_report.id', '=', id)
    .where('fault_report.organ_id', '=', organId)
    .executeTakeFirst()) ?? null

/** The same, locked until the transaction ends. */
export const lockFaultReport = async (
  trx: Database,
  organId: number,
  id: number,
): Promise<FaultHead | null> => {
  await trx.selectFrom('fault_report').select('id').where('id', '=', id).forUpdate().execute()
  return findFaultReport(trx, organId, id)
}

const byKey = async (db: Database, column: 'number' | 'form_key', value: string | Buffer) => {
  const row = await db
    .selectFrom('fault_report')
    .select(['id', 'organ_id as organId', 'number', 'code_hash as codeHash'])
    .where(column, '=', value)
    .executeTakeFirst()
  return row ?? null
}

/** By number, for whoever shows the code too. */
export const findFaultByNumber = (db: Database, number: string) => byKey(db, 'number', storableText(number))

/** Whoever sends the same form meanwhile waits until the transaction ends. */
export const lockFaultForm = async (trx: Database, formKey: Buffer): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${formKey.toString('hex')}, 0))`.execute(trx)
}

/** The report that a form has become already. */
export const findFaultByForm = (db: Database, formKey: Buffer) => byKey(db, 'form_key', formKey)
