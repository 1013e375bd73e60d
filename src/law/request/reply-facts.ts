/** Whether the facts that an outcome needs are there: in the draft, or proved by the case's own events. */
import type { SourceId } from '../sources.ts'
import { dateOf } from '../time/local-date.ts'
import { opinionOf } from './opinion.ts'
import { type Outcome, outcomeRule, type RequiredFact } from './outcome.ts'
import type { RequestRefusal } from './request-refusal.ts'
import type { RequestState } from './request-state.ts'
import type { Situation } from './situation.ts'

type Proof = (state: RequestState, situation: Situation) => boolean

const thirdPartyHeard: Proof = (state, { now, calendar, policy }) =>
  (state.clock?.consultations ?? []).some((consultation) => {
    if (consultation.with !== 'thirdParty') return false
    const opinion = opinionOf(consultation, dateOf(now), calendar, policy)
    return opinion.ok && opinion.value.value !== 'awaited'
  })

/** Facts that are not stated but follow from what was done. */
const PROOFS: Readonly<Partial<Record<RequiredFact, Proof>>> = {
  searchRecord: ({ searches }) => searches.at(-1)?.found === false,
  thirdPartyOpinion: thirdPartyHeard,
  unclearSupplement: ({ supplementReceived }) => supplementReceived,
  rejectedReason: ({ reason }) => reason?.accepted === false,
}

/** Over a third party's objection something is given out only for the public interest, and the third party is told so. */
const lacksPublicInterest = (
  outcome: Outcome,
  facts: Readonly<Record<string, string>>,
  { clock }: RequestState,
): boolean => {
  const objected = (clock?.consultations ?? []).some(
    ({ with: asked, answer }) => asked === 'thirdParty' && answer?.agrees === false,
  )
  return objected && outcome === 'granted' && (facts.publicInterest ?? '').trim() === ''
}

/** Outcomes that only their own event brings about. */
const BY_EVENT: readonly Outcome[] = ['noSupplement', 'feeUnpaid', 'withdrawn']

/** Null when every fact that the outcome requires is there; otherwise the first that is missing, with the article that asks for it. */
export const missingFact = (
  outcome: Outcome,
  facts: Readonly<Record<string, string>>,
  state: RequestState,
  situation: Situation,
): RequestRefusal | null => {
  const rule = outcomeRule(outcome)
  const source: SourceId = rule.sources.at(-1) ?? rule.sources[0]
  if (BY_EVENT.includes(outcome)) return { code: 'outcome-by-event', source, facts: { outcome } }
  if (lacksPublicInterest(outcome, facts, state)) {
    return { code: 'fact-missing', source: 'OGI-32', facts: { fact: 'publicInterest', outcome } }
  }
  const missing = rule.facts.find((fact) => {
    const proof = PROOFS[fact]
    return proof === undefined ? (facts[fact] ?? '').trim() === '' : !proof(state, situation)
  })
  return missing === undefined ? null : { code: 'fact-missing', source, facts: { fact: missing, outcome } }
}
