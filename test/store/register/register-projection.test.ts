import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registeredValidityOn } from '../../../src/law/proactive-disclosure/registered-document.ts'
import { applyEarlierEffects } from '../../../src/store/register-projection.ts'
import { type RegisteredEntry, registeredEntries } from '../../../src/store/registered-document.ts'
import { insertEntry } from '../../../src/store/registered-document-save.ts'
import { openWorld, type World } from '../../actions/act-world.ts'
import { released, withdrawn } from './released-document.ts'

let world: World
let organId: number

beforeAll(async () => {
  world = await openWorld()
  organId = world.organs.county
})

afterAll(() => world.drop())

const entries = (scope: 'standing' | 'public' | 'every' = 'standing') =>
  registeredEntries(world.db, [organId], scope)

const entryOf = async (manuscriptId: number): Promise<RegisteredEntry> => {
  const entry = (await entries('every')).find((each) => each.manuscriptId === manuscriptId)
  if (entry === undefined) throw new Error('not in the register')
  return entry
}

const pageOf = async (id: number) =>
  world.db
    .selectFrom('disclosure')
    .select(['repealed_on', 'amended_on', 'expires_on'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

const enter = (documentNumber: string, at = new Date('2025-03-03T02:00:00Z'), of = organId) =>
  insertEntry(world.db, {
    organId: of,
    by: '7',
    at,
    facts: {
      kind: 'normativeDocument',
      documentNumber,
      title: '云岭县旧办法',
      formedOn: '2015-06-01',
      publishedOn: '2015-06-03',
      effectiveOn: '2015-07-01',
      expiresOn: null,
      leadOrgan: '',
      jointOrgans: [],
      filingNumber: '云备〔2015〕3号',
      filedOn: '2015-07-10',
      sourceUrl: '',
    },
  })

describe('a released document', () => {
  test('of the register stands in it with its facts; another kind does not', async () => {
    await released(world.db, { id: 101, organId })
    await released(world.db, {
      id: 102,
      organId,
      content: { kind: 'announcement', documentNumber: '公告1号' },
    })
    expect((await entries()).map((each) => each.manuscriptId)).toEqual([101])
    expect(await entryOf(101)).toMatchObject({
      documentNumber: '云政规〔2024〕1号',
      formedOn: '2024-03-01',
      publishedOn: '2024-03-05',
      effectiveOn: '2024-04-01',
      disclosureId: 101,
      isLead: true,
      isConfirmed: true,
    })
  })

  test('that is corrected stays one entry, with the new facts', async () => {
    const content = { title: '云岭县农村供水管理办法（试行）', expiresOn: '2026-03-31' } as const
    await released(world.db, { id: 101, organId, version: 2, content })
    expect(await entries()).toHaveLength(1)
    expect(await entryOf(101)).toMatchObject(content)
  })

  test('leaves the register with its page, and comes back with it', async () => {
    await withdrawn(world.db, 101)
    expect(await entries()).toEqual([])
    expect(await entryOf(101)).toMatchObject({
      isStruck: true,
      strikeReason: '页面已撤下',
      disclosureId: null,
    })
    await released(world.db, { id: 101, organId, version: 3 })
    expect(await entryOf(101)).toMatchObject({ isStruck: false, strikeReason: '', disclosureId: 101 })
  })

  test('that turns out to be no 规范性文件 leaves the register while its page stays', async () => {
    await released(world.db, { id: 103, organId, content: { documentNumber: '云政规〔2024〕9号' } })
    await released(world.db, {
      id: 103,
      organId,
      version: 2,
      content: { kind: 'policyDocument', documentNumber: '云政规〔2024〕9号' },
    })
    expect((await entryOf(103)).isStruck).toBe(true)
  })
})

describe('a document that repeals or amends another', () => {
  test('does so from the day it takes effect itself, on the page too', async () => {
    const effects = [
      { effect: 'repeals', disclosureId: 101, title: '云岭县农村供水管理办法', documentNumber: '' },
    ] as const
    const content = {
      documentNumber: '云政规〔2025〕4号',
      formedOn: '2025-05-01',
      effectiveOn: '2025-07-01',
      effects,
    } as const
    await released(world.db, { id: 110, organId, content, publishedOn: '2025-05-06' })
    const earlier = await entryOf(101)
    expect(earlier.repealedOn).toBe('2025-07-01')
    expect(registeredValidityOn(earlier, '2025-06-30')).toBe('inForce')
    expect(registeredValidityOn(earlier, '2025-07-01')).toBe('repealed')
    expect((await pageOf(101)).repealed_on).toBe('2025-07-01')
  })

  test('keeps doing so when the earlier page is corrected or comes back', async () => {
    await released(world.db, { id: 101, organId, version: 4 })
    expect((await pageOf(101)).repealed_on).toBe('2025-07-01')
    await withdrawn(world.db, 101)
    await released(world.db, { id: 101, organId, version: 5 })
    expect((await pageOf(101)).repealed_on).toBe('2025-07-01')
  })

  test('follows a correction of its own day', async () => {
    const effects = [{ effect: 'repeals', disclosureId: 101, title: '', documentNumber: '' }] as const
    const content = {
      documentNumber: '云政规〔2025〕4号',
      formedOn: '2025-05-01',
      effectiveOn: '2025-08-01',
      effects,
    } as const
    await released(world.db, { id: 110, organId, version: 2, content, publishedOn: '2025-05-06' })
    expect((await entryOf(101)).repealedOn).toBe('2025-08-01')
    expect((await pageOf(101)).repealed_on).toBe('2025-08-01')
  })

  test('no longer does once it is withdrawn', async () => {
    await withdrawn(world.db, 110)
    expect((await entryOf(101)).repealedOn).toBeNull()
    expect((await pageOf(101)).repealed_on).toBeNull()
  })

  test('finds it by its number, however that is written', async () => {
    const id = await enter('云政[2015]12号')
    await released(world.db, {
      id: 120,
      organId,
      content: {
        documentNumber: '云政规〔2025〕5号',
        formedOn: '2025-05-01',
        effectiveOn: '2025-06-01',
        effects: [
          { effect: 'amends', disclosureId: null, title: '云岭县旧办法', documentNumber: '云政〔2015〕12号' },
        ],
      },
    })
    const entry = (await entries()).find((each) => each.id === id)
    expect(entry).toMatchObject({ amendedOn: '2025-06-01', repealedOn: null })
  })

  test('applies to a document that is entered only afterwards', async () => {
    const content = {
      documentNumber: '云政规〔2025〕6号',
      formedOn: '2025-05-01',
      effectiveOn: null,
      effects: [{ effect: 'repeals', disclosureId: null, title: '', documentNumber: '云政〔2012〕7号' }],
    } as const
    await released(world.db, { id: 121, organId, content, publishedOn: '2025-05-09' })
    const id = await enter('云政〔2012〕7号')
    await world.db.transaction().execute((trx) => applyEarlierEffects(trx, '云政〔2012〕7号'))
    const entry = (await entries()).find((each) => each.id === id)
    expect(entry?.repealedOn).toBe('2025-05-09')
  })

  test('goes on doing so when another organ writes the same number into its register', async () => {
    const number = '云政〔2012〕7号'
    await enter(number, undefined, world.organs.water)
    await world.db.transaction().execute((trx) => applyEarlierEffects(trx, number))
    const entry = (await entries()).find(({ documentNumber }) => documentNumber === number)
    expect(entry?.repealedOn).toBe('2025-05-09')
    const other = await registeredEntries(world.db, [world.organs.water], 'standing')
    expect(other).toMatchObject([{ documentNumber: number, repealedOn: null }])
  })

  test('says so on a page that is no document of the register', async () => {
    await released(world.db, {
      id: 130,
      organId,
      content: { kind: 'policyDocument', documentNumber: '云政发〔2023〕1号' },
    })
    const effects = [{ effect: 'amends', disclosureId: 130, title: '', documentNumber: '' }] as const
    const content = { kind: 'policyDocument', documentNumber: '云政发〔2025〕2号', effects } as const
    await released(world.db, { id: 131, organId, content })
    expect((await pageOf(130)).amended_on).toBe('2024-04-01')
    await withdrawn(world.db, 131)
    expect((await pageOf(130)).amended_on).toBeNull()
  })
})

describe('a document entered before it is published here', () => {
  test('is the same entry afterwards, keeps its filing, and outlives its page', async () => {
    const id = await enter('云政〔2016〕3号')
    await released(world.db, {
      id: 140,
      organId,
      content: { documentNumber: '云政（2016）3号', formedOn: '2016-01-05' },
    })
    expect(await entryOf(140)).toMatchObject({ id, filingNumber: '云备〔2015〕3号', isConfirmed: true })
    await withdrawn(world.db, 140)
    const left = (await entries()).find((each) => each.id === id)
    expect(left).toMatchObject({ manuscriptId: null, isStruck: false, isConfirmed: false })
    // It says what the page said, which nobody may read any more.
    expect((await entries('public')).some((each) => each.id === id)).toBe(false)
  })

  test('goes with its page where another entry bears its number by then', async () => {
    const id = await enter('云政〔2016〕4号')
    await released(world.db, { id: 141, organId, content: { documentNumber: '云政〔2016〕4号' } })
    const twin = await enter('云政〔2016〕5号')
    const content = { documentNumber: '云政〔2016〕5号' }
    await released(world.db, { id: 141, organId, version: 2, content })
    await withdrawn(world.db, 141)
    const left = (await entries()).map((each) => each.id)
    expect(left).toContain(twin)
    expect(left).not.toContain(id)
  })

  test('is not public until a second person has confirmed it', async () => {
    const id = await enter('云政〔2017〕3号')
    expect((await entries('public')).some((each) => each.id === id)).toBe(false)
    expect((await entries('standing')).some((each) => each.id === id)).toBe(true)
  })
})

test('a page that calls itself 规章 of a county is no entry of the register (K2-2)', async () => {
  await released(world.db, {
    id: 160,
    organId,
    content: { kind: 'governmentRule', documentNumber: '云令〔2025〕1号' },
  })
  expect((await entries('every')).some((each) => each.manuscriptId === 160)).toBe(false)
})

test('two pages with one number are both published, and both stand in the register', async () => {
  const content = { documentNumber: '云政规〔2025〕77号' }
  await released(world.db, { id: 150, organId, content })
  await released(world.db, { id: 151, organId, content })
  const both = (await entries()).filter((each) => each.documentNumber === content.documentNumber)
  expect(both).toHaveLength(2)
})
