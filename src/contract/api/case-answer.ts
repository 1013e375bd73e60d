/** A case as its applicant gets it from the API. */
import { z } from 'zod'
import { OUTCOMES, type Outcome } from '../../law/request/outcome.ts'
import type { Phase } from '../../law/request/request-state.ts'
import type { ApplicantCaseJson } from '../request/case-json.ts'

const OUTCOME_KEYS = Object.keys(OUTCOMES) as [Outcome, ...Outcome[]]
const DAY = z.string().meta({ description: '日期，如 2026-10-12' })

/** What an applicant is told of a phase: reviews are the organ's own business. */
const PUBLIC_PHASES = [
  'awaitingConfirmation',
  'handling',
  'awaitingSupplement',
  'awaitingReason',
  'awaitingPayment',
  'closed',
] as const
type PublicPhase = (typeof PUBLIC_PHASES)[number]

const PUBLIC_PHASE: Readonly<Record<Phase, PublicPhase>> = {
  none: 'awaitingConfirmation',
  awaitingConfirmation: 'awaitingConfirmation',
  handling: 'handling',
  inReview: 'handling',
  signed: 'handling',
  awaitingSupplement: 'awaitingSupplement',
  awaitingReason: 'awaitingReason',
  awaitingPayment: 'awaitingPayment',
  closed: 'closed',
  archived: 'closed',
}

export const CASE_ANSWER = z
  .object({
    number: z.string(),
    organ: z.object({ name: z.string(), slug: z.string() }),
    description: z.string(),
    phase: z.enum(PUBLIC_PHASES),
    arrivedOn: DAY,
    receivedOn: DAY.nullable(),
    deadline: z.object({
      of: z.enum(['organ', 'applicant', 'nobody']),
      what: z.enum(['confirm', 'reply', 'supplement', 'reason', 'pay', 'nothing']),
      on: DAY.nullable(),
      article: z.string(),
      trace: z.array(
        z.object({
          step: z.string(),
          days: z.int(),
          from: DAY,
          to: DAY,
          source: z.string(),
          policy: z.string().nullable(),
        }),
      ),
    }),
    timeline: z.array(z.object({ type: z.string(), at: z.string(), sentence: z.string() })),
    outcome: z.enum(OUTCOME_KEYS).nullable(),
    servedOn: DAY.nullable(),
  })
  .meta({ id: 'Case', description: '申请人自己的一件申请' })

/** Field by field: nothing goes out because it happens to be there. */
export const presentCaseAnswer = (json: ApplicantCaseJson): z.output<typeof CASE_ANSWER> => ({
  number: json.number,
  organ: { name: json.organ.name, slug: json.organ.slug },
  description: json.description,
  phase: PUBLIC_PHASE[json.phase],
  arrivedOn: json.arrivedOn,
  receivedOn: json.receivedOn,
  deadline: {
    of: json.deadline.of,
    what: json.deadline.what,
    on: json.deadline.on,
    article: json.deadline.article,
    trace: json.deadline.trace.map(({ step, days, from, to, source, policy }) => ({
      step,
      days,
      from,
      to,
      source,
      policy,
    })),
  },
  timeline: json.timeline.map(({ type, at, sentence }) => ({ type, at, sentence })),
  outcome: json.outcome,
  servedOn: json.servedOn,
})
