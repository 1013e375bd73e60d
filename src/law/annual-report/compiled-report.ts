/** A report worked out from live records: every figure with where it comes from. */
import type { LocalDate } from '../time/local-date.ts'
import type { CellPath, Cells, FormEdition } from './annual-report.ts'

/** Records that a cell counts. Statistics are entries by month. */
export const RECORD_KINDS = ['request', 'document', 'statistic', 'remedy'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/**
 * `records`: the figure is the number (or the sum) of its records. `lastYear`: 上年结转 as the report of the year
 * before has it. `organs`: the sum over the organs of an area.
 */
export type CellOrigin = 'records' | 'lastYear' | 'organs'

/**
 * `own`: what the organ answers for itself, its units without a duty of their own and its predecessors.
 * `area`: a government's report over all organs below it.
 */
export type ReportScope = 'own' | 'area'

/** 上年结转 by column, 总计 last. */
export interface CarryOver {
  /** As the reports of the year before have it; null: there is none to go by. */
  readonly last: readonly number[] | null
  /** The cases that were open when the year began. */
  readonly live: readonly number[]
  /** A report of the year before also covered organs that report elsewhere now. */
  readonly hasMoved: boolean
}

export interface CompiledReport {
  readonly organId: number
  readonly year: number
  readonly form: FormEdition
  readonly scope: ReportScope
  /** The last day of which records count: 31 December, or today while the year runs. */
  readonly asOf: LocalDate
  /** Ids of the organs whose records stand in the report, itself first; of an area all organs in it. */
  readonly organIds: readonly number[]
  /** Of an area report: those of the government's own figures; what is below it adds its reports. */
  readonly ownIds?: readonly number[]
  /** Every cell of the form, all of them numbers. */
  readonly cells: Cells
  readonly origins: Readonly<Partial<Record<CellPath, CellOrigin>>>
  /** Of the organ's own records; an area report adds those of the organs below. */
  readonly carryOver?: CarryOver
}

/**
 * Keys of the records behind each cell: the id of a request, document or remedy (`recordKindOf`);
 * for a statistic `organ/month/revision` of the entry that counts.
 */
export type CellRecords = Readonly<Partial<Record<CellPath, readonly string[]>>>

/** For the report of an area: what each organ below contributed to a cell, by organ id. */
export type CellShares = Readonly<Partial<Record<CellPath, Readonly<Record<string, number>>>>>

/** The report as far as its records can be listed: of an area report the government's own figures. */
export const ownPart = (compiled: CompiledReport): CompiledReport =>
  compiled.ownIds === undefined ? compiled : { ...compiled, organIds: compiled.ownIds }

export const recordKindOf = (cell: CellPath): RecordKind => {
  if (cell.startsWith('requests.')) return 'request'
  if (cell.startsWith('remedies.')) return 'remedy'
  return /^proactive\.(governmentRules|normativeDocuments)\./.test(cell) ? 'document' : 'statistic'
}
