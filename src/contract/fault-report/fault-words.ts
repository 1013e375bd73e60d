/** Words about reports of faults. */
import type {
  FaultClosing,
  FaultEventType,
  FaultRefusalCode,
  FaultState,
} from '../../law/fault-report/fault-report.ts'
import type { FaultLamp } from '../../law/fault-report/fault-term.ts'

export const FAULT_STATE_NAMES: Readonly<Record<FaultState, string>> = {
  open: '办理中',
  answered: '已答复',
  closed: '已办结',
}

export const FAULT_LAMP_NAMES: Readonly<Record<FaultLamp, string>> = {
  overdue: '已逾期',
  red: '今日到期',
  green: '办理中',
  none: '已办结',
}

export const FAULT_EVENT_NAMES: Readonly<Record<FaultEventType, string>> = {
  received: '收到',
  assigned: '分派',
  forwarded: '转交',
  answered: '答复',
  closed: '办结',
  noted: '备注',
  answerShown: '公示答复',
  answerHidden: '撤下公示',
}

export const FAULT_CLOSING_NAMES: Readonly<Record<FaultClosing, string>> = {
  duplicate: '与已有的纠错重复',
  notUnderstood: '看不出所指的问题',
  notOurSite: '不是本网站的内容',
  nothingWrong: '经核对没有错误',
  abuse: '与纠错无关',
}

/** What whoever reported it is told when it ends without an answer. */
export const FAULT_CLOSING_SENTENCES: Readonly<Record<FaultClosing, string>> = {
  duplicate: '您反映的问题已有其他人反映，正在一并处理或者已经处理。',
  notUnderstood: '从您填写的内容看不出所指的页面或者问题，没有办法核对。欢迎补充后重新提交。',
  notOurSite: '您反映的内容不在本网站上，请向该网站的主办单位反映。',
  nothingWrong: '经核对，您反映的内容没有错误。',
  abuse: '您提交的内容与网页纠错无关，不予处理。',
}

export const FAULT_REFUSAL_WORDS: Readonly<
  Record<
    | FaultRefusalCode
    | 'fault-unknown'
    | 'fault-changed'
    | 'fault-organ-unknown'
    | 'fault-account-unfit'
    | 'fault-shows-personal-data'
    | 'fault-text-needed'
    | 'fault-contact-malformed',
    string
  >
> = {
  'fault-settled': '这件纠错已经办结，只能添加备注。',
  'fault-text-missing': '请写明内容。',
  'fault-text-needed': '请写明有什么问题。',
  'fault-text-long': '内容最多{most}个字。',
  'fault-question-long': '问题概要最多{most}个字。',
  'fault-same-organ': '这件纠错已经在本机关，不需要转交。',
  'fault-not-answered': '已经答复的纠错才能公示。',
  'fault-about-personal-data': '反映泄露个人信息的纠错不公示。',
  'fault-shown-already': '这件纠错的答复已经公示。',
  'fault-not-shown': '这件纠错的答复没有公示。',
  'fault-shown-by-another': '答复由您作出，须由本机关其他人员核对后公示。',
  'fault-shows-personal-data': '公示的内容中有{found}，请删去后再公示。',
  'fault-unknown': '没有找到这件纠错。',
  'fault-changed': '这件纠错刚刚被别人办理过，请刷新后再试。',
  'fault-organ-unknown': '没有这个机关，或者它已经撤销、不在本网站办理纠错。',
  'fault-account-unfit': '只能分派给本机关在用的经办人员或者管理员。',
  'fault-contact-malformed': '请填写完整的电子邮箱；不需要回复的，可以不填。',
}

/** Mail with the answer. What was reported is not repeated: it may hold somebody's data. */
export const faultAnswerMail = (given: {
  readonly number: string
  readonly organ: string
  readonly answer: string
  readonly followAt: string | null
}): { readonly subject: string; readonly text: string } => ({
  subject: `您的网页纠错已有答复（编号${given.number}）`,
  text: [
    '您好：',
    '',
    '您在网站上提交的纠错已经办理，答复如下：',
    '',
    given.answer,
    '',
    `编号：${given.number}`,
    given.followAt === null ? '' : `凭编号和查询码可以查看办理情况：${given.followAt}`,
    '',
    given.organ,
    '',
    '（本邮件由系统发出，请勿直接回复。）',
    '',
  ].join('\n'),
})

export const faultNotice = {
  arrived: (number: string, isUrgent: boolean, by: string | null): string =>
    `${number}：收到网民纠错${isUrgent ? '，反映泄露个人信息，请立即核实处理' : ''}${by === null ? '' : `，请最迟于${by}答复`}。`,
  forwarded: (number: string, from: string, by: string | null): string =>
    `${number}：${from}转来网民纠错${by === null ? '' : `，请最迟于${by}答复`}。`,
  assigned: (number: string): string => `${number}：这件网民纠错分派给您办理。`,
  late: (number: string): string => `${number}：网民纠错已经超过答复期限，请督促办理。`,
} as const
