/** Columns are set up, moved, closed and taken up again; what stands in them says whether they are kept up. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addColumn } from '../../../src/actions/column/add-column.ts'
import { changeColumn } from '../../../src/actions/column/change-column.ts'
import { closeColumn, reopenColumn } from '../../../src/actions/column/close-column.ts'
import { listArrangedColumns } from '../../../src/actions/column/list-arranged-columns.ts'
import { orderColumns } from '../../../src/actions/column/order-columns.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { listColumns } from '../../../src/store/site-column.ts'
import { readSiteVersion } from '../../../src/store/site-version.ts'
import { released } from '../../store/register/released-document.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const actor = () => world.staff('water', 'organAdministrator')
const plain = { about: '', pace: 'regular', isKeyArea: false, parentId: null } as const

const added = async (name: string, given: object = {}) => {
  const done = await addColumn(world.context, actor(), {
    organId: world.organs.water,
    ...plain,
    name,
    ...given,
  })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

const codeOf = (done: { ok: boolean; refusal?: { code: string } }) => (done.ok ? null : done.refusal?.code)

let nextId = 900
const put = async (columnId: number, publishedOn: LocalDate) => {
  nextId += 1
  const content = { columns: [columnId] }
  await released(world.context.db, { id: nextId, organId: world.organs.water, content, publishedOn })
}

describe('a column', () => {
  test('gets an address out of its name, and another where that is taken; the public sees it at once', async () => {
    const before = await readSiteVersion(world.context.db)
    const first = await added('防汛抗旱')
    expect(first.slug).toMatch(/^[a-z0-9-]+$/)
    await changeColumn(world.context, actor(), {
      organId: world.organs.water,
      columnId: first.id,
      ...plain,
      name: '防汛',
    })
    const second = await added('防汛抗旱')
    expect(second.slug).toBe(`${first.slug}-2`)
    expect(await readSiteVersion(world.context.db)).toBe(before + 3)
  })

  test('stands in two levels, under a column of its own organ that is kept up', async () => {
    const top = await added('河湖管理')
    const below = await added('河长公示', { parentId: top.id })
    const deeper = { organId: world.organs.water, ...plain, name: '再下一级', parentId: below.id }
    expect(codeOf(await addColumn(world.context, actor(), deeper))).toBe('column-parent-unfit')
    const elsewhere = { organId: world.organs.finance, ...plain, name: '别处', parentId: top.id }
    expect(codeOf(await addColumn(world.context, actor(), elsewhere))).toBe('column-parent-unfit')
    const moved = {
      organId: world.organs.water,
      columnId: top.id,
      ...plain,
      name: '河湖管理',
      parentId: below.id,
    }
    expect(codeOf(await changeColumn(world.context, actor(), moved))).toBe('column-parent-unfit')
    const again = { organId: world.organs.water, ...plain, name: '河长公示', parentId: top.id }
    expect(codeOf(await addColumn(world.context, actor(), again))).toBe('column-name-taken')
  })

  test('is closed with a reason once nothing below it is open, stays listed, and is taken up again', async () => {
    const top = await added('水资源')
    const below = await added('取水许可', { parentId: top.id })
    const close = (columnId: number) =>
      closeColumn(world.context, actor(), { organId: world.organs.water, columnId, reason: '并入新栏目' })
    expect(codeOf(await close(top.id))).toBe('column-has-open-below')
    expect((await close(below.id)).ok).toBe(true)
    expect((await close(top.id)).ok).toBe(true)
    expect(codeOf(await close(top.id))).toBe('column-is-closed')
    const kept = (await listColumns(world.context.db, world.organs.water)).find(({ id }) => id === top.id)
    expect(kept).toMatchObject({ closeReason: '并入新栏目', closedAt: world.context.instant() })
    const reopen = () =>
      reopenColumn(world.context, actor(), { organId: world.organs.water, columnId: top.id })
    expect((await reopen()).ok).toBe(true)
    expect(codeOf(await reopen())).toBe('column-is-open')
  })

  test('keeps the order that it is given, and no order that leaves one out', async () => {
    const ids = (await listColumns(world.context.db, world.organs.water)).map(({ id }) => id)
    const turned = [...ids].reverse()
    const order = (given: readonly number[]) =>
      orderColumns(world.context, actor(), { organId: world.organs.water, ids: given })
    expect((await order(turned)).ok).toBe(true)
    expect((await listColumns(world.context.db, world.organs.water)).map(({ id }) => id)).toEqual(turned)
    expect(codeOf(await order(turned.slice(1)))).toBe('column-order-unfit')
  })

  test('says when it is late: news after two weeks, a regular one after six months, a fixed one never', async () => {
    world.setClock('2025-06-16T10:00')
    const news = await added('水情动态', { pace: 'news' })
    const regular = await added('水利规划')
    const fixed = await added('机构职能', { pace: 'fixed' })
    const empty = await added('空栏目')
    await put(news.id, '2025-06-02')
    await put(regular.id, '2024-12-15')
    await put(fixed.id, '2020-01-01')
    const careAt = async () => {
      const all = await listArrangedColumns(world.context, world.organs.water, '云岭县')
      const of = (id: number) => all.find((column) => column.id === id)
      return [news, regular, fixed, empty].map(({ id }) => of(id)?.care)
    }
    expect(await careAt()).toEqual(['kept', 'late', 'noTerm', 'empty'])
    world.setClock('2025-06-17T10:00')
    expect(await careAt()).toEqual(['late', 'late', 'noTerm', 'empty'])
  })
})
