import type { OrganSummary } from '../contract/annual-report-library.ts'
import type { Database } from '../store/database.ts'
import { listOrgans, type OrganFilter } from '../store/organ.ts'

const ORGANS_A_PAGE = 500

/** Every organ that meets the filter, in the order of the list. */
export const allOrgans = async (db: Database, filter: OrganFilter): Promise<readonly OrganSummary[]> => {
  const organs: OrganSummary[] = []
  let cursor: string | null = null
  do {
    const page = await listOrgans(db, filter, { cursor, limit: ORGANS_A_PAGE })
    organs.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return organs
}
