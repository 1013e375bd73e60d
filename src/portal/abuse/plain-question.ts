/** A question that anybody can answer without a script, by eye or by ear. Made from the form's token, so nothing is stored. */
import type { Sealer } from '../../store/sealing/sealer.ts'

export interface PlainQuestion {
  readonly text: string
  /** What is taken for right, folded as `foldAnswer` does. */
  readonly answers: readonly string[]
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const WORDS = [
  '春夏秋冬',
  '东西南北',
  '山清水秀',
  '五谷丰登',
  '风调雨顺',
  '公开透明',
  '为民服务',
  '阳光政府',
  '青山绿水',
  '安居乐业',
] as const
const PLACES = ['一', '二', '三', '四'] as const

/** Up to 99. */
const inChinese = (value: number): string => {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return DIGITS[ones] ?? ''
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`
}

const numberAnswers = (value: number): readonly string[] => [String(value), inChinese(value)]

const sum = (a: number, b: number): PlainQuestion => ({
  text: `${inChinese(a)}加${inChinese(b)}等于多少？`,
  answers: numberAnswers(a + b),
})

const difference = (a: number, b: number): PlainQuestion => ({
  text: `${inChinese(a + b)}减${inChinese(b)}等于多少？`,
  answers: numberAnswers(a),
})

const character = (word: string, place: number): PlainQuestion => ({
  text: `“${word}”这个词的第${PLACES[place]}个字是什么？`,
  answers: [word[place] ?? ''],
})

/** The same form and round always give the same question. @param round a wrong answer brings the next one */
export const plainQuestion = (sealer: Pick<Sealer, 'hash'>, nonce: string, round: number): PlainQuestion => {
  const dice = sealer.hash(`question\n${nonce}\n${round}`, 'form-token')
  const [kind = 0, a = 0, b = 0] = dice
  if (kind % 3 === 0) return sum(2 + (a % 18), 2 + (b % 8))
  if (kind % 3 === 1) return difference(2 + (a % 18), 2 + (b % 8))
  return character(WORDS[a % WORDS.length] ?? WORDS[0], b % PLACES.length)
}

export const foldAnswer = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s。.，,“”"'’‘]/g, '')
    .replace(/^(?:等于|答案是|是)/, '')

export const isRightAnswer = ({ answers }: PlainQuestion, given: string): boolean =>
  answers.includes(foldAnswer(given))
