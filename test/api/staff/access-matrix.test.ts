/**
 * Every address of the staff interface × every role × own organ, organ above, organ below and another one; signed out,
 * disabled and standing in. What is expected comes from the table of permissions alone; who gets through is asked of the
 * interface itself, whose answers are replaced by a mark, so that nothing is changed by asking.
 */
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Grant, PERMISSIONS } from '../../../src/access/permission.ts'
import { STAFF_ROLES, type StaffRole } from '../../../src/access/staff-role.ts'
import { registerStaffApi } from '../../../src/api/staff/register-staff-api.ts'
import type { StaffEndpoint } from '../../../src/api/staff/staff-endpoint.ts'
import { STAFF_ENDPOINTS } from '../../../src/api/staff/staff-endpoints.ts'
import { ok } from '../../../src/law/result.ts'
import { enqueue } from '../../../src/store/outbox.ts'
import { openWorld, type World } from '../../actions/act-world.ts'
import { openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import { registerRemedy } from '../../actions/remedy/remedy-desk.ts'
import { BODIES, BOUNDED_ANSWERS, type MeantThings, PARAMETERS, QUERIES } from './matrix-samples.ts'
import { addAccount, addOrgan, tokenFor } from './staff-app.ts'

const keyOf = ({ method, path }: StaffEndpoint): string => `${method} ${path}`
const parametersOf = ({ path }: StaffEndpoint): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** The same door and the same question, with a mark for an answer. */
const probe = (endpoint: StaffEndpoint): StaffEndpoint => ({
  ...endpoint,
  body: endpoint.body === null ? null : z.any(),
  answer: async () => ok({ kind: 'json', body: { through: true } }),
})

/** Where somebody stands, seen from the organ that is meant. */
const PLACES = ['same', 'above', 'below', 'other'] as const
type Place = (typeof PLACES)[number]

const REACHED: Readonly<Record<string, readonly Place[]>> = {
  organ: ['same'],
  organsBelow: ['same', 'above'],
  everyOrgan: PLACES,
}

let world: World
let app: FastifyInstance
let meant: MeantThings
const tokens = new Map<string, string>()

const thingsOf = async (): Promise<MeantThings> => {
  const { context, organs } = world
  const { requestId } = await world.fileRequest()
  const supervisor = Number(world.staff('county', 'competentAuthority').id)
  const urge = await context.db
    .insertInto('urge')
    .values({
      request_id: requestId,
      from_account_id: supervisor,
      text: '请抓紧办理',
      made_at: context.instant(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await enqueue(context.db, context.sealer, {
    dedupeKey: 'matrix',
    organId: organs.water,
    requestId,
    message: { channel: 'mail', to: 'a@example.org', subject: '示例', text: '示例' },
    at: context.instant(),
  })
  const message = await context.db
    .selectFrom('outbox')
    .select('id')
    .where('dedupe_key', '=', 'matrix')
    .executeTakeFirstOrThrow()
  return {
    organ: organs.water,
    account: Number(world.staff('water', 'handler').id),
    request: requestId,
    urge: urge.id,
    message: message.id,
    manuscript: await openDesk(world).draft(),
    remedy: await registerRemedy(world),
  }
}

const signInEverybody = async (): Promise<void> => {
  const { context, organs } = world
  const branch = await addOrgan(context, '云岭县水务局城关水务站', organs.water)
  const at: Readonly<Record<Place, number>> = {
    same: organs.water,
    above: organs.county,
    below: branch,
    other: organs.finance,
  }
  for (const role of STAFF_ROLES) {
    for (const place of PLACES) {
      const loginName = `matrix-${place}-${role}`.toLowerCase()
      const id = await addAccount(context, { loginName, roles: [{ role, organId: at[place] }] })
      tokens.set(`${place}:${role}`, await tokenFor(context, id))
    }
    const receiver = await addAccount(context, { loginName: `matrix-deputy-${role}`.toLowerCase() })
    await context.db
      .insertInto('delegation')
      .values({
        from_account_id: Number(world.staff('water', role).id),
        to_account_id: receiver,
        organ_id: organs.water,
        role,
        from_on: '2025-03-03',
        until_on: '2025-03-03',
        created_by: 'system',
        created_at: context.instant(),
      })
      .execute()
    tokens.set(`deputy:${role}`, await tokenFor(context, receiver))
  }
  const gone = await addAccount(context, {
    loginName: 'matrix-disabled',
    roles: STAFF_ROLES.map((role) => ({ role, organId: organs.water })),
  })
  tokens.set('disabled', await tokenFor(context, gone))
  await context.db.updateTable('account').set({ status: 'disabled' }).where('id', '=', gone).execute()
  tokens.set('nothing', await tokenFor(context, await addAccount(context, { loginName: 'matrix-nothing' })))
}

beforeAll(async () => {
  world = await openWorld()
  meant = await thingsOf()
  await signInEverybody()
  app = Fastify()
  await registerStaffApi(app, {
    context: world.context,
    isHttps: false,
    rate: 0,
    endpoints: STAFF_ENDPOINTS.map(probe),
  })
  await app.ready()
})

afterAll(async () => {
  await app.close()
  await world.drop()
})

type Outcome = 'through' | 'signed out' | 'not permitted' | 'not found'

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  '200': 'through',
  '401 not-signed-in': 'signed out',
  '403 not-permitted': 'not permitted',
  '404 not-found': 'not found',
}

const tried = async (endpoint: StaffEndpoint, who: string | null): Promise<string> => {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(PARAMETERS[name]?.(meant)))
  const query = QUERIES[keyOf(endpoint)]?.(meant)
  const token = who === null ? undefined : tokens.get(who)
  const answer = await app.inject({
    method: endpoint.method,
    url: `/api/v1/staff${path}${query === undefined ? '' : `?${query}`}`,
    headers: { 'x-sunlit': '1' },
    ...(token === undefined ? {} : { cookies: { sunlit_session: token } }),
    ...(endpoint.body === null ? {} : { payload: BODIES[keyOf(endpoint)]?.(meant) ?? {} }),
  })
  const key = answer.statusCode === 200 ? '200' : `${answer.statusCode} ${answer.json().code}`
  return OUTCOMES[key] ?? `${key} ${answer.body}`
}

/** Of somebody who holds this role alone, at this place. */
const expected = (endpoint: StaffEndpoint, role: StaffRole, place: Place, namesOrgan: boolean): Outcome => {
  const { asks } = endpoint
  if (asks === 'anyone' || asks === 'signedIn') return 'through'
  const grant: Grant = PERMISSIONS[asks]
  const reach = grant[role]
  if (reach === undefined) return 'not permitted'
  return !namesOrgan || REACHED[reach]?.includes(place) === true ? 'through' : 'not found'
}

/** Whether a call of this address means one organ: told by its own parameters, query or body. */
const namesOrgan = (endpoint: StaffEndpoint): boolean =>
  parametersOf(endpoint).some((name) =>
    ['organ', 'request', 'message', 'manuscript', 'remedy'].includes(name),
  ) ||
  (QUERIES[keyOf(endpoint)]?.(meant) ?? '').includes('organ=') ||
  keyOf(endpoint) in BODIES

describe('every address', () => {
  test('has a sample for each of its parameters', () => {
    const names = new Set(STAFF_ENDPOINTS.flatMap(parametersOf))
    expect([...names].filter((name) => !(name in PARAMETERS))).toEqual([])
  })

  test('is named once, and no sample is for an address that is gone', () => {
    const keys = STAFF_ENDPOINTS.map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    const samples = [...Object.keys(QUERIES), ...Object.keys(BODIES), ...BOUNDED_ANSWERS]
    expect(samples.filter((key) => !keys.includes(key))).toEqual([])
  })

  test('that names no organ has a permission without bounds, or answers within them', () => {
    const unnamed = STAFF_ENDPOINTS.filter(
      (endpoint) => !namesOrgan(endpoint) && endpoint.asks !== 'anyone' && endpoint.asks !== 'signedIn',
    )
    const bounded = unnamed.filter(({ asks }) => {
      const grant: Grant = asks === 'anyone' || asks === 'signedIn' ? {} : PERMISSIONS[asks]
      return Object.values(grant).some((reach) => reach !== 'everyOrgan')
    })
    expect(bounded.map(keyOf).sort()).toEqual([...BOUNDED_ANSWERS].sort())
  })
})

describe.each(STAFF_ENDPOINTS.map((endpoint) => [keyOf(endpoint), endpoint] as const))(
  '%s',
  (_, endpoint) => {
    test('lets through whom the table of permissions says, and tells the others nothing', async () => {
      const wrong: string[] = []
      const check = async (who: string | null, wanted: Outcome) => {
        const outcome = await tried(endpoint, who)
        if (outcome !== wanted) wrong.push(`${who ?? 'nobody'}: ${outcome} instead of ${wanted}`)
      }
      const named = namesOrgan(endpoint)
      for (const role of STAFF_ROLES) {
        await Promise.all([
          ...PLACES.map((place) => check(`${place}:${role}`, expected(endpoint, role, place, named))),
          check(`deputy:${role}`, expected(endpoint, role, 'same', named)),
        ])
      }
      const { asks } = endpoint
      const outside: Outcome = asks === 'anyone' ? 'through' : 'signed out'
      await check(null, outside)
      await check('disabled', outside)
      await check('nothing', asks === 'anyone' || asks === 'signedIn' ? 'through' : 'not permitted')
      expect(wrong).toEqual([])
    })
  },
)
