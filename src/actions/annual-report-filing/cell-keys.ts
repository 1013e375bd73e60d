/** Records behind one cell beside cases: keys of those that count, and records by their keys. */
import type { CellRecordJson } from '../../contract/annual-report-filing/filing-json.ts'
import {
  presentCellCase,
  presentCellDocument,
  presentCellRemedy,
  presentCellStatistic,
} from '../../contract/annual-report-filing/present-cell-record.ts'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { CELL_OF_METRIC, documentCells } from '../../law/annual-report/compile/proactive-figures.ts'
import { type CompiledReport, recordKindOf } from '../../law/annual-report/compiled-report.ts'
import type { StatisticMetric } from '../../law/proactive-disclosure/monthly-statistics.ts'
import { tableFourOf } from '../../law/remedy/table-four.ts'
import { casesByIds } from '../../store/cell-cases.ts'
import { documentsByIds, remediesByIds, type StatisticPlace, statisticsAt } from '../../store/cell-records.ts'
import { remediesOfOrgans } from '../../store/remedy-figures.ts'
import { documentsToCount } from '../../store/report-figures.ts'
import { statisticsOfYear } from '../../store/report-records.ts'
import type { ActContext } from '../act-context.ts'
import type { Opens } from './record-opens.ts'
import { policyOfReport, statisticKey } from './report-records.ts'

type CellKeys = (context: ActContext, compiled: CompiledReport, cell: CellPath) => Promise<readonly string[]>

const documentKeys: CellKeys = async (context, compiled, cell) => {
  const policy = await policyOfReport(context, compiled)
  const documents = await documentsToCount(context.db, compiled.organIds)
  const cells = documentCells(documents, compiled.year, policy.documentYearDay, compiled.asOf)
  return (cells.get(cell) ?? []).map(({ id }) => String(id))
}

const remedyKeys: CellKeys = async ({ db }, { organIds, year, asOf }, cell) => {
  const cases = (await remediesOfOrgans(db, organIds, asOf)).map((state) => ({ id: String(state.id), state }))
  return tableFourOf(cases, organIds.map(String), year)[cell] ?? []
}

const statisticKeys: CellKeys = async ({ db }, { organIds, year }, cell) =>
  (await statisticsOfYear(db, organIds, year))
    .filter(({ metric }) => CELL_OF_METRIC[metric] === cell)
    .map(statisticKey)

/** Keys of the documents, remedy cases or entries that count in the cell. */
export const keysOfCell: CellKeys = (context, compiled, cell) => {
  const kind = recordKindOf(cell)
  if (kind === 'document') return documentKeys(context, compiled, cell)
  return kind === 'remedy' ? remedyKeys(context, compiled, cell) : statisticKeys(context, compiled, cell)
}

const placeOf = (key: string): StatisticPlace => {
  const [organId = 0, month = 0, revision = 0] = key.split('/').map(Number)
  return { organId, month, revision }
}

const METRIC_OF_CELL = new Map(
  Object.entries(CELL_OF_METRIC).map(([metric, cell]) => [cell, metric as StatisticMetric]),
)

/** Records by their keys, as they are now; those that are gone are left out. */
export const describeRecords = async (
  { db }: ActContext,
  { year, asOf }: Pick<CompiledReport, 'year' | 'asOf'>,
  cell: CellPath,
  keys: readonly string[],
  opens: Opens,
): Promise<readonly CellRecordJson[]> => {
  const ids = keys.map(Number)
  switch (recordKindOf(cell)) {
    case 'request':
      return (await casesByIds(db, ids)).map((row) => presentCellCase(row, opens('request', row.organId)))
    case 'document':
      return (await documentsByIds(db, ids)).map((row) =>
        presentCellDocument(row, asOf, opens('document', row.organId)),
      )
    case 'remedy':
      return (await remediesByIds(db, ids)).map((row) =>
        presentCellRemedy(row, year, opens('remedy', row.organId)),
      )
    case 'statistic': {
      const metric = METRIC_OF_CELL.get(cell)
      if (metric === undefined) return []
      const rows = await statisticsAt(db, year, metric, keys.map(placeOf))
      return rows.map((row) => presentCellStatistic(row, year, opens('statistic', row.organId)))
    }
  }
}
