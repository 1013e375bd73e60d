/** What each event of a remedy case says, in one plain sentence. */
import type { RemedyGroup } from '../../law/annual-report/annual-report.ts'
import type { RemedyEvent, RemedyEventOf, RemedyEventType } from '../../law/remedy/remedy-event.ts'
import {
  attackedName,
  FOLLOW_UP_NAMES,
  HEARING_FORM_NAMES,
  JOINT_BASIS_NAMES,
  REMEDY_DECISION_NAMES,
  REMEDY_DOCUMENT_NAMES,
  remedyRoleNames,
  writtenDay,
} from './remedy-words.ts'

type Sentence<Type extends RemedyEventType> = (event: RemedyEventOf<Type>, group: RemedyGroup) => string

const inCourt = (group: RemedyGroup): boolean => group !== 'reconsideration'

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
  accepted: (_, group) => (inCourt(group) ? '法院立案。' : '复议机关受理。'),
  served: (_, group) => `本机关收到${inCourt(group) ? '起诉状或者上诉状' : '复议申请书'}副本。`,
  answered: (_, group) => `本机关提交了${inCourt(group) ? '答辩状' : '答复书'}。`,
  hearingSet: ({ hearingAt, place, form }) =>
    `${HEARING_FORM_NAMES[form]}定于${writtenDay(hearingAt)}${hearingAt.slice(11, 16)}在${place}进行。`,
  heard: (_, group) => (inCourt(group) ? '已经开庭。' : '已经听证或者听取意见。'),
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
  joined: ({ basis }, group) =>
    `增加一个共同${remedyRoleNames(group).respondent}：${JOINT_BASIS_NAMES[basis]}。`,
  left: ({ reason }, group) => `去掉一个共同${remedyRoleNames(group).respondent}：${reason}。`,
}

export const remedySentence = (event: RemedyEvent, group: RemedyGroup): string => {
  const sentence = SENTENCES[event.type] as Sentence<RemedyEventType>
  return sentence(event, group).replaceAll(/[。；，]+。$/gu, '。')
}
