/** Quantities in Chinese prose: a number, the words that hedge it, and the measure word that it counts. */
import { NUMERAL_CHARACTERS, parseChineseNumeral } from './chinese-numeral.ts'

export type Hedge = 'exact' | 'atLeast' | 'about' | 'lessThan'

export interface PrintedQuantity {
  /** Of the hedge before the number, or of the number. */
  readonly start: number
  /** Behind the measure word and the hedge after it. */
  readonly end: number
  /** In the bare unit: 47.1万元 is 471000 元. */
  readonly value: number
  readonly hedge: Hedge
  /** Measure word without its multiplier: 件, 条, 人次, 元, %. */
  readonly unit: string
  /** Smallest difference the printed figure can express: 1000 in 1.2万条, 1 in 12条. */
  readonly step: number
  readonly written: 'digits' | 'numeral'
}

const UNITS = [
  '个百分点',
  '人次',
  '件次',
  '条次',
  '场次',
  '期次',
  '篇次',
  '班次',
  ...'元件条例份宗起篇则个期次场项批名人位户册处种家部幅张封本轮封班%',
]
const UNIT = UNITS.join('|')

/** A number that is part of something longer (第3次, 3-5条, GB9704, 2.1.3) is no quantity. */
const NUMBER = String.raw`(?<![\dA-Za-z第.\-–~～×/〔\[])(?<!\d )(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d{1,12}(?:\.\d{1,6})?)`
/** 一 alone is seldom a count: only of cases. */
const NUMERAL = `(?<![${NUMERAL_CHARACTERS}第每同这那另某唯统任“"之几数上])[${NUMERAL_CHARACTERS}]{1,12}`

const QUANTITY = new RegExp(
  `(?:(?<digits>${NUMBER})|(?<numeral>${NUMERAL}))(?<more>余|多|来)?(?<times>[万亿]|千万|百万)?(?<more2>余|多)?(?<unit>${UNIT})(?<after>以上|左右|上下|以内|以下|余|多)?`,
  'g',
)

const BEFORE: readonly (readonly [RegExp, Hedge])[] = [
  [/(?:不到|不足|不满|不超过|少于|低于)$/, 'lessThan'],
  [/(?:超过|突破|超|逾|多于|高于|不少于|不低于|至少|多达)$/, 'atLeast'],
  [/(?:大约|将近|接近|(?<![最附邻靠亲新])近|约)$/, 'about'],
]
/** 少于 and 低于 say less, 不少于 and 不低于 say more. */
const NOT_LESS = /不(?:少于|低于)$/
const LONGEST_HEDGE = 3

const AFTER: Readonly<Record<string, Hedge>> = {
  以上: 'atLeast',
  余: 'atLeast',
  多: 'atLeast',
  左右: 'about',
  上下: 'about',
  以内: 'lessThan',
  以下: 'lessThan',
}

const TIMES: Readonly<Record<string, number>> = {
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
}

/** 一件 counts a case, unless a word goes on: 一件事. */
const COUNTED_BY_ONE = /^[件起例宗份]$/
/** Units that a bare decimal can have; 2.3条 is an item number and the word 条. */
const MEASURED: ReadonlySet<string> = new Set(['元', '%', '个百分点'])
/** 20个工作日 and the like measure time or structure; 个 of an area counts places. */
const NOT_COUNTED_BY_GE =
  /^(?:工作日|月|小时|自然日|季度|年|方面|环节|层面|维度|阶段|步骤|一[批律把]|必须|确保|领域|类别|等级|小组)/
const RANGE = /^[-—–~～至到]\d/
const RANGE_BEFORE = /\d(?:[个件条篇次万]|人次)?[至到]$/

const hedgeBefore = (before: string): readonly [Hedge | null, number] => {
  if (NOT_LESS.test(before)) return ['atLeast', LONGEST_HEDGE]
  for (const [pattern, hedge] of BEFORE) {
    const match = pattern.exec(before)
    if (match !== null) return [hedge, match[0].length]
  }
  return [null, 0]
}

const numberOf = (digits: string | undefined, numeral: string | undefined): number | null =>
  digits === undefined ? parseChineseNumeral(numeral ?? '') : Number(digits.replace(/[,，]/g, ''))

const isNoCount = (text: string, match: RegExpExecArray, end: number): boolean => {
  const { digits, numeral = '', unit = '' } = match.groups ?? {}
  const behind = text.slice(end, end + 8)
  if (digits?.includes('.') && !match.groups?.times && !MEASURED.has(unit)) return true
  if (unit === '个' && NOT_COUNTED_BY_GE.test(behind)) return true
  if (digits === undefined && numeral === '一') {
    return !COUNTED_BY_ONE.test(unit) || behind.startsWith('事')
  }
  return RANGE.test(behind) || RANGE_BEFORE.test(text.slice(Math.max(0, match.index - 5), match.index))
}

/** Rounded to 分, so that 47.1 × 10000 is a whole number. */
const inUnits = (amount: number, times: number): number => Math.round(amount * times * 100) / 100

const quantityFrom = (text: string, match: RegExpExecArray): PrintedQuantity | null => {
  const { digits, numeral, more, times = '', more2, unit = '', after = '' } = match.groups ?? {}
  const amount = numberOf(digits, numeral)
  const end = match.index + match[0].length
  if (amount === null || isNoCount(text, match, end)) return null
  const [before, length] = hedgeBefore(text.slice(Math.max(0, match.index - LONGEST_HEDGE), match.index))
  const inner = more === undefined && more2 === undefined ? null : 'atLeast'
  const multiplier = TIMES[times] ?? 1
  const decimals = digits?.split('.')[1]?.length ?? 0
  return {
    start: match.index - length,
    end,
    value: inUnits(amount, multiplier),
    hedge: before ?? inner ?? AFTER[after] ?? 'exact',
    unit,
    step: multiplier / 10 ** decimals,
    written: digits === undefined ? 'numeral' : 'digits',
  }
}

/**
 * Every quantity in order of print. Dates, document numbers, ordinals, ranges and time limits are none.
 * @param text without blanks, with ASCII digits and full-width punctuation
 */
export const findQuantities = (text: string): readonly PrintedQuantity[] => {
  const found: PrintedQuantity[] = []
  for (const match of text.matchAll(QUANTITY)) {
    const quantity = quantityFrom(text, match)
    if (quantity !== null) found.push(quantity)
  }
  return found
}
