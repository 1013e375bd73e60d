/** Remedy cases against the replies of a batch of invented cases. */
import { isAnswer } from '../../law/annual-report/dashboard/answered.ts'
import { yearOf } from '../../law/time/local-date.ts'
import type { FilledCase } from '../../store/demo-fill.ts'
import type { FilledRemedy } from '../../store/remedy-fill.ts'
import { sealParty } from '../../store/remedy-party.ts'
import type { ActContext } from '../act-context.ts'
import { instantOf } from '../county-time.ts'
import { inventApplicant } from './county-people.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { type AnsweredCase, type ToldRemedy, tellRemedies } from './tell-remedies.ts'

const answeredOf = (given: FilledCase, organ: StaffedOrgan): AnsweredCase | null => {
  const { outcome, closed_on: repliedOn } = given.projection
  if (outcome === null || repliedOn === null || !isAnswer(outcome)) return null
  const { id: organId, kind: organKind, staff } = organ
  return { requestId: given.id, organId, organKind, outcome, repliedOn, handlerId: staff.handler.id }
}

export interface RemedyMaker {
  /** Those against replies of the cases, as they would have come by today. */
  readonly of: (cases: readonly FilledCase[]) => readonly FilledRemedy[]
}

/** Numbers of cases are counted through all batches. */
export const remedyMaker = (
  { sealer, now }: Pick<ActContext, 'sealer' | 'now'>,
  { organs }: StaffedCounty,
  dice: Dice,
): RemedyMaker => {
  const byId = new Map(organs.map((organ) => [organ.id, organ]))
  const given = new Map<string, number>()
  const numberOf = ({ kind, filedOn }: ToldRemedy): string => {
    const series = `${kind} ${yearOf(filedOn)}`
    const number = (given.get(series) ?? 0) + 1
    given.set(series, number)
    return kind === 'reconsideration'
      ? `云岭府复〔${yearOf(filedOn)}〕${number}号`
      : `（${yearOf(filedOn)}）示0000行初${number}号`
  }
  const filledOf = (told: ToldRemedy, { organId, requestId }: AnsweredCase): FilledRemedy => {
    const { name, phone } = inventApplicant(dice, 'naturalPerson')
    return {
      organId,
      caseNumber: numberOf(told),
      forum: told.forum,
      requestId,
      against: '',
      events: told.events,
      state: told.state,
      party: sealParty(sealer, { name, agent: '', contact: phone }),
      openedAt: instantOf(`${told.filedOn}T10:10:00`),
    }
  }
  return {
    of: (cases) =>
      cases.flatMap((each) => {
        const organ = byId.get(each.organId)
        const answered = organ === undefined ? null : answeredOf(each, organ)
        return answered === null
          ? []
          : tellRemedies(dice, answered, now()).map((told) => filledOf(told, answered))
      }),
  }
}
