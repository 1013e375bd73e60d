/** Columns in words, and why an act on one is refused. */
import type { ColumnPace } from '../../law/proactive-disclosure/column-pace.ts'
import type { ColumnCare } from './column-json.ts'

export const COLUMN_PACE_WORDS: Readonly<Record<ColumnPace, string>> = {
  news: '动态',
  regular: '常规',
  fixed: '固定',
}

export const COLUMN_CARE_WORDS: Readonly<Record<ColumnCare, string>> = {
  kept: '按时更新',
  late: '超期未更新',
  empty: '空栏目',
  noTerm: '不要求定期更新',
  closed: '已停止更新',
}

export const COLUMN_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'column-unknown': '没有找到这个栏目。',
  'column-name-taken': '已经有同名的栏目。',
  'column-parent-unfit': '只能放在本机关没有停止更新的一级栏目之下；有下级栏目的栏目不能再放到别的栏目之下。',
  'columns-too-many': '栏目最多{most}个。',
  'column-is-closed': '这个栏目已经停止更新。',
  'column-is-open': '这个栏目正在更新，不需要恢复。',
  'column-has-open-below': '还有正在更新的下级栏目，请先停止更新下级栏目。',
  'column-order-unfit': '栏目有变动，请刷新后重新调整次序。',
}
