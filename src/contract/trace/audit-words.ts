/** What the acts of the audit log are called, in Chinese. A test asks every act of the program for its words. */
import { REQUEST_EVENT_TYPES } from '../../law/request/request-event.ts'
import { ACT_NAMES } from '../request/request-words.ts'

/** Acts beside the events of a request, which have their names already. */
export const AUDIT_ACT_NAMES: Readonly<Record<string, string>> = {
  'request.unmasked': '查看申请人未遮盖的信息',
  'request.partyUnmasked': '查看被征求意见人未遮盖的信息',
  'request.held': '设置保留标记',
  'request.released': '取消保留标记',
  'request.reviewedForRetention': '到期审查：继续保留',
  'request.anonymised': '个人信息匿名化',
  'retention.set': '设定保管规则',
  'retention.cleared': '取消保管规则',
  'keys.added': '启用新密钥',
  'keys.retired': '停用旧密钥',
  'demo.begun': '开始载入示例数据',
  'demo.filled': '载入示例数据',
}

/** What else than an act stands in the log. */
export const SUBJECT_NAMES: Readonly<Record<string, string>> = {
  request: '申请',
  account: '账户',
  organ: '机关',
  keys: '密钥',
  retention: '保管规则',
  demo: '示例数据',
}

const EVENT_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  REQUEST_EVENT_TYPES.map((type) => [`request.${type}`, ACT_NAMES[type]]),
)

/** Null: the act has no words yet. */
export const auditActName = (act: string): string | null => AUDIT_ACT_NAMES[act] ?? EVENT_NAMES[act] ?? null
