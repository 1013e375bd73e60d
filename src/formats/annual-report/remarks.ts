/** What the reader says about its own decisions: the catalogue I-1 … and its wording. */
import type { CellPath, Finding, Severity } from '../../law/annual-report/annual-report.ts'

/**
 * I-1 to I-8 are those of the rulebook (I-6: a blank read as blank, not as zero; I-7 is a check of law, not of
 * reading). I-9 and on are ours.
 */
export const REMARKS = {
  'I-1': { severity: 'note', says: '原件使用了部首字符（如“⼀⼆⼈”），已还原为普通汉字。' },
  'I-2': { severity: 'note', says: '标题印在第一章标题之后，已照认。' },
  'I-3': {
    severity: 'warning',
    says: '数字印在行标签之前或之后的另一处，已按顺序归位，各行各列合计均相符。',
  },
  'I-4': { severity: 'warning', says: '本行数字多于列数，已按合计关系取舍。' },
  'I-5': { severity: 'note', says: '行标签与规定文字不同或有缺字，已按最接近的规定标签读取。' },
  'I-6': { severity: 'note', says: '以下各格印为空白；计算时按零处理，仍记为空白。' },
  'I-8': { severity: 'note', says: '以下各格印的是“/”“-”或“无”等符号，记为不适用。' },
  'I-9': { severity: 'warning', says: '行标签缺失，已按规定顺序归位，各行各列合计均相符。' },
  'I-10': { severity: 'note', says: '本行有空格，数字所在的列按版面位置确定。' },
  'I-11': { severity: 'warning', says: '金额的单位与表头不一致，已换算。' },
  'I-12': { severity: 'warning', says: '有规定表格之外的行，未计入。' },
  'I-13': { severity: 'warning', says: '所用表格不是该年度规定的格式，按表头认定的格式读取。' },
  'I-14': { severity: 'note', says: '（六）其他处理只有一行，未分项，单独记录。' },
  'I-15': { severity: 'note', says: '标题没有写明，已从正文或页面信息中认定。' },
  'I-16': { severity: 'warning', says: '文字因编码错误成为乱码，已还原。' },
  'I-17': { severity: 'warning', says: '以下各格未能读出，记为空值。' },
  'I-18': { severity: 'note', says: '本行旁有单独的数字，判断为页码，未计入。' },
  'I-19': { severity: 'warning', says: '一个合并单元格印着零，其所跨各列均记为零，请核对。' },
  'I-20': { severity: 'note', says: '原件为繁体字，标签按简体对照。' },
  'I-21': { severity: 'note', says: '表格在文件中出现不止一次且数字相同，取第一次。' },
  'I-22': { severity: 'warning', says: '数字的符号印了两次，按一个负号读取，请核对。' },
  'I-23': { severity: 'note', says: '数字带有说明文字，取第一个数字，说明保留在原文中。' },
  'I-25': {
    severity: 'warning',
    says: '本行有空格而列位不明；末一个数字经全表勾稽关系证明为总计，总计为零的行其余各格视为空白。',
  },
  'I-24': { severity: 'note', says: '金额未印单位，按原数记录。' },
  'I-26': { severity: 'warning', says: '各行都少一个数字；各列合计证明缺的是总计列，总计记为空白。' },
} as const satisfies Record<string, { readonly severity: Severity; readonly says: string }>

export type RemarkId = keyof typeof REMARKS

/** @param detail added to the wording: what was printed, what was done */
export const remark = (id: RemarkId, cells: readonly CellPath[], detail = ''): Finding => ({
  check: id,
  severity: REMARKS[id].severity,
  cells,
  expected: null,
  actual: null,
  message: detail === '' ? REMARKS[id].says : `${REMARKS[id].says}${detail}`,
  source: 'READING',
})
