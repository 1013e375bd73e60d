/** Which keys of a query are rare among the published documents: these choose what is looked at. */
import type { Database } from './database.ts'
import { readFrequencies } from './search-frequency.ts'

export interface SearchPlan {
  /** Few documents have any of these: they are all looked at. */
  readonly rare: readonly number[]
  /** For a query of nothing but common keys: sets to look for whole, the largest first. */
  readonly together: readonly (readonly number[])[]
}

/** Documents that are looked at one by one, at most about so many. */
const FEW = 4_000
const TOGETHER = [8, 5, 3, 2, 1] as const

/** Rarest first, until the documents they stand for are many enough. */
export const searchPlan = async (db: Database, keys: readonly number[]): Promise<SearchPlan> => {
  const { documents, shareOf } = await readFrequencies(db, keys)
  const documentsOf = (key: number): number => documents * shareOf(key).all
  const sorted = [...keys].sort((a, b) => documentsOf(a) - documentsOf(b))
  let sum = 0
  const rare = sorted.filter((key) => {
    sum += documentsOf(key)
    return sum <= FEW
  })
  const sizes = TOGETHER.filter((size) => size <= sorted.length)
  return { rare, together: sizes.map((size) => sorted.slice(0, size)) }
}
