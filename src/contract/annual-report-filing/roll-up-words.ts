/** Words about the roll-up of reports and the import of those that come as files. */
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import type { OrganLevel } from '../../law/annual-report/roll-up/area-tree.ts'
import type { MeasureKey } from '../../law/annual-report/roll-up/measures.ts'
import type { CountedAs, DoubleReport, RollUpState } from '../../law/annual-report/roll-up/roll-up-state.ts'

export const ROLL_UP_STATE_NAMES: Readonly<Record<RollUpState, string>> = {
  missing: '未报送',
  drafting: '编制中',
  returned: '已退回',
  submitted: '已报送',
  accepted: '已审核',
  signed: '已签发',
  published: '已公布',
  imported: '文件导入',
}

export const COUNTED_NAMES: Readonly<Record<CountedAs, string>> = {
  own: '本级政府自身的办理记录',
  frozen: '签发时的数字',
  imported: '导入文件中的数字',
  live: '现有办理记录，暂计',
  area: '所辖各机关相加，暂计',
}

export const LEVEL_NAMES: Readonly<Record<OrganLevel, string>> = {
  government: '政府本级',
  office: '政府办公室',
  department: '部门',
  township: '乡镇、街道',
  area: '下级政府',
}

export const DOUBLE_WORDS: Readonly<Record<DoubleReport, string>> = {
  signedCounts: '本年度有两份报告：系统内签发的一份，另有一份导入的文件。汇总只计系统内签发的一份。',
  fileCounts: '本年度有两份报告：导入的文件一份，系统内另有一份正在编制。签发以前汇总只计导入的文件。',
}

/** How an undivided （六）其他处理 counts. @param count 总计 of the row; null where nobody can read it */
export const undividedWords = (count: number | null): string =>
  count === null || count === 0
    ? '“（六）其他处理”合为一行，没有分项'
    : `“（六）其他处理”合为一行，${count}件全部计入“3.其他”`

/** Beside a figure of the three rows. */
export const UNDIVIDED_NOTE = '报告没有分项，计入“3.其他”'

/** What stands for an organ and year before a file comes in. @param library where the current version comes from */
export const standingWords = (
  library: 'made' | 'imported' | null,
  phase: FilingPhase | null,
): string | null => {
  if (library !== null) return '报告库中已有这一年度的报告；导入后成为新的版本，原来的版本保留。'
  return phase === null
    ? null
    : '系统内正在编制这一年度的报告；导入以后、系统内的报告签发以前，汇总只计导入的文件。'
}

export const MEASURE_NAMES: Readonly<Record<MeasureKey, string>> = {
  received: '新收申请',
  processed: '办理总计',
  granted: '公开和部分公开',
  denied: '不予公开',
  carriedForward: '结转下年度',
  normativeDocuments: '有效规范性文件',
  decisions: '许可处罚强制',
  fees: '收费（万元）',
  remedies: '复议、诉讼',
  corrected: '其中纠正',
}

/** What is said when an area cannot be added up or a file not be taken. */
export const ROLL_UP_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'organ-unknown': '没有找到这个机关，或者您无权查看。',
  'not-an-area': '这个机关{year}年度不汇总下级机关的年度报告。',
  'form-not-compiled': '{year}年度的年度报告使用旧格式，不能由系统汇总。',
  'year-not-begun': '{year}年还没有开始。',
  'cell-unknown': '年度报告中没有这一项。',
  'year-not-over': '{year}年还没有结束，不能导入这一年度的报告。',
  'file-missing': '请选择要导入的年度报告文件。',
  'report-not-owed': '这个机关{year}年度不单独编制年度报告，其数据计入{reporter}的年度报告。',
  'signed-here':
    '这个机关{year}年度的报告已在系统内签发，不能再导入文件；数字有误的，请在系统内编制更正后的报告。',
  'workbook-formulas':
    '工作簿中“{cell}”等{count}个单元格的公式没有计算结果，或者结果是错误值，不能确定填写的数字。请用 Excel 或 WPS 打开核对、保存，或者粘贴为数值以后再导入。',
  'file-changed': '这个文件与预览时的不是同一个，请重新预览。',
  'organ-differs': '文件写明的机关是“{read}”，不是“{meant}”。请核对；确属同一机关的，请勾选确认后再导入。',
  'year-differs': '文件写明的年度是{read}年，不是{meant}年。请核对；确属这一年度的，请勾选确认后再导入。',
}
