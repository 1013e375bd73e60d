/** The columns of an organ with what stands in them and how they are kept up. */
import type { ColumnCare, ColumnJson } from '../../contract/column/column-json.ts'
import type { Policy } from '../../law/policy.ts'
import { columnDueBy } from '../../law/proactive-disclosure/column-pace.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import {
  type ColumnContents,
  columnContents,
  listColumns,
  MOST_COUNTED,
  type SiteColumn,
} from '../../store/site-column.ts'
import type { ActContext } from '../act-context.ts'

const EMPTY: ColumnContents = { documents: 0, lastOn: null }

const joined = (all: readonly ColumnContents[]): ColumnContents => {
  const days = all.flatMap(({ lastOn }) => lastOn ?? []).sort()
  const documents = all.reduce((sum, each) => sum + each.documents, 0)
  return { documents: Math.min(documents, MOST_COUNTED), lastOn: days.at(-1) ?? null }
}

const careOf = (
  column: SiteColumn,
  { lastOn }: ColumnContents,
  dueBy: LocalDate | null,
  today: LocalDate,
): ColumnCare => {
  if (column.closedAt !== null) return 'closed'
  if (lastOn === null) return 'empty'
  if (dueBy === null) return 'noTerm'
  return today > dueBy ? 'late' : 'kept'
}

const presentColumn = (
  column: SiteColumn,
  contents: ColumnContents,
  policy: Policy,
  today: LocalDate,
): ColumnJson => {
  const { id, parentId, slug, name, about, pace, isKeyArea, closedAt, closeReason } = column
  const due = contents.lastOn === null ? null : columnDueBy(pace, contents.lastOn, policy)
  const dueBy = closedAt === null ? (due?.value ?? null) : null
  const care = careOf(column, contents, dueBy, today)
  const closed = { closedAt: closedAt?.toISOString() ?? null, closeReason }
  return { id, parentId, slug, name, about, pace, isKeyArea, ...closed, ...contents, dueBy, care }
}

/** In their order. @param region whose policy says how often a column is to be updated */
export const listArrangedColumns = async (
  context: ActContext,
  organId: number,
  region: string,
): Promise<readonly ColumnJson[]> => {
  const [columns, contents, policy] = await Promise.all([
    listColumns(context.db, organId),
    columnContents(context.db, organId),
    context.policy(region),
  ])
  const today = dateOf(context.now())
  const contentsOf = (column: SiteColumn) =>
    joined(
      columns
        .filter(({ id, parentId }) => id === column.id || parentId === column.id)
        .map(({ id }) => contents.get(id) ?? EMPTY),
    )
  return columns.map((column) => presentColumn(column, contentsOf(column), policy, today))
}
