/** Who applied or sued: shown for a reason, and never without a trace; written and named where it was not known before. */
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import { findRemedy, lockRemedy, nameRemedy, type RemedyHead } from '../../store/remedy.ts'
import { lockRemedyNumber } from '../../store/remedy-number.ts'
import { type RemedyParty, readParty, saveParty, sealParty } from '../../store/remedy-party.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { withoutLongNumbers } from '../trace/without-long-numbers.ts'
import { concealNames, withoutNames } from './conceal-names.ts'
import { type NumberRefusal, numberObjection } from './number-objection.ts'
import { auditRemedy } from './remedy-audit.ts'

/** Characters of a reason. */
const LEAST_REASON = 2
const MOST_REASON = 200

export type ReasonRefusal = Refusal<'reason-missing' | 'reason-too-long'>
export type PartyRefusal = ReasonRefusal | Refusal<'remedy-unknown' | 'party-missing'>

/** Null where a reason is told, neither too short nor too long. */
export const faultOfReason = (reason: string): ReasonRefusal | null => {
  const length = Array.from(reason.trim()).length
  if (length < LEAST_REASON) return { code: 'reason-missing', facts: { least: LEAST_REASON } }
  return length > MOST_REASON ? { code: 'reason-too-long', facts: { most: MOST_REASON } } : null
}

/** As it was typed. Nothing is told unless it stands in the audit log. */
export const unmaskRemedyParty = async (
  context: ActContext,
  actor: Actor,
  remedyId: number,
  reason: string,
): Promise<Result<RemedyParty, PartyRefusal>> => {
  const fault = faultOfReason(reason)
  if (fault !== null) return refused(fault)
  return context.db.transaction().execute(async (trx): Promise<Result<RemedyParty, PartyRefusal>> => {
    const head = await findRemedy(trx, remedyId)
    if (head === null) return refused({ code: 'remedy-unknown' })
    const party = await readParty(trx, context.sealer, remedyId)
    if (party.name === '') return refused({ code: 'party-missing' })
    const written = withoutLongNumbers(concealNames(reason.trim(), party))
    await auditRemedy(context, trx, actor, {
      remedyId,
      organId: head.organId,
      act: 'remedy.partyRead',
      detail: { reason: written },
    })
    return ok(party)
  })
}

export interface DescribedRemedy {
  readonly remedyId: number
  readonly version: number
  readonly caseNumber: string
  readonly forum: string
  /** Null: as it was. */
  readonly party: RemedyParty | null
}

export type DescribeRefusal =
  | NumberRefusal
  | Refusal<'remedy-unknown' | 'remedy-changed' | 'remedy-anonymised'>

const writeDescription = async (
  context: ActContext,
  trx: Database,
  { against }: RemedyHead,
  { remedyId, caseNumber, forum, party }: DescribedRemedy,
): Promise<void> => {
  const known = party ?? (await readParty(trx, context.sealer, remedyId))
  await nameRemedy(
    trx,
    remedyId,
    withoutNames({ caseNumber: caseNumber.trim(), forum: forum.trim(), against }, known),
  )
  if (party !== null) await saveParty(trx, remedyId, sealParty(context.sealer, party))
}

/** The number, who decides, and the party, as they become known. Which of them changed stands in the audit log, not how. */
export const describeRemedy = (
  context: ActContext,
  actor: Actor,
  given: DescribedRemedy,
): Promise<Result<null, DescribeRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<null, DescribeRefusal>> => {
    await lockRemedyNumber(trx, given.caseNumber)
    const head = await lockRemedy(trx, given.remedyId)
    if (head === null) return refused({ code: 'remedy-unknown' })
    if (head.isAnonymised) return refused({ code: 'remedy-anonymised' })
    if (head.version !== given.version) return refused({ code: 'remedy-changed' })
    const { caseNumber, forum } = given
    const organIds = [head.organId, ...head.respondents]
    const taken = await numberObjection(trx, { caseNumber, forum, organIds }, head.id)
    if (taken !== null) return refused(taken)
    await writeDescription(context, trx, head, given)
    await auditRemedy(context, trx, actor, {
      remedyId: head.id,
      organId: head.organId,
      act: 'remedy.described',
      detail: {
        number: given.caseNumber.trim() !== head.caseNumber,
        forum: given.forum.trim() !== head.forum,
        party: given.party !== null,
      },
    })
    return ok(null)
  })
