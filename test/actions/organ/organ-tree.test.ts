import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HeldRole } from '../../../src/access/staff-role.ts'
import { SYSTEM } from '../../../src/actions/actor.ts'
import { addOrgan } from '../../../src/actions/organ/add-organ.ts'
import { endOrgan } from '../../../src/actions/organ/end-organ.ts'
import { moveOrgan } from '../../../src/actions/organ/move-organ.ts'
import { readCase } from '../../../src/actions/request/read-case.ts'
import type { OrganKind } from '../../../src/law/organ/organ-kind.ts'
import { rolesHeld } from '../../../src/store/held-roles.ts'
import { organIdsFor, organInCharge, organInTree, organsAbove } from '../../../src/store/organ-tree.ts'
import { openStaffApp, type StaffApp } from '../../api/staff/staff-app.ts'
import { openWorld } from '../act-world.ts'

let staff: StaffApp

const added = async (name: string, kind: OrganKind, parentId: number | null): Promise<number> => {
  const outcome = await addOrgan(staff.context, SYSTEM, {
    name,
    region: '云岭县',
    kind,
    parentId,
    codeWord: '',
    validFrom: '2020-01-01',
    receivesRequests: true,
    owesReport: true,
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}

const ended = (organId: number, lastDay: '2026-03-31' | '2026-06-30', successorId: number) =>
  endOrgan(staff.context, SYSTEM, { organId, lastDay, successorId, note: '机构改革' })

beforeAll(async () => {
  staff = await openStaffApp({ endpoints: [] })
})

afterAll(() => staff.close())

describe('the tree of organs', () => {
  test('knows what is above, and answers for the ended by their successors in turn', async () => {
    const county = await added('甲县人民政府', 'countyGovernment', null)
    const [first, second, third] = [
      await added('甲县林业局', 'department', county),
      await added('甲县国土局', 'department', county),
      await added('甲县自然资源局', 'department', county),
    ]
    const office = await added('甲县自然资源局东城分局', 'dispatchedOffice', third)
    expect(await organsAbove(staff.context.db, office)).toEqual([third, county])
    expect((await ended(first, '2026-03-31', second)).ok).toBe(true)
    expect((await ended(second, '2026-06-30', third)).ok).toBe(true)
    const inCharge = (day: '2026-03-31' | '2026-04-01' | '2026-07-01') =>
      organInCharge(staff.context.db, first, day)
    expect(await inCharge('2026-03-31')).toBe(first)
    expect(await inCharge('2026-04-01')).toBe(second)
    expect(await inCharge('2026-07-01')).toBe(third)
    expect(await organInTree(staff.context.db, first, '2026-07-01')).toEqual({ id: third, above: [county] })
    expect(await organInTree(staff.context.db, 999_999, '2026-07-01')).toBeNull()

    const seen = (held: readonly HeldRole[], day: '2026-03-31' | '2026-07-01') =>
      organIdsFor(staff.context.db, held, 'request.list', day)
    const handler: HeldRole = { role: 'handler', organId: third }
    expect(await seen([handler], '2026-03-31')).toEqual([third])
    expect(await seen([handler], '2026-07-01')).toEqual([first, second, third])
    const authority: HeldRole = { role: 'competentAuthority', organId: county }
    expect(await seen([authority], '2026-07-01')).toEqual([county, first, second, third, office])
    expect(await seen([], '2026-07-01')).toEqual([])
    expect(
      await organIdsFor(
        staff.context.db,
        [{ role: 'systemAdministrator', organId: county }],
        'organ.read',
        '2026-03-31',
      ),
    ).toBe('every')
  })

  test('successors never follow each other in a ring', async () => {
    const county = await added('乙县人民政府', 'countyGovernment', null)
    const a = await added('乙县甲局', 'department', county)
    const b = await added('乙县乙局', 'department', county)
    expect((await ended(a, '2026-06-30', b)).ok).toBe(true)
    expect(await ended(b, '2026-03-31', a)).toMatchObject({ refusal: { code: 'successors-in-a-ring' } })
  })

  test('two moves at once tie no knot', async () => {
    const county = await added('丙县人民政府', 'countyGovernment', null)
    const a = await added('丙县甲局', 'department', county)
    const b = await added('丙县乙局', 'department', county)
    const outcomes = await Promise.all([
      moveOrgan(staff.context, SYSTEM, { organId: a, parentId: b }),
      moveOrgan(staff.context, SYSTEM, { organId: b, parentId: a }),
    ])
    expect(outcomes.map((outcome) => (outcome.ok ? 'moved' : outcome.refusal.code)).sort()).toEqual([
      'moved',
      'parent-is-below',
    ])
  })

  test('two organs of one name added at once become one', async () => {
    const county = await added('丁县人民政府', 'countyGovernment', null)
    const outcomes = await Promise.allSettled([
      added('丁县民政局', 'department', county),
      added('丁县民政局', 'department', county),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('every change stands in the log of the organ', async () => {
    const rows = await staff.context.db
      .selectFrom('audit_entry')
      .select(['act', 'actor'])
      .where('act', 'like', 'organ.%')
      .execute()
    expect(new Set(rows.map(({ act }) => act))).toEqual(
      new Set(['organ.added', 'organ.moved', 'organ.ended']),
    )
    expect(new Set(rows.map(({ actor }) => actor))).toEqual(new Set(['system']))
  })
})

describe('an application to an organ that has ended', () => {
  test('is its successor’s from the day after, and open cases go along with their numbers', async () => {
    const world = await openWorld()
    const { water, finance, county } = world.organs
    const before = await world.fileRequest()
    const outcome = await endOrgan(world.context, SYSTEM, {
      organId: water,
      lastDay: '2025-03-03',
      successorId: finance,
      note: '机构改革',
    })
    expect(outcome.ok).toBe(true)
    const organOf = async (id: number) =>
      (await world.db.selectFrom('request').select('organ_id').where('id', '=', id).executeTakeFirstOrThrow())
        .organ_id
    expect(await organOf((await world.fileRequest()).requestId)).toBe(water)
    world.setClock('2025-03-04T09:00')
    expect(await organOf((await world.fileRequest()).requestId)).toBe(finance)

    const handler = world.staff('finance', 'handler')
    const read = await readCase(world.context, handler, before.requestId)
    expect(read.ok && read.value.number).toBe(before.number)
    expect(await rolesHeld(world.db, Number(world.staff('water', 'handler').id), '2025-03-04')).toEqual([])
    expect(await organsAbove(world.db, finance)).toEqual([county])
    await world.drop()
  })
})
