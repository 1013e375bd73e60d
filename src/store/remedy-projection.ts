/** What lists keep of a remedy case's state: derived, never the truth, made anew from the events at any time. */
import { remedyClosedOn } from '../law/remedy/remedy-closing.ts'
import type { RemedyState } from '../law/remedy/remedy-state.ts'
import { nextRemedyTerm, remedyTerms } from '../law/remedy/remedy-terms.ts'
import { type DecidedResult, RESULT_OF_DECISION } from '../law/remedy/result-of-decision.ts'
import type { WorkingCalendar } from '../law/time/working-calendar.ts'
import type { RemedyTable } from './schema/remedy-tables.ts'

export interface RemedyProjection
  extends Pick<
    RemedyTable,
    'stage' | 'remedy_group' | 'respondents' | 'filed_on' | 'deadline_on' | 'result'
  > {
  readonly rulings: RemedyState['rulings']
  readonly attacked: string | null
  readonly due_what: 'answer' | 'hearing' | 'decision' | 'followUp' | null
  readonly due_on: RemedyTable['deadline_on']
  readonly answer_due_on: RemedyTable['deadline_on']
  readonly follow_up_open: boolean
  readonly closed_on: RemedyTable['deadline_on']
}

const resultOf = ({ stage, rulings }: RemedyState): DecidedResult | null => {
  if (stage === 'voided') return null
  const decision = rulings.at(-1)?.decision ?? null
  return decision === null ? null : RESULT_OF_DECISION[decision]
}

/** @param state of a case that was registered; throws before that */
export const projectRemedy = (state: RemedyState, calendar: WorkingCalendar): RemedyProjection => {
  const { stage, group, filedOn } = state
  if (group === null || filedOn === null) throw new Error('a remedy case begins with its filing')
  const terms = remedyTerms(state, calendar)
  const next = nextRemedyTerm(state, calendar)
  const termOf = (what: string) => terms.find((term) => term.what === what && term.doneOn === null)
  return {
    stage,
    remedy_group: group,
    respondents: state.respondents.map(Number),
    filed_on: filedOn,
    deadline_on: termOf('decision')?.by ?? null,
    rulings: state.rulings,
    result: resultOf(state),
    attacked: state.against,
    due_what: next?.what ?? null,
    due_on: next?.by ?? null,
    answer_due_on: stage === 'decided' ? null : (termOf('answer')?.by ?? null),
    follow_up_open: termOf('followUp') !== undefined,
    closed_on: remedyClosedOn(state),
  }
}
