/** What stands between one row's label and the next: the tokens among which the row's figures are. */
import type { Anchor } from './label-chain.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import type { RowLabel } from './row-label.ts'

/** The values on one printed row of a field. */
export interface Chunk {
  readonly row: PrintedRow
  readonly values: readonly Token[]
  /** Cells after the label, blanks included; only for rows of cells. */
  readonly cells: readonly Token[]
  /** Where the row's last word before the figures ends. */
  readonly labelEnd: number
  /** The row holds one figure and nothing else: perhaps a page number. */
  readonly alone: boolean
}

export interface Field<Key extends string = string> {
  readonly label: RowLabel<Key>
  readonly exact: boolean
  readonly chunks: readonly Chunk[]
  /** Values and blanks on printed rows of a single cell, in order: tables written one cell a line. */
  readonly singles: readonly Token[]
  /** Whether those rows mark their cell by a pipe, so that a blank one is a cell. */
  readonly singlesAreMarked: boolean
  /** Rows of their own that the form does not know: words that are no part of the label, with figures. */
  readonly strangers: readonly { readonly words: string; readonly values: readonly Token[] }[]
  /** The row on which the label begins. */
  readonly row: PrintedRow
}

const isPartOf = (key: string, label: RowLabel, known: readonly string[]): boolean => {
  if (key.length <= 2) return true
  if (label.official.includes(key) || `${label.number}${label.official}`.includes(key)) return true
  if (known.some((word) => word.includes(key))) return true
  let rest = key
  for (const word of known) rest = rest.replace(word, '')
  return rest.length <= 2 || label.official.includes(rest)
}

/** Index of the first word that belongs neither to the label nor to the printed frame, followed by figures. */
const strangerAt = (
  tokens: readonly Token[],
  start: number,
  label: RowLabel,
  known: readonly string[],
): number => {
  for (let index = start; index < tokens.length; index++) {
    const { kind, key } = tokens[index] as Token
    if (kind !== 'words' || isPartOf(key, label, known)) continue
    return index
  }
  return tokens.length
}

const chunkOf = (row: PrintedRow, tokens: readonly Token[], hasLabel: boolean): Chunk => {
  const firstValue = tokens.findIndex(({ kind }) => kind === 'value')
  const leading = firstValue < 0 ? tokens : tokens.slice(0, firstValue)
  const lastWord = leading.findLastIndex(({ kind }) => kind === 'words')
  const words = row.tokens.filter(
    ({ kind, left }) => kind === 'words' && left < (tokens[firstValue]?.left ?? left + 1),
  )
  return {
    row,
    values: tokens.filter(({ kind }) => kind === 'value'),
    labelEnd: words.at(-1)?.right ?? 0,
    cells: row.kind === 'cells' ? tokens.slice(lastWord + 1) : [],
    alone: !hasLabel && row.tokens.length === 1,
  }
}

const byRow = (tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> => {
  const groups = new Map<number, Token[]>()
  for (const token of tokens) {
    const group = groups.get(token.row)
    if (group === undefined) groups.set(token.row, [token])
    else group.push(token)
  }
  return groups
}

/** A row that only holds blanks, or the blanks before the next label, says nothing about this one. */
const chunksOf = (
  tokens: readonly Token[],
  rows: readonly PrintedRow[],
  labelRow: number,
): readonly Chunk[] => {
  const groups = [...byRow(tokens)]
  const chunks = groups.map(([row, own]) => chunkOf(rows[row] as PrintedRow, own, row === labelRow))
  const withValues = chunks.filter(({ values }) => values.length > 0)
  if (withValues.length > 0) return withValues
  return chunks.filter(({ row, cells }) => row.kind === 'cells' && row === rows[labelRow] && cells.length > 0)
}

/** `2 | 重复申请 | 0 …`: the number of the next label, in a cell of its own, is no figure of this row. */
const withoutItemNumber = (
  tokens: readonly Token[],
  next: Token | undefined,
  label: RowLabel | undefined,
): readonly Token[] => {
  if (next === undefined || label === undefined || label.number === '') return tokens
  const last = tokens.findLastIndex(({ kind }) => kind === 'value' || kind === 'words')
  const token = tokens[last]
  if (token?.kind !== 'value' || token.row !== next.row || next.key.startsWith(label.number)) return tokens
  return token.text.replace(/[.．、]$/, '') === label.number ? tokens.slice(0, last) : tokens
}

/**
 * @param known words of the printed frame (group labels, column heads) that may stand between the rows
 */
export const tableFields = <Key extends string>(
  tokens: readonly Token[],
  rows: readonly PrintedRow[],
  anchors: readonly Anchor[],
  labels: readonly RowLabel<Key>[],
  known: readonly string[],
): readonly Field<Key>[] =>
  anchors.map((anchor, index) => {
    const label = labels[anchor.label] as RowLabel<Key>
    const next = anchors[index + 1]
    const end = next?.firstToken ?? tokens.length
    const own = withoutItemNumber(
      tokens.slice(anchor.firstToken, end),
      next === undefined ? undefined : tokens[next.firstToken],
      next === undefined ? undefined : labels[next.label],
    )
    const afterLabel = anchor.lastToken - anchor.firstToken + 1
    const cut = strangerAt(own, afterLabel, label, known)
    const body = own.slice(0, cut).filter(({ kind }, at) => at >= afterLabel || kind !== 'words')
    const singles = body.filter(({ row, kind }) => kind !== 'words' && rows[row]?.tokens.length === 1)
    const labelRow = (tokens[anchor.lastToken] as Token).row
    const rest = own.slice(cut)
    const strangers = rest.some(({ kind }) => kind === 'value')
      ? [{ words: rest[0]?.text ?? '', values: rest.filter(({ kind }) => kind === 'value') }]
      : []
    return {
      label,
      exact: anchor.exact,
      chunks: chunksOf(body, rows, labelRow),
      singles,
      singlesAreMarked: singles.every(
        ({ row }, at) => at === singles.length - 1 || rows[row]?.kind === 'cells',
      ),
      strangers,
      row: rows[labelRow] as PrintedRow,
    }
  })
