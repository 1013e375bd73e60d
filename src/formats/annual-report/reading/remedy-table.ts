/** Reads table four: three groups of five figures, in one row, in three tables, or one figure a line. */
import { REMEDY_GROUPS, type RemedyGroup } from '../../../law/annual-report/annual-report.ts'
import type { PrintedRow, Token } from './printed-row.ts'
import { GROUP, type RemedyTable, type Run, unreadable, WIDTH } from './remedy-figures.ts'
import { readByHeads, readMerged } from './remedy-places.ts'
import { readUneven, readWithoutTotals } from './remedy-uneven.ts'
import { slotOf } from './slot.ts'

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
