/** What a printed cell says: a figure with its sign, unit and note, a stroke, nothing, or something else. */

export interface NumberInPrint {
  readonly kind: 'number'
  /** Plain decimal notation: no separators, no '+', full-width digits folded. */
  readonly decimal: string
  /** Digits printed after the decimal point. */
  readonly decimals: number
  readonly unit: 'wanYuan' | 'yuan' | null
  /** What stands behind the figure, for instance 其中修订16件. */
  readonly note: string | null
  /** `--253`: a sign that was typed twice. */
  readonly doubtfulSign: boolean
}

export type ValueInPrint =
  | NumberInPrint
  | { readonly kind: 'blank' }
  /** A stroke or 无, 不适用: the cell does not apply. */
  | { readonly kind: 'stroke' }

const BLANK: ValueInPrint = { kind: 'blank' }
const STROKE: ValueInPrint = { kind: 'stroke' }
const STROKES = new Set([
  '/',
  '\\',
  '-',
  '--',
  '---',
  '一一',
  '无',
  '不适用',
  '无此项',
  '不涉及',
  'n/a',
  'N/A',
])

/** `01`: two cells or a footnote mark run together, no figure anyone types. */
const LEADING_ZERO = /^0\d/
/** Part of the rule under a Markdown head. */
const RULE = /^\s*:?-{3,}:?\s*$/
/** What a figure or a mark for "none" can begin with; most labels begin with something else. */
const MAY_BEGIN = /^[\s\u00a0\u3000\u200b\d０-９+＋\-－‐-―−─﹘﹣/／\\增减新无不一nN]/
const PLAIN = /^\d{1,12}$/
const NUMBER =
  /^(\+|-{1,2}|增加|增|新增|减少|减)?(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,12}))?(万元|元|件|项|个|条|份|宗|起)?(?:\((.{1,60})\)|((?:其中|含|包含|包括).{1,60}))?$/
/** A blank between digits parts two figures; a typed gap inside one cannot be told from that. */
const TWO_FIGURES = /[\d０-９][\s\u3000]+[.．]?[\d０-９]/
const NEGATIVE = new Set(['-', '--', '减', '减少'])

/** Full-width ASCII to ASCII, every dash to '-', blanks away. */
const plainForm = (printed: string): string =>
  printed
    .replace(/[\s\u00a0\u3000\u200b]+/g, '')
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212\u2500\ufe58\ufe63]/g, '-')

const plainNumber = (digits: string): NumberInPrint => ({
  kind: 'number',
  decimal: digits.replace(/^0+(?=\d)/, ''),
  decimals: 0,
  unit: null,
  note: null,
  doubtfulSign: false,
})

const unitOf = (unit: string | undefined): NumberInPrint['unit'] => {
  if (unit === '万元') return 'wanYuan'
  return unit === '元' ? 'yuan' : null
}

const signedNumber = (match: RegExpExecArray): NumberInPrint => {
  const [, sign = '', whole = '', fraction = '', unit, bracketed, trailing] = match
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const decimal = fraction === '' ? digits : `${digits}.${fraction}`
  return {
    kind: 'number',
    decimal: NEGATIVE.has(sign) && Number(decimal) !== 0 ? `-${decimal}` : decimal,
    decimals: fraction.length,
    unit: unitOf(unit),
    note: bracketed ?? trailing ?? null,
    doubtfulSign: sign === '--',
  }
}

/** Reads one printed cell. Null when it is neither a figure nor one of the marks for "none": a word, or damaged. */
export const parseValueInPrint = (printed: string): ValueInPrint | null => {
  if (LEADING_ZERO.test(printed) || RULE.test(printed)) return null
  if (PLAIN.test(printed)) return plainNumber(printed)
  if (printed !== '' && !MAY_BEGIN.test(printed)) return null
  if (printed.length > 120 || TWO_FIGURES.test(printed)) return null
  const plain = plainForm(printed)
  if (plain === '') return BLANK
  if (STROKES.has(plain)) return STROKE
  const match = NUMBER.exec(plain)
  return match === null ? null : signedNumber(match)
}
