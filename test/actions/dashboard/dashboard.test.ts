/** The pictures of a year against a slow count over the folded histories of the same cases. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../src/actions/actor.ts'
import { cellRecords } from '../../../src/actions/annual-report-filing/cell-records.ts'
import { compileReport } from '../../../src/actions/annual-report-filing/compile-report.ts'
import { openFiling } from '../../../src/actions/annual-report-filing/open-filing.ts'
import { readCountedReleases } from '../../../src/actions/channel/count-channels.ts'
import { listDashboardCases } from '../../../src/actions/dashboard/list-dashboard-cases.ts'
import { readDashboard } from '../../../src/actions/dashboard/read-dashboard.ts'
import { fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { type AskedRemedies, readRemedies } from '../../../src/actions/remedy/list-remedies.ts'
import type { CellRecordsJson } from '../../../src/contract/annual-report-filing/filing-json.ts'
import type { CountedReleaseListJson } from '../../../src/contract/channel/channel-json.ts'
import type { DashboardFigure, DashboardJson } from '../../../src/contract/dashboard/dashboard-json.ts'
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../src/law/annual-report/cell-value.ts'
import { rowsOfCase } from '../../../src/law/annual-report/table-three-from-cases.ts'
import { foldRequest } from '../../../src/law/request/history.ts'
import type { RequestState } from '../../../src/law/request/request-state.ts'
import { type LocalDate, yearOf } from '../../../src/law/time/local-date.ts'
import { workingDaysBetween } from '../../../src/law/time/working-calendar.ts'
import { readEventsOf } from '../../../src/store/request-event.ts'
import { openWorld, type World } from '../act-world.ts'
import { actOn, registerRemedy } from '../remedy/remedy-desk.ts'

const YEAR = 2024
const WISH = { organs: 14, requests: 700, documents: 60, years: 3, seed: 11, open: 20 }

interface Lived {
  readonly organId: number
  readonly state: RequestState
}

let world: World
let lived: readonly Lived[]
let root: number
let authority: Actor
let whole: DashboardJson

const actorIn = async (organId: number, role: 'handler' | 'competentAuthority'): Promise<Actor> => ({
  id: '1',
  name: '',
  address: '',
  roles: [{ role, organId }],
})

const readYear = async (by: Actor, organId: number, below: boolean): Promise<DashboardJson> => {
  const read = await readDashboard(world.context, by, { organId, year: YEAR, below })
  if (read === null) throw new Error('no dashboard')
  return read
}

beforeAll(async () => {
  world = await openWorld()
  world.setClock('2025-11-20T09:00:00')
  const filled = await fillDemoCounty(world.context, WISH)
  if (!filled.ok) throw new Error(filled.refusal.code)
  const rows = await world.db.selectFrom('request').select(['id', 'organ_id']).execute()
  const events = await readEventsOf(
    world.db,
    rows.map(({ id }) => id),
  )
  lived = rows.map(({ id, organ_id }) => {
    const folded = foldRequest(events.get(id) ?? [])
    if (!folded.ok) throw new Error(folded.refusal.code)
    return { organId: organ_id, state: folded.value }
  })
  root = world.organs.county
  authority = await actorIn(root, 'competentAuthority')
  whole = await readYear(authority, root, true)
})
afterAll(() => world.drop())

const receivedIn = (year: number) =>
  lived.flatMap(({ state, organId }) => {
    const on = state.receivedDate
    return on !== null && yearOf(on) === year ? [{ on, state, organId }] : []
  })

test('what came in is what the histories say, by month, way and applicant, beside the year before', () => {
  expect(whole.received).toBe(receivedIn(YEAR).length)
  expect(whole.received).toBeGreaterThan(100)
  expect(whole.lastYearReceived).toBe(receivedIn(YEAR - 1).length)
  for (const { month, received, lastYear } of whole.months) {
    const inMonth = (year: number) =>
      receivedIn(year).filter(({ on }) => Number(on.slice(5, 7)) === month).length
    expect([received, lastYear]).toEqual([inMonth(YEAR), inMonth(YEAR - 1)])
  }
  for (const { key, count } of whole.channels) {
    expect(count).toBe(receivedIn(YEAR).filter(({ state }) => state.channel === key).length)
  }
  for (const { key, count } of whole.applicants) {
    expect(count).toBe(receivedIn(YEAR).filter(({ state }) => state.applicantType === key).length)
  }
})

test('outcomes and grounds stand in the rows in which the annual report has them', async () => {
  const policy = await world.context.policy('云岭县')
  const rows = lived.flatMap(({ state }) => rowsOfCase(state, YEAR, '2021', policy))
  const countOf = (start: string) => rows.filter((row) => row.startsWith(start)).length
  const shown = Object.fromEntries(whole.outcomes.map(({ key, count }) => [key, count]))
  expect(shown).toEqual({
    granted: countOf('granted'),
    partiallyGranted: countOf('partiallyGranted'),
    denied: countOf('denied'),
    unable: countOf('unable'),
    notProcessed: countOf('notProcessed'),
    other: countOf('other'),
  })
  for (const { key, count } of whole.grounds) expect(count).toBe(rows.filter((row) => row === key).length)
  expect(whole.finished).toBe(countOf('totalProcessed'))
  expect(whole.open).toBe(countOf('carriedForward'))
})

test('terms kept, extended and missed, and the middle of the working days', async () => {
  const calendar = await world.context.calendar()
  const answered = lived.flatMap(({ state }) => {
    const { result, receivedDate } = state
    const isAnswer = result !== null && !['withdrawn', 'noSupplement', 'feeUnpaid'].includes(result.outcome)
    if (!isAnswer || receivedDate === null || yearOf(result.on) !== YEAR) return []
    const took = workingDaysBetween(receivedDate, result.on, calendar)
    return took.ok ? [{ took: took.value, extended: (state.clock?.extensions.length ?? 0) > 0 }] : []
  })
  const { timeliness } = whole
  expect(timeliness.answered).toBe(answered.length)
  expect(timeliness.inTime + timeliness.extended + timeliness.late).toBe(answered.length)
  expect(timeliness.late).toBeGreaterThan(0)
  const middle = answered.map(({ took }) => took).sort((a, b) => a - b)
  const [low = 0, high = 0] = [
    middle[Math.floor((middle.length - 1) / 2)],
    middle[Math.floor(middle.length / 2)],
  ]
  expect(timeliness.medianDays).toBe((low + high) / 2)
})

interface Counted {
  readonly figure: DashboardFigure
  readonly value: string
  readonly yearsBack: 0 | 1
  readonly only: number | null
  readonly count: number
}

/** A figure of the year and its neighbour of the year before. */
const pair = (
  figure: DashboardFigure,
  value: string,
  [year, lastYear]: readonly [number, number],
): Counted[] => [
  { figure, value, yearsBack: 0, only: null, count: year },
  { figure, value, yearsBack: 1, only: null, count: lastYear },
]

const itemsOf = (figure: DashboardFigure, items: DashboardJson['outcomes']): readonly Counted[] =>
  items.flatMap(({ key, count, lastYear }) => pair(figure, key, [count, lastYear]))

/** Every count of applications that the pictures show. */
const countsOf = (of: DashboardJson): readonly Counted[] => {
  const { timeliness: now, lastYearTimeliness: before } = of
  const each = of.organs.flatMap(({ id, received, lastYear, finished, open, late }) => [
    ...pair('received', '', [received, lastYear]).map((count) => ({ ...count, only: id })),
    ...[['finished', finished] as const, ['open', open] as const, ['answeredLate', late] as const].map(
      ([figure, count]) => ({ figure, value: '', yearsBack: 0 as const, only: id, count }),
    ),
  ])
  return [
    ...pair('received', '', [of.received, of.lastYearReceived]),
    ...pair('finished', '', [of.finished, of.lastYearFinished]),
    { figure: 'open', value: '', yearsBack: 0, only: null, count: of.open },
    ...of.months.flatMap(({ month, received, lastYear }) =>
      pair('receivedInMonth', String(month), [received ?? 0, lastYear]),
    ),
    ...itemsOf('finished', [...of.outcomes, ...of.grounds]),
    ...itemsOf('receivedFrom', of.applicants),
    ...itemsOf('receivedBy', of.channels),
    ...pair('answeredInTime', '', [now.inTime, before.inTime]),
    ...pair('answeredExtended', '', [now.extended, before.extended]),
    ...pair('answeredLate', '', [now.late, before.late]),
    ...each,
  ]
}

const casesOf = async (
  of: Pick<DashboardJson, 'organ' | 'below' | 'year'>,
  { figure, value, only, yearsBack }: Omit<Counted, 'count'>,
): Promise<ReadonlySet<number>> => {
  const asked = { organId: of.organ.id, year: of.year, below: of.below, figure, value, only, yearsBack }
  const ids = new Set<number>()
  let cursor: string | null = null
  do {
    const page = await listDashboardCases(world.context, authority, asked, { cursor, limit: 90 })
    if (!page.ok) throw new Error(page.refusal.code)
    for (const { id } of page.value.items) ids.add(id)
    cursor = page.value.next
  } while (cursor !== null)
  return ids
}

/** Releases of every channel in both years, walked over the list that the pictures lead to. */
const releasesBehind = async (of: DashboardJson, by: Actor): Promise<void> => {
  const { organ, below, year } = of
  const place = { organId: organ.id, below, reported: below ? null : year }
  for (const { channel, times, lastYear } of of.releases) {
    for (const [counted, expected] of [
      [year, times],
      [year - 1, lastYear],
    ] as const) {
      let [found, cursor]: [number, string | null] = [0, null]
      do {
        const asked = { ...place, year: counted, channel }
        const page: CountedReleaseListJson = await readCountedReleases(world.context, by, asked, {
          cursor,
          limit: 90,
        })
        found += page.items.length
        cursor = page.next
      } while (cursor !== null)
      expect(found, `${organ.name} ${counted} ${channel}`).toBe(expected)
    }
  }
}

const expectEachOpens = async (of: DashboardJson): Promise<void> => {
  const counts = countsOf(of)
  const listed = []
  for (const each of counts) listed.push({ ...each, count: (await casesOf(of, each)).size })
  expect(listed).toEqual(counts)
  await releasesBehind(of, authority)
}

test('every number of the county opens to as many cases and releases as it says', async () => {
  await expectEachOpens(whole)
  expect(whole.releases.some(({ times }) => times > 0)).toBe(true)
  expect((await casesOf(whole, { figure: 'received', value: '', yearsBack: 0, only: 999_999 })).size).toBe(0)
})

test('a list that would hold less than is counted is not offered', async () => {
  const evaluator = { ...authority, roles: [{ role: 'evaluator', organId: root } as const] }
  expect((await readYear(evaluator, root, true)).lists).toEqual({
    remedies: false,
    remediesOfEach: false,
    releases: false,
  })
  expect(whole.lists).toEqual({ remedies: true, remediesOfEach: true, releases: true })
})

const ALL_REMEDIES = {
  stage: null,
  lamp: null,
  attacked: null,
  followUpOpen: false,
  q: '',
  reported: false,
  group: null,
  result: null,
} as const

const remediesBehind = async (organId: number, below: boolean, part: Partial<AskedRemedies>) => {
  const asked = { ...ALL_REMEDIES, organId, below, year: YEAR, ...part }
  return (await readRemedies(world.context, authority, asked, { cursor: null, limit: 200 })).items.length
}

test('each number of the remedies opens to as many cases as it says, a joint one once', async () => {
  const [one, other] = whole.organs.filter(({ id }) => id !== root)
  if (one === undefined || other === undefined) throw new Error('no organs')
  const by = await actorIn(one.id, 'handler')
  for (const decision of ['revoked', 'upheld', null] as const) {
    const given = { organId: one.id, jointRespondents: [other.id], filedOn: `${YEAR}-05-06` as LocalDate }
    const remedyId = await registerRemedy(world, given, by)
    if (decision === null) continue
    await actOn(world, remedyId, { type: 'decided', on: `${YEAR}-06-03`, decision }, by)
  }
  const now = await readYear(authority, root, true)
  expect(now.remedies.total).toBe(whole.remedies.total + 3)
  expect(now.remedies.total).toBe(await remediesBehind(root, true, {}))
  for (const { group, ...row } of now.remedies.groups) {
    for (const result of ['upheld', 'corrected', 'other', 'pending'] as const) {
      expect(await remediesBehind(root, true, { group, result }), `${group} ${result}`).toBe(row[result])
    }
  }
  const counts = now.organs.map(({ id, remedies, corrected }) => [id, remedies, corrected])
  const listed = now.organs.map(async ({ id }) => [
    id,
    await remediesBehind(id, false, {}),
    await remediesBehind(id, false, { result: 'corrected' }),
  ])
  expect(await Promise.all(listed)).toEqual(counts)
  expect(counts.filter(([, remedies]) => Number(remedies) > 0).length).toBeGreaterThan(1)
  const own = await readYear(authority, one.id, false)
  expect(own.remedies.total).toBe(await remediesBehind(one.id, false, { reported: true }))
})

test('the organs add up to the whole, and each alone is its row of the comparison', async () => {
  const sum = (value: (organ: DashboardJson['organs'][number]) => number) =>
    whole.organs.reduce((all, organ) => all + value(organ), 0)
  expect(sum(({ received }) => received)).toBe(whole.received)
  expect(sum(({ finished }) => finished)).toBe(whole.finished)
  expect(sum(({ open }) => open)).toBe(whole.open)
  expect(sum(({ late }) => late)).toBe(whole.timeliness.late)
  const busiest = [...whole.organs].sort((a, b) => b.received - a.received)[0]
  if (busiest === undefined) throw new Error('no organ')
  const alone = await readYear(authority, busiest.id, false)
  expect(alone).toMatchObject({
    received: busiest.received,
    finished: busiest.finished,
    timeliness: { late: busiest.late, inTimeRate: busiest.inTimeRate, medianDays: busiest.medianDays },
  })
})

test('who works in one organ sees that organ, whatever is asked for below', async () => {
  const handler = await actorIn(root, 'handler')
  const seen = await readYear(handler, root, true)
  expect(seen.organs.map(({ id }) => id)).toEqual([root])
  expect(seen.hasBelow).toBe(false)
  expect(seen.received).toBeLessThan(whole.received)
})

test('an organ or a value that there is not is refused', async () => {
  expect(
    await readDashboard(world.context, authority, { organId: 999_999, year: YEAR, below: false }),
  ).toBeNull()
  const asked = {
    organId: root,
    year: YEAR,
    below: true,
    figure: 'receivedInMonth',
    value: '13',
    only: null,
    yearsBack: 0,
  } as const
  const refusal = await listDashboardCases(world.context, authority, asked, { cursor: null, limit: 5 })
  expect(refusal).toMatchObject({ ok: false, refusal: { code: 'figure-unknown' } })
})

test('a cursor that is none gives an empty page', async () => {
  const asked = {
    organId: root,
    year: YEAR,
    below: true,
    figure: 'received',
    value: '',
    only: null,
    yearsBack: 0,
  } as const
  for (const key of [[1.5], ['1'], [1e300]]) {
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url')
    const listed = await listDashboardCases(world.context, authority, asked, { cursor, limit: 5 })
    expect(listed).toMatchObject({ ok: true, value: { items: [], next: null } })
  }
})

test('a year in which nothing happened has zeros and no rates', async () => {
  const empty = await readDashboard(world.context, authority, { organId: root, year: 2020, below: true })
  expect(empty).toMatchObject({
    received: 0,
    finished: 0,
    timeliness: { inTimeRate: null, medianDays: null },
    remedies: { correctionRate: null },
  })
})

/** The figure, what each organ adds to it, and what the records listed on all pages add up to. */
const openCell = async (organId: number, cell: CellPath) => {
  let [counted, cursor]: [number, string | null] = [0, null]
  let first: CellRecordsJson | null = null
  do {
    const asked = { organId, year: YEAR, cell }
    const page = await cellRecords(world.context, authority, asked, { cursor, limit: 90 })
    if (!page.ok) throw new Error(page.refusal.code)
    first ??= page.value
    counted += page.value.items.reduce((sum, { counts }) => sum + counts, 0)
    cursor = page.value.next
  } while (cursor !== null)
  return { value: first.value, shares: first.shares, counted }
}

/** Of one kind of applicant: their totals stand for them here. */
const IN_ONE_COLUMN = /^requests\..*\.[0-5]$/

test('every figure of the county’s report leads to organs that add up to it, and on to as many records', {
  timeout: 240_000,
}, async () => {
  for (const { id } of whole.organs) {
    const opened = await openFiling(world.context, await actorIn(id, 'handler'), id, YEAR)
    expect(opened.ok).toBe(true)
  }
  const compiled = await compileReport(world.context, root, YEAR)
  if (!compiled.ok) throw new Error(compiled.refusal.code)
  const figures = (Object.keys(compiled.value.cells) as CellPath[]).filter(
    (cell) => countedValue(compiled.value.cells[cell]) !== 0 && !IN_ONE_COLUMN.test(cell),
  )
  expect(figures.length).toBeGreaterThan(20)
  for (const cell of figures) {
    const { value, shares } = await openCell(root, cell)
    expect(
      shares.reduce((sum, share) => sum + share.value, 0),
      cell,
    ).toBe(value)
    for (const { organ, value: share } of shares.filter(({ organ: { id } }) => id !== root)) {
      expect(await openCell(organ.id, cell), `${organ.name} ${cell}`).toMatchObject({
        value: share,
        counted: share,
      })
    }
  }
})

test('the pictures count what the report counts', async () => {
  for (const { id, received, finished, open } of whole.organs.filter((organ) => organ.id !== root)) {
    const [newReceived, totalProcessed, carriedForward] = await Promise.all([
      openCell(id, 'requests.newReceived.6'),
      openCell(id, 'requests.totalProcessed.6'),
      openCell(id, 'requests.carriedForward.6'),
    ])
    expect([newReceived.value, totalProcessed.value, carriedForward.value]).toEqual([
      received,
      finished,
      open,
    ])
  }
})

test('so does every number of an organ that counts a part of it and what it took over', async () => {
  const [first, part, gone] = [...whole.organs]
    .filter(({ id, received, lastYear }) => id !== root && received > 0 && lastYear > 0)
    .sort((a, b) => b.received - a.received)
  if (first === undefined || part === undefined || gone === undefined) throw new Error('too few organs')
  const { db } = world
  await db
    .updateTable('organ')
    .set({ parent_id: first.id, owes_report: false })
    .where('id', '=', part.id)
    .execute()
  await db
    .updateTable('organ')
    .set({ valid_to: `${YEAR}-06-30` })
    .where('id', '=', gone.id)
    .execute()
  await db
    .insertInto('organ_succession')
    .values({ predecessor_id: gone.id, successor_id: first.id, since: `${YEAR}-07-01` })
    .execute()
  const by = await actorIn(first.id, 'handler')
  const own = await readYear(by, first.id, false)
  expect(own.organs.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
    [first.id, part.id, gone.id].toSorted((a, b) => a - b),
  )
  expect(own.lastYearReceived).toBe(first.lastYear + part.lastYear + gone.lastYear)
  await expectEachOpens(own)
  await releasesBehind(own, by)
  expect(own.lists).toEqual({ remedies: true, remediesOfEach: false, releases: true })
})
