/** Colours of the picture; text on paper keeps a contrast of 4.5 and more. */
export const PAPER = '#fbfaf6'
export const INK = '#22302f'
export const SOFT = '#586563'
export const LINE = '#ddd9ce'
export const ACCENT = '#1f5c57'
export const ON_ACCENT = '#ffffff'
export const ON_ACCENT_SOFT = '#d7e6e3'
/** Bars of the year before. */
export const LAST_YEAR = '#c3bcad'
export const TRACK = '#efece4'
export const RED = '#b00020'

/** One for each kind of outcome, then what is carried forward. */
export const OUTCOME_COLOURS = [
  '#1f5c57',
  '#3f7a6f',
  '#a6452f',
  '#96601f',
  '#7d7396',
  '#626e6c',
  '#d3cdbf',
] as const
/** 结果维持, 结果纠正, 其他结果, 尚未审结. */
export const REMEDY_COLOURS = ['#3f7a6f', '#a6452f', '#626e6c', '#d3cdbf'] as const
