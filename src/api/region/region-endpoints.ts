import type { OrganRef } from '../../contract/annual-report-library.ts'
import { pageOf, REGION_OVERVIEW, REGION_SUMMARY } from '../../contract/api/answers.ts'
import { CSV_QUERY, REGION, YEAR } from '../../contract/api/parameters.ts'
import { presentRegion } from '../../contract/api/present-library.ts'
import { presentRegionOverview, type RegionOverview } from '../../contract/region-overview.ts'
import { OVERVIEW_COLUMNS, presentOverviewRows } from '../../contract/region-overview-csv.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { reportsOfYear } from '../../store/annual-report.ts'
import type { Database } from '../../store/database.ts'
import { listOrgans, listRegions } from '../../store/organ.ts'
import { type ApiRefusal, type Endpoint, endpoint } from '../endpoint.ts'

const ORGANS_A_PAGE = 500

const organsOfRegion = async (db: Database, region: string): Promise<readonly OrganRef[]> => {
  const organs: OrganRef[] = []
  let cursor: string | null = null
  do {
    const page = await listOrgans(db, { region }, { cursor, limit: ORGANS_A_PAGE })
    organs.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return organs
}

const overviewOf = async (
  db: Database,
  { region, year }: { readonly region: string; readonly year: number },
): Promise<Result<RegionOverview, ApiRefusal>> => {
  const reports = await reportsOfYear(db, region, year)
  if (reports.length === 0) return refused({ code: 'region-not-found' })
  return ok(presentRegionOverview(region, year, await organsOfRegion(db, region), reports))
}

const regions = endpoint({
  path: '/regions',
  tag: '地区',
  summary: '有年度报告的地区',
  pathParameters: {},
  query: {},
  shape: { media: 'application/json', schema: pageOf('RegionPage', REGION_SUMMARY) },
  problems: [],
  answer: async (db) =>
    ok({ kind: 'json', body: { items: (await listRegions(db)).map(presentRegion), next: null } }),
})

const overview = endpoint({
  path: '/regions/{region}/{year}',
  tag: '地区',
  summary: '一个地区一个年度的概览：报送情况、合计、各类结果、各项不予公开理由',
  pathParameters: { region: REGION, year: YEAR },
  query: {},
  shape: { media: 'application/json', schema: REGION_OVERVIEW },
  problems: ['region-not-found'],
  answer: async (db, address) => {
    const found = await overviewOf(db, address)
    return found.ok ? ok({ kind: 'json', body: found.value }) : found
  },
})

const overviewTable = endpoint({
  path: '/regions/{region}/{year}.csv',
  tag: '地区',
  summary: '一个地区一个年度的概览，每个数字一行',
  pathParameters: { region: REGION, year: YEAR },
  query: CSV_QUERY,
  shape: { media: 'text/csv', columns: OVERVIEW_COLUMNS },
  problems: ['region-not-found'],
  answer: async (db, address) => {
    const found = await overviewOf(db, address)
    if (!found.ok) return found
    return ok({ kind: 'csv', name: `region-${address.year}`, rows: presentOverviewRows(found.value) })
  },
})

export const REGION_ENDPOINTS: readonly Endpoint[] = [regions, overview, overviewTable]
