/** The figures of a year counted the slow way: every record by itself, read back from what is the truth of it. */
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { type CaseOfYear, tableThreeOf } from '../../../src/law/annual-report/table-three-from-cases.ts'
import type { Policy } from '../../../src/law/policy.ts'
import { proactiveCounts } from '../../../src/law/proactive-disclosure/proactive-counts.ts'
import { foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import { tableFourOf } from '../../../src/law/remedy/table-four.ts'
import { foldRequest } from '../../../src/law/request/history.ts'
import { readStatistics } from '../../../src/store/monthly-statistic.ts'
import { registeredEntries } from '../../../src/store/registered-document.ts'
import { readRemedyEvents } from '../../../src/store/remedy-event.ts'
import { readEvents } from '../../../src/store/request-event.ts'
import type { World } from '../act-world.ts'

type Counted = Partial<Record<CellPath, number>>

const countLists = (table: Readonly<Partial<Record<CellPath, readonly string[]>>>): Counted =>
  Object.fromEntries(Object.entries(table).map(([cell, ids]) => [cell, ids?.length ?? 0]))

const folded = new Map<number, CaseOfYear>()

/** A case as its events fold; kept, since nothing happens to it between two counts of the same records. */
const caseOf = async ({ db }: Pick<World, 'db'>, id: number): Promise<CaseOfYear> => {
  const known = folded.get(id)
  if (known !== undefined) return known
  const state = foldRequest(await readEvents(db, id))
  if (!state.ok) throw new Error(state.refusal.code)
  const found = { id: String(id), state: state.value }
  folded.set(id, found)
  return found
}

const countCases = async (
  world: Pick<World, 'db'>,
  organIds: readonly number[],
  year: number,
  policy: Policy,
) => {
  const rows = await world.db.selectFrom('request').select('id').where('organ_id', 'in', organIds).execute()
  const cases: CaseOfYear[] = []
  for (const { id } of rows) cases.push(await caseOf(world, id))
  return countLists(tableThreeOf(cases, year, '2021', policy))
}

const countDocuments = async (
  { db }: Pick<World, 'db'>,
  organIds: readonly number[],
  year: number,
  { documentYearDay }: Policy,
): Promise<Counted> => {
  const figures: Record<string, number> = {}
  for (const entry of await registeredEntries(db, organIds, 'confirmed')) {
    const counts = proactiveCounts([entry], year, documentYearDay)[entry.kind]
    for (const measure of ['issued', 'repealed', 'inForce'] as const) {
      const cell = `proactive.${entry.kind}s.${measure}`
      figures[cell] = (figures[cell] ?? 0) + counts[measure].length
    }
  }
  return figures as Counted
}

const countStatistics = async ({ db }: Pick<World, 'db'>, organIds: readonly number[], year: number) => {
  const figures: Record<string, number> = {}
  for (const { metric, value } of await readStatistics(db, organIds, year)) {
    const cell = `proactive.${metric}${metric === 'administrativeFees' ? 'WanYuan' : ''}`
    figures[cell] = (figures[cell] ?? 0) + (value ?? 0)
  }
  return figures as Counted
}

const countRemedies = async ({ db }: Pick<World, 'db'>, organIds: readonly number[], year: number) => {
  const cases = []
  for (const { id } of await db.selectFrom('remedy').select('id').execute()) {
    const state = foldRemedy(await readRemedyEvents(db, id))
    if (!state.ok) throw new Error(state.refusal.code)
    cases.push({ id: String(id), state: state.value })
  }
  const counted = new Map<CellPath, Set<string>>()
  for (const organId of organIds) {
    for (const [cell, ids] of Object.entries(tableFourOf(cases, String(organId), year))) {
      const known = counted.get(cell as CellPath) ?? new Set()
      counted.set(cell as CellPath, new Set([...known, ...(ids ?? [])]))
    }
  }
  return Object.fromEntries([...counted].map(([cell, ids]) => [cell, ids.size])) as Counted
}

export const slowCount = async (
  world: Pick<World, 'db'>,
  organIds: readonly number[],
  year: number,
  policy: Policy,
): Promise<Counted> => ({
  ...(await countCases(world, organIds, year, policy)),
  ...(await countDocuments(world, organIds, year, policy)),
  ...(await countStatistics(world, organIds, year)),
  ...(await countRemedies(world, organIds, year)),
})
