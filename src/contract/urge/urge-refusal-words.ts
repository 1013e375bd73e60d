/** Why an urging, or the answer to one, is not taken. */
export const URGE_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'urge-text-missing': '请写明内容。',
  'urge-text-too-long': '内容最多{most}个字。',
  'urge-too-many': '一次最多催办{most}件。',
  'urge-by-staff-only': '只能由工作人员催办和回复。',
  'urge-unknown': '没有找到这次催办。',
  'urge-answered': '这次催办已经回复。',
  'case-unknown': '没有找到，或者您无权催办。',
  'case-closed': '已经办结，不需要催办。',
  'urge-open': '上一次催办还没有回复。',
}
