/** Whole cases through the one way of writing, as applicants and officers take them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnRequest } from '../../../src/actions/request/act-on-request.ts'
import { presentForApplicant } from '../../../src/actions/request/open-case-for-applicant.ts'
import { readCase } from '../../../src/actions/request/read-case.ts'
import { listFiles } from '../../../src/store/request-file.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const read = async (requestId: number) => {
  const answer = await readCase(world.context, world.staff('water', 'handler'), requestId)
  if (!answer.ok) expect.fail(answer.refusal.code)
  return answer.value
}

const reviewAndSign = async (requestId: number): Promise<void> => {
  for (const stage of ['section', 'legal', 'secrecy'] as const) {
    await world.act(requestId, { type: 'reviewed', stage })
  }
  await world.act(requestId, { type: 'signed', documentNumber: '' })
}

test('by web, with supplement, consultation, extension and partial disclosure, to the archive', async () => {
  world.setClock('2025-03-03T10:00')
  const { requestId } = await world.fileRequest()
  await world.act(requestId, { type: 'receiptConfirmed', how: '电话确认' })
  await world.act(requestId, { type: 'registered', number: '' })
  world.setClock('2025-03-04T10:00')
  const defects = ['请写明工程所在的乡镇']
  await world.act(requestId, { type: 'supplementRequested', defects, days: 15, deliveredOn: '2025-03-04' })
  const asked = await presentForApplicant(world.context, requestId)
  expect(asked).toMatchObject({
    phase: 'awaitingSupplement',
    deadline: { of: 'applicant', on: '2025-03-25' },
    supplement: { defects, by: '2025-03-25' },
    may: { supplement: true, pay: false },
  })
  world.setClock('2025-03-06T15:00')
  const answered = await actOnRequest(world.context, world.applicant, {
    requestId,
    command: { type: 'supplementReceived', channel: 'online' },
    expectedVersion: null,
    statement: '工程在溪口镇。',
  })
  expect(answered.ok).toBe(true)
  const files = await listFiles(world.db, world.context.sealer, requestId)
  expect(files).toMatchObject([{ purpose: 'supplement', addedBy: 'applicant', forApplicant: false }])
  await world.act(requestId, { type: 'receiptConfirmed', how: '短信回复' })
  expect((await read(requestId)).deadline).toMatchObject({ what: 'reply', on: '2025-04-03' })
  world.setClock('2025-03-10T09:00')
  const consulted = { name: '星河建材公司', address: '示例路9号', phone: '13900000009', content: '合同单价' }
  const letter = { type: 'thirdPartyConsulted', consultation: '', deliveredOn: '2025-03-10' } as const
  await world.act(requestId, letter, { consulted })
  expect(await read(requestId)).toMatchObject({
    consultations: [{ id: 'c1', with: 'thirdParty', by: '2025-03-31', party: { content: '合同单价' } }],
  })
  expect(JSON.stringify((await read(requestId)).consultations)).not.toContain('星河建材公司')
  world.setClock('2025-03-17T09:00')
  await world.act(requestId, { type: 'thirdPartyAnswered', consultation: 'c1', agrees: false })
  expect((await read(requestId)).deadline.on).toBe('2025-04-11')
  const longer = {
    type: 'extended',
    days: 20,
    approvedBy: '局办公室负责人',
    notifiedOn: '2025-03-17',
  } as const
  const extended = await world.act(requestId, longer, { facts: { extensionReason: '需要调取档案' } })
  expect(extended.missingDocuments).toEqual([])
  const facts = {
    severedParts: '合同单价',
    grounds: '涉及第三方商业秘密',
    howSupplied: '电子邮件发送',
    exemption: 'EX-15',
  }
  await world.act(requestId, { type: 'replyDrafted', outcome: 'partiallyGranted', facts })
  await world.act(requestId, { type: 'reviewed', stage: 'section' })
  const legal = world.staff('water', 'legalReviewer')
  await world.act(requestId, { type: 'returned', reason: '理由须写明依据' }, { by: legal })
  await world.act(requestId, { type: 'replyDrafted', outcome: 'partiallyGranted', facts })
  await reviewAndSign(requestId)
  await world.act(requestId, { type: 'served', method: 'electronic', on: '2025-03-17' })
  await world.act(requestId, { type: 'archived', file: '' })
  const told = await presentForApplicant(world.context, requestId)
  expect(told).toMatchObject({ phase: 'archived', outcome: 'partiallyGranted', servedOn: '2025-03-17' })
  expect(told.documents.map(({ kind }) => kind)).toEqual([
    'receipt',
    'supplementNotice',
    'consultationNotice',
    'extensionNotice',
    'replyPartial',
  ])
  for (const kept of ['星河建材公司', '理由须写明依据', '审核通过']) {
    expect(JSON.stringify(told)).not.toContain(kept)
  }
})

test('on paper, and not held: the search is the proof', async () => {
  world.setClock('2025-03-10T10:00')
  const { requestId } = await world.fileRequest({
    channel: 'registeredMail',
    arrivedOn: '2025-03-07',
    evidence: { mailNumber: 'XA00000000002', receivedBy: '收发室' },
  })
  await world.act(requestId, { type: 'registered', number: '' })
  expect((await read(requestId)).deadline.on).toBe('2025-04-07')
  const tooSoon = await actOnRequest(world.context, world.staff('water', 'handler'), {
    requestId,
    command: { type: 'replyDrafted', outcome: 'notExist', facts: {} },
    expectedVersion: 2,
  })
  expect(tooSoon).toMatchObject({
    ok: false,
    refusal: { code: 'fact-missing', facts: { fact: 'searchRecord' } },
  })
  const search = { places: ['档案室', '办公系统'], keywords: ['除险加固'], found: false }
  await world.act(requestId, { type: 'searched', ...search })
  await world.act(requestId, { type: 'replyDrafted', outcome: 'notExist', facts: {} })
  await reviewAndSign(requestId)
  await world.act(requestId, { type: 'served', method: 'post', on: '2025-03-10' })
  expect((await read(requestId)).state).toMatchObject({ result: { outcome: 'notExist', on: '2025-03-10' } })
})

test('what happened earlier may be recorded later, but not before its cause, nor ahead of time', async () => {
  world.setClock('2025-03-12T10:00')
  const { requestId } = await world.fileRequest({
    channel: 'fax',
    arrivedOn: '2025-03-10',
    evidence: { origin: '0000' },
  })
  const confirm = (on: '2025-03-07' | '2025-03-11' | '2025-03-13') =>
    actOnRequest(world.context, world.staff('water', 'handler'), {
      requestId,
      command: { type: 'receiptConfirmed', how: '电话', on },
      expectedVersion: 1,
    })
  expect(await confirm('2025-03-07')).toMatchObject({ ok: false, refusal: { code: 'date-before-cause' } })
  expect(await confirm('2025-03-13')).toMatchObject({ ok: false, refusal: { code: 'date-in-future' } })
  expect(await confirm('2025-03-11')).toMatchObject({
    ok: true,
    value: { state: { receivedDate: '2025-03-11' } },
  })
})

test('nobody may end a case for the applicant but the applicant, staff who were told, and time', async () => {
  const { requestId } = await world.fileRequest()
  const withdraw = (actor: Parameters<typeof actOnRequest>[1]) =>
    actOnRequest(world.context, actor, {
      requestId,
      command: { type: 'withdrawn', reason: '已经取得' },
      expectedVersion: null,
    })
  expect(await withdraw(world.staff('water', 'signer'))).toMatchObject({
    refusal: { code: 'not-for-this-role' },
  })
  expect(await withdraw(world.applicant)).toMatchObject({ ok: true, value: { state: { phase: 'closed' } } })
  expect(await withdraw(world.applicant)).toMatchObject({ refusal: { code: 'not-in-this-phase' } })
  expect((await presentForApplicant(world.context, requestId)).documents.map(({ kind }) => kind)).toEqual([
    'noticeMisc',
  ])
})
