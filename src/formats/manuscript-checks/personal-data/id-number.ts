/** 公民身份号码 (GB 11643): 18 digits with a checksum, and the 15 digits of before 1999. */
import { addCalendarMonths, type LocalDate, parseLocalDate } from '../../../law/time/local-date.ts'
import { maskMiddle, overlappingMatches, type PersonalHit, standsAfter } from './hit.ts'

const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
)
const GAP = '[ \\-·.]?'
const LONG = new RegExp(`(?<![0-9A-Z])[1-9](?:${GAP}[0-9]){16}${GAP}[0-9X](?![0-9A-Z])`, 'g')
const SHORT = new RegExp(`(?<![0-9A-Z])[1-9](?:${GAP}[0-9]){14}(?![0-9A-Z])`, 'g')
/** Too much is left to see: more than the first six and the last four. */
const HALF_MASKED = /(?<![0-9A-Z])[1-9][0-9]{5,16}[*×●#]{1,12}[0-9X]{0,4}(?![0-9A-Z*×●#])/g
const MOST_SHOWN = 10

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

const NAMED_ID = /身份|证件|公民号|居民证/
const NAMED_OTHER = /信用代码|注册号|许可证|编号|订单|流水/

const checkCharacter = (digits: string): string | undefined => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECK_CHARACTERS[sum % 11]
}

const OLDEST_YEARS = 120

/** @param today nobody is born later, nor lives longer than 120 years */
const isBirthday = (digits: string, today: LocalDate): boolean => {
  const day = parseLocalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`)
  return day.ok && day.value <= today && day.value >= addCalendarMonths(today, -12 * OLDEST_YEARS)
}

const isPlausible = (digits: string, birthday: string, today: LocalDate): boolean =>
  PROVINCES.has(digits.slice(0, 2)) && isBirthday(birthday, today)

const hit = (
  match: RegExpExecArray,
  value: string,
  rest: Pick<PersonalHit, 'severity' | 'name'>,
): PersonalHit => ({
  check: 'id-number',
  start: match.index,
  end: match.index + match[0].length,
  masked: maskMiddle(value, 6, 4),
  ...rest,
})

const longHit = (match: RegExpExecArray, text: string, today: LocalDate): readonly PersonalHit[] => {
  const value = match[0].replace(/[^0-9X]/g, '')
  if (!isPlausible(value, value.slice(6, 14), today)) return []
  if (checkCharacter(value) === value[17] && !standsAfter(text, match.index, /信用代码[^0-9]*$/))
    return [hit(match, value, { severity: 'error', name: '身份证号' })]
  if (!standsAfter(text, match.index, NAMED_ID)) return []
  return [hit(match, value, { severity: 'error', name: '身份证号（校验位不符，可能有一位写错）' })]
}

const shortHit = (match: RegExpExecArray, text: string, today: LocalDate): readonly PersonalHit[] => {
  const value = match[0].replace(/[^0-9]/g, '')
  if (!isPlausible(value, `19${value.slice(6, 12)}`, today)) return []
  if (standsAfter(text, match.index, NAMED_OTHER)) return []
  const isNamed = standsAfter(text, match.index, NAMED_ID)
  const name = isNamed ? '15位身份证号' : '疑似15位身份证号'
  return [hit(match, value, { severity: isNamed ? 'error' : 'warning', name })]
}

const halfMaskedHit = (match: RegExpExecArray, today: LocalDate): readonly PersonalHit[] => {
  const value = match[0]
  const shown = value.replace(/[^0-9X]/g, '').length
  if (value.length !== 18 || shown <= MOST_SHOWN || !PROVINCES.has(value.slice(0, 2))) return []
  const birthday = value.slice(6, 14)
  if (/^[0-9]{8}$/.test(birthday) && !isBirthday(birthday, today)) return []
  return [
    {
      ...hit(match, value, { severity: 'warning', name: '遮盖不足的身份证号（最多保留前6位和后4位）' }),
      masked: `${value.slice(0, 6)}********${value.slice(14).replace(/[^0-9X]/g, '*')}`,
    },
  ]
}

/** Full-width digits, blanks and hyphens between the digits are seen through; numbers masked to the first six and last four pass. */
export const findIdNumbers = (text: string, today: LocalDate): readonly PersonalHit[] => [
  ...[...overlappingMatches(LONG, text)].flatMap((match) => longHit(match, text, today)),
  ...[...overlappingMatches(SHORT, text)].flatMap((match) => shortHit(match, text, today)),
  ...[...text.matchAll(HALF_MASKED)].flatMap((match) => halfMaskedHit(match, today)),
]
