/** Table two out of the register of documents and the monthly statistics. */
import type { Dated } from '../../dated.ts'
import type { StatisticMetric } from '../../proactive-disclosure/monthly-statistics.ts'
import { type DocumentsOfYear, proactiveCounts } from '../../proactive-disclosure/proactive-counts.ts'
import type { RegisteredDocument, RegisteredKind } from '../../proactive-disclosure/registered-document.ts'
import type { YearDay } from '../../proactive-disclosure/year-day.ts'
import type { LocalDate } from '../../time/local-date.ts'
import type { CellPath } from '../annual-report.ts'

const ROWS: Readonly<Record<RegisteredKind, string>> = {
  governmentRule: 'governmentRules',
  normativeDocument: 'normativeDocuments',
}

/** The cell in which a statistic is added up: items, fees in 分. */
export const CELL_OF_METRIC: Readonly<Record<StatisticMetric, CellPath>> = {
  licenceDecisions: 'proactive.licenceDecisions',
  penaltyDecisions: 'proactive.penaltyDecisions',
  compulsionDecisions: 'proactive.compulsionDecisions',
  administrativeFees: 'proactive.administrativeFeesWanYuan',
}

const MEASURES = [
  'issued',
  'repealed',
  'inForce',
] as const satisfies readonly (keyof DocumentsOfYear<never>)[]

/**
 * Documents behind each of the six cells; the figure is their number.
 * @param asOf last day that counts: a day of the year, or its end
 */
export const documentCells = <Document extends RegisteredDocument>(
  documents: readonly Document[],
  year: number,
  rule: Dated<YearDay>,
  asOf: LocalDate,
): ReadonlyMap<CellPath, readonly Document[]> => {
  const counts = proactiveCounts(documents, year, rule, asOf)
  const kinds = Object.keys(ROWS) as RegisteredKind[]
  return new Map(
    kinds.flatMap((kind) =>
      MEASURES.map((measure): [CellPath, readonly Document[]] => [
        `proactive.${ROWS[kind]}.${measure}`,
        counts[kind][measure],
      ]),
    ),
  )
}
