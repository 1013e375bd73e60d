/** How a figure stands on a page. */

import type { PrintedAt } from '../../contract/annual-report-library.ts'
import type { Cell } from '../../law/annual-report/annual-report.ts'

export type CellKind = 'zero' | 'number' | 'annotated' | 'blank' | 'notApplicable' | 'unreadable' | 'absent'

export const cellKind = (cell: Cell | undefined): CellKind => {
  if (cell === undefined) return 'absent'
  if (cell.state === 'number') return cell.value === 0 ? 'zero' : 'number'
  return cell.state
}

const SYMBOLS: Readonly<Record<'blank' | 'unreadable' | 'absent', string>> = {
  blank: '空',
  unreadable: '？',
  absent: '缺',
}

/** What each symbol in a table says, for the legend and for those who listen. */
export const KIND_MEANINGS: Readonly<Record<Exclude<CellKind, 'zero' | 'number'>, string>> = {
  annotated: '原件在数字后加了说明',
  blank: '原件此格为空白',
  notApplicable: '原件此格为斜线或“无”',
  unreadable: '原件此格无法辨认',
  absent: '原件没有此格',
}

/** As printed for figures; a symbol for what is not a figure, so that a blank never looks like a zero. */
export const cellText = (cell: Cell | undefined): string => {
  const kind = cellKind(cell)
  if (kind === 'blank' || kind === 'unreadable' || kind === 'absent') return SYMBOLS[kind]
  const printed = cell?.printed.trim() ?? ''
  return printed === '' && cell !== undefined && 'value' in cell ? String(cell.value) : printed
}

const PLACE_WORDS: readonly (readonly [keyof PrintedAt, string])[] = [
  ['page', '页'],
  ['table', '表'],
  ['row', '行'],
  ['line', '行'],
  ['column', '列'],
]

const placeParts = (place: PrintedAt): readonly (readonly [number, string])[] =>
  PLACE_WORDS.flatMap(([key, word]) => {
    const value = place[key]
    return value === undefined ? [] : [[value, word] as const]
  })

/** 第2页第31行; '' when nothing is known. */
export const placeText = (place: PrintedAt | undefined): string =>
  placeParts(place ?? {})
    .map(([value, word]) => `第${value}${word}`)
    .join('')

/** Short form for the corner of a cell: 2页31行. */
export const shortPlaceText = (place: PrintedAt | undefined): string =>
  placeParts(place ?? {})
    .map(([value, word]) => `${value}${word}`)
    .join('')
