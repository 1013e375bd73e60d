/** What a remedy case attacks: a reply by its outcome, or another act under the Regulation. */
import { OUTCOMES, type Outcome } from '../request/outcome.ts'

export const OTHER_ATTACKED = [
  'noReply',
  'notPublished',
  'published',
  'correction',
  'fee',
  'otherAct',
] as const
/** 逾期未答复, 未主动公开, 公开行为, 更正信息, 收取信息处理费, 其他行为. */
export type OtherAttacked = (typeof OTHER_ATTACKED)[number]
export type Attacked = Outcome | OtherAttacked

export const ATTACKED: readonly Attacked[] = [...(Object.keys(OUTCOMES) as Outcome[]), ...OTHER_ATTACKED]

export const isOutcome = (attacked: string): attacked is Outcome => Object.hasOwn(OUTCOMES, attacked)
