/** The pictures of a year against a slow count over the folded histories of the same cases. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../src/actions/actor.ts'
import { listDashboardCases } from '../../../src/actions/dashboard/list-dashboard-cases.ts'
import { readDashboard } from '../../../src/actions/dashboard/read-dashboard.ts'
import { fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { type AskedRemedies, readRemedies } from '../../../src/actions/remedy/list-remedies.ts'
import type { DashboardFigure, DashboardJson } from '../../../src/contract/dashboard/dashboard-json.ts'
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

const FIGURES: readonly (readonly [DashboardFigure, string, (of: DashboardJson) => number])[] = [
  ['received', '', ({ received }) => received],
  ['receivedInMonth', '3', ({ months }) => months[2]?.received ?? -1],
  ['receivedBy', 'online', ({ channels }) => channels.find(({ key }) => key === 'online')?.count ?? -1],
  ['receivedFrom', 'naturalPerson', ({ applicants }) => applicants[0]?.count ?? -1],
  ['finished', '', ({ finished }) => finished],
  ['finished', 'denied', ({ outcomes }) => outcomes[2]?.count ?? -1],
  [
    'finished',
    'deniedThirdPartyRights',
    ({ grounds }) => grounds.find(({ key }) => key === 'deniedThirdPartyRights')?.count ?? -1,
  ],
  ['answeredInTime', '', ({ timeliness }) => timeliness.inTime],
  ['answeredExtended', '', ({ timeliness }) => timeliness.extended],
  ['answeredLate', '', ({ timeliness }) => timeliness.late],
  ['open', '', ({ open }) => open],
]

const casesOf = async (
  figure: DashboardFigure,
  value: string,
  only: number | null,
  year = YEAR,
): Promise<ReadonlySet<number>> => {
  const asked = { organId: root, year, below: true, figure, value, only }
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

test.each(FIGURES)('%s %s opens to as many cases as it says', async (figure, value, countOf) => {
  expect((await casesOf(figure, value, null)).size).toBe(countOf(whole))
})

test('each count of the comparison opens to as many cases of that organ as it says', async () => {
  for (const { id, received, lastYear, finished, open, late } of whole.organs) {
    const listed = [
      await casesOf('received', '', id),
      await casesOf('received', '', id, YEAR - 1),
      await casesOf('finished', '', id),
      await casesOf('open', '', id),
      await casesOf('answeredLate', '', id),
    ]
    expect(listed.map(({ size }) => size)).toEqual([received, lastYear, finished, open, late])
  }
  expect((await casesOf('received', '', 999_999)).size).toBe(0)
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
  } as const
  const refusal = await listDashboardCases(world.context, authority, asked, { cursor: null, limit: 5 })
  expect(refusal).toMatchObject({ ok: false, refusal: { code: 'figure-unknown' } })
})

test('a cursor that is none gives an empty page', async () => {
  const asked = { organId: root, year: YEAR, below: true, figure: 'received', value: '', only: null } as const
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
