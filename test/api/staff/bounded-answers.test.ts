/** Addresses that name no organ answer within the organs that who asks may see; and each act on a case is for its roles. */
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import { ACTS } from '../../../src/law/request/acts.ts'
import type { RequestEventType } from '../../../src/law/request/request-event.ts'
import type { Phase } from '../../../src/law/request/request-state.ts'
import type { Role } from '../../../src/law/request/role.ts'
import { enqueue } from '../../../src/store/outbox.ts'
import { type OrganKey, openWorld, type World } from '../../actions/act-world.ts'
import { openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import { plausibleData } from '../../law/request/case-script.ts'
import { BOUNDED_ANSWERS } from './matrix-samples.ts'
import { appOn, callOn, type StaffCalls, tokenFor } from './staff-app.ts'

let world: World
let calls: StaffCalls
let ofWater: { readonly requestId: number; readonly number: string }
const tokens = new Map<string, string>()

const token = async (organ: OrganKey, role: StaffRole): Promise<string> => {
  const key = `${organ}:${role}`
  const known = tokens.get(key) ?? (await tokenFor(world.context, Number(world.staff(organ, role).id)))
  tokens.set(key, known)
  return known
}

beforeAll(async () => {
  world = await openWorld()
  calls = callOn(await appOn(world.context))
  ofWater = await world.fileRequest()
  await openDesk(world).draft()
  await enqueue(world.context.db, world.context.sealer, {
    dedupeKey: 'bounded',
    organId: world.organs.water,
    requestId: ofWater.requestId,
    message: { channel: 'mail', to: 'a@example.org', subject: '示例', text: '示例' },
    at: world.context.instant(),
  })
})

afterAll(async () => {
  await calls.app.close()
  await world.drop()
})

interface Tried {
  readonly role: StaffRole
  readonly within: OrganKey
  readonly outside: OrganKey
  readonly body?: () => object
  /** Whether the answer tells of, or touches, what is the water bureau's. */
  readonly shows: (answer: LightMyRequestResponse) => boolean
}

const listsNumber = (answer: LightMyRequestResponse): boolean => answer.body.includes(ofWater.number)
const namesBureau = (answer: LightMyRequestResponse): boolean => answer.body.includes('云岭县水务局')
const touches = (list: string) => (answer: LightMyRequestResponse) =>
  (answer.json()[list] as readonly unknown[]).length > 0

const TRIED: Readonly<Record<string, Tried>> = {
  'GET /organs': { role: 'handler', within: 'water', outside: 'finance', shows: namesBureau },
  'GET /requests': { role: 'handler', within: 'water', outside: 'finance', shows: listsNumber },
  'GET /requests/counts': {
    role: 'handler',
    within: 'water',
    outside: 'finance',
    shows: (answer) => /[1-9]/.test(answer.body),
  },
  'GET /requests/export': { role: 'handler', within: 'water', outside: 'finance', shows: listsNumber },
  'POST /requests/assign': {
    role: 'handler',
    within: 'water',
    outside: 'finance',
    body: () => ({ requests: [ofWater.requestId], to: Number(world.staff('water', 'handler').id) }),
    shows: touches('assigned'),
  },
  'GET /outbox': {
    role: 'organAdministrator',
    within: 'water',
    outside: 'finance',
    shows: (answer) => answer.json().items.length > 0,
  },
  'GET /supervision': {
    role: 'competentAuthority',
    within: 'county',
    outside: 'finance',
    shows: namesBureau,
  },
  'GET /supervision/export': {
    role: 'competentAuthority',
    within: 'county',
    outside: 'finance',
    shows: namesBureau,
  },
  'GET /statistics/{year}': {
    role: 'competentAuthority',
    within: 'county',
    outside: 'finance',
    shows: namesBureau,
  },
  'GET /statistics/{year}/export': {
    role: 'competentAuthority',
    within: 'county',
    outside: 'finance',
    shows: namesBureau,
  },
  'GET /normative-document-counts/{year}': {
    role: 'competentAuthority',
    within: 'county',
    outside: 'finance',
    shows: namesBureau,
  },
  'GET /manuscripts': {
    role: 'handler',
    within: 'water',
    outside: 'finance',
    shows: (answer) => answer.json().items.length > 0,
  },
  'GET /manuscripts/counts': {
    role: 'handler',
    within: 'water',
    outside: 'finance',
    shows: (answer) => answer.json().phases.drafting > 0,
  },
  'GET /annual-reports': { role: 'handler', within: 'water', outside: 'finance', shows: namesBureau },
  'POST /annual-reports/chases': {
    role: 'competentAuthority',
    within: 'county',
    outside: 'finance',
    body: () => ({ year: 2025, organs: [world.organs.water], text: '请抓紧报送' }),
    shows: touches('chased'),
  },
  'POST /urges': {
    role: 'competentAuthority',
    within: 'county',
    outside: 'finance',
    body: () => ({ requestIds: [ofWater.requestId], text: '请抓紧办理' }),
    shows: touches('urged'),
  },
}

/** Without which the call is not understood. */
const QUERIES: Readonly<Record<string, string>> = { 'GET /annual-reports': '?year=2025' }

describe('an address that names no organ', () => {
  test('is tried here, each of them', () => {
    expect(BOUNDED_ANSWERS.filter((key) => !(key in TRIED))).toEqual([])
  })

  test.each(Object.entries(TRIED))('%s keeps to the organs within', async (key, tried) => {
    const [method = '', path = ''] = key.split(' ')
    const query = key.endsWith('/export') ? '?format=csv' : (QUERIES[key] ?? '')
    const answerTo = async (organ: OrganKey) =>
      calls.call(method as 'GET' | 'POST', `${path.replace('{year}', '2026')}${query}`, {
        token: await token(organ, tried.role),
        ...(tried.body === undefined ? {} : { body: tried.body() }),
      })
    const outside = await answerTo(tried.outside)
    expect(outside.statusCode, outside.body).toBe(200)
    expect(tried.shows(outside), outside.body.slice(0, 300)).toBe(false)
    const within = await answerTo(tried.within)
    expect(within.statusCode, within.body).toBe(200)
    expect(tried.shows(within), within.body.slice(0, 300)).toBe(true)
  })
})

const ACTORS: readonly (readonly [OrganKey, Role & StaffRole])[] = [
  ['water', 'handler'],
  ['water', 'reviewer'],
  ['water', 'secrecyReviewer'],
  ['water', 'legalReviewer'],
  ['water', 'signer'],
  ['water', 'organAdministrator'],
  ['county', 'competentAuthority'],
]
const FRESH: Readonly<Record<string, Parameters<World['fileRequest']>[0]>> = {
  awaitingConfirmation: {},
  handling: { channel: 'inPerson', evidence: { receivedBy: '周示例' } },
}
const DOOR: readonly string[] = ['not-in-this-phase', 'not-for-this-role']

describe.each(Object.keys(FRESH) as Phase[])('in the phase %s', (phase) => {
  test.each(Object.keys(ACTS) as RequestEventType[])('the act %s is for its roles alone', async (type) => {
    const { phases, roles } = ACTS[type]
    let open: number | null = null
    for (const [organ, role] of ACTORS) {
      open ??= (await world.fileRequest(FRESH[phase])).requestId
      const answer = await calls.call('POST', `/requests/${open}/acts`, {
        token: await token(organ, role),
        body: {
          command: { type, ...plausibleData(type, '2025-03-03') },
          expectedVersion: await world.versionOf(open),
        },
      })
      const code: string = answer.statusCode === 200 ? 'accepted' : answer.json().code
      if (code === 'accepted') open = null
      if (!phases.includes(phase)) expect(code, role).toBe('not-in-this-phase')
      else if (!roles.includes(role)) expect(code, role).toBe('not-for-this-role')
      else expect(DOOR, `${role}: ${code}`).not.toContain(code)
    }
  })

  test('a role that is not held cannot be claimed', async () => {
    const { requestId } = await world.fileRequest(FRESH[phase])
    const answer = await calls.call('POST', `/requests/${requestId}/acts`, {
      token: await token('water', 'reviewer'),
      body: {
        command: { type: 'withdrawn' },
        role: 'handler',
        expectedVersion: await world.versionOf(requestId),
      },
    })
    expect(answer.json().code).toBe('not-for-this-role')
  })
})
