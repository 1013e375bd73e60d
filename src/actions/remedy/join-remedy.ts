/** An organ joins a case that another organ registered: one case, counted at each of them. */
import { decideRemedy } from '../../law/remedy/remedy-case.ts'
import type { JointBasis } from '../../law/remedy/remedy-event.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { lockRemedy } from '../../store/remedy.ts'
import { readRemedyEvents } from '../../store/remedy-event.ts'
import { findNumberedRemedy, lockRemedyNumber } from '../../store/remedy-number.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type RemedyActRefusal, stateOfRemedy, writeRemedyEvents } from './act-on-remedy.ts'
import { remedyRole } from './remedy-role.ts'

export interface JoinedRemedy {
  /** The organ that joins. */
  readonly organId: number
  /** Knowing the number and who decides shows that the organ was told of the case. */
  readonly caseNumber: string
  readonly forum: string
  readonly basis: JointBasis
}

/** Refuses `remedy-unknown` where no case has this number, and what the law refuses (`joined-already`, `joint-basis-unfit`). */
export const joinRemedy = (
  context: ActContext,
  actor: Actor,
  { organId, caseNumber, forum, basis }: JoinedRemedy,
): Promise<Result<{ readonly remedyId: number }, RemedyActRefusal | Refusal<'remedy-unknown'>>> =>
  context.db.transaction().execute(async (trx): Promise<Result<{ remedyId: number }, RemedyActRefusal>> => {
    await lockRemedyNumber(trx, caseNumber)
    const found = await findNumberedRemedy(trx, { caseNumber, forum, organIds: [organId] })
    const head = found === null ? null : await lockRemedy(trx, found.id)
    if (head === null) return refused({ code: 'remedy-unknown' })
    if (head.isAnonymised) return refused({ code: 'remedy-anonymised' })
    const held = { head, state: stateOfRemedy(await readRemedyEvents(trx, head.id)) }
    const role = await remedyRole(trx, actor, organId, context.now())
    const situation = { now: context.now(), actor: { id: actor.id, role } }
    const command = { type: 'joined', respondent: String(organId), basis } as const
    const decided = decideRemedy(command, held.state, situation)
    if (!decided.ok) return decided
    await writeRemedyEvents(context, trx, actor, held, decided.value, role)
    return ok({ remedyId: head.id })
  })
