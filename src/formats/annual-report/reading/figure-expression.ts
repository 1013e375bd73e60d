/** Figures written with words: 减 4, 22（其中修订 16 件）, 43.7 万元. Blanks inside do not part them. */

const OPEN_NOTE = /^[+-]?[\d.,]+(?:万元|元|件)?[（(][^）)]*$/
const SIGN_OR_HEDGE = /^(?:增|减|增加|减少|新增|约|近|超过?|大约|不足|[+＋])$/
const UNIT_OR_NOTE = /^(?:万元|元|件|[（(](?:其中|含|包括|包含))/
const FIGURE_END = /^[+-]?[\d.,]*\d$/
const FIGURE_START = /^[\d.]/

/** Whether two neighbouring pieces of a line are one figure with its sign, unit or note. */
export const isOneExpression = (before: string, after: string): boolean => {
  if (OPEN_NOTE.test(before)) return true
  if (SIGN_OR_HEDGE.test(before) && FIGURE_START.test(after)) return true
  return FIGURE_END.test(before) && UNIT_OR_NOTE.test(after)
}
