/** The register as a table: whole, the documents of a quarter with their filing (备案), or those that ended in a year. */
import { registeredKindName, VALIDITY_NAMES } from '../../contract/normative-document/register-words.ts'
import { registeredValidityOn } from '../../law/proactive-disclosure/registered-document.ts'
import { endOf } from '../../law/proactive-disclosure/validity.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { organEntry } from '../../store/organ-arrange.ts'
import { type RegisteredEntry, registeredEntries } from '../../store/registered-document.ts'
import type { ActContext } from '../act-context.ts'
import { filterRegister, type RegisterFilter } from './filter-register.ts'
import { DOCUMENT_COLUMNS } from './read-document-table.ts'
import { type TableFile, tableFile } from './table-file.ts'

const COLUMNS = [
  { name: '类别', width: 16 },
  { name: '文号', width: 22 },
  { name: '名称', width: 50 },
  { name: '成文日期', width: 12 },
  { name: '发布日期', width: 12 },
  { name: '施行日期', width: 12 },
  { name: '有效期至', width: 12 },
  { name: '有效性', width: 12 },
  { name: '废止、失效日期', width: 14 },
  { name: '备案号', width: 18 },
  { name: '备案日期', width: 12 },
  { name: '牵头机关', width: 24 },
  { name: '联合制发机关', width: 30 },
] as const

const rowOf = (entry: RegisteredEntry, day: LocalDate): readonly (string | null)[] => [
  registeredKindName(entry.kind),
  entry.documentNumber,
  entry.title,
  entry.formedOn,
  entry.publishedOn,
  entry.effectiveOn,
  entry.expiresOn,
  VALIDITY_NAMES[registeredValidityOn(entry, day)],
  endOf(entry)?.on ?? null,
  entry.filingNumber,
  entry.filedOn,
  entry.leadOrgan,
  entry.jointOrgans.join('、'),
]

const titleOf = ({ year, quarter, endedIn }: RegisterFilter): string => {
  if (endedIn !== undefined) return `${endedIn}年废止和失效文件目录`
  if (year !== undefined && quarter !== undefined) return `${year}年第${quarter}季度规范性文件备案目录`
  return '规章和行政规范性文件登记簿'
}

/** Null when there is no such organ. */
export const exportRegister = async (
  context: ActContext,
  given: { readonly organId: number; readonly filter: RegisterFilter; readonly day: LocalDate | null },
  format: 'xlsx' | 'csv',
): Promise<TableFile | null> => {
  const organ = await organEntry(context.db, given.organId)
  if (organ === null) return null
  const day = given.day ?? dateOf(context.now())
  const entries = await registeredEntries(context.db, [given.organId], 'standing')
  const rows = filterRegister(entries, given.filter, day).map((entry) => rowOf(entry, day))
  return tableFile({ name: `${organ.name}${titleOf(given.filter)}`, columns: COLUMNS, rows }, format)
}

const WIDTH = 16

/** The table to fill in for an import, with its heads alone. */
export const importForm = (): Promise<TableFile> => {
  const columns = Object.values(DOCUMENT_COLUMNS).map((name) => ({ name, width: WIDTH }))
  return tableFile({ name: '规范性文件导入表', columns, rows: [] }, 'xlsx')
}
