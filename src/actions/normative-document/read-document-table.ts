/** A table of documents from before this system: its heads, and each row as facts or as what is wrong with it. */
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import {
  type DocumentChangeKind,
  REGISTERED_KINDS,
  type RegisteredKind,
} from '../../law/proactive-disclosure/registered-document.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type LocalDate, localDate, parseLocalDate } from '../../law/time/local-date.ts'
import type { EntryFacts } from '../../store/registered-document-save.ts'

/** Columns of the table, in the order of the form that is offered for filling in. */
export const DOCUMENT_COLUMNS = {
  kind: '类别',
  documentNumber: '文号',
  title: '名称',
  formedOn: '成文日期',
  publishedOn: '发布日期',
  effectiveOn: '施行日期',
  expiresOn: '有效期至',
  repealedOn: '废止日期',
  repealedBy: '废止依据',
  lapsedOn: '宣布失效日期',
  lapsedBy: '宣布失效依据',
  amendedOn: '修改日期',
  amendedBy: '修改依据',
  filingNumber: '备案号',
  filedOn: '备案日期',
  leadOrgan: '牵头机关',
  jointOrgans: '联合制发机关',
  sourceUrl: '原文网址',
} as const

export type DocumentColumn = keyof typeof DOCUMENT_COLUMNS

const ALIASES: Readonly<Record<string, DocumentColumn>> = {
  文件类别: 'kind',
  文件字号: 'documentNumber',
  发文字号: 'documentNumber',
  标题: 'title',
  文件名称: 'title',
  生效日期: 'effectiveOn',
  失效日期: 'lapsedOn',
  截止日期: 'expiresOn',
}

const NEEDED: readonly DocumentColumn[] = ['documentNumber', 'title', 'formedOn']

const columnOf = (head: string): DocumentColumn | null => {
  const plain = head.replaceAll(/\s|（.*?）|\(.*?\)/g, '')
  const named = Object.entries(DOCUMENT_COLUMNS).find(([, name]) => name === plain)
  return (named?.[0] as DocumentColumn | undefined) ?? ALIASES[plain] ?? null
}

export type HeadRefusal = Refusal<'heads-unknown'>
type Heads = readonly (DocumentColumn | null)[]

/** Refuses heads without number, title and day of making, and any head that is not understood: nothing is left out unsaid. */
export const readHeads = (row: readonly string[]): Result<Heads, HeadRefusal> => {
  const heads = row.map((head) => (head === '' ? null : columnOf(head)))
  const unknown = row.filter((head, index) => head !== '' && heads[index] === null)
  if (unknown.length > 0 || NEEDED.some((column) => !heads.includes(column))) {
    return refused({
      code: 'heads-unknown',
      facts: { heads: unknown.slice(0, 10).join('、') || '（缺少必需的列）' },
    })
  }
  return ok(heads)
}

export interface ReadChange {
  readonly effect: DocumentChangeKind
  readonly on: LocalDate
  readonly byTitle: string
}

export interface ReadDocument {
  readonly facts: EntryFacts
  readonly changes: readonly ReadChange[]
}

export type RowProblem = Refusal<'kind-wrong' | 'date-wrong' | 'formed-missing' | 'change-by-missing'>

/** Days that a spreadsheet counts from the end of 1899. */
const SERIAL = /^\d{5}$/
const DAYS_TO_1970 = 25_569
const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

const dayOf = (text: string): LocalDate | null => {
  if (SERIAL.test(text)) return localDate(Number(text) - DAYS_TO_1970)
  const [, year, month = '', day = ''] = WRITTEN.exec(text) ?? []
  if (year === undefined) return null
  const parsed = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.ok ? parsed.value : null
}

const kindOf = (text: string): RegisteredKind | null => {
  if (text === '' || text === '规范性文件') return 'normativeDocument'
  return REGISTERED_KINDS.find((kind) => DISCLOSURE_KIND_RULES[kind].name === text) ?? null
}

const CHANGES = [
  ['repeals', 'repealedOn', 'repealedBy'],
  ['lapses', 'lapsedOn', 'lapsedBy'],
  ['amends', 'amendedOn', 'amendedBy'],
] as const satisfies readonly (readonly [DocumentChangeKind, DocumentColumn, DocumentColumn])[]

/** Every problem of a row at once, so that a table is mended in one go. */
export const readRow = (
  row: readonly string[],
  heads: Heads,
): Result<ReadDocument, readonly RowProblem[]> => {
  const problems: RowProblem[] = []
  const text = (column: DocumentColumn): string => row[heads.indexOf(column)]?.trim() ?? ''
  const day = (column: DocumentColumn): LocalDate | null => {
    const value = text(column)
    const parsed = value === '' ? null : dayOf(value)
    if (value !== '' && parsed === null) {
      problems.push({
        code: 'date-wrong',
        facts: { column: DOCUMENT_COLUMNS[column], value: value.slice(0, 20) },
      })
    }
    return parsed
  }
  const kind = kindOf(text('kind'))
  if (kind === null) problems.push({ code: 'kind-wrong' })
  if (text('formedOn') === '') problems.push({ code: 'formed-missing' })
  const changes = CHANGES.flatMap(([effect, when, by]): readonly ReadChange[] => {
    const on = day(when)
    if (on === null) return []
    if (text(by) === '') problems.push({ code: 'change-by-missing' })
    return [{ effect, on, byTitle: text(by) }]
  })
  const facts = {
    kind: kind ?? 'normativeDocument',
    documentNumber: text('documentNumber'),
    title: text('title'),
    formedOn: day('formedOn') ?? ('1970-01-01' as LocalDate),
    publishedOn: day('publishedOn'),
    effectiveOn: day('effectiveOn'),
    expiresOn: day('expiresOn'),
    leadOrgan: text('leadOrgan'),
    jointOrgans: text('jointOrgans')
      .split(/[、,，;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    filingNumber: text('filingNumber'),
    filedOn: day('filedOn'),
    sourceUrl: text('sourceUrl'),
  }
  return problems.length > 0 ? refused(problems) : ok({ facts, changes })
}
