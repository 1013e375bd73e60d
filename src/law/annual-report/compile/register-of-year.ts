/** The register of organs as the reports of one year see it: as it stood on 31 December, and what was signed as it was signed. */
import { areaOf, type ReportingOrgan, reporterOf } from './reporting-organs.ts'

/** Where an organ stood on the last day of the year, where that is kept. */
export interface Placement {
  readonly organId: number
  readonly parentId: number | null
  readonly owesReport: boolean
}

/** What a signed report of the year counted, and the name under which it was signed. */
export interface SignedComposition {
  readonly organId: number
  /** The organs whose own records it counted; null where that is not kept. */
  readonly ownIds: readonly number[] | null
  /** Of an area: the organs whose reports it added up; empty for an organ's own report, or where that is not kept. */
  readonly partIds: readonly number[]
  /** Null where that is not kept. */
  readonly name: string | null
}

interface NamedOrgan extends ReportingOrgan {
  readonly name: string
}

const change = <Organ extends NamedOrgan>(
  organs: Map<number, Organ>,
  id: number,
  changes: Partial<NamedOrgan>,
): void => {
  const organ = organs.get(id)
  if (organ !== undefined) organs.set(id, { ...organ, ...changes })
}

/** A unit whose records were counted stays with the report that counted them, wherever it stands now. */
const keepOwn = <Organ extends NamedOrgan>(
  organs: Map<number, Organ>,
  { organId, ownIds }: SignedComposition,
  year: number,
): void => {
  for (const id of ownIds ?? []) {
    if (id === organId || reporterOf(organs, id, year) === organId) continue
    change(organs, id, { owesReport: false, parentId: organId, successorId: null })
  }
}

const keepParts = <Organ extends NamedOrgan>(
  organs: Map<number, Organ>,
  { organId, partIds }: SignedComposition,
  year: number,
): void => {
  for (const id of partIds) {
    if (id === organId) continue
    const isThere = reporterOf(organs, id, year) === id && areaOf(organs, id, year) === organId
    if (!isThere) change(organs, id, { owesReport: true, parentId: organId })
  }
}

/**
 * @param today the register as it is now
 * @param placements of organs that were moved, or whose duty was changed, after the year
 * @param signed the last signature of each report of the year
 */
export const registerOfYear = <Organ extends NamedOrgan>(
  today: ReadonlyMap<number, Organ>,
  year: number,
  placements: readonly Placement[],
  signed: readonly SignedComposition[],
): ReadonlyMap<number, Organ> => {
  const organs = new Map(today)
  for (const { organId, parentId, owesReport } of placements) {
    change(organs, organId, { parentId, owesReport })
  }
  for (const { organId, name } of signed) {
    change(organs, organId, { owesReport: true, ...(name === null ? {} : { name }) })
  }
  for (const each of signed) keepOwn(organs, each, year)
  for (const each of signed) keepParts(organs, each, year)
  return organs
}
