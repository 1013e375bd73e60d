/** Reads table four: three groups of five figures, in one row, in three tables, or one figure a line. */
import { REMEDY_GROUPS, REMEDY_RESULTS, type RemedyGroup } from '../../../law/annual-report/annual-report.ts'
import { agreedColumns, extentOf, readByPosition, SPACING } from './position-columns.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { countOf, type ReadingMode, type Slot, slotOf, sumHolds } from './slot.ts'
import { isStray } from './surplus-figures.ts'

const GROUP = REMEDY_RESULTS.length
const WIDTH = GROUP * REMEDY_GROUPS.length

export interface RemedyTable {
  /** Fifteen slots in printed order. */
  readonly slots: readonly Slot[]
  readonly mode: ReadingMode
}

interface Run {
  readonly words: string
  readonly tokens: readonly Token[]
}

/** Figures with the words before them. Blanks count only in rows of cells that hold figures too. */
const runsOf = (tokens: readonly Token[], rows: readonly PrintedRow[]): readonly Run[] => {
  const withValues = new Set(tokens.filter(({ kind }) => kind === 'value').map(({ row }) => row))
  const runs: { words: string; tokens: Token[] }[] = []
  let words = ''
  for (const token of tokens) {
    if (token.kind === 'words') words += token.key
    if (token.kind !== 'value' && !(token.kind === 'blank' && withValues.has(token.row))) continue
    if (token.kind === 'blank' && rows[token.row]?.kind !== 'cells') continue
    if (words !== '' || runs.length === 0) runs.push({ words, tokens: [token] })
    else runs.at(-1)?.tokens.push(token)
    words = ''
  }
  return runs.filter((run) => run.tokens.some(({ kind }) => kind === 'value'))
}

const unreadable = (reason: string): RemedyTable => ({
  slots: Array.from({ length: WIDTH }, (): Slot => ({ kind: 'unreadable', token: null, reason })),
  mode: 'plain',
})

const groupsOf = (slots: readonly Slot[]): readonly (readonly Slot[])[] =>
  REMEDY_GROUPS.map((_, group) => slots.slice(group * GROUP, (group + 1) * GROUP))

/** Whether a group may be right: its sum holds, or with a figure missing the others do not exceed the total. */
const mayHold = (slots: readonly Slot[]): boolean => {
  const counts = slots.map(countOf)
  const total = counts.at(-1) ?? null
  const known = counts.slice(0, -1).reduce((sum: number, count) => sum + (count ?? 0), 0)
  return sumHolds(slots) !== false && (total === null || slots.at(-1)?.kind === 'blank' || known <= total)
}

const groupsHold = (slots: readonly Slot[]): boolean => groupsOf(slots).every(mayHold)

/** Whether every group is empty or has a printed total that its figures make: places alone prove nothing. */
const groupsProve = (slots: readonly Slot[]): boolean =>
  REMEDY_GROUPS.every((_, group) => {
    const own = slots.slice(group * GROUP, (group + 1) * GROUP)
    return own.every(({ kind }) => kind === 'blank') || sumHolds(own) === true
  })

/** The group named last among the words before a run; null when none is. */
const groupOf = (words: string): RemedyGroup | null => {
  const at = (text: string): number => words.lastIndexOf(text)
  const places: readonly (readonly [RemedyGroup, number])[] = [
    ['litigationAfterReconsideration', at('复议后')],
    ['litigationDirect', Math.max(at('未经复议'), at('直接起诉'))],
    ['reconsideration', at('行政复议')],
  ]
  const last = places.reduce((best, each) => (each[1] > best[1] ? each : best))
  return last[1] < 0 ? null : last[0]
}

/** Three runs of five: by the group named before each, else in printed order. */
const readGroups = (runs: readonly Run[]): RemedyTable | null => {
  const named = runs.map(({ words }) => groupOf(words))
  const all = REMEDY_GROUPS.map((group) => named.indexOf(group))
  const order = all.includes(-1) ? [0, 1, 2] : all
  if (all.includes(-1) && named.some((group, index) => group !== null && group !== REMEDY_GROUPS[index]))
    return null
  return { slots: order.flatMap((index) => runs[index]?.tokens.map(slotOf) ?? []), mode: 'plain' }
}

const agreement = (readings: readonly (readonly Slot[])[]): readonly Slot[] =>
  (readings[0] ?? []).map((slot, column) => {
    const text = (other: Slot | undefined): string => other?.token?.text.trim() ?? ''
    const same = readings.every(
      (slots) => slots[column]?.kind === slot.kind && text(slots[column]) === text(slot),
    )
    return same ? slot : { kind: 'unreadable', token: null, reason: '表四数字多于或少于15个，此格不能确定' }
  })

const isZero = ({ text }: Token): boolean => /^[0０]$/.test(text)

const withGap = (slots: readonly Slot[], at: number): readonly Slot[] => {
  const missing: Slot = { kind: 'unreadable', token: null, reason: '表四少一个数字，此格未印出' }
  return [...slots.slice(0, at), missing, ...slots.slice(at)]
}

/**
 * One figure too many, or one missing: what every reading with right sums agrees on. Of zeros alone, the
 * missing one is taken for a total: the other cells are nothing whichever it is.
 */
const readUneven = (tokens: readonly Token[]): RemedyTable | null => {
  const slots = tokens.map(slotOf)
  const isShort = slots.length < WIDTH
  const gaps = tokens.every(isZero)
    ? [GROUP - 1, 2 * GROUP - 1, WIDTH - 1]
    : Array.from({ length: WIDTH }, (_, at) => at)
  const candidates = isShort
    ? gaps.map((at) => withGap(slots, at))
    : slots
        .map((_, dropped) => dropped)
        .filter((dropped) => isStray(tokens, dropped))
        .map((dropped) => slots.filter((_slot, index) => index !== dropped))
  const fitting = candidates.filter(groupsHold)
  if (fitting.length === 0) return null
  return { slots: agreement(fitting), mode: isShort ? 'plain' : 'surplusDropped' }
}

/** The column of totals is missing from all three groups. */
const readWithoutTotals = (tokens: readonly Token[]): RemedyTable => {
  const missing: Slot = { kind: 'unreadable', token: null, reason: '合计列未印出' }
  const size = GROUP - 1
  const slots = REMEDY_GROUPS.flatMap((_, group) => [
    ...tokens.slice(group * size, (group + 1) * size).map(slotOf),
    missing,
  ])
  return { slots, mode: 'plain' }
}

const lacksTotals = ({ words, tokens }: Run, values: readonly Token[]): boolean =>
  tokens.length === values.length && values.length === WIDTH - REMEDY_GROUPS.length && !words.includes('总')

const isFilled = ({ tokens }: Run): boolean => tokens.every(({ kind }) => kind === 'value')

const readOneRow = (run: Run): RemedyTable | null => {
  const values = run.tokens.filter(({ kind }) => kind === 'value')
  if (values.length === WIDTH) return { slots: values.map(slotOf), mode: 'plain' }
  if (run.tokens.length === WIDTH) return { slots: run.tokens.map(slotOf), mode: 'plain' }
  if (!isFilled(run) && values.length !== WIDTH + 1) return null
  if (values.length === WIDTH + 1 || values.length === WIDTH - 1) return readUneven(values)
  return null
}

/** Five figures of 行政复议, then ten of 行政诉讼. */
const isWholeGroups = ({ tokens, words }: Run, index: number): boolean =>
  tokens.length % GROUP === 0 && (index > 0 || groupOf(words) !== 'litigationAfterReconsideration')

const RESULT_ENDS = ['维持', '纠正', '其他结果', '尚未审结', '总计'] as const

/** One figure behind the label of its result, in printed order. */
const isLabelled = ({ words, tokens }: Run, index: number): boolean =>
  tokens.length === 1 && words.endsWith(RESULT_ENDS[index % GROUP] ?? '')

/** The figures of one printed row among page numbers and the like. */
const widestRow = (tokens: readonly Token[]): readonly Token[] => {
  const groups = new Map<number, Token[]>()
  for (const token of tokens) groups.set(token.row, [...(groups.get(token.row) ?? []), token])
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

/** One cell a line, each marked by a pipe: blanks are known to be blank. */
const readSingles = (tokens: readonly Token[], rows: readonly PrintedRow[]): RemedyTable | null => {
  const cells = tokens.slice(tokens.findLastIndex(({ kind }) => kind === 'words') + 1)
  const marked = cells.every(({ row }, index) => {
    const own = rows[row]
    return own?.tokens.length === 1 && (own.kind === 'cells' || index === cells.length - 1)
  })
  return marked && cells.length === WIDTH ? { slots: cells.map(slotOf), mode: 'plain' } : null
}

const HEADS = /^(?:结果|其他|尚未|总)/

/** One token for each of the fifteen heads, by place; of a head on two lines the upper half. */
const headTokens = (tokens: readonly Token[], inCharacters: boolean): readonly Token[] => {
  const heads = tokens
    .filter(({ kind, key }) => kind === 'words' && HEADS.test(key) && key.length <= 4)
    .map((token) => ({ token, ...extentOf(token, inCharacters) }))
    .sort((a, b) => a.from - b.from || a.token.row - b.token.row)
  return heads
    .filter(({ from }, index) => index === 0 || from >= (heads[index - 1]?.to ?? 0))
    .map(({ token }) => token)
}

/** Blanks among the figures of one line, told by where the heads stand. */
const readByHeads = (tokens: readonly Token[], rows: readonly PrintedRow[]): RemedyTable | null => {
  const values = tokens.filter(({ kind }) => kind === 'value')
  const kind = rows[values[0]?.row ?? -1]?.kind
  if (kind === undefined || kind === 'cells' || values.length >= WIDTH) return null
  if (values.some(({ row }) => row !== values[0]?.row)) return null
  for (const inCharacters of kind === 'text' ? [true, false] : [false]) {
    const heads = headTokens(tokens, inCharacters)
    const columns = heads.length === WIDTH ? agreedColumns([heads, heads], SPACING[kind], inCharacters) : null
    const placed = columns === null ? null : readByPosition(values, columns)
    if (placed !== null && groupsProve(placed.slots)) return placed
  }
  return null
}

const ZERO = /^[0０]$/

/** A row of a grid in which a cell with 0 spans several columns: the zero counts for each. */
const readMerged = (tokens: readonly Token[], rows: readonly PrintedRow[]): RemedyTable | null => {
  const row = tokens.find(({ kind }) => kind === 'value')?.row
  const cells = tokens.filter((token) => token.row === row)
  const isWhole = row !== undefined && rows[row]?.grid === true && cells.every(({ kind }) => kind !== 'words')
  const expanded = cells.flatMap((cell) => Array.from({ length: cell.right - cell.left }, () => cell))
  if (!isWhole || expanded.length !== WIDTH || cells.length === WIDTH) return null
  const isOpen = cells.every(
    ({ left, right, kind, text }) => right - left === 1 || kind === 'blank' || ZERO.test(text),
  )
  return isOpen ? { slots: expanded.map(slotOf), mode: 'mergedCell' } : null
}

/** @param tokens of the region from the heads of table four to the next chapter */
export const readRemedyTable = (tokens: readonly Token[], rows: readonly PrintedRow[]): RemedyTable => {
  const runs = runsOf(tokens, rows)
  const values = runs.flatMap((run) => run.tokens).filter(({ kind }) => kind === 'value')
  if (values.length === 0) return unreadable('表四没有读到数字')
  const merged = readMerged(tokens, rows)
  if (merged !== null) return merged
  const exact = runs.find((run) => run.tokens.filter(({ kind }) => kind === 'value').length === WIDTH)
  if (exact !== undefined) return readOneRow(exact) ?? unreadable('表四数字不能确定归属')
  const fives = runs.filter((run) => run.tokens.length === GROUP)
  if (fives.length === REMEDY_GROUPS.length) {
    return readGroups(fives) ?? unreadable('表四各组的名称重复或矛盾，不能确定归属')
  }
  if (values.length === WIDTH && runs.every(isWholeGroups))
    return { slots: values.map(slotOf), mode: 'plain' }
  if (runs.length === WIDTH && runs.every(isLabelled)) return { slots: values.map(slotOf), mode: 'plain' }
  const widest = widestRow(values)
  if (widest.length === WIDTH) return { slots: widest.map(slotOf), mode: 'pageMarkDropped' }
  const singles = readSingles(tokens, rows)
  if (singles !== null) return singles
  const placed = readByHeads(tokens, rows)
  if (placed !== null) return placed
  const [first] = runs
  const one = runs.length === 1 && first !== undefined ? readOneRow(first) : null
  if (one !== null) return one
  if (first !== undefined && lacksTotals(first, values)) return readWithoutTotals(values)
  return unreadable(`表四读到${values.length}个数字，不能确定归属`)
}
