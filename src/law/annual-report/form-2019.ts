/** The trial form for report years 2019 and 2020: 国办公开办函〔2019〕60号. */
import type { SourceId } from '../sources.ts'
import type { ProactiveRow, ReportForm } from './form.ts'
import { CLOSING_ROWS, INFLOW_ROWS, OTHER_UNDIVIDED_ROW, SHARED_RESULT_ROWS } from './request-rows.ts'

const documentRow = (key: string, label: string): ProactiveRow => ({
  label,
  measures: [
    { path: `proactive.${key}.made`, label: '本年新制作数量', unit: 'count' },
    { path: `proactive.${key}.newlyPublic`, label: '本年新公开数量', unit: 'count' },
    { path: `proactive.${key}.totalPublic`, label: '对外公开总数量', unit: 'count' },
  ],
  meaning: `${label}的制作和公开数量；对外公开总数量不等于现行有效件数`,
  source: 'OGI-20-1',
})

const itemRow = (key: string, label: string, source: SourceId): ProactiveRow => ({
  label,
  measures: [
    { path: `proactive.${key}.itemsLastYear`, label: '上一年项目数量', unit: 'count' },
    { path: `proactive.${key}.change`, label: '本年增/减', unit: 'change' },
    { path: `proactive.${key}.decisions`, label: '处理决定数量', unit: 'count' },
  ],
  meaning: `${label}的项目数量、增减和处理决定数量`,
  source,
})

export const FORM_2019: ReportForm = {
  edition: '2019',
  source: 'FORM-2019',
  years: { from: 2019, to: 2020 },
  proactive: [
    {
      head: '第二十条第（一）项',
      rows: [documentRow('governmentRules', '规章'), documentRow('normativeDocuments', '规范性文件')],
    },
    {
      head: '第二十条第（五）项',
      rows: [
        itemRow('licences', '行政许可', 'OGI-20-5'),
        itemRow('otherManagementServices', '其他对外管理服务事项', 'OGI-20-5'),
      ],
    },
    {
      head: '第二十条第（六）项',
      rows: [itemRow('penalties', '行政处罚', 'OGI-20-6'), itemRow('compulsions', '行政强制', 'OGI-20-6')],
    },
    {
      head: '第二十条第（八）项',
      rows: [
        {
          label: '行政事业性收费',
          measures: [
            { path: 'proactive.administrativeFees.itemsLastYear', label: '上一年项目数量', unit: 'count' },
            { path: 'proactive.administrativeFees.change', label: '本年增/减', unit: 'change' },
          ],
          meaning: '行政事业性收费的项目数量，不是金额',
          source: 'OGI-20-8',
        },
      ],
    },
    {
      head: '第二十条第（九）项',
      rows: [
        {
          label: '政府集中采购',
          measures: [
            { path: 'proactive.procurement.projects', label: '采购项目数量', unit: 'count' },
            { path: 'proactive.procurement.totalAmount', label: '采购总金额', unit: 'amount' },
          ],
          meaning: '政府集中采购的项目数量和总金额；金额单位未统一规定',
          source: 'OGI-20-9',
        },
      ],
    },
  ],
  requests: [...INFLOW_ROWS, ...SHARED_RESULT_ROWS, OTHER_UNDIVIDED_ROW, ...CLOSING_ROWS],
}
