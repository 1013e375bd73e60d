/** Small accidents that happen to figures and files. */
import type { AnnualReport, Cell, CellPath } from '../../../../src/law/annual-report/annual-report.ts'

/** The paths whose printed figure is a plain whole number. */
export const plainFigures = (report: AnnualReport): readonly CellPath[] =>
  (Object.keys(report.cells) as CellPath[]).filter((path) => {
    const cell = report.cells[path]
    return (
      cell?.state === 'number' && cell.unit === undefined && /^\d+$/.test(cell.printed) && !isAmount(path)
    )
  })

const isAmount = (path: string): boolean => /administrativeFeesWanYuan|totalAmount/.test(path)

/** One digit of one figure changed; `at` and `by` are taken modulo what is there. */
export const withChangedDigit = (
  report: AnnualReport,
  choice: { readonly figure: number; readonly at: number; readonly by: number },
): { readonly report: AnnualReport; readonly path: CellPath } => {
  const paths = plainFigures(report)
  const path = paths[choice.figure % paths.length] as CellPath
  const digits = [...(report.cells[path] as Cell).printed].map(Number)
  const at = choice.at % digits.length
  const changed = digits.map((digit, index) => (index === at ? (digit + 1 + (choice.by % 9)) % 10 : digit))
  const value = Number(changed.join(''))
  const cell: Cell = { state: 'number', value, printed: String(value) }
  return { report: { ...report, cells: { ...report.cells, [path]: cell } }, path }
}

export const ACCIDENTS = [
  'lineLost',
  'linesSwapped',
  'lineTwice',
  'wordLost',
  'wordTwice',
  'truncated',
  'wordsSwapped',
] as const
export type Accident = (typeof ACCIDENTS)[number]

const isFigureLine = (line: string): boolean => /\d/.test(line)

const withoutItem = <T>(items: readonly T[], at: number): readonly T[] =>
  items.filter((_, index) => index !== at)
const withItemTwice = <T>(items: readonly T[], at: number): readonly T[] =>
  items.flatMap((item, index) => (index === at ? [item, item] : [item]))
const withSwapped = <T>(items: readonly T[], at: number): readonly T[] => {
  const [first, second] = [items[at], items[at + 1]]
  if (first === undefined || second === undefined) return items
  return items.map((item, index) => (index === at ? second : index === at + 1 ? first : item))
}

/** The words of a line with what separates them, so that a row keeps its tabs and pipes. */
const inWords = (line: string, change: (words: readonly string[]) => readonly string[]): string => {
  const separator = line.includes('\t') ? '\t' : ' '
  return change(line.split(separator)).join(separator)
}

/** Figures that change places leave a trace in sums only in table three. */
const figureLines = (lines: readonly string[], accident: Accident): readonly number[] => {
  const isSwap = accident === 'linesSwapped' || accident === 'wordsSwapped'
  const first = lines.findIndex((line) => line.includes(isSwap ? '一、本年新收' : '信息内容'))
  const last = isSwap ? lines.findIndex((line) => line.includes('四、结转')) : lines.length
  return lines.flatMap((line, index) => (index > first && index < last && isFigureLine(line) ? [index] : []))
}

/** The accident on one of the lines with figures from table two on. */
export const damagedText = (text: string, accident: Accident, at: number, word: number): string => {
  const lines = text.split('\n')
  const figures = figureLines(lines, accident)
  const target = figures[at % figures.length] ?? 0
  const inLine = (change: (words: readonly string[]) => readonly string[]) =>
    lines.map((line, index) => (index === target ? inWords(line, change) : line)).join('\n')
  const wordAt = (words: readonly string[]) => word % words.length
  if (accident === 'lineLost') return withoutItem(lines, target).join('\n')
  if (accident === 'linesSwapped') return withSwapped(lines, target).join('\n')
  if (accident === 'lineTwice') return withItemTwice(lines, target).join('\n')
  if (accident === 'truncated') return lines.slice(0, target).join('\n')
  if (accident === 'wordLost') return inLine((words) => withoutItem(words, wordAt(words)))
  if (accident === 'wordTwice') return inLine((words) => withItemTwice(words, wordAt(words)))
  return inLine((words) => withSwapped(words, wordAt(words)))
}
