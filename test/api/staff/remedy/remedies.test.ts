/** Who is told what of a remedy case over the wire, and what bad input is answered with. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../../src/access/staff-role.ts'
import { exchangeDocument } from '../../../../src/actions/remedy/remedy-documents.ts'
import { type OrganKey, openWorld, type World } from '../../../actions/act-world.ts'
import { registerRemedy } from '../../../actions/remedy/remedy-desk.ts'
import { appOn, callOn, type StaffCalls, tokenFor } from '../staff-app.ts'

let world: World
let calls: StaffCalls
let remedy = 0
let file = ''

const tokenOf = (organ: OrganKey, role: StaffRole): Promise<string> =>
  tokenFor(world.context, Number(world.staff(organ, role).id))

const get = async (organ: OrganKey, role: StaffRole, path: string) =>
  calls.call('GET', path, { token: await tokenOf(organ, role) })

const post = async (path: string, body: object, organ: OrganKey = 'water', role: StaffRole = 'handler') =>
  calls.call('POST', path, { token: await tokenOf(organ, role), body })

beforeAll(async () => {
  world = await openWorld()
  calls = callOn(await appOn(world.context))
  remedy = await registerRemedy(world, {
    kind: 'litigation',
    afterReconsideration: true,
    caseNumber: '（2025）示0000行初5号',
    jointRespondents: [world.organs.justice],
    party: { name: '苏见山', agent: '', contact: '13900000055' },
  })
  await exchangeDocument(world.context, world.staff('water', 'handler'), {
    remedyId: remedy,
    version: 1,
    document: 'complaint',
    direction: 'in',
    on: '2025-03-03',
    number: '',
    files: [{ name: '苏见山起诉状.txt', bytes: Buffer.from('起诉状') }],
  })
  const row = await world.db.selectFrom('remedy_file').select('id').executeTakeFirstOrThrow()
  file = row.id
})

afterAll(async () => {
  await calls.app.close()
  await world.drop()
})

describe('one case', () => {
  test.each([
    ['water', 'handler', 200],
    ['water', 'signer', 200],
    ['justice', 'handler', 200],
    ['county', 'competentAuthority', 200],
    ['county', 'handler', 404],
    ['finance', 'handler', 404],
    ['finance', 'competentAuthority', 404],
  ] as const)('to %s %s: %i', async (organ, role, status) => {
    const answer = await get(organ, role, `/remedies/${remedy}`)
    expect(answer.statusCode).toBe(status)
    expect(answer.body).not.toContain('13900000055')
    const isInside = organ === 'water'
    expect(answer.body.includes('起诉状.txt')).toBe(isInside)
    if (status === 200) expect(answer.json().mayWrite).toBe(isInside && role === 'handler')
    const opened = await get(organ, role, `/remedies/${remedy}/files/${file}`)
    expect(opened.statusCode).toBe(isInside ? 200 : 404)
  })

  test('only the organ that keeps it writes', async () => {
    const body = { version: 2, command: { type: 'accepted' } }
    expect((await post(`/remedies/${remedy}/acts`, body, 'justice')).statusCode).toBe(404)
    expect((await post(`/remedies/${remedy}/acts`, body, 'finance')).statusCode).toBe(404)
    expect((await post(`/remedies/${remedy}/acts`, body, 'water', 'signer')).statusCode).toBe(403)
    expect((await post(`/remedies/${remedy}/party`, { reason: '核对' }, 'justice')).statusCode).toBe(404)
  })

  test('the register of another organ cannot be asked for, nor that of all below without the right', async () => {
    const { organs } = world
    expect((await get('finance', 'handler', `/remedies?organ=${organs.water}`)).statusCode).toBe(404)
    expect((await get('finance', 'handler', `/remedies/counts?organ=${organs.water}`)).statusCode).toBe(404)
    const below = await get('county', 'handler', `/remedies?organ=${organs.county}&below=1`)
    expect(below.json().items).toEqual([])
    const authority = await get('county', 'competentAuthority', `/remedies?organ=${organs.county}&below=1`)
    expect(authority.json().items).toMatchObject([{ id: remedy, title: '（2025）示0000行初5号' }])
    expect(authority.body).not.toContain('苏见山')
  })
})

describe('bad input', () => {
  const filing = { kind: 'reconsideration', filedOn: '2025-03-03' }

  test.each([
    ['a kind that is none', { ...filing, kind: 'appeal' }, 422],
    ['a day that is none', { ...filing, filedOn: '2025-02-30' }, 422],
    ['an act that is none', { ...filing, attacked: 'blessed' }, 422],
    ['a field that is none', { ...filing, stage: 'decided' }, 422],
    ['control characters', { ...filing, forum: 'a\u0000b' }, 422],
    ['a request of nobody', { ...filing, requestNumber: '不存在〔2025〕1号' }, 422],
    ['a day that has not come', { ...filing, filedOn: '2099-01-01' }, 422],
  ])('%s', async (_, body, status) => {
    const before = await world.db.selectFrom('remedy').select('id').execute()
    const answer = await post(`/organs/${world.organs.water}/remedies`, body)
    expect([400, status]).toContain(answer.statusCode)
    expect(answer.json().code).toEqual(expect.any(String))
    expect(answer.json().title).toMatch(/\p{Script=Han}/u)
    expect(await world.db.selectFrom('remedy').select('id').execute()).toHaveLength(before.length)
  })

  test.each([
    ['an act that is none', { type: 'blessed' }],
    ['filing again', { type: 'filed', kind: 'reconsideration' }],
    ['a decision that is none', { type: 'decided', decision: 'blessed' }],
    ['days beyond reason', { type: 'extended', days: 1e9 }],
    [
      'a link to nowhere',
      { type: 'followedUp', what: 'other', text: 'a', completes: true, link: { kind: 'x', id: '1' } },
    ],
    ['an act out of its stage', { type: 'resumed' }],
  ])('%s', async (_, command) => {
    const answer = await post(`/remedies/${remedy}/acts`, { version: 2, command })
    expect([400, 422]).toContain(answer.statusCode)
    expect(answer.json().code).toEqual(expect.any(String))
  })

  test('what was changed meanwhile is told as such, with the source of what the law refuses', async () => {
    const stale = await post(`/remedies/${remedy}/acts`, { version: 1, command: { type: 'accepted' } })
    expect(stale.statusCode).toBe(409)
    expect(stale.json().code).toBe('remedy-changed')
    const suit = {
      kind: 'litigation',
      filedOn: '2025-03-03',
      attacked: 'deniedDeliberative',
      replyOn: '2025-02-03',
    }
    const doubtful = await post(`/organs/${world.organs.water}/remedies`, suit)
    expect(doubtful.statusCode).toBe(422)
    expect(doubtful.json()).toMatchObject({ code: 'direct-suit-unexplained' })
    expect(doubtful.json().source).toBe('RECONSIDERATION-23')
  })
})
