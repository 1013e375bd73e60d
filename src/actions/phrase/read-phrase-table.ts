/** A table of names and phrases: each row an entry, or what is wrong with it. */
import { PHRASE_COLUMNS, PHRASE_KIND_NAMES } from '../../contract/phrase/phrase-words.ts'
import {
  acceptPhrase,
  PHRASE_KINDS,
  type PhraseEntry,
  type PhraseKind,
} from '../../law/proactive-disclosure/phrase-entry.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type LocalDate, parseLocalDate } from '../../law/time/local-date.ts'

type Column = keyof typeof PHRASE_COLUMNS

/** Row numbers are those of the file, from 1. */
export interface RowProblem {
  readonly row: number
  readonly refusal: Refusal
}

export interface PhraseTable {
  readonly entries: readonly { readonly row: number; readonly entry: PhraseEntry }[]
  readonly problems: readonly RowProblem[]
}

const NEEDED: readonly Column[] = ['kind', 'rightWord', 'wrongWords']
const SEPARATORS = /[、，,;；|\n]/

const columnsOf = (heads: readonly string[]): ReadonlyMap<Column, number> => {
  const named = (Object.keys(PHRASE_COLUMNS) as Column[]).map(
    (column) =>
      [column, heads.findIndex((head) => head.replace(/\s/g, '') === PHRASE_COLUMNS[column])] as const,
  )
  return new Map(named.filter(([, index]) => index >= 0))
}

const kindOf = (name: string): PhraseKind | null =>
  PHRASE_KINDS.find((kind) => PHRASE_KIND_NAMES[kind] === name || kind === name) ?? null

const dayOf = (text: string): Result<LocalDate | null, Refusal> => {
  if (text === '') return ok(null)
  const [year = '', month = '', day = ''] = text.split(/[-/.年月日]/)
  const parsed = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.ok ? parsed : refused({ code: 'date-malformed', facts: { date: text.slice(0, 20) } })
}

const entryOf = (cell: (column: Column) => string): Result<PhraseEntry, Refusal> => {
  const kind = kindOf(cell('kind'))
  if (kind === null) return refused({ code: 'kind-unknown', facts: { kind: cell('kind').slice(0, 20) } })
  const since = dayOf(cell('since'))
  if (!since.ok) return since
  const until = dayOf(cell('until'))
  if (!until.ok) return until
  return acceptPhrase({
    kind,
    rightWord: cell('rightWord'),
    wrongWords: cell('wrongWords').split(SEPARATORS),
    title: cell('title'),
    note: cell('note'),
    since: since.value,
    until: until.value,
  })
}

/**
 * @param keyOf what makes two entries the same
 * Refuses a table without the heads that are needed.
 */
export const readPhraseTable = (
  rows: readonly (readonly string[])[],
  keyOf: (entry: PhraseEntry) => string,
): Result<PhraseTable, Refusal<'heads-missing'>> => {
  const [heads = [], ...body] = rows
  const columns = columnsOf(heads)
  if (NEEDED.some((column) => !columns.has(column))) return refused({ code: 'heads-missing' })
  const entries: { row: number; entry: PhraseEntry }[] = []
  const problems: RowProblem[] = []
  const seen = new Map<string, number>()
  for (const [index, cells] of body.entries()) {
    const row = index + 2
    if (cells.every((cell) => cell === '')) continue
    const entry = entryOf((column) => cells[columns.get(column) ?? -1] ?? '')
    const earlier = entry.ok ? seen.get(keyOf(entry.value)) : undefined
    if (!entry.ok) problems.push({ row, refusal: entry.refusal })
    else if (earlier !== undefined)
      problems.push({ row, refusal: { code: 'row-repeated', facts: { row: earlier } } })
    else {
      seen.set(keyOf(entry.value), row)
      entries.push({ row, entry: entry.value })
    }
  }
  return ok({ entries, problems })
}
