/** What a phase means for the applicant, in plain words. */
import type { StatementKind, StatementRefusal } from '../../actions/statement/state-to-organ.ts'
import { requestRefusalText } from '../../contract/request/request-refusal-words.ts'
import type { Phase } from '../../law/request/request-state.ts'
import type { Refusal } from '../../law/result.ts'

export interface PhaseWords {
  /** For the lamp. */
  readonly name: string
  readonly text: string
  readonly turn: 'organ' | 'applicant' | 'nobody'
}

const HANDLING: PhaseWords = {
  name: '办理中',
  text: '机关已经收到申请，正在查找信息、核对内容、准备答复。',
  turn: 'organ',
}

export const PHASE_WORDS: Readonly<Record<Phase, PhaseWords>> = {
  none: { name: '没有记录', text: '', turn: 'nobody' },
  awaitingConfirmation: {
    name: '等待双方确认',
    text: '申请已经提交。网上提交的，双方确认之日为收到申请之日，确认以前答复期限没有开始计算。',
    turn: 'organ',
  },
  handling: HANDLING,
  inReview: HANDLING,
  signed: { ...HANDLING, text: '答复已经作出，正在送达。' },
  awaitingSupplement: {
    name: '等待您补正',
    text: '机关需要您补正申请。收到补正以后，答复期限重新计算。',
    turn: 'applicant',
  },
  awaitingReason: {
    name: '等待您说明理由',
    text: '机关请您说明申请的理由。您的申请数量、频次超过一般情况时，机关可以要求说明理由。',
    turn: 'applicant',
  },
  awaitingPayment: {
    name: '等待您缴费',
    text: '机关通知您缴纳信息处理费。缴费以后，答复期限从缴费次日起重新计算。',
    turn: 'applicant',
  },
  closed: { name: '已办结', text: '这件申请已经办结。', turn: 'nobody' },
  archived: { name: '已办结', text: '这件申请已经办结，案卷已经归档。', turn: 'nobody' },
}

/** Said after something was done. */
export const DONE_WORDS: Readonly<Record<string, string>> = {
  supplement: '补正已经提交。机关当天与您确认，确认之日为收到补正之日。',
  receipt: '您的确认已经送达机关。机关登记以后，收到申请之日和答复期限就会显示在这里。',
  reasons: '您说明的理由已经送达机关。机关认定以后会显示在这里。',
  payment: '您的缴费声明已经送达机关。机关核对到账以后登记，答复期限从缴费次日起重新计算。',
  withdraw: '申请已经撤回，不再处理。',
  rating: '谢谢您的评价。',
  suggest: '您的建议已经送达机关。机关审查以后，结果会显示在这里。',
}

export const STATED_WORDS: Readonly<Record<StatementKind, string>> = {
  receipt: '您已经在网上确认，等待机关登记。机关没有当天登记的，请打电话催问。',
  reasons: '您已经说明理由，等待机关认定。可以继续补充。',
  payment: '您已经声明缴费，等待机关核对登记。',
}

export const CASE_CLOSED_TO_YOU =
  '为了您的信息安全，打开的申请30分钟没有操作就会关上，或者您还没有输入受理号和查询码。请重新输入。'
export const CODE_UNKNOWN =
  '受理号或者查询码不对，请对照回执检查。查询码由数字和大写字母组成，短横线可以不输。'
export const tooManyLookUps = (minutes: number | string): string =>
  `输错的次数太多，请过${minutes}分钟再试。急需了解的，请打电话给接收申请的机关。`
export const FORM_OUTDATED = '页面打开的时间太久，没有提交。您填写的内容还在，请检查后再提交一次。'
export const NOTHING_SAID = '请填写内容，或者上传文件'
export const TEXT_TOO_LONG = '内容太长，最多5000字，请删减或者以文件上传'
export const STARS_MISSING = '请选择1至5分'

const WORDS: Readonly<Partial<Record<string, string>>> = {
  'case-unknown': '没有找到这件申请。',
  'attachment-refused': '上传的文件没有通过检查，请移除后再提交。',
  'attachments-too-many': '上传的文件太多，请减少后再提交。',
  'idempotency-key-reused': '这张表单已经提交过，请刷新页面查看进度。',
  'not-in-this-phase': '申请的进度刚刚有变化，现在不能再进行这项操作，请看下面的最新进度。',
  'not-served-yet': '答复送达以后才能评价。',
  'stars-out-of-range': STARS_MISSING,
  'text-too-long': '评价最多500字。',
  'rated-before': '您已经评价过。',
  'nothing-was-given': '这件申请没有公开信息，不能建议主动公开。',
  'suggested-already': '您已经建议主动公开这项信息。',
}

export const caseRefusalText = (refusal: Refusal | StatementRefusal): string =>
  WORDS[refusal.code] ?? requestRefusalText(refusal)
