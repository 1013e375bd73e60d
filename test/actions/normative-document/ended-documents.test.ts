/** How documents end: by a decision, by a clean-up; and the lists that tell of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideChange, enterChange } from '../../../src/actions/normative-document/change-validity.ts'
import {
  confirmCleanupOf,
  enterCleanup,
  listCleanups,
} from '../../../src/actions/normative-document/clean-up.ts'
import { exportRegister } from '../../../src/actions/normative-document/export-register.ts'
import { countCounty } from '../../../src/actions/normative-document/read-register.ts'
import { readSiteVersion } from '../../../src/store/site-version.ts'
import { released } from '../../store/register/released-document.ts'
import { codeOf, openRegister, type RegisterDesk } from './register-desk.ts'

let world: RegisterDesk['world']
let organId: RegisterDesk['organId']
let handler: RegisterDesk['handler']
let reviewer: RegisterDesk['reviewer']
let confirmed: RegisterDesk['confirmed']
let detail: RegisterDesk['detail']
let figures: RegisterDesk['figures']
let entryOf: RegisterDesk['entryOf']
beforeAll(async () => {
  ;({ world, organId, handler, reviewer, confirmed, detail, figures, entryOf } = await openRegister())
})
afterAll(() => world.drop())

describe('the end of a document by a decision', () => {
  test('counts from its day once a second person has confirmed it, on the page too', async () => {
    await released(world.db, { id: 902, organId, content: { documentNumber: '云政规〔2024〕4号' } })
    const entry = await entryOf(902)
    const id = entry.id
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
    const page = await entryOf(903)
    const given = {
      organId,
      title: '关于公布规范性文件清理结果的决定',
      documentNumber: '云政〔2025〕2号',
      decidedOn: '2025-02-20',
      effectiveOn: '2025-02-25',
      items: [
        { documentId: kept, result: 'kept' },
        { documentId: repealed, result: 'repealed' },
        { documentId: page.id, result: 'lapsed' },
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
    expect(await detail(page.id)).toMatchObject({ validity: 'expired', lapsedOn: '2025-02-25' })
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
  expect(quarter.text).toContain('云政规〔2024〕4号')
  expect(quarter.text).not.toContain('云政〔2018〕1号')
  const ended = await csv({ endedIn: 2025 })
  expect(ended.text.trim().split('\r\n')).toHaveLength(4)
})
