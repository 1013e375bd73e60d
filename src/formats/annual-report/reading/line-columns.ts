/** Learns where the columns of a table stand on lines of text or of a PDF: from its complete rows, else from its heads. */
import {
  agreedColumns,
  extentOf,
  type PositionColumns,
  positionColumns,
  readByPosition,
  SPACING,
} from './position-columns.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import type { Chunk, Field } from './table-fields.ts'

type LineKind = keyof typeof SPACING

const isOfKind =
  (kind: LineKind) =>
  (chunk: Chunk): boolean =>
    chunk.row.kind === kind

const completeRows = (chunks: readonly Chunk[], kind: LineKind, width: number): PositionColumns | null =>
  positionColumns(
    chunks.filter(isOfKind(kind)).flatMap(({ values }) => (values.length === width ? [values] : [])),
    SPACING[kind],
  )

/** One token for each head, from left to right; null when one is missing. */
export const headTokens = (
  tokens: readonly Token[],
  heads: readonly string[],
  inCharacters: boolean,
): readonly Token[] | null => {
  const found: Token[] = []
  for (const head of heads) {
    const last = found.at(-1)
    const from = last === undefined ? -1 : extentOf(last, inCharacters).from
    const token = tokens.find(
      (each) =>
        each.key.length >= 2 &&
        (head.startsWith(each.key) || each.key.startsWith(head)) &&
        extentOf(each, inCharacters).from > from,
    )
    if (token === undefined) return null
    found.push(token)
  }
  return found
}

interface Heads {
  /** Tokens between the table's beginning and its first row. */
  readonly before: readonly Token[]
  /** Matching keys of the column heads, left to right. */
  readonly keys: readonly string[]
}

/** Columns under the heads, when every incomplete line of the kind fits into them. */
const underHeads = (
  { before, keys }: Heads,
  chunks: readonly Chunk[],
  kind: LineKind,
): PositionColumns | null => {
  const short = chunks.filter(isOfKind(kind)).filter(({ values }) => values.length <= keys.length)
  for (const inCharacters of kind === 'text' ? [true, false] : [false]) {
    const tokens = headTokens(before, keys, inCharacters)
    const columns = tokens === null ? null : agreedColumns([tokens, tokens], SPACING[kind], inCharacters)
    if (columns !== null && short.every(({ values }) => readByPosition(values, columns) !== null))
      return columns
  }
  return null
}

/**
 * The columns on each page. Lines of text are aligned anew on every page; a PDF keeps its columns.
 *
 * @returns columns on a page, null where nothing tells them
 */
export const lineColumns = (
  fields: readonly Field[],
  rows: readonly PrintedRow[],
  heads: Heads,
): ((page: number | undefined) => PositionColumns | null) => {
  const chunks = fields.flatMap((field) => field.chunks).filter(({ alone }) => !alone)
  const kind = rows.find((row) => row.kind !== 'cells')?.kind ?? 'cells'
  if (kind === 'cells') return () => null
  const width = heads.keys.length
  const onPage = (page: number | undefined): PositionColumns | null => {
    const own = chunks.filter(({ row }) => row.place.page === page)
    const before = heads.before.filter(({ row }) => rows[row]?.place.page === page)
    return completeRows(own, kind, width) ?? underHeads({ ...heads, before }, own, kind)
  }
  const overall = (): PositionColumns | null =>
    kind === 'text' ? null : (completeRows(chunks, kind, width) ?? underHeads(heads, chunks, kind))
  const cache = new Map<number | undefined, PositionColumns | null>()
  return (page) => {
    const known = cache.get(page)
    if (known !== undefined) return known
    const columns = onPage(page) ?? overall()
    cache.set(page, columns)
    return columns
  }
}
