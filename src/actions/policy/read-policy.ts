/** Every value of policy of a region, with what it was, is and will be. */
import type { PolicyJson, PolicyRowJson } from '../../contract/policy/policy-json.ts'
import { POLICY_WORDS } from '../../contract/policy/policy-words.ts'
import { DEFAULT_POLICY } from '../../law/policy.ts'
import { POLICY_NAMES, type RegionRow } from '../../law/region-policy.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { readRegionRows } from '../../store/policy-value.ts'
import type { ActContext } from '../act-context.ts'

type Row = Omit<RegionRow, 'instrument'> & { readonly instrument?: string }

const presentRows = (rows: readonly Row[], today: LocalDate): readonly PolicyRowJson[] => {
  const current = rows.findLast(({ from }) => from <= today)
  return rows.map((row, index) => ({
    from: row.from,
    value: row.value,
    source: SOURCES[row.source].label,
    instrument: row.instrument ?? '',
    isInForce: row === current,
    isWithdrawable: row.instrument !== undefined && index === rows.length - 1 && row.from > today,
  }))
}

/** @param region null, or one without organs: the first there is */
export const readPolicy = async (context: ActContext, region: string | null): Promise<PolicyJson> => {
  const organs = await context.db.selectFrom('organ').select('region').distinct().orderBy('region').execute()
  const regions = organs.map((organ) => organ.region)
  const chosen = region !== null && regions.includes(region) ? region : (regions[0] ?? '')
  const own = await readRegionRows(context.db, chosen)
  const today = dateOf(context.now())
  const values = POLICY_NAMES.map((name) => {
    const rows = own[name] ?? []
    const [first] = rows
    const defaults = DEFAULT_POLICY[name].filter(({ from }) => first === undefined || from < first.from)
    return { name, ...POLICY_WORDS[name], rows: presentRows([...defaults, ...rows], today) }
  })
  return { region: chosen, regions, values }
}
