/** The life of an invented application, act by act, with the working days between them. Whoever plays it asks the law about each act. */
import type { ConsultedParty } from '../../contract/request/applicant-details.ts'
import { informationProcessingFee } from '../../law/request/fee.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import type { Channel, RequestCommand, ServiceMethod } from '../../law/request/request-event.ts'
import type { Role } from '../../law/request/role.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { inventParty } from './county-people.ts'
import * as facts from './demo-facts.ts'
import type { DemoPlan } from './demo-plan.ts'
import type { Dice } from './dice.ts'

export interface DemoBeat {
  /** Working days since the act before; 0: later on the same day. */
  readonly wait: number
  readonly role: Role
  /** @param on day of the act */
  readonly command: (on: LocalDate) => RequestCommand
  readonly consulted?: ConsultedParty
  /** What the document of the act states besides. */
  readonly facts?: Readonly<Record<string, string>>
}

type Chapter = (plan: DemoPlan, dice: Dice) => readonly DemoBeat[]

const beat = (
  wait: number,
  role: Role,
  command: RequestCommand | ((on: LocalDate) => RequestCommand),
  besides: Pick<DemoBeat, 'consulted' | 'facts'> = {},
): DemoBeat => ({ wait, role, command: typeof command === 'function' ? command : () => command, ...besides })

const confirmation = (channel: Channel, wait: number): readonly DemoBeat[] =>
  RECEIPT_RULES[channel].receivedOn === 'arrival'
    ? []
    : [beat(wait, 'handler', { type: 'receiptConfirmed', how: '电话确认' })]

const opening: Chapter = ({ channel }, dice) => [
  ...confirmation(channel, dice.between(0, 2)),
  beat(dice.between(0, 1), 'handler', { type: 'registered', number: '' }),
]

const supplement: Chapter = ({ supplement: isAsked, outcome, channel }, dice) => {
  if (!isAsked) return []
  const ask = beat(dice.between(1, 4), 'handler', (on) => ({
    type: 'supplementRequested',
    defects: facts.DEFECTS,
    days: 15,
    deliveredOn: on,
  }))
  if (outcome === 'noSupplement') return [ask, beat(16, 'handler', { type: 'supplementLapsed' })]
  const by = channel === 'online' ? 'applicant' : 'handler'
  return [
    ask,
    beat(dice.between(2, 10), by, { type: 'supplementReceived', channel }),
    ...confirmation(channel, dice.between(0, 1)),
  ]
}

const reason: Chapter = ({ outcome }, dice) =>
  outcome === 'excessive'
    ? [
        beat(
          dice.between(1, 3),
          'handler',
          (on) => ({ type: 'reasonRequested', days: 10, deliveredOn: on }),
          {
            facts: { frequency: facts.FREQUENCY },
          },
        ),
        beat(dice.between(2, 9), 'handler', { type: 'reasonGiven', accepted: false }),
      ]
    : []

const fee: Chapter = ({ fee: isCharged, outcome }, dice) => {
  if (!isCharged) return []
  const pages = dice.between(60, 260)
  const notice = beat(
    dice.between(2, 4),
    'handler',
    (on) => {
      const sum = informationProcessingFee({ kind: 'byPage', pages }, on)
      return {
        type: 'feeNotified',
        basis: 'byPage',
        amountYuan: sum.ok ? sum.value.value : 0,
        deliveredOn: on,
      }
    },
    { facts: { howToPay: facts.HOW_TO_PAY, pages: String(pages) } },
  )
  return outcome === 'feeUnpaid'
    ? [notice, beat(22, 'handler', { type: 'feeLapsed' })]
    : [notice, beat(dice.between(2, 12), 'handler', { type: 'feePaid' })]
}

/** A third party that agrees, objects where the reply protects it, or keeps silent until its term is over. */
const thirdParty: Chapter = ({ thirdParty: isAsked, outcome }, dice) => {
  if (!isAsked) return []
  const consultation = 'c1'
  const sent = [
    beat(
      dice.between(1, 4),
      'handler',
      { type: 'thirdPartyConsulted', consultation, deliveredOn: null },
      {
        consulted: inventParty(dice, facts.CONSULTED_CONTENT),
        facts: { consultedContent: facts.CONSULTED_CONTENT },
      },
    ),
    beat(dice.between(1, 2), 'handler', (on) => ({ type: 'delivered', what: { consultation }, on })),
  ]
  if (dice.percent(25)) return [...sent, beat(16, 'handler', { type: 'noted', text: '第三方逾期未提出意见' })]
  const agrees = outcome !== 'deniedThirdPartyRights'
  return [...sent, beat(dice.between(3, 12), 'handler', { type: 'thirdPartyAnswered', consultation, agrees })]
}

const otherOrgan: Chapter = ({ organ: isAsked }, dice) =>
  isAsked
    ? [
        beat(
          dice.between(1, 3),
          'handler',
          (on) => ({
            type: 'organConsulted',
            consultation: 'c2',
            organ: facts.CONSULTED_ORGAN,
            kind: 'jointMaker',
            deliveredOn: on,
          }),
          { facts: { consultedContent: facts.CONSULTED_CONTENT } },
        ),
        beat(dice.between(2, 10), 'handler', { type: 'organAnswered', consultation: 'c2', agrees: true }),
      ]
    : []

const search: Chapter = ({ outcome }, dice) => [
  beat(dice.between(1, 3), 'handler', {
    type: 'searched',
    places: facts.SEARCH_PLACES,
    keywords: facts.SEARCH_KEYWORDS,
    found: outcome !== 'notExist',
  }),
]

const extension: Chapter = ({ extension: isNeeded }, dice) =>
  isNeeded
    ? [
        beat(
          dice.between(4, 8),
          'handler',
          (on) => ({
            type: 'extended',
            days: dice.percent(60) ? 20 : 10,
            approvedBy: '政府信息公开工作机构负责人',
            notifiedOn: on,
          }),
          { facts: { extensionReason: facts.EXTENSION_REASON } },
        ),
      ]
    : []

/** Working days from the search, or the extension, to the draft. */
const drafting = ({ pace, extension: isExtended }: DemoPlan, dice: Dice): number => {
  if (pace === 'quick') return dice.between(1, 3)
  if (pace === 'usual') return isExtended ? dice.between(4, 15) : dice.between(2, 9)
  return isExtended ? dice.between(32, 45) : dice.between(20, 35)
}

const reviews = (dice: Dice): readonly DemoBeat[] => [
  beat(dice.between(0, 1), 'legalReviewer', { type: 'reviewed', stage: 'legal' }),
  beat(dice.between(0, 1), 'secrecyReviewer', { type: 'reviewed', stage: 'secrecy' }),
]

const draft = (wait: number, { outcome }: DemoPlan): DemoBeat =>
  beat(wait, 'handler', { type: 'replyDrafted', outcome, facts: facts.demoFacts(outcome) })

const sentBack = (plan: DemoPlan): readonly DemoBeat[] =>
  plan.sentBack
    ? [beat(0, 'reviewer', { type: 'returned', reason: facts.RETURN_REASON }), draft(1, plan)]
    : []

const serviceOf = (channel: Channel): ServiceMethod => {
  if (channel === 'online' || channel === 'email') return 'electronic'
  return channel === 'inPerson' || channel === 'oral' ? 'inPerson' : 'post'
}

const reply: Chapter = (plan, dice) => [
  draft(drafting(plan, dice), plan),
  ...sentBack(plan),
  beat(dice.between(0, 1), 'reviewer', { type: 'reviewed', stage: 'section' }),
  ...reviews(dice),
  beat(dice.between(0, 1), 'signer', { type: 'signed', documentNumber: '' }),
  beat(dice.between(0, 1), 'handler', (on) => ({ type: 'served', method: serviceOf(plan.channel), on })),
]

const archive: Chapter = ({ archived }, dice) =>
  archived ? [beat(dice.between(3, 20), 'handler', { type: 'archived', file: '' })] : []

/** Outcomes that come about without a reply. */
const WITHOUT_REPLY = ['noSupplement', 'feeUnpaid', 'withdrawn']

/**
 * Everything after the arrival. The numbers of registration, signature and archive are left empty:
 * whoever plays the story gives them out.
 */
export const tellStory: Chapter = (plan, dice) => {
  const detours = [opening, supplement, reason, fee].flatMap((chapter) => chapter(plan, dice))
  if (plan.outcome === 'withdrawn') {
    const by = plan.channel === 'online' ? 'applicant' : 'handler'
    return [...detours, beat(dice.between(1, 8), by, { type: 'withdrawn' }), ...archive(plan, dice)]
  }
  if (WITHOUT_REPLY.includes(plan.outcome)) return [...detours, ...archive(plan, dice)]
  const handling = [thirdParty, otherOrgan, search, extension, reply, archive]
  return [...detours, ...handling.flatMap((chapter) => chapter(plan, dice))]
}
