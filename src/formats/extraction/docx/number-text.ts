const DIGITS = '〇一二三四五六七八九'

const chineseBelowHundred = (value: number): string => {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${head}${ones === 0 ? '' : DIGITS[ones]}`
}

const chinese = (value: number): string =>
  value <= 0 || value > 99
    ? [...String(value)].map((digit) => DIGITS[Number(digit)] ?? '').join('')
    : chineseBelowHundred(value)

const letter = (value: number): string => {
  const index = (value - 1) % 26
  return String.fromCharCode(97 + index).repeat(Math.min(1 + Math.floor((value - 1) / 26), 9))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (value: number): string => {
  let left = Math.min(value, 3999)
  let text = ''
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      text += sign
      left -= worth
    }
  }
  return text
}

/** A letter of a circled, dotted or bracketed series as long as Unicode has one, else the plain number. */
const inSeries = (value: number, first: number, length: number): string =>
  value >= 1 && value <= length ? String.fromCodePoint(first + value - 1) : String(value)

const WRITERS: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  ideographDigital: chinese,
  japaneseCounting: chinese,
  japaneseDigitalTenThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerLetter: letter,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalEnclosedCircle: (value) => inSeries(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => inSeries(value, 0x2460, 20),
  decimalEnclosedParen: (value) => inSeries(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => inSeries(value, 0x2488, 20),
}

/** Writes a counter in a numbering format of ECMA-376 part 1, 17.18.59; formats not known come out in digits. */
export const numberText = (value: number, format: string): string => (WRITERS[format] ?? String)(value)

export const isUnnumbered = (format: string): boolean => format === 'bullet' || format === 'none'
