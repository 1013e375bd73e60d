/** What happened to a manuscript, each in one plain sentence. */

import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type {
  ManuscriptEvent,
  ManuscriptEventOf,
  ManuscriptEventType,
} from '../../law/proactive-disclosure/manuscript-event.ts'
import { ATTRIBUTE_NAMES, STAGE_NAMES, WITHDRAWAL_GROUND_NAMES } from './manuscript-words.ts'

type Sentence<Type extends ManuscriptEventType> = (event: ManuscriptEventOf<Type>) => string

const withOpinion = (opinion: string): string => (opinion.trim() === '' ? '' : `意见：${opinion.trim()}。`)
const proof = (proofread: boolean): string => (proofread ? '已校对。' : '')

const SENTENCES: { readonly [Type in ManuscriptEventType]: Sentence<Type> } = {
  drafted: ({ kind }) => `起草${DISCLOSURE_KIND_RULES[kind].name}。`,
  submitted: ({ content, attribution, proofread }) =>
    `第${content}稿送审，公开属性：${ATTRIBUTE_NAMES[attribution.attribute]}。${proof(proofread)}`,
  recalled: () => '收回修改。',
  reviewed: ({ stage, opinion, proofread }) =>
    `${STAGE_NAMES[stage]}通过。${withOpinion(opinion)}${proof(proofread)}`,
  returned: ({ stage, reason }) => `${STAGE_NAMES[stage]}退回，理由：${reason}。`,
  signed: ({ opinion, proofread }) => `签发。${withOpinion(opinion)}${proof(proofread)}`,
  scheduled: ({ publishAt }) => `定于${publishAt.replace('T', ' ').slice(0, 16)}发布。`,
  unscheduled: ({ reason }) => `取消定时发布，理由：${reason}。`,
  published: ({ content, changeNote }) =>
    changeNote.trim() === '' ? `发布第${content}稿。` : `发布第${content}稿，修订说明：${changeNote}。`,
  listed: ({ attribution, nextReviewOn }) =>
    `列入${ATTRIBUTE_NAMES[attribution.attribute]}清单，${nextReviewOn}以前评估。`,
  revisionOpened: ({ reason }) => `开始修订，理由：${reason}。`,
  revisionDropped: () => '放弃修订。',
  discarded: ({ reason }) => `作废，理由：${reason}。`,
  changeReported: ({ changedOn, reason }) => `处罚决定于${changedOn}有变动：${reason}。`,
  withdrawn: ({ ground, publicReason }) =>
    `撤下（${WITHDRAWAL_GROUND_NAMES[ground]}），向社会说明：${publicReason}。`,
  reevaluated: ({ keeps, reason, nextReviewOn }) =>
    keeps
      ? `评估后维持，理由：${reason}。下次评估：${nextReviewOn ?? ''}。`
      : `评估后改变公开属性，理由：${reason}。`,
  noted: ({ text }) => `备注：${text}`,
}

export const manuscriptSentence = (event: ManuscriptEvent): string => {
  const sentence = SENTENCES[event.type] as Sentence<ManuscriptEventType>
  return sentence(event)
}
