/** What is entered by hand, and what of a published document is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  changeDocument,
  confirmDocuments,
  enterDocument,
  strikeDocument,
} from '../../../src/actions/normative-document/enter-document.ts'
import { readRegister, readRegistered } from '../../../src/actions/normative-document/read-register.ts'
import { registeredEntries } from '../../../src/store/registered-document.ts'
import type { EntryFacts } from '../../../src/store/registered-document-save.ts'
import { released } from '../../store/register/released-document.ts'
import { codeOf, FACTS, openRegister, type RegisterDesk } from './register-desk.ts'

let world: RegisterDesk['world']
let organId: RegisterDesk['organId']
let handler: RegisterDesk['handler']
let reviewer: RegisterDesk['reviewer']
let entered: RegisterDesk['entered']
let confirmed: RegisterDesk['confirmed']
let detail: RegisterDesk['detail']
let figures: RegisterDesk['figures']
let entryOf: RegisterDesk['entryOf']
beforeAll(async () => {
  ;({ world, organId, handler, reviewer, entered, confirmed, detail, figures, entryOf } =
    await openRegister())
})
afterAll(() => world.drop())

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
    const entry = await entryOf(901)
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
