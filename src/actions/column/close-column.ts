import { ok, type Result, refused } from '../../law/result.ts'
import { listColumns, setColumnClosed } from '../../store/site-column.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type ColumnRefusal, inColumnsOf, recordColumnAct } from './column-act.ts'

interface MeantColumn {
  readonly organId: number
  readonly columnId: number
}

/** Nothing new goes into it; what stands in it stays readable, with the day and the reason. */
export const closeColumn = async (
  context: ActContext,
  actor: Actor,
  { organId, columnId, reason }: MeantColumn & { readonly reason: string },
): Promise<Result<null, ColumnRefusal>> =>
  inColumnsOf(context, organId, async (trx) => {
    const columns = await listColumns(trx, organId)
    const column = columns.find(({ id }) => id === columnId)
    if (column === undefined) return refused({ code: 'column-unknown' })
    if (column.closedAt !== null) return refused({ code: 'column-is-closed' })
    if (columns.some(({ parentId, closedAt }) => parentId === columnId && closedAt === null)) {
      return refused({ code: 'column-has-open-below' })
    }
    await setColumnClosed(trx, columnId, { at: context.instant(), reason })
    const detail = { name: column.name, reason }
    await recordColumnAct(context, trx, actor, { act: 'column.closed', organId, columnId, detail })
    return ok(null)
  })

export const reopenColumn = async (
  context: ActContext,
  actor: Actor,
  { organId, columnId }: MeantColumn,
): Promise<Result<null, ColumnRefusal>> =>
  inColumnsOf(context, organId, async (trx) => {
    const columns = await listColumns(trx, organId)
    const column = columns.find(({ id }) => id === columnId)
    if (column === undefined) return refused({ code: 'column-unknown' })
    if (column.closedAt === null) return refused({ code: 'column-is-open' })
    await setColumnClosed(trx, columnId, null)
    const detail = { name: column.name, closedFor: column.closeReason }
    await recordColumnAct(context, trx, actor, { act: 'column.reopened', organId, columnId, detail })
    return ok(null)
  })
