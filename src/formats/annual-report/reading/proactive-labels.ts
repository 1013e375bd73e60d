/** Wordings of the rows of table two, in printed order, both forms. */
import type { RowLabel } from './row-label.ts'

export type ProactiveRowKey =
  | 'governmentRules'
  | 'normativeDocuments'
  | 'licences'
  | 'otherManagementServices'
  | 'penalties'
  | 'compulsions'
  | 'administrativeFees'
  | 'procurement'

const label = (
  key: ProactiveRowKey,
  official: string,
  wordings: readonly string[] = [],
): RowLabel<ProactiveRowKey> => ({
  key,
  number: '',
  official,
  wordings: [official, ...wordings],
  standsAlone: true,
})

export const PROACTIVE_LABELS: readonly RowLabel<ProactiveRowKey>[] = [
  label('governmentRules', '规章', ['政府规章']),
  label('normativeDocuments', '行政规范性文件', ['规范性文件', '行政规范性档案', '规范性档案']),
  label('licences', '行政许可'),
  label('otherManagementServices', '其他对外管理服务事项', ['对外管理服务事项', '其他对外管理服务']),
  label('penalties', '行政处罚'),
  label('compulsions', '行政强制', ['行政强制措施']),
  label('administrativeFees', '行政事业性收费', ['事业性收费', '行政事业收费']),
  label('procurement', '政府集中采购', ['集中采购']),
]
