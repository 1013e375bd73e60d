import { ok, type Result, refused } from '../../law/result.ts'
import { type ColumnChange, listColumns, updateColumn } from '../../store/site-column.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type ColumnRefusal, inColumnsOf, recordColumnAct } from './column-act.ts'
import { placeRefusal } from './column-place.ts'

export interface ChangedColumn extends ColumnChange {
  readonly organId: number
  readonly columnId: number
}

export const changeColumn = async (
  context: ActContext,
  actor: Actor,
  { organId, columnId, ...change }: ChangedColumn,
): Promise<Result<null, ColumnRefusal>> =>
  inColumnsOf(context, organId, async (trx) => {
    const columns = await listColumns(trx, organId)
    const before = columns.find(({ id }) => id === columnId)
    if (before === undefined) return refused({ code: 'column-unknown' })
    if (before.closedAt !== null) return refused({ code: 'column-is-closed' })
    const refusal = placeRefusal(columns, { id: columnId, ...change })
    if (refusal !== null) return refused(refusal)
    await updateColumn(trx, columnId, change)
    const { parentId, name, about, pace, isKeyArea } = before
    const detail = { before: { parentId, name, about, pace, isKeyArea }, after: change }
    await recordColumnAct(context, trx, actor, { act: 'column.changed', organId, columnId, detail })
    return ok(null)
  })
