/** The tables of forms, drawn up from the case. Boxes to be signed by hand are the only empty ones. */
import { ok, type Result, refused } from '../../law/result.ts'
import { APPLICANT_TYPE_WORDS, choices, NOT_GIVEN, SERVICE_METHOD_WORDS, SIGN_HERE } from './form-words.ts'
import type { LetterCell, LetterTable } from './letter.ts'
import type { LetterInput, LetterSearch } from './letter-input.ts'
import type { LetterRefusal } from './letter-refusal.ts'
import { PLACES, placeValue } from './place-values.ts'
import { phrase, plainLine, plainText } from './plain-text.ts'
import { printDate, printMoment } from './print-date.ts'
import type { FormTable } from './template.ts'

const COLUMNS = 4
const WIDTHS = [6, 8, 6, 8] as const
/** Millimetres. */
const ROW = 10
const TALL = 36
const SIGNED = 22

const cell = (text: string, columnSpan = 1, height = ROW, head = false): LetterCell => ({
  text,
  columnSpan,
  rowSpan: 1,
  head,
  height,
})
const label = (text: string, height = ROW): LetterCell => cell(text, 1, height, true)

/** One label over the whole width. */
const wide = (name: string, text: string, height = ROW): readonly LetterCell[] => [
  label(name, height),
  cell(text, COLUMNS - 1, height),
]
const pair = (one: string, first: string, other: string, second: string): readonly LetterCell[] => [
  label(one),
  cell(first),
  label(other),
  cell(second),
]

const table = (rows: LetterTable['rows']): LetterTable => ({ kind: 'table', widths: WIDTHS, rows })

const given = (text: string | undefined): string => {
  const line = plainLine(text ?? '')
  return line === '' ? NOT_GIVEN : line
}

const missing = (fact: string): Result<never, LetterRefusal> =>
  refused({ code: 'fact-missing', facts: { fact } })

const registration = (input: LetterInput): Result<LetterTable, LetterRefusal> => {
  const { applicant, request, circumstances } = input
  if (circumstances.registeredOn === undefined) return missing('registeredOn')
  return ok(
    table([
      pair('登记编号', plainLine(request.number), '登记日期', printDate(circumstances.registeredOn)),
      pair('收到申请之日', printDate(request.receivedDate), '申请渠道', PLACES.channel(input)),
      pair(
        '申请人姓名\n（名称）',
        plainLine(applicant.name),
        '申请人类型',
        applicant.type === undefined ? NOT_GIVEN : APPLICANT_TYPE_WORDS[applicant.type],
      ),
      pair('身份证明', given(applicant.identity), '代表人\n（代理人）', given(applicant.representative)),
      pair('联系电话', given(applicant.phone), '邮政编码', given(applicant.postcode)),
      wide('联系地址', given(applicant.address)),
      wide('电子邮箱', given(applicant.email)),
      wide('申请公开的内容', plainText(request.description), TALL),
      wide('获取信息的\n方式、途径', phrase(request.deliveryForm)),
      wide('答复期限', placeValue('replyBy', input) ?? '自收到申请之日起依法计算'),
      wide('登记人', SIGN_HERE, SIGNED),
    ]),
  )
}

const searchRows = (search: LetterSearch): LetterTable['rows'] => [
  pair('检索时间', printMoment(search.at), '检索人', plainLine(search.by)),
  wide('检索范围', search.places.map((place, index) => `${index + 1}. ${plainLine(place)}`).join('\n')),
  wide('检索关键词', search.keywords.map(plainLine).join('、')),
  wide('检索结果', search.found ? '检索到与申请内容相符的信息' : '没有检索到与申请内容相符的信息'),
]

const search = (input: LetterInput): Result<LetterTable, LetterRefusal> => {
  const { searches = [] } = input.circumstances
  if (searches.length === 0) return missing('searches')
  return ok(
    table([
      wide('登记编号', plainLine(input.request.number)),
      wide('申请公开的内容', plainText(input.request.description)),
      ...searches.flatMap(searchRows),
      wide('检索人签名', SIGN_HERE, SIGNED),
    ]),
  )
}

const opinion = ({ circumstances: { thirdParty } }: LetterInput): Result<LetterTable, LetterRefusal> => {
  if (thirdParty === undefined) return missing('thirdParty')
  return ok(
    table([
      wide('第三方', plainLine(thirdParty.name)),
      wide(
        '是否同意公开',
        choices([
          { text: '同意公开', chosen: thirdParty.agrees === true },
          { text: '同意部分公开', chosen: false },
          { text: '不同意公开', chosen: thirdParty.agrees === false },
        ]),
      ),
      wide('同意部分公开或者不同意公开的内容和理由', '', TALL * 2),
      wide('第三方', SIGN_HERE, SIGNED),
    ]),
  )
}

const service = ({ applicant, circumstances }: LetterInput): Result<LetterTable, LetterRefusal> => {
  const { service: served } = circumstances
  if (served === undefined) return missing('service')
  return ok(
    table([
      wide('受送达人', plainLine(served.served ?? applicant.name)),
      wide('送达文书', plainLine(served.document)),
      wide('发文字号', plainLine(served.documentNumber)),
      pair(
        '送达方式',
        SERVICE_METHOD_WORDS[served.method],
        '送达日期',
        served.on === undefined ? '' : printDate(served.on),
      ),
      wide('送达地点', served.place === undefined ? '' : plainLine(served.place)),
      wide('邮件编号', served.method === 'post' ? given(served.postNumber) : '不适用'),
      wide('受送达人\n（代收人）', SIGN_HERE, SIGNED),
      wide('代收人身份\n和代收理由', '', SIGNED),
      wide('送达人', SIGN_HERE, SIGNED),
      wide('备注', '', SIGNED),
    ]),
  )
}

const DRAWN: Readonly<Record<FormTable, (input: LetterInput) => Result<LetterTable, LetterRefusal>>> = {
  registration,
  search,
  opinion,
  service,
}

/** Refuses `fact-missing` where the case does not hold what the form is about. */
export const formTable = (form: FormTable, input: LetterInput): Result<LetterTable, LetterRefusal> =>
  DRAWN[form](input)
