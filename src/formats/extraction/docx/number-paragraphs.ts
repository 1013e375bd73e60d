import { isUnnumbered, numberText } from './number-text.ts'
import { DEEPEST_LEVEL, type Numbering, type NumberingUse } from './word-numbering.ts'

/** Takes a paragraph out of the list of its style (ECMA-376 part 1, 17.9.18). */
const NO_LIST = '0'

/**
 * Counts numbered paragraphs as Word does while the document is read in order. The function returned gives
 * the printed number of a paragraph, '' for one that is not numbered.
 */
export const createNumberer = ({ lists, styles }: Numbering) => {
  const counters = new Map<string, number[]>()
  return (style: string, direct: Partial<NumberingUse> | null): string => {
    const inherited = styles.get(style)
    const list = lists.get(direct?.list ?? inherited?.list ?? NO_LIST)
    if (list === undefined) return ''
    const depth = Math.min(direct?.level ?? inherited?.level ?? 0, DEEPEST_LEVEL)
    const level = list.levels[depth]
    if (level === undefined || isUnnumbered(level.format)) return ''
    const counts = counters.get(list.counter) ?? []
    counters.set(list.counter, counts)
    for (let index = 0; index < depth; index += 1) counts[index] ??= list.levels[index]?.start ?? 1
    const current = counts[depth]
    counts[depth] = current === undefined ? level.start : current + 1
    counts.length = depth + 1
    return level.pattern.replace(/%([1-9])/g, (_whole, digit: string) => {
      const index = Number(digit) - 1
      return numberText(counts[index] ?? 1, list.levels[index]?.format ?? 'decimal')
    })
  }
}
