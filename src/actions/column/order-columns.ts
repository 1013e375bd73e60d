import { ok, type Result, refused } from '../../law/result.ts'
import { listColumns, orderColumns as putInOrder } from '../../store/site-column.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type ColumnRefusal, inColumnsOf, recordColumnAct } from './column-act.ts'

/** @param ids of every column of the organ, each once */
export const orderColumns = async (
  context: ActContext,
  actor: Actor,
  { organId, ids }: { readonly organId: number; readonly ids: readonly number[] },
): Promise<Result<null, ColumnRefusal>> =>
  inColumnsOf(context, organId, async (trx) => {
    const columns = await listColumns(trx, organId)
    const isWhole = new Set(ids).size === ids.length && ids.length === columns.length
    if (!isWhole || !columns.every(({ id }) => ids.includes(id)))
      return refused({ code: 'column-order-unfit' })
    await putInOrder(trx, organId, ids)
    await recordColumnAct(context, trx, actor, {
      act: 'column.ordered',
      organId,
      columnId: ids[0] ?? 0,
      detail: { ids: [...ids] },
    })
    return ok(null)
  })
