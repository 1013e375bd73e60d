import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Submitted } from '../../../src/actions/request/submit-request.ts'
import { CASE_ANSWER } from '../../../src/contract/api/case-answer.ts'
import { GUIDE_ANSWER } from '../../../src/contract/api/guide-answer.ts'
import { openWorld, type World } from '../../actions/act-world.ts'
import { type OpenApp, openAppOn } from '../open-app.ts'

let world: World
let open: OpenApp
let filed: Submitted

beforeAll(async () => {
  world = await openWorld()
  open = await openAppOn(world.db, {}, world.db, world.context)
  filed = await world.fileRequest()
})
afterAll(async () => {
  await open.close()
  await world.drop()
})

const ask = (number: string, headers: Readonly<Record<string, string>>) =>
  open.app.inject({ url: `/api/v1/cases/${number}`, headers })

describe('GET /api/v1/cases/{number}', () => {
  test('answers who has the code, field by field, and nobody keeps it', async () => {
    const answer = await ask(filed.number, { 'x-access-code': filed.accessCode })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers.etag).toBeUndefined()
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
    const body = CASE_ANSWER.strict().parse(answer.json())
    expect(body).toMatchObject({
      number: filed.number,
      phase: 'awaitingConfirmation',
      receivedOn: null,
      deadline: { of: 'organ', what: 'confirm', on: '2025-03-03' },
    })
  })

  test('shows the deadline with its steps once receipt is confirmed, and not who reviews', async () => {
    const { requestId, number, accessCode } = await world.fileRequest()
    await world.act(requestId, { type: 'receiptConfirmed', how: '电话' })
    await world.act(requestId, { type: 'registered', number: '' })
    await world.act(requestId, {
      type: 'replyDrafted',
      outcome: 'granted',
      facts: { howSupplied: '电子邮件' },
    })
    const { deadline, phase } = (await ask(number, { 'x-access-code': accessCode })).json()
    expect(phase).toBe('handling')
    expect(deadline.on).toBe('2025-03-31')
    expect(deadline.trace.map(({ step }: { step: string }) => step)).toEqual(['receipt', 'replyTerm'])
  })

  test('tells a wrong number and a wrong code alike', async () => {
    const wrong = await ask(filed.number, { 'x-access-code': 'AAAA-AAAA-AAAA-AAAA' })
    const none = await ask('20250001-99999', { 'x-access-code': filed.accessCode })
    expect([wrong.statusCode, none.statusCode]).toEqual([404, 404])
    expect(wrong.json().code).toBe('case-or-code-unknown')
    expect(none.json().title).toBe(wrong.json().title)
  })

  test('wants the code in its header', async () => {
    const answer = await ask(filed.number, {})
    expect(answer.statusCode).toBe(400)
    expect(answer.json().parameters[0].name).toBe('x-access-code')
    const query = await open.app.inject(`/api/v1/cases/${filed.number}?code=${filed.accessCode}`)
    expect(query.statusCode).toBe(400)
  })

  test('stops answering who guesses', async () => {
    const codes: number[] = []
    for (let time = 0; time < 25; time += 1)
      codes.push((await ask(filed.number, { 'x-access-code': `WRNG${time}` })).statusCode)
    expect(codes.at(-1)).toBe(429)
    expect((await ask(filed.number, { 'x-access-code': filed.accessCode })).statusCode).toBe(429)
  })
})

describe('GET /api/v1/organs/{slug}/guide', () => {
  test('gives the guide as it is published', async () => {
    const answer = await open.app.inject('/api/v1/organs/yunling-water/guide')
    const body = GUIDE_ANSWER.strict().parse(answer.json())
    expect(body).toMatchObject({ name: '云岭县水务局', receivesRequests: true })
    expect(body.guide.fax).toBe('')
    expect((await open.app.inject('/api/v1/organs/nobody/guide')).json().code).toBe('organ-not-found')
  })
})
