/** Organs in the order of the tree, each with its depth. */
import type { OrganJson } from '../../contract/organ/organ-json.ts'

export interface PlacedOrgan {
  readonly organ: OrganJson
  readonly depth: number
}

/** An organ whose parent is not in the list stands at the top. */
export const placedOrgans = (organs: readonly OrganJson[]): readonly PlacedOrgan[] => {
  const known = new Set(organs.map(({ id }) => id))
  const below = (parentId: number | null, depth: number): readonly PlacedOrgan[] =>
    organs
      .filter((organ) => (known.has(organ.parentId ?? 0) ? organ.parentId : null) === parentId)
      .flatMap((organ) => [{ organ, depth }, ...below(organ.id, depth + 1)])
  return below(null, 0)
}
