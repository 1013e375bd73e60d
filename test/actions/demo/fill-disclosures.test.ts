import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoOrgans } from '../../../src/actions/demo/county-organs.ts'
import { makeDice } from '../../../src/actions/demo/dice.ts'
import { fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { inventDocument } from '../../../src/actions/demo/invented/document.ts'
import { INVENTED_KINDS } from '../../../src/actions/demo/invented/kinds.ts'
import { sanitizeHtml } from '../../../src/formats/rich-text/sanitize-html.ts'
import { textOfHtml } from '../../../src/formats/rich-text/text-of-html.ts'
import { withGinBuiltLast } from '../../../src/store/bulk-index.ts'
import { findPublishedDocument } from '../../../src/store/published-document.ts'
import { openWorld, type World } from '../act-world.ts'

const COUNT = 2_000
const WISH = { organs: 12, requests: 0, documents: COUNT, years: 3, seed: 7, open: 0 }

let world: World

beforeAll(async () => {
  world = await openWorld()
  expect((await fillDemoCounty(world.context, WISH)).ok).toBe(true)
})
afterAll(() => world.drop())

test('the same dice give the same documents', () => {
  const organs = demoOrgans(12).map((organ, index) => ({ ...organ, id: index + 1 }))
  const invented = () => {
    const dice = makeDice(7)
    const wish = { publishedOn: '2024-05-06', columns: [1, 2, 3], earlier: [] } as const
    return organs.flatMap((organ) =>
      Array.from({ length: 20 }, () => inventDocument(dice, { ...wish, organ })),
    )
  }
  const first = invented()
  expect(invented()).toEqual(first)
  expect(new Set(first.map(({ text }) => text)).size).toBe(first.length)
})

test('there are documents of every kind, of ten years, repealed ones, expired ones and interpretations', async () => {
  const { rows } = await sql<Record<string, number>>`
    select count(distinct kind)::integer as kinds, count(distinct date_part('year', published_on))::integer as years,
      count(repealed_on)::integer as repealed, count(*) filter (where expires_on < '2025-03-03')::integer as expired,
      (select count(*)::integer from interpretation_link) as explained,
      (select count(*)::integer from disclosure_column) as placed,
      (select count(*)::integer from disclosure_version) as versions,
      (select count(*)::integer from disclosure_index) as indexed,
      (select count(*)::integer from issued_index_number) as numbers
    from disclosure`.execute(world.db)
  const [found] = rows
  expect(found).toMatchObject({ versions: COUNT, indexed: COUNT, numbers: COUNT })
  expect(found?.kinds).toBe(INVENTED_KINDS.length)
  expect(found?.years).toBeGreaterThanOrEqual(9)
  for (const name of ['repealed', 'expired', 'explained', 'placed']) expect(found?.[name]).toBeGreaterThan(0)
})

test('texts are of usual length, in clean markup, and say what the markup says', async () => {
  const { rows } = await sql<{ id: number; html: string; text: string }>`
    select id, html, text from disclosure order by hashint8(id) limit 60`.execute(world.db)
  for (const { id, html, text } of rows) {
    expect(text.length).toBeGreaterThan(250)
    expect(text.length).toBeLessThan(3_400)
    expect(sanitizeHtml(html)).toBe(html)
    expect(textOfHtml(html).replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    expect((await findPublishedDocument(world.db, id))?.html).toBe(html)
  }
})

test('indexes that are built last are there again, and also when filling fails', async () => {
  const indexes = async () =>
    (
      await sql`select indexdef from pg_indexes where tablename = 'disclosure_index' order by 1`.execute(
        world.db,
      )
    ).rows
  const before = await indexes()
  await world.db.transaction().execute((trx) =>
    withGinBuiltLast(trx, 'disclosure_index', async () => {
      await sql`delete from disclosure where id = (select min(id) from disclosure)`.execute(trx)
    }),
  )
  expect(await indexes()).toEqual(before)
  const failing = world.db.transaction().execute((trx) =>
    withGinBuiltLast(trx, 'disclosure_index', async () => {
      throw new Error('no more paper')
    }),
  )
  await expect(failing).rejects.toThrow('no more paper')
  expect(await indexes()).toEqual(before)
})
