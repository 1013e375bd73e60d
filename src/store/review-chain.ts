/** Review chains as organs arranged them. An organ without one uses that of the nearest organ above. */
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { ReviewChain } from '../law/proactive-disclosure/manuscript/review-chain.ts'
import type { Database } from './database.ts'
import { organsAbove } from './organ-tree.ts'
import { storableJson } from './storable.ts'

export interface ArrangedChain extends ReviewChain {
  readonly organId: number
  readonly kind: DisclosureKind
}

/** Those of the organ and of the organs above it, the nearest first. */
export const arrangedChains = async (db: Database, organId: number): Promise<readonly ArrangedChain[]> => {
  const organs = [organId, ...(await organsAbove(db, organId))]
  const rows = await db
    .selectFrom('review_chain')
    .select(['organ_id as organId', 'kind', 'stages', 'checklists', 'legal_organ_id as legalOrganId'])
    .where('organ_id', 'in', organs)
    .execute()
  return rows.toSorted((a, b) => organs.indexOf(a.organId) - organs.indexOf(b.organId))
}

export interface NewChain extends ArrangedChain {
  readonly setBy: string
  readonly setAt: Date
}

export const saveChain = async (trx: Database, given: NewChain): Promise<void> => {
  const row = {
    stages: storableJson(given.stages),
    checklists: storableJson(given.checklists),
    legal_organ_id: given.legalOrganId,
    set_by: given.setBy,
    set_at: given.setAt,
  }
  await trx
    .insertInto('review_chain')
    .values({ organ_id: given.organId, kind: given.kind, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'kind']).doUpdateSet(row))
    .execute()
}
