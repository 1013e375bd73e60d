/** Where the remedy cases that the pictures of a year count are listed. */
import type { DashboardJson } from '../../contract/dashboard/dashboard-json.ts'
import type { RemedyPlace } from '../remedy/remedy-place.ts'

export const remediesBehind = ({
  organ,
  below,
  year,
}: Pick<DashboardJson, 'organ' | 'below' | 'year'>): Partial<RemedyPlace> => ({
  organ: organ.id,
  below,
  reported: !below,
  year: String(year),
})
