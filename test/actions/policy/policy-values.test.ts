import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { loadPolicy } from '../../../src/actions/policy/load-policy.ts'
import { setPolicyValue, withdrawPolicyValue } from '../../../src/actions/policy/set-policy-value.ts'
import { inForce } from '../../../src/law/dated.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import type { ProposedRow } from '../../../src/law/region-policy.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
let context: ActContext
beforeEach(async () => {
  world = await openWorld()
  context = { ...world.context, policy: (region) => loadPolicy(world.db, region) }
})
afterEach(() => world.drop())

const row = (given: Partial<ProposedRow>): ProposedRow & { readonly region: string } => ({
  region: '云岭县',
  name: 'supplementDays',
  from: '2025-04-01',
  value: 10,
  instrument: '云府办〔2025〕6号',
  ...given,
})

const administrator = () => world.staff('county', 'systemAdministrator')
const set = (given: Partial<ProposedRow & { region: string }>) =>
  setPolicyValue(context, administrator(), { ...row(given), ...given })

const daysOn = async (date: `${number}-${number}-${number}`, region = '云岭县') => {
  const found = inForce((await context.policy(region)).supplementDays, date)
  return found.ok ? found.value.value : null
}

test('a value counts from its day on, in its region, and the default before', async () => {
  expect(await set({})).toEqual({ ok: true, value: { changed: 0 } })
  expect(await daysOn('2025-03-31')).toBe(15)
  expect(await daysOn('2025-04-01')).toBe(10)
  expect(await daysOn('2025-04-01', '青川县')).toBe(15)
  expect(await set({ from: '2025-06-01', value: 12 })).toMatchObject({ ok: true })
  expect(await daysOn('2025-05-31')).toBe(10)
  expect(await daysOn('2025-06-01')).toBe(12)
  const audit = await world.db
    .selectFrom('audit_entry')
    .select(['act', 'detail'])
    .where('act', '=', 'policy.set')
    .execute()
  expect(audit.map(({ detail }) => detail)).toMatchObject([
    { before: null, after: { value: 10, instrument: '云府办〔2025〕6号' } },
    { before: { value: 10 }, after: { value: 12 } },
  ])
})

test('what nobody set stays the default, field by field', async () => {
  await set({})
  const { supplementDays: _, region, ...rest } = await context.policy('云岭县')
  const { supplementDays: __, region: ___, ...defaults } = DEFAULT_POLICY
  expect(rest).toEqual(defaults)
  expect(region).toBe('云岭县')
})

describe('refused', () => {
  test('what the law of policy refuses, and nothing is written', async () => {
    expect(await set({ value: 0 })).toMatchObject({ refusal: { code: 'policy-value-wrong' } })
    expect(await world.db.selectFrom('policy_value').selectAll().execute()).toEqual([])
  })

  test('a row that is not after the last one, and a region that is none', async () => {
    await set({})
    expect(await set({ value: 11 })).toMatchObject({ refusal: { code: 'policy-not-later' } })
    expect(await set({ region: '无名县' })).toMatchObject({ refusal: { code: 'region-unknown' } })
  })
})

test('a row whose day has not come can be taken back, one in force cannot', async () => {
  await set({})
  world.setClock('2025-03-31T10:00')
  const back = () =>
    withdrawPolicyValue(context, administrator(), { region: '云岭县', name: 'supplementDays' })
  expect(await back()).toMatchObject({ ok: true })
  expect(await daysOn('2025-04-01')).toBe(15)
  await set({})
  world.setClock('2025-04-01T10:00')
  expect(await back()).toMatchObject({ refusal: { code: 'policy-in-force' } })
})
