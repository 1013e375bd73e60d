/** The review chain that applies to a kind of content at an organ. */
import { DISCLOSURE_KINDS, type DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { defaultChain, type ReviewChain } from '../../law/proactive-disclosure/manuscript/review-chain.ts'
import type { Database } from '../../store/database.ts'
import { type ArrangedChain, arrangedChains } from '../../store/review-chain.ts'

export interface AppliedChain extends ReviewChain {
  readonly kind: DisclosureKind
  readonly from: 'own' | 'above' | 'default'
}

const applied = (kind: DisclosureKind, organId: number, arranged: readonly ArrangedChain[]): AppliedChain => {
  const found = arranged.find((each) => each.kind === kind)
  if (found === undefined) return { ...defaultChain(kind), kind, from: 'default' }
  const { stages, checklists, legalOrganId } = found
  return { stages, checklists, legalOrganId, kind, from: found.organId === organId ? 'own' : 'above' }
}

/** Its own, or that of the nearest organ above that has one, or the default. */
export const chainOfOrgan = async (
  db: Database,
  organId: number,
  kind: DisclosureKind,
): Promise<AppliedChain> => applied(kind, organId, await arrangedChains(db, organId))

export const chainsOfOrgan = async (db: Database, organId: number): Promise<readonly AppliedChain[]> => {
  const arranged = await arrangedChains(db, organId)
  return DISCLOSURE_KINDS.map((kind) => applied(kind, organId, arranged))
}
