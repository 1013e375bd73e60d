/** The list of cases as a spreadsheet. No applicant stands in it, and no text in it is a formula. */

import type { TodoItemJson } from '../../contract/request/case-json.ts'
import type { SheetValue } from '../../formats/spreadsheet/make-sheet-xlsx.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import type { TodoFilter } from '../../store/request-list.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { makeTableFile, type TableFile, type TableFormat } from '../table-file.ts'
import { listTodo } from './list-todo.ts'

const COLUMNS: readonly {
  readonly name: string
  readonly width: number
  readonly value: (item: TodoItemJson) => SheetValue
}[] = [
  { name: '受理号', width: 18, value: ({ number }) => number },
  { name: '承办机关', width: 28, value: ({ organ }) => organ.name },
  { name: '申请内容', width: 60, value: ({ subject }) => subject },
  { name: '渠道', width: 16, value: ({ channelName }) => channelName },
  { name: '申请人类型', width: 16, value: ({ applicantTypeName }) => applicantTypeName },
  { name: '到达日期', width: 12, value: ({ arrivedOn }) => arrivedOn },
  { name: '收到申请之日', width: 14, value: ({ receivedOn }) => receivedOn },
  { name: '阶段', width: 12, value: ({ phaseName }) => phaseName },
  { name: '当前期限', width: 20, value: ({ deadline }) => deadline.name },
  { name: '期限届满', width: 12, value: ({ deadline }) => deadline.on },
  { name: '剩余工作日', width: 12, value: ({ remainingDays }) => remainingDays },
  { name: '经办人', width: 14, value: ({ assignee }) => assignee?.name ?? null },
  { name: '办理结果', width: 24, value: ({ outcomeName }) => outcomeName },
]

const PAGE = 200
/** More than a county has in years; beyond it somebody wants a report, not a list. */
const MOST = 20_000

const everyItem = async (
  context: ActContext,
  actor: Actor,
  filter: TodoFilter,
): Promise<readonly TodoItemJson[]> => {
  const items: TodoItemJson[] = []
  let cursor: string | null = null
  do {
    const page = await listTodo(context, actor, filter, { cursor, limit: PAGE }, 'request.export')
    items.push(...page.items)
    cursor = page.next
  } while (cursor !== null && items.length < MOST)
  return items
}

/** What the filter leaves, up to 20,000 cases; the export is kept in the audit log. */
export const exportTodo = async (
  context: ActContext,
  actor: Actor,
  filter: TodoFilter,
  format: TableFormat,
): Promise<TableFile> => {
  const items = await everyItem(context, actor, filter)
  const rows = items.map((item) => COLUMNS.map(({ value }) => value(item)))
  await context.db.transaction().execute((trx) =>
    appendAudit(trx, {
      chain: filter.organId ?? actor.roles[0]?.organId ?? 0,
      at: context.instant(),
      actor: actor.id,
      address: actor.address,
      act: 'request.exported',
      subjectKind: 'list',
      subjectId: '',
      detail: { cases: items.length, format, filter },
    }),
  )
  const name = `依申请公开待办_${dateOf(context.now())}`
  return makeTableFile({ name, tab: '待办', columns: COLUMNS, rows }, format)
}
