/** What stands in each named place, drawn from the input. Null where the case has nothing to say there. */
import { type Dated, inForce } from '../../law/dated.ts'
import { exemptionOf } from '../../law/exemption/exemptions.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import { JOINT_MAKER_DAYS, PAYMENT_DAYS, REPLY_DAYS, THIRD_PARTY_DAYS } from '../../law/request/terms.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { cite } from './citation.ts'
import { feeBasisText, feeStandardText } from './fee-text.ts'
import type { LetterInput, LetterSearch } from './letter-input.ts'
import { outcomeTold } from './outcome-told.ts'
import { phrase, plainLine, plainText } from './plain-text.ts'
import { printDate, printMoment } from './print-date.ts'

const day = (date: LocalDate | undefined): string | null => (date === undefined ? null : printDate(date))
const line = (text: string | undefined): string | null => (text === undefined ? null : plainLine(text))
const count = (value: number | undefined): string | null => (value === undefined ? null : String(value))

const term = (rows: Dated<number>, date: LocalDate): string | null => {
  const rule = inForce(rows, date)
  return rule.ok ? String(rule.value.value) : null
}

/** A statement of the draft, as part of a sentence. */
const fact =
  (name: string) =>
  ({ facts }: LetterInput): string | null =>
    Object.hasOwn(facts, name) ? phrase(facts[name] ?? '') : null

const lastSearch = ({ circumstances }: LetterInput): LetterSearch | undefined =>
  circumstances.searches?.at(-1)

const OPINIONS = {
  agrees: '同意公开',
  objects: '不同意公开',
  silent: '逾期未提出意见',
} as const

const opinion = ({ circumstances: { thirdParty } }: LetterInput): string | null => {
  if (thirdParty?.agrees === undefined) return null
  if (thirdParty.agrees === null) return OPINIONS.silent
  const said = thirdParty.agrees ? OPINIONS.agrees : OPINIONS.objects
  return thirdParty.answeredOn === undefined ? said : `${said}（${printDate(thirdParty.answeredOn)}答复）`
}

/** What somebody said, told with a name for them. */
const opinionOf =
  (name: string) =>
  (input: LetterInput): string | null => {
    const said = opinion(input)
    return said === null ? null : `${name}${said}`
  }

/** Why somebody is asked, without naming a third party to the applicant. */
const consultationReason = ({
  circumstances: { thirdParty, consultedOrgan },
}: LetterInput): string | null => {
  if (thirdParty !== undefined) {
    return `申请公开的信息涉及第三方合法权益，本机关依照${cite('OGI-32')}的规定，书面征求第三方的意见`
  }
  if (consultedOrgan === undefined) return null
  const name = plainLine(consultedOrgan.name)
  return consultedOrgan.kind === 'jointMaker'
    ? `申请公开的信息由本机关牵头，与${name}共同制作，本机关依照${cite('OGI-34')}的规定，书面征求该机关的意见`
    : `办理上述申请需要征求${name}的意见`
}

const exemptionBasis = ({ facts }: LetterInput): string | null => {
  const exemption = exemptionOf(facts.exemption ?? '')
  return exemption === null ? null : cite(exemption.source)
}

const numbered = (lines: readonly string[] | undefined): string | null =>
  lines === undefined || lines.length === 0
    ? null
    : lines
        .map(
          (text, index) =>
            `${index + 1}. ${phrase(text).replaceAll('\n', '；')}${index + 1 < lines.length ? '；' : '。'}`,
        )
        .join('\n')

type PlaceValue = (input: LetterInput) => string | null

export const PLACES = {
  organ: ({ organ }) => plainLine(organ.name),
  applicant: ({ applicant }) => plainLine(applicant.name),
  /** How the applicant is addressed. */
  you: ({ applicant }) => ((applicant.type ?? 'naturalPerson') === 'naturalPerson' ? '您' : '你单位'),
  number: ({ request }) => plainLine(request.number),
  receivedDate: ({ request }) => printDate(request.receivedDate),
  description: ({ request }) => phrase(request.description).replaceAll('\n', '；'),
  channel: ({ request }) => RECEIPT_RULES[request.channel].name,
  receiptRule: ({ request }) => cite(RECEIPT_RULES[request.channel].source),
  deliveryForm: ({ request }) => phrase(request.deliveryForm),
  basis: (input) => {
    const outcome = outcomeTold(input)
    return outcome === null ? null : cite(...outcomeRule(outcome).sources)
  },
  replyDays: ({ request }) => term(REPLY_DAYS, request.receivedDate),
  replyBy: ({ circumstances }) => day(circumstances.replyBy),

  whereToFind: fact('whereToFind'),
  howSupplied: fact('howSupplied'),
  severedParts: fact('severedParts'),
  grounds: fact('grounds'),
  exemptionBasis,
  legalProvision: fact('legalProvision'),
  otherOrgan: fact('otherOrgan'),
  specialProcedure: fact('specialProcedure'),
  earlierReply: fact('earlierReply'),
  rejectedReason: fact('rejectedReason'),
  properChannel: fact('properChannel'),
  publication: fact('publication'),
  consultedContent: fact('consultedContent'),
  publicInterest: fact('publicInterest'),
  decisionForThirdParty: fact('decisionForThirdParty'),
  extensionReason: fact('extensionReason'),
  howToPay: fact('howToPay'),
  frequency: fact('frequency'),
  recordToCorrect: fact('recordToCorrect'),
  correctionResult: fact('correctionResult'),
  conversionResult: fact('conversionResult'),

  supplementDefects: ({ circumstances }) => numbered(circumstances.supplement?.defects),
  supplementDays: ({ circumstances }) => count(circumstances.supplement?.days),
  supplementRequestedOn: ({ circumstances }) => day(circumstances.supplement?.requestedOn),
  supplementDeliveredOn: ({ circumstances }) => day(circumstances.supplement?.deliveredOn),
  supplementReceivedOn: ({ circumstances }) => day(circumstances.supplement?.receivedOn),
  supplementBy: ({ circumstances }) => day(circumstances.supplement?.by),
  reasonDays: ({ circumstances }) => count(circumstances.reason?.days),
  reasonRequestedOn: ({ circumstances }) => day(circumstances.reason?.requestedOn),
  reasonGivenOn: ({ circumstances }) => day(circumstances.reason?.givenOn),
  thirdParty: ({ circumstances }) => line(circumstances.thirdParty?.name),
  thirdPartySentOn: ({ circumstances }) => day(circumstances.thirdParty?.sentOn),
  thirdPartyOpinion: opinionOf('第三方'),
  /** The same, told to the third party. */
  ownOpinion: opinionOf('你（单位）'),
  thirdPartyDays: ({ date }) => term(THIRD_PARTY_DAYS, date),
  consultedOrgan: ({ circumstances }) => line(circumstances.consultedOrgan?.name),
  consultBy: ({ circumstances }) => day(circumstances.consultedOrgan?.by),
  jointMakerDays: ({ date }) => term(JOINT_MAKER_DAYS, date),
  consultationReason,
  extensionDays: ({ circumstances }) => count(circumstances.extension?.days),
  extensionFrom: ({ circumstances }) => day(circumstances.extension?.from),
  extensionTo: ({ circumstances }) => day(circumstances.extension?.to),
  specialUntil: ({ circumstances }) => day(circumstances.specialTerm?.until),
  feeBasis: ({ circumstances: { fee } }) => (fee === undefined ? null : feeBasisText(fee.basis)),
  feeStandard: ({ circumstances: { fee }, date }) =>
    fee === undefined ? null : feeStandardText(fee.basis, fee.noticedOn ?? date),
  feeAmount: ({ circumstances }) => count(circumstances.fee?.amountYuan),
  feeDays: ({ date }) => term(PAYMENT_DAYS, date),
  feeNoticedOn: ({ circumstances }) => day(circumstances.fee?.noticedOn),
  feeDeliveredOn: ({ circumstances }) => day(circumstances.fee?.deliveredOn),
  feePayBy: ({ circumstances }) => day(circumstances.fee?.payBy),
  searchedOn: (input) => {
    const search = lastSearch(input)
    return search === undefined ? null : printMoment(search.at)
  },
  searchPlaces: (input) => lastSearch(input)?.places.map(plainLine).join('、') ?? null,
  searchKeywords: (input) =>
    lastSearch(input)
      ?.keywords.map((word) => `“${plainLine(word)}”`)
      .join('、') ?? null,
  withdrawnOn: ({ circumstances }) => day(circumstances.withdrawnOn),
} as const satisfies Record<string, PlaceValue>

export type PlaceName = keyof typeof PLACES

export const isPlace = (name: string): name is PlaceName => Object.hasOwn(PLACES, name)

/** The text of a place; null where the case has nothing to say there. */
export const placeValue = (name: PlaceName, input: LetterInput): string | null => {
  const value = PLACES[name](input)
  return value === null || plainText(value) === '' ? null : value
}
