/** Rows of bars: the name, this year's bar with its number, last year's thin bar below. */
import { type Drawn, label, type Mark, rect, textWidth } from './mark.ts'
import { INK, LAST_YEAR, SOFT, TRACK } from './palette.ts'
import type { Shown } from './picture-figures.ts'
import { countText } from './picture-words.ts'

export interface BarRow extends Shown {
  readonly fill: string
}

interface Place {
  readonly x: number
  readonly top: number
  readonly width: number
}

const ROW = 68
const BAR = 20
const THIN = 6
const LEAST = 3

const lengthOf = (value: number | null, highest: number, width: number): number =>
  value === null || value <= 0 ? 0 : Math.max(LEAST, (width * value) / highest)

export const barRows = (rows: readonly BarRow[], hasLastYear: boolean, { x, top, width }: Place): Drawn => {
  const highest = Math.max(1, ...rows.flatMap(({ value, before }) => [value ?? 0, before ?? 0]))
  const marks = rows.flatMap((row, index): readonly Mark[] => {
    const y = top + index * ROW
    const value = countText(row.value)
    const before = `上年 ${countText(row.before)}`
    const valueRight = hasLastYear ? x + width - textWidth(before, 20) - 14 : x + width
    return [
      label(x, y + 22, row.label, { size: 24, fill: INK, room: width * 0.62 }),
      label(valueRight, y + 22, value, { size: 28, fill: INK, face: 'serif', anchor: 'end' }),
      ...(hasLastYear ? [label(x + width, y + 22, before, { size: 20, fill: SOFT, anchor: 'end' })] : []),
      rect(x, y + 32, width, BAR, TRACK, 3),
      rect(x, y + 32, lengthOf(row.value, highest, width), BAR, row.fill, 3),
      ...(hasLastYear
        ? [rect(x, y + 32 + BAR + 2, lengthOf(row.before, highest, width), THIN, LAST_YEAR, 2)]
        : []),
    ]
  })
  return {
    marks: marks.filter((mark) => mark.kind === 'text' || mark.width > 0),
    bottom: top + rows.length * ROW,
  }
}

/** Parts of a whole, end to end, the number in each part that has the room. */
export const stackedBar = (
  parts: readonly BarRow[],
  whole: number,
  height: number,
  { x, top, width }: Place,
): readonly Mark[] => {
  let left = x
  return parts.flatMap((part): readonly Mark[] => {
    const length = whole <= 0 ? 0 : (width * (part.value ?? 0)) / whole
    if (length <= 0) return []
    const begin = left
    left += length
    const text = `${part.label} ${countText(part.value)}`
    const number = countText(part.value)
    const shown = [text, number].find((each) => textWidth(each, 22) + 16 <= length)
    const isPale = part.fill === '#d3cdbf' || part.fill === LAST_YEAR
    return [
      rect(begin, top, Math.max(1, length - 2), height, part.fill),
      ...(shown === undefined
        ? []
        : [
            label(begin + length / 2, top + height / 2 + 8, shown, {
              size: 22,
              fill: isPale ? INK : '#ffffff',
              anchor: 'middle',
            }),
          ]),
    ]
  })
}
