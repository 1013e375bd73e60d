import { isUnnumbered, numberText } from './number-text.ts'
import type { Numbering, NumberingUse } from './word-numbering.ts'

const DEEPEST_LEVEL = 8

/**
 * Counts numbered paragraphs as Word does while the document is read in order. The function returned gives
 * the printed number of a paragraph, '' for one that is not numbered.
 */
export const createNumberer = ({ levels, styles }: Numbering) => {
  const counters = new Map<string, number[]>()
  return (style: string, direct: Partial<NumberingUse> | null): string => {
    const inherited = styles.get(style)
    const list = direct?.list ?? inherited?.list
    const definition = list === undefined || list === '0' ? undefined : levels.get(list)
    if (list === undefined || definition === undefined) return ''
    const depth = Math.min(direct?.level ?? inherited?.level ?? 0, DEEPEST_LEVEL)
    const level = definition[depth]
    if (level === undefined || isUnnumbered(level.format)) return ''
    const counts = counters.get(list) ?? []
    counters.set(list, counts)
    for (let index = 0; index < depth; index += 1) counts[index] ??= definition[index]?.start ?? 1
    const current = counts[depth]
    counts[depth] = current === undefined ? level.start : current + 1
    counts.length = depth + 1
    return level.pattern.replace(/%([1-9])/g, (_whole, digit: string) => {
      const index = Number(digit) - 1
      return numberText(counts[index] ?? 1, definition[index]?.format ?? 'decimal')
    })
  }
}
