/** What every act on a column has in common: one at a time for an organ, seen by the public at once, and kept in the log. */
import type { Refusal, Result } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { lockColumns } from '../../store/site-column.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export type ColumnRefusal = Refusal<
  | 'column-unknown'
  | 'column-name-taken'
  | 'column-parent-unfit'
  | 'columns-too-many'
  | 'column-is-closed'
  | 'column-is-open'
  | 'column-has-open-below'
  | 'column-order-unfit'
>

export interface ColumnAct {
  readonly act: string
  readonly organId: number
  readonly columnId: number
  readonly detail: Readonly<Record<string, unknown>>
}

export const inColumnsOf = <Value>(
  context: ActContext,
  organId: number,
  work: (trx: Database) => Promise<Result<Value, ColumnRefusal>>,
): Promise<Result<Value, ColumnRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    await lockColumns(trx, organId)
    return work(trx)
  })

/** Last in the transaction. */
export const recordColumnAct = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  { act, organId, columnId, detail }: ColumnAct,
): Promise<void> => {
  await bumpSiteVersion(trx)
  await appendAudit(trx, {
    chain: organId,
    at: context.instant(),
    actor: actor.id,
    address: actor.address,
    act,
    subjectKind: 'column',
    subjectId: String(columnId),
    detail,
  })
}
