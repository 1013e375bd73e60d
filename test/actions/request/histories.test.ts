/** Random histories through the one way of writing: the law alone must come to the same, and rebuilding finds nothing to change. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnRequest } from '../../../src/actions/request/act-on-request.ts'
import { lapseOverdue } from '../../../src/actions/request/lapse-overdue.ts'
import { rebuildProjections } from '../../../src/actions/request/rebuild-projections.ts'
import { ACTS } from '../../../src/law/request/acts.ts'
import { decide } from '../../../src/law/request/decide.ts'
import { evolve } from '../../../src/law/request/evolve.ts'
import { OUTCOMES, type Outcome } from '../../../src/law/request/outcome.ts'
import {
  CHANNELS,
  REQUEST_EVENT_TYPES,
  type RequestCommand,
  type RequestEvent,
} from '../../../src/law/request/request-event.ts'
import { NO_REQUEST } from '../../../src/law/request/request-state.ts'
import type { Role } from '../../../src/law/request/role.ts'
import { dayNumber, type LocalDate, localDate } from '../../../src/law/time/local-date.ts'
import { readEvents } from '../../../src/store/request-event.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const WORK = REQUEST_EVENT_TYPES.filter((type) => type !== 'arrived')
const FACTS = Object.fromEntries(
  [
    'whereToFind',
    'howSupplied',
    'severedParts',
    'grounds',
    'legalProvision',
    'otherOrgan',
    'specialProcedure',
    'earlierReply',
    'properChannel',
    'publication',
    'publicInterest',
    'exemption',
  ].map((name) => [name, name === 'exemption' ? 'EX-16-1' : '某项说明']),
)

const move = fc.record({
  pick: fc.nat(1_000),
  wild: fc.option(fc.constantFrom(...WORK), { freq: 8 }),
  later: fc.oneof({ weight: 6, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(40) }),
  outcome: fc.constantFrom(...(Object.keys(OUTCOMES) as Outcome[])),
  channel: fc.constantFrom(...CHANNELS),
  stage: fc.constantFrom('section', 'legal', 'secrecy'),
})
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never

const commandOf = (one: Move, type: RequestCommand['type'], on: LocalDate): RequestCommand => {
  const deliveredOn = one.pick % 3 === 0 ? null : on
  const letter = `c${one.pick % 2}`
  const data: Readonly<Partial<Record<RequestCommand['type'], object>>> = {
    receiptConfirmed: { how: '电话' },
    registered: { number: '' },
    supplementRequested: { defects: ['不明确'], days: 1 + (one.pick % 4), deliveredOn },
    supplementReceived: { channel: one.channel },
    reasonRequested: { days: 5, deliveredOn },
    reasonGiven: { accepted: one.pick % 2 === 0 },
    thirdPartyConsulted: { consultation: letter, deliveredOn },
    thirdPartyAnswered: { consultation: letter, agrees: true },
    organConsulted: { consultation: letter, organ: '云岭县财政局', kind: 'jointMaker', deliveredOn },
    organAnswered: { consultation: letter, agrees: true },
    delivered: { what: ['supplement', 'reason', 'fee', { consultation: letter }][one.pick % 4], on },
    extended: { days: 20, approvedBy: '负责人', notifiedOn: on },
    specialTermSet: { until: localDate(dayNumber(on) + 60), notifiedOn: on },
    feeNotified: { basis: 'byItem', amountYuan: 100, deliveredOn },
    searched: { places: ['档案室'], keywords: ['水库'], found: false },
    replyDrafted: { outcome: one.outcome, facts: FACTS },
    reviewed: { stage: one.stage },
    returned: { reason: '依据不全' },
    signed: { documentNumber: '' },
    served: { method: 'post', on },
    applicantTypeCorrected: { to: 'commercialEnterprise', reason: '营业执照' },
    noted: { text: '备注' },
    archived: { file: '' },
  }
  return { type, ...data[type] } as RequestCommand
}

const ROLE_OF_STAGE = { section: 'reviewer', legal: 'legalReviewer', secrecy: 'secrecyReviewer' } as const

const roleOf = (one: Move, command: RequestCommand): Role =>
  command.type === 'reviewed'
    ? ROLE_OF_STAGE[one.stage as keyof typeof ROLE_OF_STAGE]
    : (ACTS[command.type].roles.find((role) => role !== 'applicant' && role !== 'system') ?? 'handler')

const RARE: readonly string[] = ['withdrawn', 'noted', 'applicantTypeCorrected', 'returned']

const withoutNumbers = (event: RequestEvent): object => {
  const { documentNumber: _, file: __, number: ___, ...rest } = event as unknown as Record<string, unknown>
  return rest
}

test('what is written is what the law alone comes to, move by move; rebuilding changes nothing', async () => {
  const calendar = await world.context.calendar()
  const policy = await world.context.policy('云岭县')
  let accepted = 0
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 30, size: 'max' }), async (moves) => {
      let day = dayNumber('2025-03-03')
      world.setClock(`${localDate(day)}T10:00`)
      const { requestId } = await world.fileRequest({
        channel: moves[0]?.pick === undefined || moves[0].pick % 2 === 0 ? 'online' : 'inPerson',
      })
      let events = [...(await readEvents(world.db, requestId))]
      for (const one of moves) {
        day += one.later
        const on = localDate(day)
        world.setClock(`${on}T10:00`)
        const state = events.reduce(evolve, NO_REQUEST)
        const open = WORK.filter(
          (each) => ACTS[each].phases.includes(state.phase) && (!RARE.includes(each) || one.pick > 950),
        )
        const type = one.wild ?? open[one.pick % Math.max(open.length, 1)] ?? 'noted'
        const command = commandOf(one, type, on)
        const role = roleOf(one, command)
        const actor = world.staff('water', role as 'handler')
        const situation = { now: world.context.now(), actor: { id: actor.id, role }, calendar, policy }
        const filled = {
          ...command,
          ...(type === 'registered' ? { number: 'n' } : {}),
          ...(type === 'signed' ? { documentNumber: 'n' } : {}),
          ...(type === 'archived' ? { file: 'n' } : {}),
        } as RequestCommand
        const byLaw = decide(filled, state, situation)
        const acted = await actOnRequest(world.context, actor, {
          requestId,
          command,
          role,
          expectedVersion: events.length,
        })
        if (acted.ok !== byLaw.ok) {
          // A reply whose letter lacks something is the one act that more than the law can stand against.
          expect(type).toBe('signed')
          expect(acted).toMatchObject({ refusal: { code: 'document-incomplete' } })
          continue
        }
        if (!byLaw.ok || !acted.ok) {
          if (!acted.ok && !byLaw.ok) expect(acted.refusal.code).toBe(byLaw.refusal.code)
          continue
        }
        accepted++
        const stored = await readEvents(world.db, requestId)
        expect(stored.slice(events.length).map(withoutNumbers)).toEqual(byLaw.value.map(withoutNumbers))
        events = [...stored]
        expect(acted.value.state).toEqual(events.reduce(evolve, NO_REQUEST))
      }
    }),
    { numRuns: 25 },
  )
  expect(accepted).toBeGreaterThan(50)
  await lapseOverdue(world.context)
  const { cases, differences } = await rebuildProjections(world.context)
  expect(cases).toBeGreaterThanOrEqual(25)
  expect(differences).toEqual([])
})

test('a list that was tampered with is put right from the events, and told', async () => {
  const { requestId, number } = await world.fileRequest()
  await world.db
    .updateTable('request')
    .set({ phase: 'archived', deadline_on: '2030-01-01' })
    .where('id', '=', requestId)
    .execute()
  const { differences } = await rebuildProjections(world.context)
  expect(differences.map(({ number: at, field, kept }) => ({ at, field, kept }))).toEqual([
    { at: number, field: 'phase', kept: 'archived' },
    { at: number, field: 'deadline_on', kept: '2030-01-01' },
  ])
  expect((await rebuildProjections(world.context)).differences).toEqual([])
})

test('a term that the applicant let go by ends the case, once, by the program itself', async () => {
  world.setClock('2026-03-02T10:00')
  const { requestId } = await world.fileRequest({ channel: 'inPerson' })
  const asked = {
    type: 'supplementRequested',
    defects: ['不明确'],
    days: 3,
    deliveredOn: '2026-03-02',
  } as const
  await world.act(requestId, asked)
  world.setClock('2026-03-05T10:00')
  await lapseOverdue(world.context)
  expect(await world.versionOf(requestId)).toBe(2)
  world.setClock('2026-03-06T00:10')
  expect((await lapseOverdue(world.context)).lapsed).toBeGreaterThanOrEqual(1)
  expect((await readEvents(world.db, requestId)).at(-1)).toMatchObject({
    type: 'supplementLapsed',
    by: 'system',
  })
  await lapseOverdue(world.context)
  expect(await world.versionOf(requestId)).toBe(3)
})
