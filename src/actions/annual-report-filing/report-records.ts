/** The records behind the cells of a compiled report. */
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { cellsOfCase } from '../../law/annual-report/compile/case-cells.ts'
import { signedSpans } from '../../law/annual-report/compile/counted-cases.ts'
import { CELL_OF_METRIC, documentCells } from '../../law/annual-report/compile/proactive-figures.ts'
import type { CellRecords, CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { formCells, formOf } from '../../law/annual-report/form-cells.ts'
import type { Policy } from '../../law/policy.ts'
import { tableFourOf } from '../../law/remedy/table-four.ts'
import { remediesOfOrgans } from '../../store/remedy-figures.ts'
import { documentsToCount } from '../../store/report-figures.ts'
import { casesOfYear, type StatisticRecord, statisticsOfYear } from '../../store/report-records.ts'
import { findCaseOrgan } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'

/** Key of a statistic among the records: the entry that counts. */
export const statisticKey = ({ organId, month, revision }: StatisticRecord): string =>
  `${organId}/${month}/${revision}`

/** The values by which the organ of the report counts. */
export const policyOfReport = async (
  context: ActContext,
  { organId }: Pick<CompiledReport, 'organId'>,
): Promise<Policy> => context.policy((await findCaseOrgan(context.db, organId))?.region ?? '')

type Keys = Map<CellPath, string[]>

const note = (keys: Keys, cell: CellPath, key: string): void => {
  keys.get(cell)?.push(key)
}

const noteCases = async (
  { db }: ActContext,
  { organIds, year, form }: CompiledReport,
  policy: Policy,
  keys: Keys,
): Promise<void> => {
  for (const each of await casesOfYear(db, organIds, { year, signed: signedSpans(policy) })) {
    for (const cell of cellsOfCase(each, year, form, policy)) note(keys, cell, String(each.id))
  }
}

const noteProactive = async (
  { db }: ActContext,
  { organIds, year, asOf }: CompiledReport,
  policy: Policy,
  keys: Keys,
): Promise<void> => {
  const documents = documentCells(await documentsToCount(db, organIds), year, policy.documentYearDay, asOf)
  for (const [cell, found] of documents) {
    for (const { id } of found) note(keys, cell, String(id))
  }
  for (const entry of await statisticsOfYear(db, organIds, year)) {
    note(keys, CELL_OF_METRIC[entry.metric], statisticKey(entry))
  }
}

const noteRemedies = async (
  { db }: ActContext,
  { organIds, year, asOf }: CompiledReport,
  keys: Keys,
): Promise<void> => {
  const cases = (await remediesOfOrgans(db, organIds, asOf)).map((state) => ({ id: String(state.id), state }))
  const table = tableFourOf(cases, organIds.map(String), year)
  for (const [cell, ids] of Object.entries(table)) {
    for (const id of ids ?? []) note(keys, cell as CellPath, id)
  }
}

/**
 * Keys of the records behind each cell of the form, empty lists included; of an area report those of the government's
 * own figures, while its shares lead to the organs.
 */
export const recordsOf = async (context: ActContext, compiled: CompiledReport): Promise<CellRecords> => {
  const keys: Keys = new Map(formCells(formOf(compiled.form)).map((path) => [path, []]))
  const policy = await policyOfReport(context, compiled)
  await noteCases(context, compiled, policy, keys)
  await noteProactive(context, compiled, policy, keys)
  await noteRemedies(context, compiled, keys)
  return Object.fromEntries(keys) as CellRecords
}
