/** What each event of a remedy case says, in one plain sentence. */
import type { RemedyEvent, RemedyEventOf, RemedyEventType } from '../../law/remedy/remedy-event.ts'
import {
  attackedName,
  FOLLOW_UP_NAMES,
  HEARING_FORM_NAMES,
  JOINT_BASIS_NAMES,
  REMEDY_DECISION_NAMES,
  REMEDY_DOCUMENT_NAMES,
  writtenDay,
} from './remedy-words.ts'

type Sentence<Type extends RemedyEventType> = (event: RemedyEventOf<Type>) => string

const told = (before: string, text: string | undefined): string =>
  text === undefined || text.trim() === '' ? '' : `${before}${text}`

const SENTENCES: { readonly [Type in RemedyEventType]: Sentence<Type> } = {
  filed: ({ kind, afterReconsideration, against, simplified, explained }) => {
    const what = kind === 'reconsideration' ? '申请行政复议' : '提起行政诉讼'
    const how =
      kind === 'litigation' ? (afterReconsideration ? '（复议后起诉）' : '（未经复议直接起诉）') : ''
    const act = told('，针对', against === undefined ? '' : attackedName(against))
    return `当事人${what}${how}${act}${simplified === true ? '，适用简易程序' : ''}${told('。直接起诉的情况：', explained)}。`
  },
  accepted: () => '复议机关（法院）受理（立案）。',
  served: () => '本机关收到申请书（起诉状、上诉状）副本。',
  answered: () => '本机关提交了答复书（答辩状）。',
  hearingSet: ({ hearingAt, place, form }) =>
    `${HEARING_FORM_NAMES[form]}定于${writtenDay(hearingAt)}${hearingAt.slice(11, 16)}在${place}进行。`,
  heard: () => '听证（开庭、听取意见）已经进行。',
  documented: ({ document, direction, number }) =>
    `${direction === 'in' ? '收到' : '发出'}${REMEDY_DOCUMENT_NAMES[document]}${told('，文号', number)}。`,
  suspended: ({ reason }) => `中止审理：${reason}。`,
  resumed: () => '恢复审理。',
  extended: ({ days }) => `审理期限延长${days}日。`,
  decided: ({ decision, number, orders, performBy }) =>
    `${REMEDY_DECISION_NAMES[decision]}${told('，文号', number)}${told('。要求：', orders)}${performBy === undefined ? '' : `，最迟${writtenDay(performBy)}履行`}。`,
  appealed: ({ appellant }) =>
    `${appellant === 'respondent' ? '本机关' : '当事人'}提起上诉，案件重新成为未审结。`,
  followedUp: ({ what, text, completes }) =>
    `${FOLLOW_UP_NAMES[what]}：${text}${completes ? '（已全部落实）' : '（还有未落实的事项）'}。`,
  retracted: ({ reason }) => `撤回误登的结果：${reason}。`,
  voided: ({ reason }) => `这件案件登记有误，作废：${reason}。`,
  noted: ({ text }) => text,
  joined: ({ basis }) => `增加一个共同被申请人（被告）：${JOINT_BASIS_NAMES[basis]}。`,
  left: ({ reason }) => `去掉一个共同被申请人（被告）：${reason}。`,
}

export const remedySentence = (event: RemedyEvent): string => {
  const sentence = SENTENCES[event.type] as Sentence<RemedyEventType>
  return sentence(event).replaceAll(/[。；，]+。$/gu, '。')
}
