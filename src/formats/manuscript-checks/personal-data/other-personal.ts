/** E-mail addresses, number plates, travel documents and home addresses. */
import { maskMiddle, type PersonalHit, standsAfter } from './hit.ts'

/** Bounded on every side, so that a long run of letters costs no more than its length. */
const EMAIL = /(?<![A-Z0-9._%+-])[A-Z0-9._%+-]{1,64}@(?:[A-Z0-9-]{1,40}\.){1,4}[A-Z]{2,10}(?![A-Z0-9])/g
const OFFICIAL_DOMAIN = /\.GOV\.CN$/
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•.]?(?:[DF][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[DF]|(?=[A-Z]*[0-9])[A-HJ-NP-Z0-9]{5})(?![A-Z0-9])/g
const TRAVEL = /(?<![A-Z0-9])(?:[EGDSPHM][A-HJ-NP-Z]?[0-9]{7,8}|[CHM][0-9]{8,10})(?![A-Z0-9])/g
const NAMED_TRAVEL = /护照|通行证|旅行证/
const NAMED_HOME = /(?:家庭|家庭住|户籍|居住|现住|常住|联系|通讯|通信)(?:地?址|地)|住址|家住|现住/g
const HOME_DETAIL =
  /[县区镇乡村路街巷里组社弄][^,，。;；\n]{0,20}?[0-9一二三四五六七八九十百]+(?:号|室|组|栋|幢|单元|户)/
const ROOM =
  /[0-9一二三四五六七八九十]{1,4}(?:号楼|栋|幢)[ ]?(?:[0-9一二三四五六七八九十]{1,3}单元)?[ ]?[0-9]{2,4}(?:室|户|号房)/g
const AFTER_HOME_WORD = 50

const hitAt = (
  match: RegExpExecArray,
  rest: Pick<PersonalHit, 'check' | 'severity' | 'name' | 'masked'>,
): PersonalHit => ({ start: match.index, end: match.index + match[0].length, ...rest })

const maskEmail = (value: string): string => {
  const at = value.indexOf('@')
  return `${value.slice(0, 1)}***${value.slice(at)}`.toLowerCase()
}

/** Mailboxes of offices pass: below gov.cn, and those that the organ itself tells the public. */
export const findEmails = (text: string, officeEmails: readonly string[]): readonly PersonalHit[] => {
  const office = new Set(officeEmails.map((email) => email.trim().toUpperCase()))
  return [...text.matchAll(EMAIL)]
    .filter(([value]) => !OFFICIAL_DOMAIN.test(value) && !office.has(value))
    .map((match) =>
      hitAt(match, { check: 'email', severity: 'warning', name: '电子邮箱', masked: maskEmail(match[0]) }),
    )
}

export const findPlates = (text: string): readonly PersonalHit[] =>
  [...text.matchAll(PLATE)].map((match) =>
    hitAt(match, {
      check: 'licence-plate',
      severity: 'warning',
      name: '机动车号牌',
      masked: maskMiddle(match[0], 2, 1),
    }),
  )

/** Only where the words before say so: the same form serves for batches and models. */
export const findTravelDocuments = (text: string): readonly PersonalHit[] =>
  [...text.matchAll(TRAVEL)]
    .filter(({ index }) => standsAfter(text, index, NAMED_TRAVEL))
    .map((match) =>
      hitAt(match, {
        check: 'passport',
        severity: 'error',
        name: '护照或者通行证号码',
        masked: maskMiddle(match[0], 1, 2),
      }),
    )

const homes = (text: string): readonly PersonalHit[] =>
  [...text.matchAll(NAMED_HOME)].flatMap((match): readonly PersonalHit[] => {
    const from = match.index + match[0].length
    const detail = HOME_DETAIL.exec(text.slice(from, from + AFTER_HOME_WORD))
    if (detail === null) return []
    const start = from + detail.index
    return [
      {
        check: 'address',
        severity: 'warning',
        name: '具体住址',
        start,
        end: start + detail[0].length,
        masked: '（住址）',
      },
    ]
  })

/** Coarse: what stands after 住址 and its like down to a house or a group, and rooms of buildings. */
export const findAddresses = (text: string): readonly PersonalHit[] => {
  const found = homes(text)
  const rooms = [...text.matchAll(ROOM)]
    .filter(({ index }) => found.every(({ start, end }) => index < start - AFTER_HOME_WORD || index > end))
    .map((match) =>
      hitAt(match, {
        check: 'address',
        severity: 'note',
        name: '精确到房间的地址（请确认是办公地址）',
        masked: '（房间号）',
      }),
    )
  return [...found, ...rooms]
}
