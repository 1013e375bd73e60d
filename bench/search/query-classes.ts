/** Queries of each class, chosen by how many of the filled documents have them. Seeded: the same documents give the same queries. */
import { sql } from 'kysely'
import { foldSearchText } from '../../src/formats/search-text/fold-search-text.ts'
import { pairOfKey, phraseKeys } from '../../src/formats/search-text/search-keys.ts'
import type { Database } from '../../src/store/database.ts'

export interface QueryClass {
  readonly name: string
  readonly queries: readonly string[]
  readonly organ: string | null
  readonly order: 'relevance' | 'date'
  /** Which hand-written SQL stands beside it. */
  readonly bare: 'look' | 'walk'
}

const EACH = 20

/** Pairs of characters of titles that so many documents have. */
const pairsBetween = async (db: Database, least: number, most: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ key: number }>`
    select key from search_frequency, search_frequency_state
    where in_all * documents >= ${least} and in_all * documents < ${most} and in_title > 0
    order by hashint4(key) limit 400`.execute(db)
  return rows
    .map(({ key }) => pairOfKey(key))
    .filter((pair) => pair !== null)
    .slice(0, EACH)
}

/** Pairs that the sample did not see, or hardly. */
const rarePairs = async (db: Database): Promise<readonly string[]> => {
  const { rows } = await sql<{ title: string }>`
    select title from disclosure_index tablesample bernoulli (2) repeatable (7) limit 3000`.execute(db)
  const pairs = [...new Set(rows.flatMap(({ title }) => title.match(/[\u4e00-\u9fff]{2}/g) ?? []))]
  const keys = pairs.flatMap((pair) => phraseKeys(pair))
  const { rows: rare } = await sql<{ key: number; n: number }>`
    select wanted.key, (select count(*)::integer from
      (select from disclosure_index where all_keys @> array[wanted.key] limit 1501) x) as n
    from unnest(${keys}::integer[]) as wanted (key)
    where not exists (select from search_frequency f where f.key = wanted.key and f.in_all > 0.0015)`.execute(
    db,
  )
  return rare
    .filter(({ n }) => n <= 1_500)
    .map(({ key }) => pairOfKey(key))
    .filter((pair) => pair !== null)
    .slice(0, EACH)
}

const titleParts = async (db: Database, length: number): Promise<readonly string[]> => {
  const { rows } = await sql<{ title: string }>`
    select title from disclosure_index tablesample bernoulli (1) repeatable (11)
    where length(title) > 14 limit 400`.execute(db)
  const parts = rows.map(({ title }, index) => title.slice(4 + (index % 5), 4 + (index % 5) + length))
  return [...new Set(parts)].filter((part) => /^[\u4e00-\u9fff]+$/.test(part)).slice(0, EACH)
}

const numbers = async (db: Database): Promise<readonly string[]> => {
  const { rows } = await sql<{ number: string }>`
    select document_number as number from disclosure tablesample bernoulli (2) repeatable (3)
    where document_number <> '' limit ${EACH}`.execute(db)
  return rows.map(({ number }) => number)
}

const anOrgan = async (db: Database): Promise<string> => {
  const { rows } = await sql<{ slug: string }>`
    select slug from organ join disclosure_tally on organ_id = organ.id
    group by slug order by sum(documents) desc offset 5 limit 1`.execute(db)
  return rows[0]?.slug ?? ''
}

const NOTHING = ['宇航', '鲸鱼', '珊瑚', '沙漠骆驼', 'zebra', '99999999', '火山喷发', '极光']

export const queryClasses = async (db: Database, documents: number): Promise<readonly QueryClass[]> => {
  const share = (part: number): number => part * documents
  const common = await pairsBetween(db, share(0.02), share(0.1))
  const veryCommon = await pairsBetween(db, share(0.2), share(1.1))
  const organ = await anOrgan(db)
  const plain = { organ: null, order: 'relevance' } as const
  const two = common.map((word, index) => `${word} ${common[(index + 7) % common.length]}`)
  return [
    { ...plain, name: '少见的词 rare', queries: await rarePairs(db), bare: 'look' },
    {
      ...plain,
      name: '中等 medium (0.2–1 %)',
      queries: await pairsBetween(db, share(0.002), share(0.01)),
      bare: 'look',
    },
    { ...plain, name: '常见 common (2–10 %)', queries: common, bare: 'walk' },
    { ...plain, name: '很常见 very common (> 20 %)', queries: veryCommon, bare: 'walk' },
    { ...plain, name: '常见，按日期 common by date', queries: common, order: 'date', bare: 'look' },
    { ...plain, name: '短语 phrase of 4', queries: await titleParts(db, 4), bare: 'look' },
    { ...plain, name: '短语 phrase of 7', queries: await titleParts(db, 7), bare: 'look' },
    { ...plain, name: '两个常见词 two common words', queries: two, bare: 'look' },
    { ...plain, name: '文号 document number', queries: await numbers(db), bare: 'look' },
    { ...plain, name: '常见加机关 common in one organ', queries: common, organ, bare: 'walk' },
    { ...plain, name: '没有 nothing', queries: NOTHING, bare: 'look' },
  ]
}

export const keysOf = (query: string): readonly number[] => [
  ...new Set(query.split(' ').flatMap((word) => phraseKeys(foldSearchText(word)))),
]
