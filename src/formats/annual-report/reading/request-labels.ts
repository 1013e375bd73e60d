/** Wordings of the rows of table three, in printed order, both forms. Sources: the forms, and reports as published. */
import type { RequestRowKey } from '../../../law/annual-report/form.ts'
import type { RowLabel } from './row-label.ts'

const label = (
  key: RequestRowKey,
  number: string,
  official: string,
  wordings: readonly string[] = [],
): RowLabel<RequestRowKey> => ({
  key,
  number,
  official,
  wordings: [official, ...wordings],
  standsAlone: false,
})

const shortLabel = (
  key: RequestRowKey,
  number: string,
  official: string,
  wordings: readonly string[] = [],
): RowLabel<RequestRowKey> => ({ ...label(key, number, official, wordings), standsAlone: true })

export const REQUEST_LABELS: readonly RowLabel<RequestRowKey>[] = [
  label('newReceived', '一', '本年新收政府信息公开申请数量', [
    '本年新收政府信息公开',
    '本年新收',
    '本年度新收',
    '新收政府信息公开申请',
    '本年收到政府信息公开申请数量',
    '本年新受理',
  ]),
  label('carriedOver', '二', '上年结转政府信息公开申请数量', [
    '上年结转政府信息公开',
    '上年度结转政府信息公开',
    '上年结转',
    '上年度结转',
    '上一年度结转',
    '上一年结转',
    '上年转结',
  ]),
  shortLabel('granted', '一', '予以公开'),
  shortLabel('partiallyGranted', '二', '部分公开区分处理的只计这一情形不计其他情形', [
    '部分公开区分处理',
    '部分公开',
  ]),
  label('deniedStateSecret', '1', '属于国家秘密', ['涉及国家秘密', '国家秘密']),
  label('deniedProhibitedByLaw', '2', '其他法律行政法规禁止公开', [
    '其他法律法规禁止公开',
    '法律行政法规禁止公开',
    '法律法规禁止公开',
    '其他法律行政止公开',
    '其他法律行政法规',
    '法规禁止公开',
  ]),
  label('deniedSecurityAndStability', '3', '危及三安全一稳定', ['三安全一稳定', '危及三安全', '安全一稳定']),
  label('deniedThirdPartyRights', '4', '保护第三方合法权益', ['第三方合法权益', '保护第三方', '第三方权益']),
  label('deniedInternalAffairs', '5', '属于三类内部事务信息', ['三类内部事务', '内部事务信息']),
  label('deniedDeliberative', '6', '属于四类过程性信息', ['四类过程性', '过程性信息']),
  label('deniedEnforcementFile', '7', '属于行政执法案卷', ['行政执法案卷', '执法案卷']),
  label('deniedSpecialLookup', '8', '属于行政查询事项', ['行政查询事项', '行政查询']),
  label('unableNotHeld', '1', '本机关不掌握相关政府信息', ['本机关不掌握', '机关不掌握', '不掌握相关']),
  label('unableMustCreate', '2', '没有现成信息需要另行制作', ['没有现成信息', '需要另行制作', '另行制作']),
  label('unableStillUnclear', '3', '补正后申请内容仍不明确', [
    '补正后的申请内容仍不明确',
    '补正后申请内容',
    '补正后',
    '仍不明确',
  ]),
  label('notProcessedPetition', '1', '信访举报投诉类申请', ['信访举报投诉', '信访投诉举报', '信访举报']),
  shortLabel('notProcessedDuplicate', '2', '重复申请'),
  label('notProcessedPublication', '3', '要求提供公开出版物', ['公开出版物']),
  label('notProcessedExcessive', '4', '无正当理由大量反复申请', ['大量反复申请', '大量反复']),
  label('notProcessedReissue', '5', '要求行政机关确认或重新出具已获取信息', [
    '要求行政机关确认',
    '确认或重新出具',
    '重新出具已获取',
    '重新出具',
  ]),
  shortLabel('otherUndivided', '六', '六其他处理', ['六其他', '其他处理']),
  label('otherNoSupplement', '1', '申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请', [
    '申请人无正当理由逾期不补正',
    '申请人逾期不补正',
    '逾期不补正',
    '逾期未补正',
  ]),
  label('otherFeeUnpaid', '2', '申请人逾期未按收费通知要求缴纳费用行政机关不再处理其政府信息公开申请', [
    '申请人逾期未按收费通知要求缴纳费用',
    '逾期未按收费通知',
    '未按收费通知',
    '逾期未按',
    '逾期不缴费',
    '逾期未缴费',
    '逾期不缴纳费用',
    '逾期未缴纳费用',
  ]),
  shortLabel('otherMisc', '3', '3其他', ['其他']),
  shortLabel('totalProcessed', '七', '七总计', ['七合计', '总计', '合计']),
  label('carriedForward', '四', '结转下年度继续办理', [
    '结转下一年度继续办理',
    '结转下年度',
    '结转下一年度',
    '结转至下年度',
    '结转至下一年度',
    '结转下年',
    '转下年度继续办理',
  ]),
]

/** Words of the group column and of the column heads: printed between the rows, and no row of their own. */
export const REQUEST_GROUP_WORDS: readonly string[] = [
  '三本年度办理结果',
  '三不予公开',
  '四无法提供',
  '五不予处理',
  '六其他处理',
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
]
