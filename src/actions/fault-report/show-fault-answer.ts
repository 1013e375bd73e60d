/** The answer to a report of a fault becomes public, in the organ's own words, or goes again. */
import { findPersonalData } from '../../formats/manuscript-checks/check-personal-data.ts'
import { foldText } from '../../formats/manuscript-checks/folded-text.ts'
import type { FaultAct, FaultEvent } from '../../law/fault-report/fault-report.ts'
import type { Refusal } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { readFaultEvents } from '../../store/fault-report.ts'
import { contactsOfOrgan } from '../../store/organ-contacts.ts'
import { hideFaultAnswer, showFaultAnswer } from '../../store/shown-fault-answer.ts'
import { countyTime } from '../county-time.ts'
import type { FaultOccasion } from './fault-occasion.ts'

/** Numbers of people, their mail addresses and the like keep it from being shown; what the organ's own guide tells does not. */
export const shownDataRefused = async (
  { trx, head, today }: FaultOccasion,
  act: FaultAct,
): Promise<Refusal<'fault-shows-personal-data'> | null> => {
  if (act.type !== 'answerShown') return null
  const { folded } = foldText(`${act.question}\n${act.answer}`)
  const hits = findPersonalData(folded, await contactsOfOrgan(trx, head.organId), today)
  const names = new Set(hits.filter(({ severity }) => severity !== 'note').map(({ name }) => name))
  return names.size === 0
    ? null
    : { code: 'fault-shows-personal-data', facts: { found: [...names].join('、') } }
}

/** The path of the page alone: a query may hold what somebody searched for. */
const pathOf = (page: string): string => page.split(/[?#]/)[0] ?? ''

export const changeShown = async (
  { context, trx, head }: FaultOccasion,
  event: FaultEvent,
): Promise<void> => {
  if (event.type === 'answerHidden') await hideFaultAnswer(trx, head.id)
  if (event.type !== 'answerShown') return
  const answered = (await readFaultEvents(trx, head.id)).find((each) => each.event.type === 'answered')
  if (answered?.event.type !== 'answered')
    throw new Error(`fault report ${head.id} was shown without an answer`)
  await showFaultAnswer(
    trx,
    {
      reportId: head.id,
      organId: head.organId,
      kind: head.kind,
      page: pathOf(head.page),
      question: event.question.trim(),
      answer: event.answer.trim(),
      corrected: answered.event.corrected,
      receivedOn: head.receivedOn,
      answeredOn: dateOf(countyTime(answered.at)),
    },
    context.instant(),
  )
}
