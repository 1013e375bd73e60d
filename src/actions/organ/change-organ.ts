/** Name, code word and whether an organ receives applications. A renamed organ stays the same organ, at the same address. */
import { hasEnded } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import {
  isNameTaken,
  lockOrganTree,
  organEntry,
  changeOrgan as updateOrgan,
} from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordOrganAct } from './organ-audit.ts'

export interface ChangeOrganInput {
  readonly organId: number
  readonly name: string
  readonly codeWord: string
  /** With which index numbers begin; left as it is where it is not given. */
  readonly organisationCode?: string
  readonly receivesRequests: boolean
}

export type ChangeOrganRefusal = Refusal<'organ-lacking' | 'organ-ended' | 'name-taken'>

export const changeOrgan = async (
  context: ActContext,
  actor: Actor,
  { organId, ...after }: ChangeOrganInput,
): Promise<Result<null, ChangeOrganRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    await lockOrganTree(trx)
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    if (hasEnded(organ, dateOf(context.now()))) return refused({ code: 'organ-ended' })
    if (await isNameTaken(trx, after.name, organId)) return refused({ code: 'name-taken' })
    await updateOrgan(trx, organId, after)
    const { name, codeWord, organisationCode, receivesRequests } = organ
    const detail = { before: { name, codeWord, organisationCode, receivesRequests }, after }
    await recordOrganAct(context, trx, actor, { act: 'organ.changed', organId, detail })
    return ok(null)
  })
