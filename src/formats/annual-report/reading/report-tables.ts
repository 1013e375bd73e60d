/** Reads all three tables of a document and says which form they follow. */
import type { FormEdition } from '../../../law/annual-report/annual-report.ts'
import type { DocumentKeys } from './document-keys.ts'
import { type ProactiveTable, readProactiveTable } from './proactive-table.ts'
import type { RemedyTable } from './remedy-figures.ts'
import { readRemedyTable } from './remedy-table.ts'
import { type RequestTable, readRequestTable } from './request-table.ts'
import { findRegions, type TableRegions } from './table-regions.ts'

export interface ReportTables {
  readonly edition: FormEdition
  readonly proactive: ProactiveTable
  readonly requests: RequestTable
  readonly remedies: RemedyTable
  readonly regions: TableRegions
  /** Unit that the head of 行政事业性收费 names. */
  readonly feeUnit: 'wanYuan' | 'yuan' | null
}

const MARKS_2021 = ['制发件数', '废止件数', '现行有效', '收费金额', '本年处理决定数量']
const MARKS_2019 = ['新制作', '新公开', '对外公开总数量', '项目数量', '增减', '集中采购', '对外管理服务']

const count = (text: string, marks: readonly string[]): number =>
  marks.filter((mark) => text.includes(mark)).length

/** The form from the heads of table two, else from the rows of table three, else from the year. */
const editionOf = (heads: string, requests: RequestTable, year: number | null): FormEdition => {
  const newer = count(heads, MARKS_2021)
  const older = count(heads, MARKS_2019)
  if (newer !== older) return newer > older ? '2021' : '2019'
  if (requests.rows.has('otherNoSupplement') || requests.rows.has('otherFeeUnpaid')) return '2021'
  if (requests.rows.has('otherUndivided')) return '2019'
  return year !== null && year <= 2020 ? '2019' : '2021'
}

const feeUnitOf = (heads: string): ReportTables['feeUnit'] => {
  if (/单位万元|收费金额万元/.test(heads)) return 'wanYuan'
  return /单位元|收费金额元/.test(heads) ? 'yuan' : null
}

/** @param start where table three begins: one of `requestTableStarts` */
export const readTables = (document: DocumentKeys, start: number, year: number | null): ReportTables => {
  const regions = findRegions(document, start)
  const requests = readRequestTable(regions.requests, regions.rows)
  const heads = regions.proactive.map(({ key }) => key).join('')
  const edition = editionOf(heads, requests, year)
  return {
    edition,
    requests,
    proactive: readProactiveTable(regions.proactive, regions.rows, edition),
    remedies: readRemedyTable(regions.remedies, regions.rows),
    regions,
    feeUnit: feeUnitOf(heads),
  }
}
