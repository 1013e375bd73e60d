import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideChange, enterChange } from '../../../src/actions/normative-document/change-validity.ts'
import {
  confirmCleanupOf,
  enterCleanup,
  listCleanups,
} from '../../../src/actions/normative-document/clean-up.ts'
import {
  changeDocument,
  confirmDocuments,
  enterDocument,
  strikeDocument,
} from '../../../src/actions/normative-document/enter-document.ts'
import { exportRegister } from '../../../src/actions/normative-document/export-register.ts'
import {
  addInterpretation,
  dropInterpretation,
  listUninterpreted,
} from '../../../src/actions/normative-document/link-interpretation.ts'
import {
  countCounty,
  countRegister,
  readRegister,
  readRegistered,
} from '../../../src/actions/normative-document/read-register.ts'
import type { Result } from '../../../src/law/result.ts'
import { policiesExplainedBy } from '../../../src/store/interpretation.ts'
import { registeredEntries } from '../../../src/store/registered-document.ts'
import type { EntryFacts } from '../../../src/store/registered-document-save.ts'
import { readSiteVersion } from '../../../src/store/site-version.ts'
import { released, withdrawn } from '../../store/register/released-document.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
let organId: number

beforeAll(async () => {
  world = await openWorld()
  organId = world.organs.county
})

afterAll(() => world.drop())

const handler = () => world.staff('county', 'handler')
const reviewer = () => world.staff('county', 'reviewer')

const FACTS: EntryFacts = {
  kind: 'normativeDocument',
  documentNumber: '云政〔2018〕1号',
  title: '云岭县老旧水库管理办法',
  formedOn: '2018-02-01',
  publishedOn: '2018-02-05',
  effectiveOn: '2018-03-01',
  expiresOn: null,
  leadOrgan: '',
  jointOrgans: [],
  filingNumber: '',
  filedOn: null,
  sourceUrl: '',
}

const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)

const entered = async (facts: Partial<EntryFacts>, organ = organId): Promise<number> => {
  const answer = await enterDocument(world.context, handler(), organ, { ...FACTS, ...facts })
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

const confirmed = async (facts: Partial<EntryFacts>): Promise<number> => {
  const id = await entered(facts)
  await confirmDocuments(world.context, reviewer(), { organId, documents: [id] })
  return id
}

const detail = async (id: number) => {
  const found = await readRegistered(world.context, reviewer(), organId, id)
  if (found === null) throw new Error('not in the register')
  return found
}

const figures = async (year: number) => {
  const counts = await countRegister(world.context, organId, year)
  const row = counts?.rows.find(({ kind }) => kind === 'normativeDocument')
  return [row?.issued.length, row?.repealed.length, row?.inForce.length, row?.inForceBefore]
}

describe('a document entered by hand', () => {
  test('counts and is public once a second person has confirmed it', async () => {
    const before = await figures(2018)
    const id = await entered({ documentNumber: '云政〔2018〕1号' })
    expect(await figures(2018)).toEqual(before)
    expect(codeOf(await confirmDocuments(world.context, handler(), { organId, documents: [id] }))).toBe(
      'own-entry',
    )
    expect(codeOf(await confirmDocuments(world.context, reviewer(), { organId, documents: [id] }))).toBe('ok')
    expect(codeOf(await confirmDocuments(world.context, reviewer(), { organId, documents: [id] }))).toBe(
      'nothing-to-confirm',
    )
    expect(await figures(2018)).toEqual([1, 0, 1, 0])
    expect((await registeredEntries(world.db, [organId], 'public')).map((entry) => entry.id)).toContain(id)
  })

  test('is refused with a number that the register has, and 规章 altogether', async () => {
    const again = await enterDocument(world.context, handler(), organId, {
      ...FACTS,
      documentNumber: '云政[2018] 1号',
    })
    expect(codeOf(again)).toBe('number-taken')
    const rule = await enterDocument(world.context, handler(), organId, {
      ...FACTS,
      kind: 'governmentRule',
      documentNumber: '1',
    })
    expect(codeOf(rule)).toBe('rule-not-in-power')
  })

  test('waits for confirmation again after a change, which two people do not make at once', async () => {
    const id = await confirmed({ documentNumber: '云政〔2018〕2号' })
    const { version } = await detail(id)
    const meant = { organId, documentId: id, expectedVersion: version }
    const facts = { ...FACTS, documentNumber: '云政〔2018〕2号', title: '改正后的名称' }
    expect(codeOf(await changeDocument(world.context, handler(), { ...meant, facts }))).toBe('ok')
    expect(codeOf(await changeDocument(world.context, handler(), { ...meant, facts }))).toBe(
      'document-changed',
    )
    expect(await detail(id)).toMatchObject({ title: '改正后的名称', isConfirmed: false })
  })

  test('leaves the register with a reason, and its row stays', async () => {
    const id = await confirmed({ documentNumber: '云政〔2018〕3号' })
    const meant = { organId, documentId: id, expectedVersion: (await detail(id)).version }
    expect(codeOf(await strikeDocument(world.context, handler(), { ...meant, reason: ' ' }))).toBe(
      'reason-missing',
    )
    expect(codeOf(await strikeDocument(world.context, handler(), { ...meant, reason: '重复登记' }))).toBe(
      'ok',
    )
    expect(await detail(id)).toMatchObject({ isStruck: true, strikeReason: '重复登记' })
    const listed = await readRegister(
      world.context,
      reviewer(),
      { organId, filter: {}, day: null },
      { after: 0, limit: 200 },
    )
    expect(listed.items.map((item) => item.id)).not.toContain(id)
  })

  test('is nobody’s in another organ', async () => {
    const id = await entered({ documentNumber: '云政〔2018〕4号' })
    expect(await readRegistered(world.context, reviewer(), world.organs.water, id)).toBeNull()
    const meant = { organId: world.organs.water, documentId: id, expectedVersion: 1, reason: '试' }
    expect(codeOf(await strikeDocument(world.context, handler(), meant))).toBe('document-unknown')
  })

  test('is counted where another organ leads by nobody here', async () => {
    const before = await figures(2019)
    await confirmed({
      documentNumber: '云财〔2019〕9号',
      formedOn: '2019-05-01',
      publishedOn: '2019-05-02',
      leadOrgan: '云岭县财政局',
    })
    expect(await figures(2019)).toEqual(before)
  })
})

describe('a document published here', () => {
  test('takes its filing by hand, and nothing else', async () => {
    await released(world.db, { id: 901, organId, content: { documentNumber: '云政规〔2024〕3号' } })
    const [entry] = (await registeredEntries(world.db, [organId], 'standing')).filter(
      (each) => each.manuscriptId === 901,
    )
    if (entry === undefined) throw new Error('not in the register')
    const meant = { organId, documentId: entry.id, expectedVersion: entry.version }
    const facts: EntryFacts = { ...entry, filingNumber: '云备〔2024〕3号', filedOn: '2024-03-20' }
    const other = { ...facts, formedOn: '2024-02-01' as const }
    expect(codeOf(await changeDocument(world.context, handler(), { ...meant, facts: other }))).toBe(
      'document-published',
    )
    expect(codeOf(await strikeDocument(world.context, handler(), { ...meant, reason: '试' }))).toBe(
      'document-published',
    )
    expect(codeOf(await changeDocument(world.context, handler(), { ...meant, facts }))).toBe('ok')
    expect(await detail(entry.id)).toMatchObject({
      filingNumber: '云备〔2024〕3号',
      isConfirmed: true,
      origin: 'published',
    })
  })
})

describe('the end of a document by a decision', () => {
  test('counts from its day once a second person has confirmed it, on the page too', async () => {
    await released(world.db, { id: 902, organId, content: { documentNumber: '云政规〔2024〕4号' } })
    const [entry] = (await registeredEntries(world.db, [organId], 'standing')).filter(
      (each) => each.manuscriptId === 902,
    )
    const id = entry?.id ?? 0
    const change = {
      organId,
      documentId: id,
      effect: 'repeals',
      on: '2025-02-01',
      byTitle: '废止决定',
      byNumber: '',
    } as const
    expect(codeOf(await enterChange(world.context, handler(), { ...change, byTitle: '' }))).toBe(
      'change-by-missing',
    )
    expect(codeOf(await enterChange(world.context, handler(), { ...change, on: '2024-02-01' }))).toBe(
      'ended-before-formed',
    )
    expect(codeOf(await enterChange(world.context, handler(), change))).toBe('ok')
    expect(await detail(id)).toMatchObject({ validity: 'inForce', repealedOn: null })
    const before = await figures(2025)
    const [waiting] = (await detail(id)).changes
    const decision = { organId, documentId: id, changeId: waiting?.id ?? 0, decision: 'confirm' } as const
    expect(codeOf(await decideChange(world.context, handler(), decision))).toBe('own-entry')
    const version = await readSiteVersion(world.db)
    expect(codeOf(await decideChange(world.context, reviewer(), decision))).toBe('ok')
    expect(await readSiteVersion(world.db)).toBeGreaterThan(version)
    expect(codeOf(await decideChange(world.context, reviewer(), decision))).toBe('change-unknown')
    expect(await detail(id)).toMatchObject({ validity: 'repealed', repealedOn: '2025-02-01' })
    const [issued, repealed = 0, standing = 0] = before
    expect((await figures(2025)).slice(0, 3)).toEqual([issued, repealed + 1, standing - 1])
    const page = await world.db
      .selectFrom('disclosure')
      .select('repealed_on')
      .where('id', '=', 902)
      .executeTakeFirstOrThrow()
    expect(page.repealed_on).toBe('2025-02-01')
  })

  test('that nobody has confirmed can be taken back', async () => {
    const id = await confirmed({ documentNumber: '云政〔2018〕5号' })
    await enterChange(world.context, handler(), {
      organId,
      documentId: id,
      effect: 'amends',
      on: '2024-02-01',
      byTitle: '修改决定',
      byNumber: '',
    })
    const [waiting] = (await detail(id)).changes
    await decideChange(world.context, handler(), {
      organId,
      documentId: id,
      changeId: waiting?.id ?? 0,
      decision: 'drop',
    })
    expect((await detail(id)).changes).toEqual([])
  })
})

describe('a clean-up', () => {
  test('ends what it ends on its day, keeps the rest, and says void on the page', async () => {
    const kept = await confirmed({ documentNumber: '云政〔2018〕21号' })
    const repealed = await confirmed({ documentNumber: '云政〔2018〕22号' })
    await released(world.db, { id: 903, organId, content: { documentNumber: '云政规〔2024〕5号' } })
    const [page] = (await registeredEntries(world.db, [organId], 'standing')).filter(
      (each) => each.manuscriptId === 903,
    )
    const given = {
      organId,
      title: '关于公布规范性文件清理结果的决定',
      documentNumber: '云政〔2025〕2号',
      decidedOn: '2025-02-20',
      effectiveOn: '2025-02-25',
      items: [
        { documentId: kept, result: 'kept' },
        { documentId: repealed, result: 'repealed' },
        { documentId: page?.id ?? 0, result: 'lapsed' },
      ],
    } as const
    expect(codeOf(await enterCleanup(world.context, handler(), { ...given, items: [] }))).toBe(
      'items-missing',
    )
    expect(
      codeOf(
        await enterCleanup(world.context, handler(), {
          ...given,
          decidedOn: '2025-03-04',
          effectiveOn: '2025-03-05',
        }),
      ),
    ).toBe('decision-in-future')
    expect(
      codeOf(await enterCleanup(world.context, handler(), { ...given, effectiveOn: '2025-02-19' })),
    ).toBe('effective-before-decision')
    const foreign = { ...given, organId: world.organs.water }
    expect(codeOf(await enterCleanup(world.context, handler(), foreign))).toBe('document-of-other')
    const done = await enterCleanup(world.context, handler(), given)
    if (!done.ok) throw new Error(done.refusal.code)
    expect((await detail(repealed)).validity).toBe('inForce')
    const meant = { organId, cleanupId: done.value }
    expect(codeOf(await confirmCleanupOf(world.context, handler(), meant))).toBe('own-entry')
    expect(codeOf(await confirmCleanupOf(world.context, reviewer(), meant))).toBe('ok')
    expect((await detail(kept)).validity).toBe('inForce')
    expect(await detail(repealed)).toMatchObject({ validity: 'repealed', endedOn: '2025-02-25' })
    expect(await detail(page?.id ?? 0)).toMatchObject({ validity: 'expired', lapsedOn: '2025-02-25' })
    const row = await world.db
      .selectFrom('disclosure')
      .select('expires_on')
      .where('id', '=', 903)
      .executeTakeFirstOrThrow()
    expect(row.expires_on).toBe('2025-02-24')
    const [listed] = (await listCleanups(world.context, reviewer().id, organId)).items
    expect(listed?.items.map(({ resultName }) => resultName)).toEqual(['继续有效', '废止', '宣布失效'])
  })
})

test('the list of the county keeps to the organs that one may see', async () => {
  const all = await countCounty(world.context, world.staff('county', 'competentAuthority'), 2018)
  expect(all.organs.map(({ organ }) => organ.id)).toEqual(
    expect.arrayContaining([organId, world.organs.water]),
  )
  expect(all.total.normativeDocument.issued).toBe((await figures(2018))[0])
  const own = await countCounty(world.context, world.staff('water', 'handler'), 2018)
  expect(own.organs.map(({ organ }) => organ.id)).toEqual([world.organs.water])
})

test('lists of a quarter and of what ended in a year, as tables', async () => {
  const csv = async (filter: Parameters<typeof exportRegister>[1]['filter']) => {
    const file = await exportRegister(world.context, { organId, filter, day: null }, 'csv')
    return { name: file?.name, text: Buffer.from(file?.bytes ?? []).toString() }
  }
  const quarter = await csv({ year: 2024, quarter: 1 })
  expect(quarter.name).toBe('云岭县人民政府2024年第1季度规范性文件备案目录.csv')
  expect(quarter.text).toContain('云政规〔2024〕3号')
  expect(quarter.text).not.toContain('云政〔2018〕1号')
  const ended = await csv({ endedIn: 2025 })
  expect(ended.text.trim().split('\r\n')).toHaveLength(4)
})

describe('解读', () => {
  test('stand with their policy, on this site and elsewhere, and fall away with their page', async () => {
    await released(world.db, {
      id: 910,
      organId,
      content: { documentNumber: '云政规〔2024〕6号', title: '政策甲' },
    })
    const uninterpreted = async () =>
      (await listUninterpreted(world.context, organId, { after: 0, limit: 200 })).items.map(({ id }) => id)
    expect(await uninterpreted()).toContain(910)
    const content = {
      kind: 'interpretation',
      documentNumber: '',
      title: '政策甲解读',
      interprets: [{ disclosureId: 910, form: 'text' }],
    } as const
    await released(world.db, { id: 911, organId, content })
    expect(await uninterpreted()).not.toContain(910)
    expect(await policiesExplainedBy(world.db, 911)).toMatchObject([{ id: 910, form: 'text' }])
    const given = {
      organId,
      disclosureId: 910,
      form: 'press',
      title: '新闻发布会实录',
      url: 'https://example.org/press/1',
      publishedOn: '2024-03-08',
    } as const
    const wrong = async (
      change: Partial<typeof given> | { url: string; disclosureId?: number; publishedOn?: '2025-03-04' },
    ) => codeOf(await addInterpretation(world.context, reviewer(), { ...given, ...change }))
    expect(await wrong({ url: 'javascript:alert(1)' })).toBe('address-wrong')
    expect(await wrong({ url: given.url, disclosureId: 911 })).toBe('policy-unknown')
    expect(await wrong({ url: given.url, publishedOn: '2025-03-04' })).toBe('published-on-wrong')
    const added = await addInterpretation(world.context, reviewer(), given)
    const [entry] = (await registeredEntries(world.db, [organId], 'standing')).filter(
      (each) => each.manuscriptId === 910,
    )
    const shown = async () =>
      (await detail(entry?.id ?? 0)).interpretations.map(({ formName, url }) => [formName, url])
    expect(await shown()).toEqual([
      ['文字解读', '/disclosures/911'],
      ['新闻发布会', given.url],
    ])
    await withdrawn(world.db, 911)
    expect(await shown()).toEqual([['新闻发布会', given.url]])
    const drop = { organId, id: added.ok ? added.value : 0 }
    expect(
      codeOf(await dropInterpretation(world.context, reviewer(), { ...drop, organId: world.organs.water })),
    ).toBe('interpretation-unknown')
    expect(codeOf(await dropInterpretation(world.context, reviewer(), drop))).toBe('ok')
    expect(await uninterpreted()).toContain(910)
  })
})
