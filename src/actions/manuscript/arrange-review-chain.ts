/** Review chains of an organ: as they apply, and as they are arranged. */
import type { PutReviewChain, ReviewChainsJson } from '../../contract/disclosure/manuscript-json.ts'
import { STAGE_NAMES } from '../../contract/disclosure/manuscript-words.ts'
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { ManuscriptRefusal } from '../../law/proactive-disclosure/manuscript/manuscript-refusal.ts'
import { chainObjection } from '../../law/proactive-disclosure/manuscript/review-chain.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { organsThatReviewLegality } from '../../store/legal-organ.ts'
import { organNames } from '../../store/organ-names.ts'
import { saveChain } from '../../store/review-chain.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type AppliedChain, chainsOfOrgan } from './chain-of-organ.ts'

const chainJson = (
  { kind, stages, checklists, legalOrganId, from }: AppliedChain,
  names: ReadonlyMap<number, string>,
): ReviewChainsJson['chains'][number] => ({
  kind,
  kindName: DISCLOSURE_KIND_RULES[kind].name,
  stages: stages.map((stage) => ({ stage, name: STAGE_NAMES[stage] })),
  checklists,
  legalOrgan: legalOrganId === null ? null : { id: legalOrganId, name: names.get(legalOrganId) ?? '' },
  from,
  required: DISCLOSURE_KIND_RULES[kind].needsLegalReview ? ['secrecy', 'legal'] : ['secrecy'],
})

export const readReviewChains = async (context: ActContext, organId: number): Promise<ReviewChainsJson> => {
  const today = dateOf(context.now())
  const [chains, organs] = await Promise.all([
    chainsOfOrgan(context.db, organId),
    organsThatReviewLegality(context.db, organId, today),
  ])
  const named = chains.flatMap(({ legalOrganId }) => (legalOrganId === null ? [] : [legalOrganId]))
  const names = new Map((await organNames(context.db, [...new Set(named)])).map(({ id, name }) => [id, name]))
  return { chains: chains.map((chain) => chainJson(chain, names)), organs }
}

/** Refuses a chain that leaves out what may not be left out, and an organ that nobody reviews for. */
export const arrangeReviewChain = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  { kind, stages, checklists, legalOrganId }: PutReviewChain,
): Promise<Result<null, ManuscriptRefusal | Refusal<'legal-organ-unknown'>>> => {
  const objection = chainObjection(kind, stages)
  if (objection !== null) return refused(objection)
  return context.db
    .transaction()
    .execute(async (trx): Promise<Result<null, Refusal<'legal-organ-unknown'>>> => {
      const organs = await organsThatReviewLegality(trx, organId, dateOf(context.now()))
      const isKnown = legalOrganId === null || organs.some(({ id }) => id === legalOrganId)
      if (!isKnown) return refused({ code: 'legal-organ-unknown' })
      const setAt = context.instant()
      const legal = legalOrganId === organId ? null : legalOrganId
      const chain = { organId, kind, stages, checklists, legalOrganId: legal }
      await saveChain(trx, { ...chain, setBy: actor.id, setAt })
      await appendAudit(trx, {
        chain: organId,
        at: setAt,
        actor: actor.id,
        address: actor.address,
        act: 'reviewChain.arranged',
        subjectKind: 'reviewChain',
        subjectId: kind,
        detail: { stages, legalOrganId: legal },
      })
      return ok(null)
    })
}
