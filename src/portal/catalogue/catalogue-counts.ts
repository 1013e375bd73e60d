/** How many documents each choice would show, under the other choices made. */
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { Tally } from '../../store/disclosure-tally.ts'

export interface Chosen {
  readonly item?: string
  readonly kind?: DisclosureKind
  readonly year?: number
}

type Facet = keyof Chosen

const FACETS: readonly Facet[] = ['item', 'kind', 'year']

const meets = (tally: Tally, chosen: Chosen, besides: Facet | null): boolean =>
  FACETS.every((facet) => facet === besides || chosen[facet] === undefined || chosen[facet] === tally[facet])

export const countOf = (tallies: readonly Tally[], chosen: Chosen, besides: Facet | null = null): number =>
  tallies.reduce((sum, tally) => sum + (meets(tally, chosen, besides) ? tally.documents : 0), 0)

/** Value → documents, for the values that have any. */
export const countsBy = <Name extends Facet>(
  tallies: readonly Tally[],
  chosen: Chosen,
  facet: Name,
): ReadonlyMap<Tally[Name], number> => {
  const counts = new Map<Tally[Name], number>()
  for (const tally of tallies) {
    if (!meets(tally, chosen, facet)) continue
    counts.set(tally[facet], (counts.get(tally[facet]) ?? 0) + tally.documents)
  }
  return counts
}
