import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPhrase, changePhrase, removePhrase } from '../../../src/actions/phrase/arrange-phrases.ts'
import { exportPhrases, importPhrases } from '../../../src/actions/phrase/exchange-phrases.ts'
import type { PhraseEntry } from '../../../src/law/proactive-disclosure/phrase-entry.ts'
import { ownPhrases, pagePhrases, phrasesFor } from '../../../src/store/phrase-entry.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.context.drawing.close()
  await world.drop()
})

const entry = (given: Partial<PhraseEntry> = {}): PhraseEntry => ({
  kind: 'phrase',
  rightWord: '乡村振兴',
  wrongWords: ['乡村振新'],
  title: '',
  note: '',
  since: null,
  until: null,
  ...given,
})

const add = (organ: 'county' | 'water' | 'finance', given: Partial<PhraseEntry>) =>
  addPhrase(world.context, world.staff(organ, 'organAdministrator'), world.organs[organ], entry(given))

const auditOf = (organ: 'county' | 'water' | 'finance') =>
  world.db
    .selectFrom('audit_entry')
    .select('act')
    .where('chain', '=', world.organs[organ])
    .where('act', 'like', 'phrase.%')
    .orderBy('seq')
    .execute()

test('what is kept is tidied, once, and written into the audit log', async () => {
  const added = await add('water', { rightWord: ' 水 库 ', wrongWords: ['水 褲', '水 褲', ' '] })
  if (!added.ok) expect.fail(added.refusal.code)
  const [kept] = await ownPhrases(world.db, world.organs.water)
  expect(kept).toMatchObject({ rightWord: '水 库', wrongWords: ['水 褲'] })
  expect(await add('water', { rightWord: '水 库', wrongWords: ['别的'] })).toMatchObject({
    refusal: { code: 'phrase-known' },
  })
  const admin = world.staff('water', 'organAdministrator')
  const changed = await changePhrase(
    world.context,
    admin,
    world.organs.water,
    added.value,
    entry({ rightWord: '水库' }),
  )
  expect(await removePhrase(world.context, admin, world.organs.finance, added.value)).toMatchObject({
    refusal: { code: 'phrase-unknown' },
  })
  expect([
    changed.ok,
    (await removePhrase(world.context, admin, world.organs.water, added.value)).ok,
  ]).toEqual([true, true])
  expect(await removePhrase(world.context, admin, world.organs.water, added.value)).toMatchObject({
    refusal: { code: 'phrase-unknown' },
  })
  expect((await auditOf('water')).map(({ act }) => act)).toEqual([
    'phrase.added',
    'phrase.changed',
    'phrase.removed',
  ])
})

test.each([
  ['right-word-missing', { rightWord: ' ' }],
  ['wrong-words-missing', { wrongWords: [] }],
  ['word-too-short', { wrongWords: ['的'] }],
  ['word-too-long', { wrongWords: ['长'.repeat(61)] }],
  ['too-many-words', { wrongWords: Array.from({ length: 31 }, (_, index) => `错误写法${index}`) }],
  ['wrong-word-is-right', { wrongWords: ['乡村振兴'] }],
  ['leader-name-wrong', { kind: 'leader', rightWord: 'Zhang' }],
  ['text-too-long', { note: '长'.repeat(201) }],
  ['days-backwards', { since: '2026-01-02', until: '2026-01-01' }],
] as const)('%s', async (code, given) => {
  expect(await add('water', given as Partial<PhraseEntry>)).toMatchObject({ ok: false, refusal: { code } })
})

test('an organ has its own list and those of the organs above, page by page', async () => {
  for (const word of ['甲甲', '乙乙', '丙丙'])
    await add('county', { kind: 'sensitive', rightWord: '', wrongWords: [word] })
  await add('water', { rightWord: '河长制', wrongWords: ['河常制'] })
  await add('finance', { rightWord: '结转', wrongWords: ['节转'] })
  const all = await phrasesFor(world.db, world.organs.water)
  expect(all.map(({ wrongWords }) => wrongWords[0])).toEqual(['河常制', '甲甲', '乙乙', '丙丙'])
  const seen: string[] = []
  let cursor: string | null = null
  for (let page = 0; page < 4; page++) {
    const read = await pagePhrases(world.db, world.organs.water, {}, { cursor, limit: 1 })
    seen.push(...(read?.items.map(({ wrongWords }) => wrongWords[0] ?? '') ?? []))
    cursor = read?.next ?? null
  }
  expect([seen, cursor]).toEqual([['河常制', '甲甲', '乙乙', '丙丙'], null])
  const found = await pagePhrases(world.db, world.organs.water, { q: '乙' }, { cursor: null, limit: 5 })
  expect(found?.items).toHaveLength(1)
  expect(await pagePhrases(world.db, world.organs.water, {}, { cursor: 'no', limit: 5 })).toBeNull()
})

const CSV = `类型,正确写法,错误写法,职务,说明,起始日期,截止日期
领导姓名,沈秋分,沈秋芬、申秋分,县委副书记、县长,,2025/1/5,
规范表述,政府信息公开条例,信息公开条例,,国务院令第711号,,
慎用词,,最高级,,广告法,,
`
const importing = (text: string, name = '名单.csv') =>
  importPhrases(world.context, world.staff('finance', 'organAdministrator'), world.organs.finance, {
    name,
    bytes: Buffer.from(text),
  })

test('a table comes in whole, replaces what is the same, and goes out as it came in', async () => {
  expect(await importing(CSV)).toEqual({ ok: true, value: { added: 3, replaced: 0, problems: [] } })
  expect(await importing(CSV.replace('沈秋芬、申秋分', '沈秋风'))).toEqual({
    ok: true,
    value: { added: 0, replaced: 3, problems: [] },
  })
  for (const format of ['csv', 'xlsx'] as const) {
    const file = await exportPhrases(world.context, world.organs.finance, format)
    const again = await importPhrases(
      world.context,
      world.staff('finance', 'organAdministrator'),
      world.organs.finance,
      file,
    )
    expect(again).toEqual({ ok: true, value: { added: 0, replaced: 4, problems: [] } })
  }
  const kept = await ownPhrases(world.db, world.organs.finance)
  expect(kept.find(({ kind }) => kind === 'leader')).toMatchObject({
    wrongWords: ['沈秋风'],
    since: '2025-01-05',
    until: null,
  })
})

test('while a row is wrong, nothing is taken in, and every row is named', async () => {
  const before = (await ownPhrases(world.db, world.organs.finance)).length
  const bad = `${CSV}口号,甲甲,乙乙,,,,\n规范表述,新词新词,的,,,,\n规范表述,政府信息公开条例,别的,,,,\n规范表述,丙丙,丁丁,,,明年,\n`
  const imported = await importing(bad)
  expect(imported.ok && imported.value.problems.map(({ row, refusal }) => `${row} ${refusal.code}`)).toEqual([
    '5 kind-unknown',
    '6 word-too-short',
    '7 row-repeated',
    '8 date-malformed',
  ])
  expect(await ownPhrases(world.db, world.organs.finance)).toHaveLength(before)
})

test.each([
  ['heads-missing', '甲,乙\n丙,丁\n', '名单.csv'],
  ['table-empty', '', '名单.csv'],
  ['table-kind-unknown', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF', '名单.pdf'],
])('%s', async (code, text, name) => {
  const imported = await importing(text, name)
  expect(
    imported.ok ? 'taken in' : imported.refusal.code.replace('table-unreadable', 'table-kind-unknown'),
  ).toBe(code)
})
