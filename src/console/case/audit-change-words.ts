/** What the audit log keeps of an act, in words. What has no words is shown as it is kept. */

import { PHASE_NAMES, ROLE_NAMES } from '../../contract/request/request-words.ts'
import { RETENTION_ACTION_NAMES } from '../../contract/trace/retention-json.ts'
import type { AuditChangeJson } from '../../contract/trace/trace-json.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'

const FIELDS: Readonly<Record<string, string>> = {
  role: '岗位',
  phase: '阶段',
  version: '记录数',
  number: '受理号',
  channel: '来件渠道',
  files: '附带文件',
  documentNumber: '文号',
  reason: '理由',
  fields: '查看的项目',
  before: '此前',
  after: '此后',
  file: '文件',
  kind: '种类',
  parts: '件数',
  onHold: '保留标记',
  keptUntil: '保管至',
  closedOn: '办结日期',
  years: '保管年限',
  rule: '规则',
  atTheEnd: '期满以后',
  consultation: '征求意见',
}

/** Said already by the act itself. */
const PLAIN = new Set(['events'])

const VALUES: Readonly<Record<string, string>> = {
  ...PHASE_NAMES,
  ...ROLE_NAMES,
  ...RETENTION_ACTION_NAMES,
  ...Object.fromEntries(Object.values(RECEIPT_RULES).map(({ channel, name }) => [channel, name])),
}

const valueText = (value: string | null): string => (value === null ? '' : (VALUES[value] ?? value))

export interface ChangeWords {
  readonly field: string
  readonly text: string
}

export const changeWords = (changes: readonly AuditChangeJson[]): readonly ChangeWords[] =>
  changes
    .filter(({ field, before, after }) => !PLAIN.has(field) && (before === null || before !== after))
    .map(({ field, before, after }) => ({
      field: FIELDS[field] ?? field,
      text: before === null ? valueText(after) : `${valueText(before)} → ${valueText(after)}`,
    }))
