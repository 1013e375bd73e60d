/** A database full of random records: cases played by law, documents, entries of statistics, remedy cases. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { STATISTIC_METRIC_NAMES } from '../../../src/law/proactive-disclosure/monthly-statistics.ts'
import { foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import { REMEDY_DECISIONS, type RemedyEvent } from '../../../src/law/remedy/remedy-event.ts'
import { evolve } from '../../../src/law/request/evolve.ts'
import type { RequestEvent } from '../../../src/law/request/request-event.ts'
import { NO_REQUEST } from '../../../src/law/request/request-state.ts'
import { addCalendarDays, type LocalDate } from '../../../src/law/time/local-date.ts'
import { insertFilledCases, takeRequestIds } from '../../../src/store/demo-fill.ts'
import { insertStatistics } from '../../../src/store/monthly-statistic.ts'
import { fillRemedies } from '../../../src/store/remedy-fill.ts'
import { projectRequest } from '../../../src/store/request-projection.ts'
import { calendar } from '../../law/request/case-script.ts'
import { history, type Played } from '../../law/request/random-history.ts'
import type { World } from '../act-world.ts'

const SEED = 2027
const AT = new Date('2026-12-01T00:00:00Z')

const day = (from: LocalDate, most: number) =>
  fc.noBias(fc.nat(most)).map((later) => addCalendarDays(from, later))

const from = <T>(all: readonly [T, ...T[]]) => fc.constantFrom(...all)

const dice = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED })

interface PlayedCase extends Played {
  readonly organId: number
}

/** Rows of cases that were played, with everything that is folded from their events. */
export const fillPlayed = async ({ db }: World, plays: readonly PlayedCase[]): Promise<readonly number[]> => {
  const ids = await takeRequestIds(db, plays.length)
  await insertFilledCases(
    db,
    plays.map(({ events, state, organId }, index) => ({
      id: ids[index] ?? 0,
      organId,
      number: `T${ids[index]}`,
      accessCodeHash: randomBytes(32),
      openedAt: AT,
      assignedTo: null,
      applicantKey: null,
      contactHash: null,
      description: `云岭县第${index}号示例材料`,
      subjectGrams: [],
      sealedApplicant: Buffer.from([0]),
      deliveryForm: '',
      deliveryMethod: '',
      filledInBy: 'applicant',
      projection: projectRequest(state, calendar, DEFAULT_POLICY),
      events,
      recordedAt: events.map(() => AT),
      consulted: [],
    })),
  )
  return ids
}

/** A case handed in on a day, and where it was answered, signed and served on those days. */
export const playedCase = (
  received: LocalDate,
  answered: LocalDate | null,
  signed: LocalDate | null = answered,
): Played => {
  const by = 'x'
  const events: RequestEvent[] = [
    { type: 'arrived', at: `${received}T09:00`, by, channel: 'inPerson', applicantType: 'naturalPerson' },
  ]
  if (answered !== null && signed !== null) {
    const at = `${signed}T10:00` as const
    events.push(
      { type: 'replyDrafted', at, by, outcome: 'granted', facts: {} },
      { type: 'signed', at, by, documentNumber: '1号' },
      { type: 'served', at: `${answered}T11:00`, by, method: 'inPerson', on: answered },
    )
  }
  return { events, state: events.reduce(evolve, NO_REQUEST) }
}

const EDGES: readonly LocalDate[] = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01']

/** Cases on the first and the last day of a year, received, signed and served in every order that can be. */
export const fillEdges = async (world: World, organId: number): Promise<void> => {
  const pairs = EDGES.flatMap((received) =>
    EDGES.filter((day) => day >= received).flatMap((signed) =>
      EDGES.filter((day) => day >= signed).map((served) => playedCase(received, served, signed)),
    ),
  )
  const open = EDGES.map((received) => playedCase(received, null))
  await fillPlayed(
    world,
    [...pairs, ...open].map((played) => ({ ...played, organId })),
  )
}

export const fillCases = async (
  world: World,
  organIds: readonly [number, ...number[]],
  count: number,
): Promise<void> => {
  const plays = dice(fc.tuple(history, from(organIds)), count)
    .map(([played, organId]) => ({ ...played, organId }))
    .filter(({ events }) => events.length > 0)
  await fillPlayed(world, plays)
}

const documentOf = (organIds: readonly [number, ...number[]]) =>
  fc.record({
    organ_id: from(organIds),
    kind: from(['normativeDocument', 'normativeDocument', 'governmentRule'] as const),
    formed_on: day('2021-06-01', 1700),
    published: fc.option(fc.nat(60)),
    expires: fc.option(fc.nat(900)),
    lead_organ: from(['', '', '', '云岭县财政局'] as const),
    isConfirmed: fc.nat(9).map((each) => each > 0),
    isStruck: fc.nat(9).map((each) => each === 0),
    change: fc.option(fc.tuple(from(['repeals', 'lapses', 'amends'] as const), fc.nat(900), fc.boolean())),
  })

export const fillDocuments = async (
  { db }: World,
  organIds: readonly [number, ...number[]],
  count: number,
): Promise<void> => {
  for (const [index, document] of dice(documentOf(organIds), count).entries()) {
    const { published, expires, isConfirmed, isStruck, change, ...facts } = document
    const { id } = await db
      .insertInto('registered_document')
      .values({
        ...facts,
        document_number: `云示〔${index}〕号`,
        plain_number: `云示〔${index}〕号`,
        title: `关于第${index}项工作的通知`,
        published_on: published === null ? null : addCalendarDays(facts.formed_on, published),
        effective_on: null,
        expires_on: expires === null ? null : addCalendarDays(facts.formed_on, expires),
        filed_on: null,
        manuscript_id: null,
        entered_by: 'system',
        entered_at: AT,
        confirmed_by: isConfirmed ? 'system' : null,
        confirmed_at: isConfirmed ? AT : null,
        struck_at: isStruck ? AT : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (change === null) continue
    const [effect, later, isChangeConfirmed] = change
    await db
      .insertInto('document_change')
      .values({
        document_id: id,
        disclosure_id: null,
        effect,
        on_day: addCalendarDays(facts.formed_on, later),
        by_disclosure_id: null,
        cleanup_id: null,
        entered_by: 'system',
        entered_at: AT,
        confirmed_by: isChangeConfirmed ? 'system' : null,
        confirmed_at: isChangeConfirmed ? AT : null,
      })
      .execute()
  }
}

export const fillStatistics = async (
  { db }: World,
  organIds: readonly [number, ...number[]],
  count: number,
): Promise<void> => {
  const entry = fc.record({
    organId: from(organIds),
    year: fc.integer({ min: 2022, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    metric: fc.constantFrom(...STATISTIC_METRIC_NAMES),
    /** Whole 元, so that table two can print what they add up to. */
    value: fc.option(
      fc.nat(5_000).map((each) => each * 100),
      { freq: 8 },
    ),
  })
  await insertStatistics(
    db,
    dice(entry, count).map((each) => ({ ...each, note: '', by: 'system', at: AT })),
  )
}

const remedyOf = (organIds: readonly [number, ...number[]]) =>
  fc.record({
    kind: from(['reconsideration', 'litigation'] as const),
    after: fc.boolean(),
    respondent: from(organIds),
    joint: fc.option(from(organIds)),
    filed: day('2021-09-01', 1500),
    steps: fc.array(fc.tuple(from(['decided', 'decided', 'appealed'] as const), fc.nat(300)), {
      maxLength: 4,
    }),
    decision: fc.constantFrom(...REMEDY_DECISIONS),
  })

/** What the law takes of it, as far as it goes. */
const remedyEvents = (
  given: typeof remedyOf extends (ids: never) => fc.Arbitrary<infer T> ? T : never,
): readonly RemedyEvent[] => {
  const { kind, after, respondent, joint, filed, steps, decision } = given
  const by = 'system'
  const events: RemedyEvent[] = [
    {
      type: 'filed',
      at: `${filed}T09:00`,
      by,
      kind,
      afterReconsideration: kind === 'litigation' && after,
      respondent: String(respondent),
      ...(joint === null ? {} : { jointRespondents: [String(joint)] }),
    },
  ]
  let on = filed
  for (const [type, later] of steps) {
    on = addCalendarDays(on, later)
    const at = `${on}T09:00` as const
    const event: RemedyEvent = type === 'decided' ? { type, at, by, decision } : { type, at, by }
    if (foldRemedy([...events, event]).ok) events.push(event)
  }
  return events
}

export const fillRandomRemedies = async (
  { db }: World,
  organIds: readonly [number, ...number[]],
  count: number,
): Promise<void> => {
  const remedies = dice(remedyOf(organIds), count).flatMap((given) => {
    const events = remedyEvents(given)
    const state = foldRemedy(events)
    if (!state.ok) return []
    return [
      {
        organId: given.respondent,
        caseNumber: '',
        forum: '',
        requestId: null,
        against: '',
        events,
        state: state.value,
        party: null,
        openedAt: AT,
      },
    ]
  })
  await fillRemedies(db, remedies, calendar)
}
