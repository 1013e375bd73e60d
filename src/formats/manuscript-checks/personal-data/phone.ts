/** Mobile numbers and landlines of the mainland. */
import { maskMiddle, type PersonalHit, standsAfter } from './hit.ts'

const MOBILE = /(?<![0-9A-Z])(?:(?:\+|00)?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9A-Z])/g
const LANDLINE = /(?<![0-9A-Z-])(?:\(0[0-9]{2,3}\)|0[0-9]{2,3}-?)[ ]?[2-9][0-9]{6,7}(?![0-9])/g
/** Numbers that look like telephones and are not. */
const NAMED_OTHER = /(?:编号|文号|单号|代码|流水号|批号|案号|注册号|项目号|账号|卡号)[:： ]*$/

const digitsOf = (text: string): string => text.replace(/[^0-9]/g, '')

const mobiles = (text: string, office: ReadonlySet<string>): readonly PersonalHit[] =>
  [...text.matchAll(MOBILE)].flatMap((match): readonly PersonalHit[] => {
    const value = digitsOf(match[0]).slice(-11)
    if (office.has(value) || standsAfter(text, match.index, NAMED_OTHER)) return []
    return [
      {
        check: 'phone',
        severity: 'warning',
        name: '手机号码',
        start: match.index,
        end: match.index + match[0].length,
        masked: maskMiddle(value, 3, 4),
      },
    ]
  })

const landlines = (text: string, office: ReadonlySet<string>): readonly PersonalHit[] =>
  [...text.matchAll(LANDLINE)].flatMap((match): readonly PersonalHit[] => {
    const value = digitsOf(match[0])
    const isOffice = [...office].some((number) => number.length >= 7 && value.endsWith(number))
    if (isOffice || standsAfter(text, match.index, NAMED_OTHER)) return []
    return [
      {
        check: 'phone',
        severity: 'note',
        name: '固定电话（请确认是办公电话）',
        start: match.index,
        end: match.index + match[0].length,
        masked: maskMiddle(value, 4, 2),
      },
    ]
  })

/** @param officePhones numbers that the organ itself tells the public, written in any way */
export const findPhones = (text: string, officePhones: readonly string[]): readonly PersonalHit[] => {
  const office = new Set(
    officePhones
      .flatMap((phone) => [digitsOf(phone), digitsOf(phone.replace(/^[^-]*-/, ''))])
      .filter(Boolean),
  )
  return [...mobiles(text, office), ...landlines(text, office)]
}
