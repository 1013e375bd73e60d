/** The form in force for report years from 2021: 国办公开办函〔2021〕30号. */
import type { ProactiveRow, ReportForm, RequestRow } from './form.ts'
import { CLOSING_ROWS, INFLOW_ROWS, SHARED_RESULT_ROWS } from './request-rows.ts'

const documentRow = (
  key: 'governmentRules' | 'normativeDocuments',
  label: string,
  meaning: string,
): ProactiveRow => ({
  label,
  measures: [
    { path: `proactive.${key}.issued`, label: '本年制发件数', unit: 'count' },
    { path: `proactive.${key}.repealed`, label: '本年废止件数', unit: 'count' },
    { path: `proactive.${key}.inForce`, label: '现行有效件数', unit: 'count' },
  ],
  meaning,
  source: 'OGI-20-1',
})

const decisionRow = (
  key: 'licenceDecisions' | 'penaltyDecisions' | 'compulsionDecisions',
  label: string,
  source: 'OGI-20-5' | 'OGI-20-6',
): ProactiveRow => ({
  label,
  measures: [{ path: `proactive.${key}`, label: '本年处理决定数量', unit: 'count' }],
  meaning: `本年度作出的${label}决定数量`,
  source,
})

const OTHER_ROWS: readonly RequestRow[] = [
  {
    key: 'otherNoSupplement',
    kind: 'result',
    group: 'other',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    meaning: '要求补正而逾期未补正，视为放弃申请',
    source: 'OGI-30',
  },
  {
    key: 'otherFeeUnpaid',
    kind: 'result',
    group: 'other',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    meaning: '逾期未缴信息处理费，视为放弃申请',
    source: 'FEE-109',
  },
  {
    key: 'otherMisc',
    kind: 'result',
    group: 'other',
    label: '3.其他',
    meaning: '撤回、咨询、党务信息等其他情形',
    source: 'FORM-2021',
  },
]

export const FORM_2021: ReportForm = {
  edition: '2021',
  source: 'FORM-2021',
  years: { from: 2021, to: null },
  proactive: [
    {
      head: '第二十条第（一）项',
      rows: [
        documentRow('governmentRules', '规章', '规章；县级及以下没有制定权，应为零'),
        documentRow('normativeDocuments', '行政规范性文件', '本机关制发、废止和年末现行有效的行政规范性文件'),
      ],
    },
    { head: '第二十条第（五）项', rows: [decisionRow('licenceDecisions', '行政许可', 'OGI-20-5')] },
    {
      head: '第二十条第（六）项',
      rows: [
        decisionRow('penaltyDecisions', '行政处罚', 'OGI-20-6'),
        decisionRow('compulsionDecisions', '行政强制', 'OGI-20-6'),
      ],
    },
    {
      head: '第二十条第（八）项',
      rows: [
        {
          label: '行政事业性收费',
          measures: [
            {
              path: 'proactive.administrativeFeesWanYuan',
              label: '本年收费金额（单位：万元）',
              unit: 'wanYuan',
            },
          ],
          meaning: '本年度行政事业性收费金额，含信息处理费',
          source: 'OGI-20-8',
        },
      ],
    },
  ],
  requests: [...INFLOW_ROWS, ...SHARED_RESULT_ROWS, ...OTHER_ROWS, ...CLOSING_ROWS],
}
