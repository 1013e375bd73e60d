/** The to-do list: pages, counts, export, assignment, views, and text that was not sent yet. */
import { z } from 'zod'
import { type Actor, accountIdOf } from '../../../actions/actor.ts'
import { assignRequests, handlersOf } from '../../../actions/request/assign-requests.ts'
import { exportTodo } from '../../../actions/request/export-todo.ts'
import { countTodo, listTodo } from '../../../actions/request/list-todo.ts'
import { ok } from '../../../law/result.ts'
import { accountNames } from '../../../store/request-beside.ts'
import { keepUnsent, listViews, readUnsent, removeView, saveView } from '../../../store/staff-desk.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { json, refuse } from './case-endpoints.ts'
import { requestRefusal } from './request-refusals.ts'
import { ASSIGN, ID, LINE, TODO_QUERY, todoFilterOf, UNSENT, VIEW } from './request-schemas.ts'

const listing = staffEndpoint({
  method: 'GET',
  path: '/requests',
  summary: '待办列表',
  asks: 'request.list',
  params: {},
  query: {
    ...TODO_QUERY,
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  },
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, query }) =>
    json(
      await listTodo(context, actor, todoFilterOf(query), {
        cursor: query.cursor || null,
        limit: query.limit,
      }),
    ),
})

const counting = staffEndpoint({
  method: 'GET',
  path: '/requests/counts',
  summary: '待办的件数',
  asks: 'request.list',
  params: {},
  query: { organ: ID.optional() },
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, query }) => json(await countTodo(context, actor, query.organ ?? null)),
})

const exporting = staffEndpoint({
  method: 'GET',
  path: '/requests/export',
  summary: '导出待办列表',
  asks: 'request.export',
  params: {},
  query: { ...TODO_QUERY, format: z.enum(['xlsx', 'csv']).default('xlsx') },
  body: null,
  filesWithin: 0,
  organOf: async ({ query }) => query.organ ?? null,
  answer: async ({ context, actor, query }) => {
    const file = await exportTodo(context, actor, todoFilterOf(query), query.format)
    return ok({ kind: 'file', ...file })
  },
})

const handlers = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/handlers',
  summary: '可以办理本机关申请的人员',
  asks: 'request.assign',
  params: { organ: ID },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const ids = await handlersOf(context, params.organ)
    if (!ids.ok) return refuse(ids.refusal)
    const names = await accountNames(context.db, ids.value.map(String))
    return json({ items: ids.value.map((id) => ({ id, name: names.get(String(id)) ?? '' })) })
  },
})

const assigning = staffEndpoint({
  method: 'POST',
  path: '/requests/assign',
  summary: '分派申请',
  asks: 'request.assign',
  params: {},
  query: {},
  body: ASSIGN,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, body }) => {
    const answers = await assignRequests(context, actor, body.requests, body.to)
    return json({
      assigned: answers.flatMap(({ id, refusal }) => (refusal === null ? [id] : [])),
      refused: answers.flatMap(({ id, refusal }) => {
        if (refusal === null) return []
        const { code, message } = requestRefusal(refusal)
        return [{ id, code, message }]
      }),
    })
  },
})

/** Whoever is signed in has an account. */
const own = (actor: Actor): number => accountIdOf(actor) ?? 0

const views = staffEndpoint({
  method: 'GET',
  path: '/saved-views',
  summary: '保存的视图',
  asks: 'signedIn',
  params: {},
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor }) => json({ items: await listViews(context.db, own(actor)) }),
})

const savingView = staffEndpoint({
  method: 'POST',
  path: '/saved-views',
  summary: '保存视图',
  asks: 'signedIn',
  params: {},
  query: {},
  body: VIEW,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, body }) =>
    json({ id: await saveView(context.db, own(actor), body.name, body.filter) }),
})

const removingView = staffEndpoint({
  method: 'DELETE',
  path: '/saved-views/{view}',
  summary: '删除视图',
  asks: 'signedIn',
  params: { view: ID },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params }) =>
    (await removeView(context.db, own(actor), params.view)) ? json({}) : refuse({ code: 'view-unknown' }),
})

const PLACE = { place: LINE.min(1).max(100) }

const unsent = staffEndpoint({
  method: 'GET',
  path: '/unsent-text/{place}',
  summary: '尚未提交的文字',
  asks: 'signedIn',
  params: PLACE,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params }) =>
    json({ text: await readUnsent(context.db, context.sealer, own(actor), params.place) }),
})

const keepingUnsent = staffEndpoint({
  method: 'PUT',
  path: '/unsent-text/{place}',
  summary: '保存尚未提交的文字',
  asks: 'signedIn',
  params: PLACE,
  query: {},
  body: UNSENT,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params, body }) => {
    const given = { place: params.place, text: body.text, at: context.instant() }
    await keepUnsent(context.db, context.sealer, own(actor), given)
    return json({})
  },
})

const droppingUnsent = staffEndpoint({
  method: 'DELETE',
  path: '/unsent-text/{place}',
  summary: '清除尚未提交的文字',
  asks: 'signedIn',
  params: PLACE,
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, params }) => {
    const given = { place: params.place, text: '', at: context.instant() }
    await keepUnsent(context.db, context.sealer, own(actor), given)
    return json({})
  },
})

export const TODO_ENDPOINTS: readonly StaffEndpoint[] = [
  listing,
  counting,
  exporting,
  handlers,
  assigning,
  views,
  savingView,
  removingView,
  unsent,
  keepingUnsent,
  droppingUnsent,
]
