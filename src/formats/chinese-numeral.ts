/** Whole numbers written in Chinese characters: 十二, 一百零三, 两万. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Characters a numeral is made of, for use inside a character class. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万'

/** Longest numeral that is still a count; anything longer is no number that a report would print. */
const LONGEST = 12

/** The number, or null when the characters do not make one (as 一一 or 百十). 百 and 千 alone, as in 近百条, count one. */
export const parseChineseNumeral = (text: string): number | null => {
  if (text.length === 0 || text.length > LONGEST) return null
  if (text === '百' || text === '千') return PLACES[text] ?? null
  const parts = text.split('万')
  if (parts.length > 2) return null
  const [high = '', low] = parts
  if (low === undefined) return belowTenThousand(high)
  const thousands = belowTenThousand(high)
  const rest = low === '' ? 0 : belowTenThousand(low)
  return thousands === null || thousands === 0 || rest === null ? null : thousands * 10_000 + rest
}

const belowTenThousand = (text: string): number | null => {
  let sum = 0
  let digit: number | null = null
  let lastPlace = 10_000
  for (const character of text) {
    const place = PLACES[character]
    if (place === undefined) {
      const next = DIGITS[character]
      if (next === undefined || (digit !== null && digit !== 0)) return null
      digit = next
      continue
    }
    if (place >= lastPlace || (digit === null && place !== 10)) return null
    sum += (digit ?? 1) * place
    lastPlace = place
    digit = null
  }
  return text === '' ? null : sum + (digit ?? 0)
}
