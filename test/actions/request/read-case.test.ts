import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countTodo, listTodo } from '../../../src/actions/request/list-todo.ts'
import { openCaseForApplicant } from '../../../src/actions/request/open-case-for-applicant.ts'
import { readCase } from '../../../src/actions/request/read-case.ts'
import type { CaseJson, TodoItemJson } from '../../../src/contract/request/case-json.ts'
import type { TodoFilter } from '../../../src/store/request-list.ts'
import { LIN, openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const read = async (requestId: number, actor = world.staff('water', 'handler')): Promise<CaseJson> => {
  const answer = await readCase(world.context, actor, requestId)
  if (!answer.ok) expect.fail(answer.refusal.code)
  return answer.value
}

/** Every page, one after the other. */
const everyItem = async (filter: TodoFilter, actor = world.staff('stream', 'handler')) => {
  const items: TodoItemJson[] = []
  let cursor: string | null = null
  do {
    const page = await listTodo(world.context, actor, filter, { cursor, limit: 2 })
    items.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return items
}

test('the organ sees the applicant masked; who supervises it sees no applicant at all', async () => {
  const { requestId } = await world.fileRequest()
  await world.act(requestId, { type: 'noted', text: '申请人来电催问' })
  const own = await read(requestId)
  expect(own.applicant?.name).toBe('林**')
  expect(own.applicant?.phone).toMatch(/\*{4,}0001$/)
  expect(own.applicant?.idNumber).toMatch(/\*{8,}0011$/)
  expect(own.notes).toHaveLength(1)
  const above = await read(requestId, world.staff('county', 'competentAuthority'))
  expect(above.applicant).toBeNull()
  expect(above.notes).toEqual([])
  const text = JSON.stringify(above)
  for (const personal of [LIN.name, LIN.phone, LIN.idNumber, '申请人来电催问']) {
    expect(text).not.toContain(personal)
  }
})

test('a button that is off says why and by which article; one that is on says in which role', async () => {
  const { requestId } = await world.fileRequest()
  const waiting = await read(requestId)
  const confirm = waiting.nextActs.find(({ type }) => type === 'receiptConfirmed')
  expect(confirm).toMatchObject({ allowed: true, asRole: 'handler', refusal: null })
  await world.act(requestId, { type: 'receiptConfirmed', how: '电话' })
  const handled = await read(requestId)
  const draft = handled.nextActs.find(({ type }) => type === 'replyDrafted')
  expect(draft).toMatchObject({ allowed: false, asRole: null, refusal: { code: 'not-registered' } })
  expect(draft?.refusal?.text).toContain('第四十五条')
  const extension = handled.nextActs.find(({ type }) => type === 'extended')
  expect(extension).toMatchObject({ allowed: true, proposedDays: 20 })
  const seenByReviewer = await read(requestId, world.staff('water', 'reviewer'))
  expect(seenByReviewer.nextActs.find(({ type }) => type === 'extended')).toMatchObject({
    allowed: false,
    refusal: { code: 'not-for-this-role' },
  })
})

test('the same applicant asking for the same again is a hint', async () => {
  const first = await world.fileRequest({ organId: world.organs.justice })
  const again = await world.fileRequest({
    organId: world.organs.justice,
    description: '请提供2024年云岭水库除险加固工程批复文件',
  })
  const other = await world.fileRequest({
    organId: world.organs.justice,
    description: '2023年法律援助案件补贴发放标准',
  })
  const handler = world.staff('justice', 'handler')
  const { hints } = await read(again.requestId, handler)
  expect(hints.duplicates.map(({ id }) => id)).toEqual([first.requestId])
  expect(hints).toMatchObject({ applicantThisMonth: 3, applicantThisYear: 3 })
  expect((await read(other.requestId, handler)).hints.duplicates).toEqual([])
})

test('lamps go by the working days that are left; the list is in the order of its days', async () => {
  world.setClock('2025-03-03T10:00')
  const paper = {
    organId: world.organs.stream,
    channel: 'inPerson',
    description: '溪口镇2024年低保资金发放名册',
  } as const
  const early = await world.fileRequest(paper)
  world.setClock('2025-03-20T10:00')
  const later = await world.fileRequest(paper)
  const online = await world.fileRequest({ organId: world.organs.stream, description: '河道采砂许可' })
  const lampsOn = async (now: '2025-03-20T11:00' | '2025-03-26T11:00' | '2025-04-01T11:00') => {
    world.setClock(now)
    const items = await everyItem({ status: 'open' })
    return items.map(({ id, lamp, remainingDays }) => ({ id, lamp, remainingDays }))
  }
  // Due 2025-03-31 and 2025-04-18: 清明 is off on 4 April.
  expect(await lampsOn('2025-03-20T11:00')).toEqual([
    { id: online.requestId, lamp: 'confirmToday', remainingDays: 0 },
    { id: early.requestId, lamp: 'yellow', remainingDays: 7 },
    { id: later.requestId, lamp: 'green', remainingDays: 20 },
  ])
  expect((await lampsOn('2025-03-26T11:00')).map(({ lamp }) => lamp)).toEqual([
    'confirmToday',
    'red',
    'green',
  ])
  expect((await lampsOn('2025-04-01T11:00'))[1]).toEqual({
    id: early.requestId,
    lamp: 'overdue',
    remainingDays: -1,
  })
  const found = async (filter: Partial<TodoFilter>) =>
    (await everyItem({ status: 'open', ...filter })).map(({ id }) => id)
  expect(await found({ q: '低保' })).toEqual([early.requestId, later.requestId])
  expect(await found({ q: '采砂 河道' })).toEqual([online.requestId])
  expect(await found({ q: online.number })).toEqual([online.requestId])
  expect(await found({ lamp: ['overdue'] })).toEqual([early.requestId])
  expect(await found({ lamp: ['green', 'confirmToday'] })).toEqual([online.requestId, later.requestId])
  expect(await found({ channel: 'online' })).toEqual([online.requestId])
  expect(await found({ deadlineBefore: '2025-04-01' })).toEqual([online.requestId, early.requestId])
  expect(await found({ assignee: 'nobody', phase: ['handling'] })).toEqual([early.requestId, later.requestId])
  const counts = await countTodo(world.context, world.staff('stream', 'handler'), null)
  expect(counts).toMatchObject({ open: 3, unassigned: 3, mine: 0, toConfirm: 1 })
  expect(counts.lamps).toMatchObject({ overdue: 1, green: 1, confirmToday: 1, red: 0 })
})

test('the list holds the cases of one organ; the authority above sees all of them', async () => {
  const seen = await everyItem({ status: 'all' }, world.staff('finance', 'handler'))
  expect(seen.every(({ organ }) => organ.id === world.organs.finance)).toBe(true)
  const above = await everyItem({ status: 'all' }, world.staff('county', 'competentAuthority'))
  expect(new Set(above.map(({ organ }) => organ.id)).size).toBeGreaterThan(2)
  const elsewhere = await everyItem(
    { status: 'all', organId: world.organs.stream },
    world.staff('finance', 'handler'),
  )
  expect(elsewhere).toEqual([])
})

test('number and code open the case; anything else is told alike, and not for ever', async () => {
  const { number, accessCode, requestId } = await world.fileRequest()
  await world.act(requestId, { type: 'noted', text: '内部意见' })
  const open = (given: Partial<{ number: string; code: string; address: string }>) =>
    openCaseForApplicant(world.context, { number, code: accessCode, address: '198.51.100.1', ...given })
  const right = await open({ code: ` ${accessCode.toLowerCase().replaceAll('-', ' ')} ` })
  expect(right).toMatchObject({ ok: true, value: { number, id: requestId, may: { withdraw: true } } })
  expect(JSON.stringify(right)).not.toContain('内部意见')
  const unknown = { ok: false, refusal: { code: 'case-or-code-unknown' } }
  expect(await open({ code: '2222-2222-2222-2222' })).toEqual(unknown)
  expect(await open({ number: '20259999-00001' })).toEqual(unknown)
  for (let tries = 0; tries < 20; tries++) await open({ code: 'wrong', address: '203.0.113.7' })
  expect(await open({ address: '203.0.113.7' })).toMatchObject({
    ok: false,
    refusal: { code: 'too-many-look-ups' },
  })
})

test('others who guess at a number do not shut its applicant out', async () => {
  const { number, accessCode } = await world.fileRequest()
  for (let tries = 0; tries < 25; tries++)
    await openCaseForApplicant(world.context, { number, code: 'wrong', address: `203.0.114.${tries}` })
  const own = await openCaseForApplicant(world.context, { number, code: accessCode, address: '198.51.100.9' })
  expect(own.ok).toBe(true)
})

test('guesses from many addresses of one network count as from one place', async () => {
  const { number, accessCode } = await world.fileRequest()
  const from = (host: number) => `2001:db8:7:9::${(host + 1).toString(16)}`
  for (let tries = 0; tries < 20; tries++)
    await openCaseForApplicant(world.context, {
      number: `20258888-${String(tries).padStart(5, '0')}`,
      code: 'wrong',
      address: from(tries),
    })
  const right = { number, code: accessCode }
  const near = await openCaseForApplicant(world.context, { ...right, address: from(99) })
  expect(near).toMatchObject({ ok: false, refusal: { code: 'too-many-look-ups' } })
  const far = await openCaseForApplicant(world.context, { ...right, address: '2001:db8:7:a::1' })
  expect(far.ok).toBe(true)
})

test('a word that stands in very many cases is found page by page like a rare one', async () => {
  world.setClock('2025-05-06T10:00')
  const organId = world.organs.bridge
  const { requestId } = await world.fileRequest({ organId, description: '石桥乡茶园改造补贴' })
  await sql`insert into request (organ_id, number, access_code_hash, version, opened_at, subject, subject_grams,
      phase, channel, applicant_type, arrived_on, deadline_what, deadline_on)
    select organ_id, 'copy-' || n, access_code_hash, version, opened_at, subject, subject_grams,
      phase, channel, applicant_type, arrived_on, deadline_what, deadline_on
    from request, generate_series(1, 420) n where id = ${requestId}`.execute(world.db)
  const clerk = world.staff('bridge', 'handler')
  const pages: number[] = []
  let cursor: string | null = null
  do {
    const filter = { status: 'open', q: '茶园 补贴' } as const
    const page = await listTodo(world.context, clerk, filter, { cursor, limit: 200 })
    pages.push(page.items.length)
    cursor = page.next
  } while (cursor !== null)
  expect(pages).toEqual([200, 200, 21])
  const none = { status: 'all', q: '茶园 水库' } as const
  expect((await listTodo(world.context, clerk, none, { cursor: null, limit: 9 })).items).toEqual([])
})

test('a cursor that is none gives an empty page', async () => {
  for (const cursor of ['x', Buffer.from('["2025-02-30",1]').toString('base64url')]) {
    const page = await listTodo(
      world.context,
      world.staff('water', 'handler'),
      { status: 'open' },
      { cursor, limit: 2 },
    )
    expect(page).toEqual({ items: [], next: null })
  }
})
