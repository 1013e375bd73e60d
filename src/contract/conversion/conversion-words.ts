/** Words of proposals to publish what was asked for. */
export const ORIGIN_NAMES = { applicant: '申请人建议', similar: '多个申请人申请相同信息' } as const

export const DECISION_NAMES = { converted: '转为主动公开', declined: '不转为主动公开' } as const

export const CONVERSION_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'conversion-unknown': '没有找到这条建议。',
  'conversion-decided': '这条建议已经处理。',
  'reason-missing': '请写明不转为主动公开的理由，建议人会看到。',
  'organ-unknown': '机关已经不存在。',
  'title-missing': '请填写标题。',
  'title-too-long': '标题最多{most}字。',
}
