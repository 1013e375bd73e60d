/** Bank cards: 16 to 19 digits of a known issuer whose last digit is the Luhn checksum (ISO/IEC 7812). */
import { maskMiddle, overlappingMatches, type PersonalHit, standsAfter } from './hit.ts'

const RUN = /(?<![0-9A-Z])[3-6][0-9]{15,18}(?![0-9A-Z])/g
const GROUPED = /(?<![0-9A-Z])[3-6][0-9]{3}(?:[ -][0-9]{4}){3}(?:[ -][0-9]{1,3})?(?![0-9A-Z])/g
/** UnionPay 62 and 60, Visa 4, Mastercard 51–55, JCB 35; 9558 and 9559 are old cards of two state banks. */
const ISSUERS = /^(?:62|60|4|5[1-5]|35)/
const OLD_CARDS = /(?<![0-9A-Z])955[89][0-9]{12,15}(?![0-9A-Z])/g
/** Accounts of offices and firms are published on purpose. */
const OFFICE_ACCOUNT = /专户|缴款|对公|公司|保证金|开户名|收款单位|财政局/
const NAMED_OTHER = /(?:编号|文号|订单|流水|运单|条码|代码)[号:： ]*$/

const passesLuhn = (digits: string): boolean => {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

const cardHit = (match: RegExpExecArray, text: string): readonly PersonalHit[] => {
  const value = match[0].replace(/[^0-9]/g, '')
  const isIssued = ISSUERS.test(value) || value.startsWith('955')
  if (!isIssued || !passesLuhn(value) || standsAfter(text, match.index, NAMED_OTHER)) return []
  const isOffice = standsAfter(text, match.index, OFFICE_ACCOUNT, 40)
  return [
    {
      check: 'bank-card',
      severity: isOffice ? 'note' : 'error',
      name: isOffice ? '银行账号（请确认是单位账户）' : '银行卡号',
      start: match.index,
      end: match.index + match[0].length,
      masked: maskMiddle(value, 4, 4),
    },
  ]
}

export const findBankCards = (text: string): readonly PersonalHit[] =>
  [RUN, GROUPED, OLD_CARDS].flatMap((pattern) =>
    [...overlappingMatches(pattern, text)].flatMap((match) => cardHit(match, text)),
  )
