/** Columns (栏目): those to choose from, and those one arranges. */
import { z } from 'zod'
import { addColumn } from '../../../actions/column/add-column.ts'
import { changeColumn } from '../../../actions/column/change-column.ts'
import { closeColumn, reopenColumn } from '../../../actions/column/close-column.ts'
import type { ColumnRefusal } from '../../../actions/column/column-act.ts'
import { listArrangedColumns } from '../../../actions/column/list-arranged-columns.ts'
import { orderColumns } from '../../../actions/column/order-columns.ts'
import type { ColumnChoiceJson, ColumnListJson } from '../../../contract/column/column-json.ts'
import { COLUMN_REFUSAL_WORDS } from '../../../contract/column/column-words.ts'
import { COLUMN_PACES } from '../../../law/proactive-disclosure/column-pace.ts'
import { ok, type Result } from '../../../law/result.ts'
import { homeOrgan } from '../../../store/home-organ.ts'
import { organEntry } from '../../../store/organ-arrange.ts'
import { listColumns, MOST_COLUMNS, MOST_COUNTED, type SiteColumn } from '../../../store/site-column.ts'
import { idNumber, idText } from '../id-text.ts'
import { refusalFromWords } from '../refusal-from-words.ts'
import { type StaffAnswer, type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import type { StaffRefusal } from '../staff-refusal.ts'

const CONFLICTS: readonly string[] = ['column-is-closed', 'column-is-open', 'column-order-unfit']

const statusOf = (code: string): StaffRefusal['status'] => {
  if (code === 'column-unknown') return 404
  return CONFLICTS.includes(code) ? 409 : 422
}

const answered = (done: Result<unknown, ColumnRefusal>): Result<StaffAnswer, StaffRefusal> => {
  if (done.ok) return ok({ kind: 'json', body: done.value })
  const { refusal } = done
  return { ok: false, refusal: refusalFromWords(refusal, COLUMN_REFUSAL_WORDS, statusOf(refusal.code)) }
}

const choiceOf = ({ id, parentId, name, isKeyArea }: SiteColumn, of = ''): ColumnChoiceJson => ({
  id,
  parentId,
  name: `${of}${name}`,
  isKeyArea,
})

const isOpen = ({ closedAt }: SiteColumn): boolean => closedAt === null

const CHOICES = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/columns',
  summary: '可以选择的栏目：本机关的，以及政府的重点领域',
  asks: 'manuscript.list',
  params: { organ: idText },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context: { db }, params }) => {
    const [own, home] = await Promise.all([listColumns(db, params.organ), homeOrgan(db)])
    const shared = home === null || home.id === params.organ ? [] : await listColumns(db, home.id)
    const items = [
      ...own.filter(isOpen).map((column) => choiceOf(column)),
      ...shared
        .filter((column) => isOpen(column) && column.isKeyArea)
        .map((column) => choiceOf(column, `${home?.name ?? ''} › `)),
    ]
    return ok({ kind: 'json', body: { items } } as const)
  },
})

const ARRANGED = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/columns/arranged',
  summary: '本机关的全部栏目，及其内容和更新情况',
  asks: 'column.arrange',
  params: { organ: idText },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const organ = await organEntry(context.db, params.organ)
    const items = await listArrangedColumns(context, params.organ, organ?.region ?? '')
    const body: ColumnListJson = { items, mostCounted: MOST_COUNTED }
    return ok({ kind: 'json', body } as const)
  },
})

const CHANGE = {
  parentId: idNumber.nullable(),
  name: z.string().trim().min(1).max(40),
  about: z.string().trim().max(300),
  pace: z.enum(COLUMN_PACES),
  isKeyArea: z.boolean(),
}

const ADD = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/columns',
  summary: '新设栏目',
  asks: 'column.arrange',
  params: { organ: idText },
  query: {},
  body: z.object(CHANGE),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) =>
    answered(await addColumn(context, actor, { organId: params.organ, ...body })),
})

const ORDER = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/columns/order',
  summary: '调整栏目次序',
  asks: 'column.arrange',
  params: { organ: idText },
  query: {},
  body: z.object({ ids: z.array(idNumber).max(MOST_COLUMNS) }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) =>
    answered(await orderColumns(context, actor, { organId: params.organ, ids: body.ids })),
})

const COLUMN = { organ: idText, column: idText }

const CHANGE_ONE = staffEndpoint({
  method: 'PUT',
  path: '/organs/{organ}/columns/{column}',
  summary: '修改栏目',
  asks: 'column.arrange',
  params: COLUMN,
  query: {},
  body: z.object(CHANGE),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) =>
    answered(await changeColumn(context, actor, { organId: params.organ, columnId: params.column, ...body })),
})

const CLOSE = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/columns/{column}/close',
  summary: '停止更新栏目，说明原因',
  asks: 'column.arrange',
  params: COLUMN,
  query: {},
  body: z.object({ reason: z.string().trim().min(1).max(200) }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) =>
    answered(await closeColumn(context, actor, { organId: params.organ, columnId: params.column, ...body })),
})

const REOPEN = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/columns/{column}/reopen',
  summary: '恢复更新栏目',
  asks: 'column.arrange',
  params: COLUMN,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params }) =>
    answered(await reopenColumn(context, actor, { organId: params.organ, columnId: params.column })),
})

export const COLUMN_ENDPOINTS: readonly StaffEndpoint[] = [
  CHOICES,
  ARRANGED,
  ADD,
  ORDER,
  CHANGE_ONE,
  CLOSE,
  REOPEN,
]
