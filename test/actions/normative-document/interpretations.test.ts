/** 解读 beside their policy. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addInterpretation,
  confirmInterpretation,
  dropInterpretation,
  listUninterpreted,
} from '../../../src/actions/normative-document/link-interpretation.ts'
import { released, withdrawn } from '../../store/register/released-document.ts'
import { codeOf, openRegister, type RegisterDesk } from './register-desk.ts'

let world: RegisterDesk['world']
let organId: RegisterDesk['organId']
let handler: RegisterDesk['handler']
let reviewer: RegisterDesk['reviewer']
let detail: RegisterDesk['detail']
let entryOf: RegisterDesk['entryOf']
beforeAll(async () => {
  ;({ world, organId, handler, reviewer, detail, entryOf } = await openRegister())
})
afterAll(() => world.drop())

describe('解读', () => {
  test('stand with their policy, on this site and elsewhere, and fall away with their page', async () => {
    await released(world.db, {
      id: 910,
      organId,
      content: { documentNumber: '云政规〔2024〕6号', title: '政策甲' },
    })
    const uninterpreted = async () =>
      (await listUninterpreted(world.context, reviewer().id, organId, { after: 0, limit: 200 })).items.map(
        ({ id }) => id,
      )
    expect(await uninterpreted()).toContain(910)
    const content = {
      kind: 'interpretation',
      documentNumber: '',
      title: '政策甲解读',
      interprets: [{ disclosureId: 910, form: 'text' }],
    } as const
    await released(world.db, { id: 911, organId, content })
    expect(await uninterpreted()).not.toContain(910)
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
    ) => codeOf(await addInterpretation(world.context, handler(), { ...given, ...change }))
    expect(await wrong({ url: 'javascript:alert(1)' })).toBe('address-wrong')
    expect(await wrong({ url: given.url, disclosureId: 911 })).toBe('policy-unknown')
    expect(await wrong({ url: given.url, publishedOn: '2025-03-04' })).toBe('published-on-wrong')
    const added = await addInterpretation(world.context, handler(), given)
    const entry = await entryOf(910)
    const shown = async () =>
      (await detail(entry.id)).interpretations.map(({ formName, url }) => [formName, url])
    const meant = { organId, id: added.ok ? added.value : 0 }
    expect(await shown()).toEqual([['文字解读', '/disclosures/911']])
    const page = { after: 0, limit: 10 }
    expect(await listUninterpreted(world.context, handler().id, organId, page)).toMatchObject({
      waiting: [{ id: meant.id, title: given.title, policyTitle: '政策甲', enteredByAsker: true }],
    })
    const confirm = async (by = reviewer(), of = organId) =>
      codeOf(await confirmInterpretation(world.context, by, { ...meant, organId: of }))
    expect(await confirm(handler())).toBe('own-entry')
    expect(await confirm(reviewer(), world.organs.water)).toBe('interpretation-unknown')
    expect(await confirm()).toBe('ok')
    expect(await confirm()).toBe('interpretation-unknown')
    expect((await listUninterpreted(world.context, reviewer().id, organId, page)).waiting).toEqual([])
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
