/** The index against a slow reading of every published document, over random histories; and what must never be found. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { searchDisclosures } from '../../../src/actions/search/search-disclosures.ts'
import { tendSearch } from '../../../src/actions/search/tend-search.ts'
import { foldSearchText } from '../../../src/formats/search-text/fold-search-text.ts'
import { parseSearchWords } from '../../../src/formats/search-text/parse-search-words.ts'
import type { DisclosureKind } from '../../../src/law/proactive-disclosure/disclosure-kind.ts'
import { closeDatabase, openDatabase } from '../../../src/store/database.ts'
import { removeRelease, saveRelease } from '../../../src/store/release.ts'
import { openWorld, type World } from '../act-world.ts'
import { releaseFrom } from './released-corpus.ts'
import { searchFor } from './search-for.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())
beforeEach(async () => {
  await world.db.deleteFrom('disclosure').execute()
  await world.db.deleteFrom('disclosure_version').execute()
})

interface Written {
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly number: string
}

const WORDS = [
  '水库',
  '饮水',
  '水',
  '库区',
  '教育',
  '云政办〔2026〕3号',
  'GB500',
  'PPP',
  '２０２６',
  '農村',
  '，',
  ' ',
  '。',
  '的',
  '𠮷野',
]
const QUERIES = [
  '水库',
  '水',
  '饮水 教育',
  '“水库区”',
  '库区 -教育',
  '云政办[2026]3号',
  'gb',
  'gb500',
  '2026',
  '农村',
  '𠮷野',
  '水饮水',
]

const writing = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(''))
const document = fc.record({
  title: writing,
  summary: writing,
  text: writing,
  number: fc.constantFrom('', '云政办〔2026〕3号'),
})
const step = fc.record({
  id: fc.integer({ min: 1, max: 8 }),
  act: fc.constantFrom('publish', 'publish', 'publish', 'withdraw'),
  written: document,
  day: fc.integer({ min: 1, max: 28 }),
})

const publish = (
  id: number,
  written: Written,
  day: string,
  version: number,
  kind: DisclosureKind = 'information',
) =>
  world.db.transaction().execute((trx) =>
    saveRelease(
      trx,
      releaseFrom({
        id,
        organId: world.organs.water,
        document: { ...written, kind, day: day as '2026-01-01' },
        version,
      }),
    ),
  )

const withdraw = (id: number) =>
  world.db.transaction().execute((trx) =>
    removeRelease(trx, {
      id,
      withdrawnAt: new Date('2026-02-01T00:00:00Z'),
      ground: 'mistake',
      publicReason: '有误',
      showsTitle: true,
    }),
  )

/** Reads every text, with nothing of the index but the folding. */
const slowly = (q: string, standing: ReadonlyMap<number, Written>): readonly number[] => {
  const { words, without } = parseSearchWords(q)
  const isLone = words.every((word) => word.isLone)
  return [...standing].flatMap(([id, { title, number, summary, text }]) => {
    const head = [title, number, summary].map(foldSearchText)
    const texts = isLone ? head : [...head, foldSearchText(text)]
    const has = (word: string): boolean => texts.some((each) => each.includes(word))
    const hasNone = without.every(
      (word) => ![...head, foldSearchText(text)].some((each) => each.includes(word)),
    )
    return words.every((word) => has(word.text)) && hasNone ? [id] : []
  })
}

const search = async (q: string, given: Parameters<typeof searchFor>[0] = {}, db = world.db) => {
  const answer = await searchDisclosures(db, searchFor({ q, limit: 50, ...given }), {
    today: '2026-03-01',
    milliseconds: 20_000,
  })
  if (!answer.ok) expect.fail(answer.refusal.code)
  return answer.value
}

const idsOf = async (q: string, given: Parameters<typeof searchFor>[0] = {}): Promise<readonly number[]> => {
  const { items, understoodAs } = await search(q, given)
  return understoodAs === null ? items.map(({ id }) => id) : []
}

describe('the index', () => {
  test('finds what reading everything finds, after any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await world.db.deleteFrom('disclosure').execute()
        await world.db.deleteFrom('disclosure_version').execute()
        const standing = new Map<number, Written>()
        for (const [version, { id, act, written, day }] of steps.entries()) {
          if (act === 'publish') {
            await publish(id, written, `2026-01-${String(day).padStart(2, '0')}`, version + 1)
            standing.set(id, written)
          } else {
            await withdraw(id)
            standing.delete(id)
          }
        }
        for (const q of QUERIES) {
          const expected = [...slowly(q, standing)].sort((a, b) => a - b)
          expect(
            [...(await idsOf(q))].sort((a, b) => a - b),
            q,
          ).toEqual(expected)
          expect(
            [...(await idsOf(q, { order: 'date' }))].sort((a, b) => a - b),
            q,
          ).toEqual(expected)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('is seen whole by another process as soon as the page is published, and not after it is withdrawn', async () => {
    const other = openDatabase(world.connection, 2)
    const written = { title: '双流水渠', summary: '', text: '', number: '' }
    await publish(1, written, '2026-01-05', 1)
    expect((await search('双流', {}, other)).items).toHaveLength(1)
    await publish(1, { ...written, title: '三岔水渠' }, '2026-01-05', 2)
    expect((await search('双流', {}, other)).items).toEqual([])
    expect((await search('三岔', {}, other)).items).toHaveLength(1)
    await withdraw(1)
    expect((await search('三岔', {}, other)).items).toEqual([])
    await closeDatabase(other)
  })

  test('goes back with the transaction that fails', async () => {
    const failing = world.db.transaction().execute(async (trx) => {
      const written = { title: '半截水渠', summary: '', text: '', number: '', kind: 'information' as const }
      await saveRelease(
        trx,
        releaseFrom({ id: 3, organId: world.organs.water, document: { ...written, day: '2026-01-05' } }),
      )
      throw new Error('after all')
    })
    await expect(failing).rejects.toThrow('after all')
    expect(await idsOf('半截')).toEqual([])
  })

  test('is made again where it is missing or older than its rules', async () => {
    await publish(1, { title: '甲水渠', summary: '', text: '', number: '' }, '2026-01-05', 1)
    await publish(2, { title: '乙水渠', summary: '', text: '', number: '' }, '2026-01-06', 1)
    await world.db.deleteFrom('disclosure_index').where('id', '=', 1).execute()
    await world.db.updateTable('disclosure_index').set({ rules: 0, title: '' }).where('id', '=', 2).execute()
    expect(await idsOf('水渠', { order: 'date' })).not.toEqual([2, 1])
    const tended = await tendSearch(world.db, new Date(), new AbortController().signal)
    expect(tended.indexed).toBe(2)
    expect(await idsOf('水渠', { order: 'date' })).toEqual([2, 1])
  })

  test('has none of a document that was only written', async () => {
    await world.db
      .insertInto('manuscript')
      .values({
        organ_id: world.organs.water,
        kind: 'information',
        phase: 'drafting',
        attribute: 'proactive',
        title: '草稿中的引水方案',
        content_number: 1,
        created_by: 'test',
        created_at: new Date(),
        updated_at: new Date(),
      } as never)
      .execute()
    expect(await idsOf('草稿中')).toEqual([])
    expect(await idsOf('引水方案')).toEqual([])
  })
})

describe('hostile queries', () => {
  test.each([
    "' or 1=1 --",
    '水 & | ! ( ) <-> :*',
    '\u0000水\u0000库',
    '%_\\',
    '😀👩‍👩‍👧',
    '\ud800',
    '水'.repeat(10_000),
    '水库 '.repeat(500),
    '"""“”""-- -" -“',
    '| | |',
    'a'.repeat(5_000),
    '-',
    '𠮷'.repeat(100),
  ])('“%s” is answered', async (q) => {
    await publish(1, { title: '水库', summary: '', text: '', number: '' }, '2026-01-05', 1)
    const answer = await searchDisclosures(world.db, searchFor({ q }), {
      today: '2026-03-01',
      milliseconds: 20_000,
    })
    expect(answer.ok).toBe(true)
  })

  test.each([
    'x',
    'WzFd',
    makeBad(['0', '2026-01-01', 1, '']),
    makeBad([9, '2026-01-01', 1, '']),
    makeBad([0, '2026-13-01', 1, '']),
  ])('a cursor that is none is refused: %s', async (cursor) => {
    const answer = await searchDisclosures(world.db, searchFor({ q: '水库', cursor }), {
      today: '2026-03-01',
      milliseconds: 20_000,
    })
    expect(answer).toEqual({ ok: false, refusal: { code: 'cursor-invalid' } })
  })
})

function makeBad(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}
