import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../../../src/actions/actor.ts'
import { countyJobs } from '../../../../src/actions/job/county-jobs.ts'
import { runJobIfDue } from '../../../../src/actions/job/run-job.ts'
import { sendOutbox } from '../../../../src/actions/notice/send-outbox.ts'
import { registerStaffApi } from '../../../../src/api/staff/register-staff-api.ts'
import type { InboxListJson } from '../../../../src/contract/inbox/inbox-json.ts'
import type { OutboxListJson } from '../../../../src/contract/outbox/outbox-json.ts'
import { enqueue } from '../../../../src/store/outbox.ts'
import { openWorld, type World } from '../../../actions/act-world.ts'
import { tokenFor } from '../staff-app.ts'

let world: World
let app: FastifyInstance
beforeEach(async () => {
  world = await openWorld()
  app = Fastify()
  await registerStaffApi(app, { context: world.context, isHttps: false, rate: 0 })
})
afterEach(async () => {
  await app.close()
  await world.drop()
})

const call = async (actor: Actor, method: 'GET' | 'POST', path: string, body?: object) =>
  app.inject({
    method,
    url: `/api/v1/staff${path}`,
    headers: { 'x-sunlit': '1' },
    cookies: { sunlit_session: await tokenFor(world.context, Number(actor.id)) },
    ...(body === undefined ? {} : { payload: body }),
  })

describe('the inbox', () => {
  test('is one’s own: listed, counted, read', async () => {
    await world.fileRequest()
    await world.fileRequest()
    const handler = world.staff('water', 'handler')
    const list = (await call(handler, 'GET', '/inbox')).json<InboxListJson>()
    expect(list).toMatchObject({
      unread: 2,
      next: null,
      items: [{ kind: 'toConfirm', kindName: '待确认', isRead: false }, {}],
    })
    const [first] = list.items
    expect((await call(handler, 'POST', '/inbox/read', { ids: [first?.id] })).json()).toEqual({ unread: 1 })
    // Somebody else's id does nothing.
    expect(
      (
        await call(world.staff('finance', 'handler'), 'POST', '/inbox/read', { ids: [list.items[1]?.id] })
      ).json(),
    ).toEqual({ unread: 0 })
    expect((await call(handler, 'GET', '/inbox/unread')).json()).toEqual({ unread: 1 })
    const unread = (await call(handler, 'GET', '/inbox?unread=1')).json<InboxListJson>()
    expect(unread.items.map(({ id }) => id)).toEqual([list.items[1]?.id])
    expect((await call(handler, 'POST', '/inbox/read', {})).json()).toEqual({ unread: 0 })
    expect(
      (await call(world.staff('finance', 'handler'), 'GET', '/inbox')).json<InboxListJson>().items,
    ).toEqual([])
  })

  test('page by page', async () => {
    for (const _ of [1, 2, 3]) await world.fileRequest()
    const handler = world.staff('water', 'handler')
    const first = (await call(handler, 'GET', '/inbox?limit=2')).json<InboxListJson>()
    const rest = (await call(handler, 'GET', `/inbox?limit=2&cursor=${first.next}`)).json<InboxListJson>()
    expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null])
  })
})

describe('the outbox', () => {
  const put = (dedupeKey: string, organId: number | null) =>
    enqueue(world.db, world.context.sealer, {
      dedupeKey,
      organId,
      requestId: null,
      message: { channel: 'mail', to: 'somebody@example.org', subject: '题目', text: '内容' },
      at: world.context.instant(),
    })

  test('says what waits and why, without addresses or words', async () => {
    await put('a', world.organs.water)
    await put('b', world.organs.finance)
    const administrator = world.staff('water', 'organAdministrator')
    const before = (await call(administrator, 'GET', '/outbox')).json<OutboxListJson>()
    expect(before.items).toMatchObject([
      { to: 's***@example.org', status: 'waiting', organName: '云岭县水务局' },
    ])
    expect(before.channels[0]).toMatchObject({ channel: 'mail', waiting: 1, hasSender: null })
    const [sending] = countyJobs({ mail: null, sms: null })
    if (sending === undefined) throw new Error('no job sends')
    await runJobIfDue(world.context, sending, { failed: () => undefined }, new AbortController().signal)
    const response = await call(administrator, 'GET', '/outbox')
    expect(response.json<OutboxListJson>().channels[0]).toMatchObject({
      hasSender: false,
      advice: '没有设置邮件的发送方式，1条留待发送。请设置 SUNLIT_SMTP_URL 和 SUNLIT_MAIL_FROM 后重新启动。',
    })
    expect(response.body).not.toContain('somebody@')
    expect(response.body).not.toContain('内容')
    const all = (
      await call(world.staff('county', 'systemAdministrator'), 'GET', '/outbox')
    ).json<OutboxListJson>()
    expect(all.items).toHaveLength(2)
  })

  test('what failed is tried again on request, by whoever may', async () => {
    await put('a', world.organs.water)
    await put('b', null)
    await sendOutbox(world.context, {
      mail: { send: async () => ({ kind: 'never', problem: 'refused', status: 550 }) },
      sms: null,
    })
    const system = world.staff('county', 'systemAdministrator')
    const failed = (await call(system, 'GET', '/outbox?status=failed')).json<OutboxListJson>().items
    expect(failed).toMatchObject([{ problem: '服务器拒收（550）' }, { problem: '服务器拒收（550）' }])
    const [ofNobody, ofWater] = failed
    const administrator = world.staff('water', 'organAdministrator')
    const stranger = world.staff('finance', 'organAdministrator')
    const retry = (actor: Actor, id: number | undefined) => call(actor, 'POST', `/outbox/${id}/retry`)
    expect((await retry(stranger, ofWater?.id)).statusCode).toBe(404)
    expect((await retry(administrator, ofNobody?.id)).statusCode).toBe(404)
    expect((await retry(administrator, ofWater?.id)).statusCode).toBe(200)
    expect((await retry(system, ofNobody?.id)).statusCode).toBe(200)
    expect(
      await sendOutbox(world.context, { mail: { send: async () => ({ kind: 'sent' }) }, sms: null }),
    ).toMatchObject({ sent: 2 })
    expect((await retry(administrator, ofWater?.id)).statusCode).toBe(409)
  })

  test('jobs are shown to the system administrator alone', async () => {
    const [sending] = countyJobs({ mail: null, sms: null })
    if (sending === undefined) throw new Error('no job sends')
    await runJobIfDue(world.context, sending, { failed: () => undefined }, new AbortController().signal)
    const jobs = await call(world.staff('county', 'systemAdministrator'), 'GET', '/jobs')
    expect(jobs.json()).toMatchObject({
      items: [{ name: 'send-outbox', title: '发送邮件和短信', problem: '' }],
    })
    expect((await call(world.staff('water', 'organAdministrator'), 'GET', '/jobs')).statusCode).toBe(403)
  })
})

describe('urging', () => {
  test('by the authority above, answered by the organ', async () => {
    const { requestId } = await world.fileRequest()
    const authority = world.staff('county', 'competentAuthority')
    const urged = await call(authority, 'POST', '/urges', { requestIds: [requestId, 77], text: '请今日确认' })
    expect(urged.json()).toEqual({
      urged: [requestId],
      refused: [{ requestId: 77, code: 'case-unknown', message: '没有找到，或者您无权催办。' }],
    })
    const { id } = await world.db.selectFrom('urge').select('id').executeTakeFirstOrThrow()
    const answer = (actor: Actor, request = requestId) =>
      call(actor, 'POST', `/requests/${request}/urges/${id}/acknowledge`, { answer: '已确认' })
    expect((await answer(world.staff('finance', 'handler'))).statusCode).toBe(404)
    expect((await answer(world.staff('water', 'handler'), requestId + 1)).statusCode).toBe(404)
    expect((await answer(authority)).statusCode).toBe(403)
    expect((await answer(world.staff('water', 'handler'))).statusCode).toBe(200)
    expect((await answer(world.staff('water', 'handler'))).statusCode).toBe(409)
  })

  test('handlers urge nobody, and words are needed', async () => {
    const { requestId } = await world.fileRequest()
    const body = { requestIds: [requestId], text: '' }
    expect((await call(world.staff('water', 'handler'), 'POST', '/urges', body)).statusCode).toBe(403)
    const blank = await call(world.staff('county', 'competentAuthority'), 'POST', '/urges', body)
    expect([blank.statusCode, blank.json().code]).toEqual([422, 'urge-text-missing'])
  })
})
