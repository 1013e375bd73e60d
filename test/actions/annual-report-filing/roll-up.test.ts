import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '../../../src/actions/actor.ts'
import { areaFindings } from '../../../src/actions/annual-report-filing/area-findings.ts'
import { compileWithArea } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { type RollUpAsked, readRollUp } from '../../../src/actions/annual-report-filing/roll-up.ts'
import { readRollUpCell } from '../../../src/actions/annual-report-filing/roll-up-cell.ts'
import type { RollUpJson } from '../../../src/contract/annual-report-filing/roll-up-json.ts'
import type { CellPath, Cells } from '../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../src/law/annual-report/cell-value.ts'
import { checkReport } from '../../../src/law/annual-report/checks/check-report.ts'
import { findingKey, standingFindings } from '../../../src/law/annual-report/checks/explanation.ts'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import type { OrganKind } from '../../../src/law/organ/organ-kind.ts'
import { governmentAbove } from '../../../src/store/organ-parent.ts'
import { sampleReport } from '../../law/annual-report/sample-report.ts'
import { figure, plainReport, save } from '../../store/saved-report.ts'
import { openWorld, type World } from '../act-world.ts'
import { fillCases, fillDocuments, fillRandomRemedies, fillStatistics } from './random-records.ts'
import { addOrgan, growTree, importPlain, randomCells, sign, type Tree, YEAR } from './roll-up-county.ts'

let world: World
let tree: Tree
beforeAll(async () => {
  world = await openWorld()
  world.setClock('2026-02-10T09:00')
  tree = await growTree(world)
  const ids = tree.organs.map(({ id }) => id) as [number, ...number[]]
  await fillCases(world, ids, 250)
  await fillDocuments(world, ids, 60)
  await fillStatistics(world, ids, 400)
  await fillRandomRemedies(world, ids, 60)
}, 240_000)
afterAll(() => world.drop())

const OTHER = (column: number): CellPath => `requests.otherUndivided.${column}` as CellPath
const PATHS = formCells(formOf('2021'))

/** The authority of an area, which may open the report of every organ below. */
const officeOf = (organId: number): Actor => ({
  ...world.staff('county', 'competentAuthority'),
  roles: [{ role: 'competentAuthority', organId }],
})

const read = async (organId: number, asked: Partial<RollUpAsked> = {}): Promise<RollUpJson> => {
  const found = await readRollUp(world.context, officeOf(organId), {
    organId,
    year: YEAR,
    state: null,
    only: null,
    cursor: null,
    limit: 200,
    ...asked,
  })
  if (!found.ok) expect.fail(JSON.stringify(found.refusal))
  return found.value
}

const sumsOf = ({ figures }: RollUpJson): Record<string, number> =>
  Object.fromEntries(figures.map(({ cell, value }) => [cell, value]))

const isGovernment = (id: number): boolean =>
  ['cityGovernment', 'countyGovernment'].includes(tree.organs.find((each) => each.id === id)?.kind ?? '')

/** Walks the tree by hand: nobody but the nearest government adds an organ up. */
const reportersBelow = (area: number): readonly number[] =>
  tree.organs
    .filter(({ id, owes, ended }) => owes && !ended && id !== area)
    .filter(({ parent }) => {
      let above = parent
      while (above !== null && !isGovernment(above))
        above = tree.organs.find(({ id }) => id === above)?.parent ?? null
      return above === area
    })
    .map(({ id }) => id)

const own = async (organId: number, path: CellPath): Promise<number> => {
  const { report, area } = await compiled(organId)
  return area === null ? (countedValue(report.cells[path]) ?? 0) : (area.shares[path]?.[organId] ?? 0)
}

const compilations = new Map<number, Awaited<ReturnType<typeof compileWithArea>>>()
const compiled = async (organId: number) => {
  const found = compilations.get(organId) ?? (await compileWithArea(world.context, organId, YEAR))
  compilations.set(organId, found)
  if (!found.ok) expect.fail(JSON.stringify(found.refusal))
  return found.value
}

const slowSum = async (area: number, path: CellPath): Promise<number> => {
  let sum = await own(area, path)
  for (const id of reportersBelow(area)) {
    const stands = tree.standing.get(id)
    if (stands !== undefined) sum += countedValue(stands[path]) ?? 0
    else sum += isGovernment(id) ? await slowSum(id, path) : await own(id, path)
  }
  return sum
}

describe('sums', () => {
  test('every cell of a county is the sum of its reports', { timeout: 120_000 }, async () => {
    const [county = 0] = tree.counties
    const sums = sumsOf(await read(county))
    const { report } = await compiled(county)
    expect(Object.keys(sums)).toHaveLength(200)
    for (const path of PATHS) {
      expect(sums[path], path).toBe(await slowSum(county, path))
      expect(sums[path], path).toBe(countedValue(report.cells[path]))
    }
    expect(Object.values(sums).filter((value) => value > 0).length).toBeGreaterThan(150)
  })

  test('a city adds up its counties, and none of their organs again', { timeout: 120_000 }, async () => {
    const sums = sumsOf(await read(tree.city))
    for (const path of PATHS) expect(sums[path], path).toBe(await slowSum(tree.city, path))
    const board = await read(tree.city)
    expect(board.organs.map(({ organ }) => organ.id)).toEqual([tree.city, ...tree.counties])
    expect(board.organs.map(({ countedAs }) => countedAs)).toEqual(['own', 'area', 'area', 'frozen'])
    expect(board.organs[1]?.paths.rollUp).toBe(`/annual-reports/${tree.counties[0]}/${YEAR}/roll-up`)
  })

  test('a province adds up its cities over their counties', { timeout: 120_000 }, async () => {
    const addGovernment = (name: string, kind: OrganKind, parent: number | null) =>
      addOrgan(world, { name: `示例6${name}人民政府`, kind, parent })
    const addOffice = (name: string, parent: number) =>
      addOrgan(world, { name: `示例6${name}`, kind: 'department', parent })
    const province = await addGovernment('省', 'provinceGovernment', null)
    const [whole, open] = [
      await addGovernment('甲市', 'cityGovernment', province),
      await addGovernment('乙市', 'cityGovernment', province),
    ]
    const county = await addGovernment('乙市丙县', 'countyGovernment', open)
    const below = await addGovernment('甲市丁县', 'countyGovernment', whole)
    const signed: readonly (readonly [number, Cells])[] = [
      [whole, randomCells(61)],
      [await addOffice('省水利厅', province), randomCells(62)],
      [await addOffice('乙市水利局', open), randomCells(63)],
      [await addOffice('乙市丙县水利局', county), randomCells(64)],
    ]
    for (const [id, cells] of signed) await sign(world, id, YEAR, cells)
    await sign(world, below, YEAR, randomCells(65))

    const board = await read(province)
    const sums = sumsOf(board)
    const { report, area } = await compiled(province)
    for (const path of PATHS) {
      const expected = signed.reduce((sum, [, cells]) => sum + (countedValue(cells[path]) ?? 0), 0)
      expect(sums[path], path).toBe(expected)
      expect(countedValue(report.cells[path]), path).toBe(expected)
    }
    expect(area).not.toBeNull()
    expect(await governmentAbove(world.db, signed[1]?.[0] ?? 0)).toBe('示例6省人民政府')
    const counted = board.organs.map(({ organ, countedAs }) => [organ.id, countedAs])
    expect(counted).toEqual([
      [province, 'own'],
      [whole, 'frozen'],
      [open, 'area'],
      [signed[1]?.[0], 'frozen'],
    ])
    expect(sums['proactive.governmentRules.inForce']).toBeGreaterThan(0)
    const written = { ...plainReport('示例6省人民政府', YEAR), cells: report.cells }
    expect(checkReport(written).filter(({ check }) => check === 'K2-2')).toEqual([])
  })

  test('what makes no report of its own stands in another, and is told', async () => {
    const [county = 0] = tree.counties
    const { included, organs } = await read(county)
    const told = Object.fromEntries(
      included.map(({ organ, reporter, endedOn }) => [organ.name, [reporter.name, endedOn]]),
    )
    expect(told).toEqual({
      示例1县执法站: ['示例1县第3局', null],
      示例1县西镇人民政府: ['示例1县人民政府', null],
      示例1县旧局: ['示例1县第0局', '2025-06-30'],
      示例1县撤销站: ['示例1县人民政府', '2025-06-30'],
    })
    expect(organs.some(({ organ }) => organ.name in told)).toBe(false)
  })
})

describe('who has reported', () => {
  test('missing and double reports are found, and which of two counts is told', async () => {
    const [county = 0] = tree.counties
    const { counts, owed, doubles, findings, organs, provisional } = await read(county)
    expect(counts).toMatchObject({ signed: 2, imported: 1, missing: owed - 3 })
    expect(provisional).toBe(owed - 3)
    expect(doubles).toBe(1)
    const double = organs.find((each) => each.double !== null)
    expect(double).toMatchObject({ countedAs: 'frozen', state: 'signed' })
    expect(double?.double).toContain('只计系统内签发的一份')
    const duties = findings.filter(({ check }) => check === 'KR-2')
    expect(duties).toHaveLength(owed - 3 + 1)
    expect(duties.filter(({ message }) => message.includes('尚未报送'))).toHaveLength(owed - 3)
    expect((await read(county, { only: 'double' })).organs.map(({ organ }) => organ.id)).toEqual([
      double?.organ.id,
    ])
  })

  test('the board comes page by page and by state', async () => {
    const [county = 0] = tree.counties
    const first = await read(county, { state: 'missing', limit: 2 })
    expect(first.organs).toHaveLength(2)
    const second = await read(county, { state: 'missing', limit: 200, cursor: first.next })
    expect(first.found).toBe(2 + second.organs.length)
    expect(second.next).toBeNull()
    expect((await read(county, { cursor: 'nonsense' })).organs).toEqual([])
  })

  test('the government itself, its office and the others stand apart and add up', async () => {
    const [county = 0] = tree.counties
    const { levels, measures } = await read(county)
    expect(levels.map(({ level }) => level)).toEqual(['government', 'office', 'department', 'township'])
    const received = levels.map((each) => Number(each.measures[0]?.text))
    expect(received.reduce((sum, value) => sum + value, 0)).toBe(Number(measures[0]?.text))
  })

  test('organs that add nothing up, years of other forms and years to come are refused', async () => {
    const ask = (organId: number, year: number) =>
      readRollUp(world.context, officeOf(organId), {
        organId,
        year,
        state: null,
        only: null,
        cursor: null,
        limit: 1,
      })
    expect(await ask(world.organs.water, YEAR)).toMatchObject({ refusal: { code: 'not-an-area' } })
    expect(await ask(999_999, YEAR)).toMatchObject({ refusal: { code: 'organ-unknown' } })
    expect(await ask(world.organs.county, 2020)).toMatchObject({ refusal: { code: 'form-not-compiled' } })
    expect(await ask(world.organs.county, 2030)).toMatchObject({ refusal: { code: 'year-not-begun' } })
  })
})

describe('zeros', () => {
  test('a report of zeros that came in is told from an organ of which nothing is known', async () => {
    const county = await addOrgan(world, { name: '示例7县人民政府', kind: 'countyGovernment', parent: null })
    await addOrgan(world, { name: '示例7县甲局', kind: 'department', parent: county })
    const nil = await addOrgan(world, { name: '示例7县乙局', kind: 'department', parent: county })
    await sign(world, nil, YEAR, Object.fromEntries(PATHS.map((path) => [path, figure(0)])))
    const { organs } = await read(county, { only: 'nil' })
    expect(organs.map(({ organ }) => organ.id)).toEqual([nil])
    expect((await read(county)).late).toBe(1)
  })
})

describe('one figure', () => {
  const CELL = 'requests.newReceived.6'

  test('opens to the organs, the largest first, and on to their reports', async () => {
    const [county = 0] = tree.counties
    const opened = await readRollUpCell(
      world.context,
      officeOf(county),
      { organId: county, year: YEAR, cell: CELL },
      { cursor: null, limit: 200 },
    )
    if (!opened.ok) expect.fail(opened.refusal.code)
    const { items, text, zeros } = opened.value
    const values = items.map((each) => Number(each.text))
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(Number(text))
    expect(zeros).toBe(values.filter((value) => value === 0).length)
    const imported = items.find(({ state }) => state === 'imported')
    expect(imported).toMatchObject({ path: null })
    expect(imported?.publicPath).toContain('/annual-reports/')
    const signed = items.find(({ state }) => state === 'signed')
    expect(signed?.path).toBe(`/annual-reports/${signed?.organ.id}/${YEAR}?cell=${CELL}`)
    const next = await readRollUpCell(
      world.context,
      officeOf(county),
      { organId: county, year: YEAR, cell: CELL },
      { cursor: null, limit: 2 },
    )
    expect(next.ok && next.value.next).not.toBeNull()
  })

  test('shows every organ to whoever may see the sum, and leads on only where that opens', async () => {
    const [county = 0] = tree.counties
    const handler = { ...officeOf(county), roles: [{ role: 'handler', organId: county }] } as const
    const asked = { organId: county, year: YEAR, cell: CELL }
    const opened = await readRollUpCell(world.context, handler, asked, { cursor: null, limit: 200 })
    if (!opened.ok) expect.fail(opened.refusal.code)
    const led = opened.value.items.filter(({ path }) => path !== null)
    expect(led.map(({ organ }) => organ.id)).toEqual([county])
    const all = await readRollUpCell(world.context, officeOf(county), asked, { cursor: null, limit: 200 })
    expect(all.ok && all.value.items.length).toBe(opened.value.items.length)
  })

  test('that no form has is refused', async () => {
    const asked = { organId: tree.city, year: YEAR, cell: 'requests.nothing.1' }
    expect(
      await readRollUpCell(world.context, officeOf(tree.city), asked, { cursor: null, limit: 1 }),
    ).toMatchObject({
      refusal: { code: 'cell-unknown' },
    })
  })
})

describe('after the report of the area was signed', () => {
  test('a report corrected below shows as a difference, with the organ it comes from', async () => {
    const [, county = 0] = tree.counties
    const before = await compileWithArea(world.context, county, YEAR)
    if (!before.ok || before.value.area === null) expect.fail('not compiled')
    const { report, shares } = before.value.area
    await sign(world, county, YEAR, report.cells, { scope: 'area', shares })
    const clean = await read(county)
    expect(clean.differences).toEqual([])
    expect(clean.findings.filter(({ check }) => check === 'KR-1')).toEqual([])
    expect(clean.report).toMatchObject({ state: 'signed', freeze: 1 })

    const corrected = reportersBelow(county).find((id) => tree.standing.has(id)) ?? 0
    const cells = { ...tree.standing.get(corrected) }
    const was = countedValue(cells['requests.granted.0']) ?? 0
    await sign(world, corrected, YEAR, { ...cells, 'requests.granted.0': figure(was + 7) })
    const after = await read(county)
    expect(after.differences).toMatchObject([
      {
        cell: 'requests.granted.0',
        organs: [{ organ: { id: corrected }, signed: String(was), now: String(was + 7) }],
      },
    ])
    expect(after.findings.filter(({ check }) => check === 'KR-1')).toHaveLength(1)
    const granted = after.figures.find(({ cell }) => cell === 'requests.granted.0')
    expect(granted?.value).toBe(Number(granted?.signed) + 7)
  })
})

describe('against the year before', () => {
  test('organs are compared with their own last year, mergers added; what moved much is marked', async () => {
    const county = await addOrgan(world, { name: '示例9县人民政府', kind: 'countyGovernment', parent: null })
    const add = (name: string, ended: '2025-06-30' | null = null) =>
      addOrgan(world, { name: `示例9县${name}`, kind: 'department', parent: county, ended })
    const [stays, grows, takesOver, merged] = [
      await add('甲局'),
      await add('乙局'),
      await add('丙局'),
      await add('丁局', '2025-06-30'),
    ]
    await world.db
      .insertInto('organ_succession')
      .values({ predecessor_id: merged, successor_id: takesOver, since: '2025-07-01' })
      .execute()
    const cells = (received: number, over: number, forward: number) => ({
      ...Object.fromEntries(PATHS.map((path) => [path, figure(0)])),
      'requests.newReceived.6': figure(received),
      'requests.carriedOver.6': figure(over),
      'requests.carriedForward.6': figure(forward),
    })
    await sign(world, stays, YEAR - 1, cells(20, 0, 0))
    await sign(world, grows, YEAR - 1, cells(10, 0, 0))
    await sign(world, takesOver, YEAR - 1, cells(5, 0, 2))
    await importPlain(world, '示例9县丁局', YEAR - 1, cells(6, 0, 3))
    await sign(world, stays, YEAR, cells(22, 0, 0))
    await sign(world, grows, YEAR, cells(40, 0, 0))
    await sign(world, takesOver, YEAR, cells(12, 4, 0))
    const { organs, findings, unusual } = await read(county)
    const received = (id: number) => organs.find(({ organ }) => organ.id === id)?.measures[0]
    expect(received(stays)).toMatchObject({ text: '22', before: '20', change: '+10.0%', isUnusual: false })
    expect(received(grows)).toMatchObject({ before: '10', change: '+300.0%', isUnusual: true })
    expect(received(takesOver)).toMatchObject({ text: '12', before: '11', share: '16.2%' })
    expect(unusual).toBe(1)
    expect(findings).toMatchObject([{ check: 'KR-4', severity: 'warning' }])
    expect(findings[0]?.message).toContain('上年结转为4件，被合并机关结转下年度之和为5件')
  })

  test('the same application closed as not its own and answered elsewhere counts in both', async () => {
    const file = (organId: number) => world.fileRequest({ organId, description: '示例道路的规划图' })
    const close = async (id: number, outcome: 'notThisOrgan' | 'granted') => {
      const facts = {
        applicant_key: 'the same',
        outcome,
        closed_on: '2025-05-06' as const,
        received_on: '2025-05-01' as const,
      }
      await world.db.updateTable('request').set(facts).where('id', '=', id).execute()
    }
    await close((await file(world.organs.water)).requestId, 'notThisOrgan')
    await close((await file(world.organs.finance)).requestId, 'granted')
    const { findings } = await read(world.organs.county)
    expect(findings.filter(({ check }) => check === 'KR-3')).toMatchObject([{ severity: 'note' }])
  })

  test('figures that could not be read count 0, and stand against the signature at every level', async () => {
    const city = await addOrgan(world, { name: '示例8市人民政府', kind: 'cityGovernment', parent: null })
    const county = await addOrgan(world, { name: '示例8县人民政府', kind: 'countyGovernment', parent: city })
    await addOrgan(world, { name: '示例8县甲局', kind: 'department', parent: county })
    await addOrgan(world, { name: '示例8县乙局', kind: 'department', parent: county })
    await importPlain(world, '示例8县甲局', YEAR, {
      ...randomCells(5),
      'requests.granted.6': { state: 'unreadable', printed: '8?', reason: '两种读法都成立' },
    })
    await importPlain(world, '示例8县乙局', YEAR, {
      ...randomCells(6),
      'requests.newReceived.6': { state: 'unreadable', printed: '', reason: '两种读法都成立' },
    })

    const { organs, findings, figures } = await read(county)
    expect(organs.slice(1).map(({ uncounted }) => uncounted)).toEqual([1, 1])
    expect(figures.find(({ cell }) => cell === 'requests.granted.6')?.value).toBe(
      countedValue(randomCells(6)['requests.granted.6']),
    )
    expect(findings).toMatchObject([
      { check: 'KR-5', severity: 'error' },
      { check: 'KR-5', severity: 'error' },
    ])
    expect(findings[0]?.message).toContain('示例8县甲局的报告有1个数字没有读出')
    expect(findings[0]?.message).toContain('表三“（一）予以公开”·总计')
    expect(findings[1]?.message).toContain('示例8县乙局的报告有1个数字')
    for (const area of [county, city]) {
      const found = await areaFindings(world.context, area, YEAR)
      const messages = found.filter(({ check }) => check === 'KR-5').map(({ message }) => message)
      expect(messages).toEqual(findings.map(({ message }) => message))
    }
  })

  test('an undivided （六） counts as 其他, is told at every level, and can be explained and signed', async () => {
    const city = await addOrgan(world, { name: '示例95市人民政府', kind: 'cityGovernment', parent: null })
    const county = await addOrgan(world, { name: '示例95县人民政府', kind: 'countyGovernment', parent: city })
    const names = ['甲局', '乙局', '丙局', '丁局'].map((name) => `示例95县${name}`)
    for (const name of names) await addOrgan(world, { name, kind: 'department', parent: county })
    const [hybrid = '', nil = '', old = '', whole = ''] = names
    const divided = randomCells(6)
    const others = Object.entries(divided).filter(([path]) => !/^requests\.other[A-Z]/.test(path))
    const undivided = (of: (column: number) => number) =>
      Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((column) => [OTHER(column), figure(of(column))]))
    const keep = (name: string, cells: Cells, form: '2019' | '2021') =>
      save(world.db, { ...plainReport(name, YEAR), cells, form }, { region: '云岭县' })
    await keep(hybrid, { ...Object.fromEntries(others), ...undivided((column) => column + 1) }, '2021')
    await keep(nil, { ...Object.fromEntries(others), ...undivided(() => 0) }, '2021')
    await keep(old, { ...sampleReport({}, '2019').cells, [OTHER(6)]: figure(2) }, '2019')
    await importPlain(world, whole, YEAR, divided)

    const board = await read(county)
    const [told] = board.organs.filter(({ organ }) => organ.name === hybrid)
    expect(told).toMatchObject({ uncounted: 0, undivided: expect.stringContaining('7件全部计入') })
    expect(board.organs.find(({ organ }) => organ.name === whole)?.undivided).toBeNull()
    const sums = sumsOf(board)
    const { report, area } = await compiled(county)
    const misc = countedValue(divided['requests.otherMisc.6']) ?? 0
    expect(sums['requests.otherMisc.6']).toBe(7 + 2 + misc)
    expect(sums['requests.otherNoSupplement.6']).toBe(countedValue(divided['requests.otherNoSupplement.6']))
    for (const path of PATHS) expect(countedValue(report.cells[path]), path).toBe(sums[path])
    expect(area?.shares['requests.otherMisc.6']?.[told?.organ.id ?? 0]).toBe(7)

    const shares = await readRollUpCell(
      world.context,
      officeOf(county),
      { organId: county, year: YEAR, cell: 'requests.otherMisc.6' },
      { cursor: null, limit: 50 },
    )
    if (!shares.ok) expect.fail(shares.refusal.code)
    expect(shares.value.items.filter(({ undivided: note }) => note !== null)).toHaveLength(3)

    const brief = board.findings.map(({ check, severity }) => `${check} ${severity}`)
    expect(brief).toEqual(['KR-5 error', 'KR-6 warning', 'KR-6 warning', 'KR-6 note'])
    const [warning] = board.findings.filter(({ check }) => check === 'KR-6')
    expect(warning?.message).toContain(`${hybrid}的报告把“（六）其他处理”合为一行`)
    for (const each of [county, city]) {
      const found = (await areaFindings(world.context, each, YEAR)).filter(({ check }) => check === 'KR-6')
      expect(found.map(({ message }) => message)).toEqual(
        board.findings.filter(({ check }) => check === 'KR-6').map(({ message }) => message),
      )
      const warnings = found.filter(({ severity }) => severity === 'warning')
      const said = { explanation: '原报告只有一行', by: '1', at: '2026-02-10T09:00' }
      const explained = warnings.map((finding) => ({ key: findingKey(finding), ...said }))
      expect(explained).toHaveLength(2)
      expect(standingFindings(found, explained)).toEqual([])
    }
  })
})
