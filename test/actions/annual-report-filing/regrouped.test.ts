import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileReport } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { reportDifferences } from '../../../src/actions/annual-report-filing/report-differences.ts'
import { rollUpParts } from '../../../src/actions/annual-report-filing/roll-up-parts.ts'
import { moveOrgan } from '../../../src/actions/organ/move-organ.ts'
import { setReportDuty } from '../../../src/actions/organ/set-report-duty.ts'
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../src/law/annual-report/cell-value.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { findFreeze } from '../../../src/store/report-freeze.ts'
import { reportingOrganIds } from '../../../src/store/reporting-organs.ts'
import { type OrganKey, openWorld, type World } from '../act-world.ts'
import { type FilingDesk, openDesk, YEAR } from './filing-world.ts'
import { fillPlayed, playedCase } from './random-records.ts'

let world: World
let desk: FilingDesk
const TIMEOUT = 240_000
const NEW: CellPath = 'requests.newReceived.6'

const addCase = async (organ: OrganKey, received: LocalDate) => {
  await fillPlayed(world, [{ organId: world.organs[organ], ...playedCase(received, null) }])
}

const move = async (organ: OrganKey, parent: OrganKey, since?: LocalDate) => {
  const day = since === undefined ? {} : { since }
  const given = { organId: world.organs[organ], parentId: world.organs[parent], ...day }
  expect(await moveOrgan(world.context, world.staff('county', 'organAdministrator'), given)).toMatchObject({
    ok: true,
  })
}

const received = async (organ: OrganKey, year = YEAR): Promise<number | null> => {
  const compiled = await compileReport(world.context, world.organs[organ], year)
  if (!compiled.ok) expect.fail(JSON.stringify(compiled.refusal))
  return countedValue(compiled.value.cells[NEW])
}

const differences = async (organ: OrganKey) => {
  const found = await reportDifferences(
    world.context,
    world.staff('county', 'handler'),
    world.organs[organ],
    YEAR,
  )
  if (!found.ok) expect.fail(found.refusal.code)
  return found.value.items
}

const owes = (organ: OrganKey, isOwing: boolean) =>
  world.db.updateTable('organ').set({ owes_report: isOwing }).where('id', '=', world.organs[organ]).execute()

const told = async (organ: OrganKey) =>
  (await desk.read(organ)).findings.filter(({ check }) => check === 'KL-6').map(({ message }) => message)

const sign = async (organ: OrganKey) => {
  await desk.write(organ, { overview: `2025年，本机关收到政府信息公开申请{{${NEW}}}件。` })
  const { hash } = await desk.upToSignature(organ)
  await desk.done({ type: 'signed', hash }, world.staff(organ, 'signer'), { organ })
}

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  world.setClock('2026-01-05T09:00')
  // The office counts with the water bureau; the bureau, the two towns and the county report.
  await owes('office', false)
  await owes('finance', false)
  await owes('justice', false)
  await world.db
    .updateTable('organ')
    .set({ parent_id: world.organs.water })
    .where('id', '=', world.organs.office)
    .execute()
  for (const organ of ['water', 'office', 'stream', 'bridge', 'county'] as const)
    await addCase(organ, '2025-11-20')
}, TIMEOUT)
afterAll(async () => world?.drop())

describe('a year that nobody signed yet', { timeout: TIMEOUT }, () => {
  test('keeps the tree of its last day when an organ is moved after it, and says so', async () => {
    expect(await received('water')).toBe(2)
    await move('office', 'stream')
    expect(await received('water')).toBe(2)
    expect(await received('stream')).toBe(1)
    expect(await reportingOrganIds(world.db, world.organs.water, YEAR)).toContain(world.organs.office)
    expect(await received('stream', 2026)).toBe(0)
    expect(await reportingOrganIds(world.db, world.organs.stream, 2026)).toContain(world.organs.office)
    expect(await told('water')).toEqual([
      '机关在2025年度结束后有调整，本报告仍按2025年12月31日的隶属关系统计（已签发的按签发时统计）：计入云岭县人民政府办公室。',
    ])
    expect(await told('stream')).toEqual([
      '机关在2025年度结束后有调整，本报告仍按2025年12月31日的隶属关系统计（已签发的按签发时统计）：不计入云岭县人民政府办公室。',
    ])
    expect(await told('bridge')).toEqual([])
  })

  test('takes a move that is only recorded after it from the day on which it counts', async () => {
    await move('office', 'bridge', '2025-12-31')
    expect(await received('bridge')).toBe(2)
    expect(await received('water')).toBe(1)
    expect(await told('bridge')).toEqual([])
    await move('office', 'water', '2025-07-01')
    expect(await received('water')).toBe(2)
    expect(await received('bridge')).toBe(1)
    const ahead = {
      organId: world.organs.office,
      parentId: world.organs.bridge,
      since: '2026-01-06',
    } as const
    expect(await moveOrgan(world.context, world.staff('county', 'organAdministrator'), ahead)).toMatchObject({
      ok: false,
      refusal: { code: 'move-in-future' },
    })
  })

  test('keeps of several moves on one day where the organ stood the day before', async () => {
    await move('office', 'bridge')
    await move('office', 'stream')
    await move('office', 'water')
    const rows = await world.db.selectFrom('organ_placement').selectAll().orderBy('until').execute()
    expect(rows.map(({ until, parent_id }) => [until, parent_id])).toEqual([
      ['2025-06-30', world.organs.water],
      ['2026-01-04', world.organs.water],
    ])
    expect(await told('water')).toEqual([])
  })
})

describe('an organ relieved of its own report', { timeout: TIMEOUT }, () => {
  const setDuty = (organ: OrganKey, owesReport: boolean, since?: LocalDate) => {
    const day = since === undefined ? {} : { since }
    const given = { organId: world.organs[organ], owesReport, ...day }
    return setReportDuty(world.context, world.staff('county', 'organAdministrator'), given)
  }
  const into = async (organ: OrganKey, year: number) => {
    const { bridge } = world.organs
    return (await reportingOrganIds(world.db, world.organs[organ], year)).includes(bridge)
  }

  test('goes into that of the organ above from then on, and the year before stays its own', async () => {
    expect(await setDuty('bridge', false)).toEqual({ ok: true, value: null })
    expect([await into('bridge', YEAR), await into('county', YEAR)]).toEqual([true, false])
    expect([await into('bridge', 2026), await into('county', 2026)]).toEqual([false, true])
  })

  test('from an earlier day where that is told, and back again', async () => {
    expect(await setDuty('bridge', true)).toMatchObject({ ok: true })
    expect(await setDuty('bridge', false, '2025-12-31')).toMatchObject({ ok: true })
    expect([await into('bridge', YEAR), await into('county', YEAR)]).toEqual([false, true])
    expect(await setDuty('bridge', true, '2025-12-31')).toMatchObject({ ok: true })
    expect([await into('bridge', YEAR), await into('county', YEAR)]).toEqual([true, false])
  })

  test('is never the government of an area, and never relieved on a day to come', async () => {
    expect(await setDuty('county', false)).toMatchObject({
      refusal: { code: 'government-reports', source: 'OGI-49' },
    })
    expect(await setDuty('bridge', false, '2026-01-06')).toMatchObject({
      refusal: { code: 'move-in-future' },
    })
  })
})

describe('a year that was signed', { timeout: TIMEOUT }, () => {
  test('counts what it counted, however the organs are grouped today', async () => {
    for (const organ of ['water', 'stream', 'bridge'] as const) await sign(organ)
    await desk.write('county', { overview: `2025年，云岭县收到政府信息公开申请{{${NEW}}}件。` })
    await sign('county')
    const { water, office, stream, bridge, county, finance, justice } = world.organs
    const frozen = await findFreeze(world.db, county, YEAR)
    expect(frozen?.composition).toMatchObject({
      ownIds: [county, finance, justice],
      parts: [
        { organId: county, state: 'own', freeze: null },
        { organId: water, organ: '云岭县水务局', state: 'frozen', freeze: 1, organIds: [water, office] },
        { organId: stream, state: 'frozen', freeze: 1, organIds: [stream] },
        { organId: bridge, state: 'frozen', freeze: 1, organIds: [bridge] },
      ],
    })
    expect(await received('county')).toBe(5)

    await owes('stream', false)
    await owes('finance', true)
    await world.db.updateTable('organ').set({ parent_id: bridge }).where('id', '=', office).execute()
    for (const organ of ['water', 'bridge', 'county', 'stream'] as const)
      expect(await differences(organ)).toEqual([])
    expect(await received('county')).toBe(5)
    expect(await received('stream')).toBe(1)
    const found = await desk.read('stream')
    expect(found.phase).toBe('signed')
    expect(await told('water')).toHaveLength(1)
  })

  test('is rolled up with the organs and names as signed', async () => {
    await world.db
      .updateTable('organ')
      .set({ name: '云岭县水利和湖泊局' })
      .where('id', '=', world.organs.water)
      .execute()
    const rolled = await rollUpParts(world.context, world.organs.county, YEAR)
    if (!rolled.ok) expect.fail(rolled.refusal.code)
    expect(rolled.value.parts.map(({ organ }) => organ.name)).toEqual([
      '云岭县人民政府',
      '云岭县水务局',
      '云岭县溪口镇人民政府',
      '云岭县石桥乡人民政府',
    ])
  })

  test('differs by the organ that was corrected since', async () => {
    await addCase('bridge', '2025-12-30')
    expect((await differences('bridge')).map(({ cell }) => cell)).toContain(NEW)
    await desk.done(
      { type: 'correctionOpened', reason: '补登一件申请。' },
      world.staff('bridge', 'handler'),
      {
        organ: 'bridge',
      },
    )
    await sign('bridge')
    const found = (await differences('county')).find(({ cell }) => cell === NEW)
    expect(found).toMatchObject({
      signed: '5',
      now: '6',
      organs: [{ organ: { name: '云岭县石桥乡人民政府' }, signed: '1', now: '2' }],
    })
  })
})
