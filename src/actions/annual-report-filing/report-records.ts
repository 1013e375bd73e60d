/** The records behind the cells of a compiled report. */
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { cellsOfCase } from '../../law/annual-report/compile/case-cells.ts'
import { addTo, signedSpans } from '../../law/annual-report/compile/counted-cases.ts'
import { CELL_OF_METRIC, documentCells } from '../../law/annual-report/compile/proactive-figures.ts'
import type { CellAmounts } from '../../law/annual-report/compile/records-fault.ts'
import { type CellRecords, type CompiledReport, ownPart } from '../../law/annual-report/compiled-report.ts'
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

/** Keys of records by cell, and what the entries of statistics add up to. */
interface Noted {
  readonly keys: ReadonlyMap<CellPath, string[]>
  readonly amounts: Map<CellPath, number>
}

const note = ({ keys }: Noted, cell: CellPath, key: string): void => {
  keys.get(cell)?.push(key)
}

const noteCases = async (
  { db }: ActContext,
  { organIds, year, form }: CompiledReport,
  policy: Policy,
  noted: Noted,
): Promise<void> => {
  for (const each of await casesOfYear(db, organIds, { year, signed: signedSpans(policy) })) {
    for (const cell of cellsOfCase(each, year, form, policy)) note(noted, cell, String(each.id))
  }
}

const noteProactive = async (
  { db }: ActContext,
  { organIds, year, asOf }: CompiledReport,
  policy: Policy,
  noted: Noted,
): Promise<void> => {
  const documents = documentCells(await documentsToCount(db, organIds), year, policy.documentYearDay, asOf)
  for (const [cell, found] of documents) {
    for (const { id } of found) note(noted, cell, String(id))
  }
  for (const entry of await statisticsOfYear(db, organIds, year)) {
    const cell = CELL_OF_METRIC[entry.metric]
    note(noted, cell, statisticKey(entry))
    addTo(noted.amounts, cell, entry.value)
  }
}

const noteRemedies = async (
  { db }: ActContext,
  { organIds, year, asOf }: CompiledReport,
  noted: Noted,
): Promise<void> => {
  const cases = (await remediesOfOrgans(db, organIds, asOf)).map((state) => ({ id: String(state.id), state }))
  const table = tableFourOf(cases, organIds.map(String), year)
  for (const [cell, ids] of Object.entries(table)) {
    for (const id of ids ?? []) note(noted, cell as CellPath, id)
  }
}

export interface ReadRecords {
  readonly records: CellRecords
  /** Sums of the entries behind cells of statistics. */
  readonly amounts: CellAmounts
}

/** As `recordsOf`, with the sums of statistics. */
export const readRecords = async (context: ActContext, compiled: CompiledReport): Promise<ReadRecords> => {
  const paths = formCells(formOf(compiled.form))
  const noted: Noted = { keys: new Map(paths.map((path) => [path, []])), amounts: new Map() }
  const policy = await policyOfReport(context, compiled)
  const own = ownPart(compiled)
  await noteCases(context, own, policy, noted)
  await noteProactive(context, own, policy, noted)
  await noteRemedies(context, own, noted)
  return {
    records: Object.fromEntries(noted.keys) as CellRecords,
    amounts: Object.fromEntries(noted.amounts) as CellAmounts,
  }
}

/**
 * Keys of the records behind each cell of the form, empty lists included; of an area report those of the government's
 * own figures, while its shares lead to the organs.
 */
export const recordsOf = async (context: ActContext, compiled: CompiledReport): Promise<CellRecords> =>
  (await readRecords(context, compiled)).records
