/** The terms of a remedy case: those the organ has to keep, and that of whoever decides. */
import type { SourceId } from '../sources.ts'
import { addCalendarDays, dateOf, type LocalDate } from '../time/local-date.ts'
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../time/working-calendar.ts'
import { asksToFollowUp } from './remedy-closing.ts'
import { remedyDeadline } from './remedy-deadline.ts'
import type { RemedyState } from './remedy-state.ts'

export const REMEDY_TERMS = ['answer', 'hearing', 'decision', 'followUp'] as const
/** 提交答复书或答辩状, 参加听证或开庭, 复议机关或法院审结, 履行决定或裁判. */
export type RemedyTermKind = (typeof REMEDY_TERMS)[number]

export interface RemedyTerm {
  readonly what: RemedyTermKind
  /** Null where no day was set, or the calendar is not announced up to it. */
  readonly by: LocalDate | null
  readonly source: SourceId | null
  /** The day on which it was met; null while it runs. */
  readonly doneOn: LocalDate | null
}

/** 行政复议法第八十八条 makes 三日, 五日, 七日 and 十日 of that law working days; every other term is of calendar days. */
interface AnswerRule {
  readonly days: number
  readonly counted: 'working' | 'calendar'
  readonly source: SourceId
}

const ANSWER_RULES = {
  ordinary: { days: 10, counted: 'working', source: 'RECONSIDERATION-48' },
  simplified: { days: 5, counted: 'working', source: 'RECONSIDERATION-54' },
  /** The law before 2024 made only its 五日 and 七日 working days. */
  before2024: { days: 10, counted: 'calendar', source: 'RECONSIDERATION-1999-23' },
  firstInstance: { days: 15, counted: 'calendar', source: 'LITIGATION-67' },
  secondInstance: { days: 15, counted: 'calendar', source: 'INTERPRETATION-2018-1-108' },
} as const satisfies Record<string, AnswerRule>

/** First day of the revised 行政复议法: cases accepted earlier run on under the old one. */
const REVISED_FROM: LocalDate = '2024-01-01'

/** How many days the answer has, and of which kind; for people to read. */
export const answerRule = ({
  group,
  simplified,
  instance,
  acceptedOn,
  servedOn,
}: RemedyState): AnswerRule => {
  if (group !== 'reconsideration')
    return instance === 'first' ? ANSWER_RULES.firstInstance : ANSWER_RULES.secondInstance
  const from = acceptedOn ?? servedOn
  if (from !== null && from < REVISED_FROM) return ANSWER_RULES.before2024
  return simplified ? ANSWER_RULES.simplified : ANSWER_RULES.ordinary
}

/** A term that ends on a day off ends on the next working day (民事诉讼法第八十五条); where that is not announced, it stays. */
const rolledOver = (last: LocalDate, calendar: WorkingCalendar): LocalDate => {
  const isWorked = isWorkingDay(last, calendar)
  if (!isWorked.ok || isWorked.value) return last
  const next = addWorkingDays(last, 1, calendar)
  return next.ok ? next.value : last
}

/** None while the case is suspended: no clock runs then. */
const answerTerm = (state: RemedyState, calendar: WorkingCalendar): RemedyTerm | null => {
  const { servedOn, answeredOn, stage } = state
  const isStopped = stage === 'suspended' && answeredOn === null
  if (servedOn === null || isStopped) return null
  const { days, counted, source } = answerRule(state)
  if (counted === 'calendar') {
    const by = rolledOver(addCalendarDays(servedOn, days), calendar)
    return { what: 'answer', by, source, doneOn: answeredOn }
  }
  const by = addWorkingDays(servedOn, days, calendar)
  return { what: 'answer', by: by.ok ? by.value : null, source, doneOn: answeredOn }
}

const followUpTerm = (state: RemedyState): RemedyTerm | null => {
  if (!asksToFollowUp(state)) return null
  return { what: 'followUp', by: state.performBy, source: null, doneOn: state.followedUpOn }
}

/** Every term of the case as it stands, those met included. */
export const remedyTerms = (state: RemedyState, calendar: WorkingCalendar): readonly RemedyTerm[] => {
  if (state.stage === 'voided') return []
  const answer = answerTerm(state, calendar)
  const decision = remedyDeadline(state)
  const hearing = state.hearing
  const all = [
    answer,
    hearing === null
      ? null
      : ({ what: 'hearing', by: dateOf(hearing.at), source: null, doneOn: null } as const),
    decision === null ? null : ({ what: 'decision', ...decision, doneOn: null } as const),
    followUpTerm(state),
  ]
  return all.filter((term) => term !== null)
}

/** The term that ends next of those that run; an answer is not asked for once it was decided. Null: nothing runs. */
export const nextRemedyTerm = (state: RemedyState, calendar: WorkingCalendar): RemedyTerm | null => {
  const running = remedyTerms(state, calendar).filter(
    ({ what, doneOn }) => doneOn === null && !(what === 'answer' && state.stage === 'decided'),
  )
  const dated = running.filter(({ by }) => by !== null)
  return dated.toSorted((a, b) => ((a.by ?? '') < (b.by ?? '') ? -1 : 1))[0] ?? running[0] ?? null
}
