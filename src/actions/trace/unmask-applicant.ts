/** Showing what is masked: to whoever may, for a reason, and never without a trace. */
import type { ApplicantDetails, ConsultedParty } from '../../contract/request/applicant-details.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { readSealedForm, readSealedParty, type SealedOfRequest } from '../../store/request-sealed.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { withoutLongNumbers } from './without-long-numbers.ts'

export const UNMASKED_FIELDS = [
  'name',
  'idNumber',
  'representative',
  'phone',
  'email',
  'address',
  'contactPerson',
  'agent',
] as const satisfies readonly (keyof ApplicantDetails)[]
export type UnmaskedField = (typeof UNMASKED_FIELDS)[number]

export interface Unmasking {
  readonly requestId: number
  readonly fields: readonly UnmaskedField[]
  /** Kept in the audit log. */
  readonly reason: string
}

export type UnmaskRefusal = Refusal<
  'case-unknown' | 'fields-missing' | 'reason-missing' | 'reason-too-long' | 'already-anonymised'
>

/** Characters of a reason. */
const LEAST_REASON = 2
const MOST_REASON = 200

const faultOfReason = (reason: string): UnmaskRefusal | null => {
  const length = Array.from(reason.trim()).length
  if (length < LEAST_REASON) return { code: 'reason-missing', facts: { least: LEAST_REASON } }
  return length > MOST_REASON ? { code: 'reason-too-long', facts: { most: MOST_REASON } } : null
}

const note = (
  context: ActContext,
  trx: Database,
  actor: Actor,
  of: SealedOfRequest,
  { act, requestId, reason, detail }: { act: string; requestId: number; reason: string; detail: object },
): Promise<void> =>
  appendAudit(trx, {
    chain: of.organId,
    at: context.instant(),
    actor: actor.id,
    address: actor.address,
    act,
    subjectKind: 'request',
    subjectId: String(requestId),
    detail: { reason: withoutLongNumbers(reason.trim()), ...detail },
  })

/** The fields asked for, as the applicant wrote them. Nothing is told unless it stands in the audit log. */
export const unmaskApplicant = async (
  context: ActContext,
  actor: Actor,
  { requestId, fields, reason }: Unmasking,
): Promise<Result<Partial<Pick<ApplicantDetails, UnmaskedField>>, UnmaskRefusal>> => {
  const fault = faultOfReason(reason)
  if (fault !== null) return refused(fault)
  const asked = UNMASKED_FIELDS.filter((field) => fields.includes(field))
  if (asked.length === 0) return refused({ code: 'fields-missing' })
  return context.db.transaction().execute(async (trx) => {
    const form = await readSealedForm(trx, requestId)
    if (form === null) return refused({ code: 'case-unknown' })
    if (form.sealed === null) return refused({ code: 'already-anonymised' })
    const details: ApplicantDetails = JSON.parse(context.sealer.open(form.sealed, 'applicant').toString())
    await note(context, trx, actor, form, {
      act: 'request.unmasked',
      requestId,
      reason,
      detail: { fields: asked },
    })
    return ok(Object.fromEntries(asked.map((field) => [field, details[field]])))
  })
}

/** Whom a consultation letter went to. */
export const unmaskParty = async (
  context: ActContext,
  actor: Actor,
  { requestId, consultation, reason }: Omit<Unmasking, 'fields'> & { readonly consultation: string },
): Promise<Result<ConsultedParty, UnmaskRefusal>> => {
  const fault = faultOfReason(reason)
  if (fault !== null) return refused(fault)
  return context.db.transaction().execute(async (trx) => {
    const party = await readSealedParty(trx, requestId, consultation)
    if (party === null) return refused({ code: 'case-unknown' })
    if (party.sealed === null) return refused({ code: 'already-anonymised' })
    const told: ConsultedParty = JSON.parse(context.sealer.open(party.sealed, 'consultation').toString())
    await note(context, trx, actor, party, {
      act: 'request.partyUnmasked',
      requestId,
      reason,
      detail: { consultation },
    })
    return ok(told)
  })
}
