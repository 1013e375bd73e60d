/** The organ decides whether what was asked for is published: a manuscript begins, or the reason why not is kept and told. */
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import {
  type ConversionDecision,
  decideConversion,
  findConversion,
  lockConversion,
} from '../../store/conversion.ts'
import type { Database } from '../../store/database.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type DraftRefusal, openDraft, readyDraft } from '../manuscript/draft-manuscript.ts'

export type DecideRefusal =
  | DraftRefusal
  | Refusal<'conversion-unknown' | 'conversion-decided' | 'reason-missing'>

export type GivenDecision =
  | { readonly decision: 'converted'; readonly kind: DisclosureKind; readonly title: string }
  | { readonly decision: 'declined'; readonly reason: string }

const record = async (
  trx: Database,
  actor: Actor,
  { organId, ...decided }: ConversionDecision & { readonly organId: number },
): Promise<void> => {
  await decideConversion(trx, decided)
  await appendAudit(trx, {
    chain: organId,
    at: decided.at,
    actor: actor.id,
    address: actor.address,
    act: `conversion.${decided.decision}`,
    subjectKind: 'conversion',
    subjectId: String(decided.id),
    detail: { reason: decided.reason, manuscript: decided.manuscriptId },
  })
}

/** @returns the manuscript that begins; null where it was declined. Refuses what is decided already. */
export const decideOnConversion = async (
  context: ActContext,
  actor: Actor,
  id: number,
  given: GivenDecision,
): Promise<Result<{ readonly manuscriptId: number | null }, DecideRefusal>> => {
  const conversion = await findConversion(context.db, id)
  if (conversion === null) return refused({ code: 'conversion-unknown' })
  if (conversion.decision !== null) return refused({ code: 'conversion-decided' })
  const reason = given.decision === 'declined' ? given.reason.trim() : ''
  if (given.decision === 'declined' && reason === '')
    return refused({ code: 'reason-missing', source: 'OGI-44' })
  const [request] = conversion.requests
  const ready =
    given.decision === 'declined'
      ? null
      : await readyDraft(context, {
          organId: conversion.organ.id,
          kind: given.kind,
          title: given.title,
          ...(request === undefined ? {} : { fromRequestId: request.id }),
        })
  if (ready !== null && !ready.ok) return ready
  return context.db.transaction().execute(async (trx) => {
    const locked = await lockConversion(trx, id)
    if (locked === null || locked.isDecided) return refused({ code: 'conversion-decided' })
    const manuscriptId = ready === null ? null : await openDraft(context, trx, actor, ready.value)
    await record(trx, actor, {
      id,
      by: actor.id,
      at: context.instant(),
      organId: locked.organId,
      decision: given.decision,
      reason,
      manuscriptId,
    })
    return ok({ manuscriptId })
  })
}
