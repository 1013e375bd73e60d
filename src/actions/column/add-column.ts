import { ok, type Result, refused } from '../../law/result.ts'
import { organSlug } from '../../store/organ-slug.ts'
import { insertColumn, listColumns, MOST_COLUMNS, type NewColumn } from '../../store/site-column.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type ColumnRefusal, inColumnsOf, recordColumnAct } from './column-act.ts'
import { placeRefusal } from './column-place.ts'

/** Its address is the pinyin of its name and stays, whatever the name becomes. */
const freeSlug = (base: string, taken: readonly string[]): string => {
  for (let nth = 1; ; nth += 1) {
    const slug = nth === 1 ? base : `${base}-${nth}`
    if (!taken.includes(slug)) return slug
  }
}

/** Sets up a column, last among its like. */
export const addColumn = async (
  context: ActContext,
  actor: Actor,
  given: Omit<NewColumn, 'slug'>,
): Promise<Result<{ readonly id: number; readonly slug: string }, ColumnRefusal>> =>
  inColumnsOf(context, given.organId, async (trx) => {
    const columns = await listColumns(trx, given.organId)
    if (columns.length >= MOST_COLUMNS)
      return refused({ code: 'columns-too-many', facts: { most: MOST_COLUMNS } })
    const refusal = placeRefusal(columns, { ...given, id: null })
    if (refusal !== null) return refused(refusal)
    const slug = freeSlug(
      await organSlug(given.name),
      columns.map((column) => column.slug),
    )
    const id = await insertColumn(trx, { ...given, slug })
    if (id === null) return refused({ code: 'column-name-taken' })
    const { organId, name } = given
    await recordColumnAct(context, trx, actor, {
      act: 'column.added',
      organId,
      columnId: id,
      detail: { name },
    })
    return ok({ id, slug })
  })
