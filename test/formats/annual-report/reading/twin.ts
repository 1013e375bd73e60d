/** An invented report as lines of text, with figures that are all different so that a shifted one shows. */
import { parseReport } from '../../../../src/formats/annual-report/parse-report.ts'
import type { ReadReport } from '../../../../src/formats/annual-report/read-report.ts'
import type { Line, SourceDocument } from '../../../../src/formats/source-document.ts'
import type { Cell, CellPath } from '../../../../src/law/annual-report/annual-report.ts'

export type Row = readonly [label: string, ...figures: string[]]

const figures = (...numbers: readonly number[]): string[] => {
  const total = numbers.reduce((sum, number) => sum + number, 0)
  return [...numbers, total].map(String)
}

const NIL = figures(0, 0, 0, 0, 0, 0)

/** Table three of the 2021 form; every identity of the form holds. */
export const REQUEST_ROWS: readonly Row[] = [
  ['一、本年新收政府信息公开申请数量', ...figures(61, 12, 3, 5, 7, 4)],
  ['二、上年结转政府信息公开申请数量', ...figures(9, 2, 0, 1, 0, 0)],
  ['三、本年度办理结果（一）予以公开', ...figures(21, 4, 1, 2, 3, 0)],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ...figures(8, 1, 0, 0, 1, 0)],
  ['1.属于国家秘密', ...figures(1, 0, 0, 0, 0, 0)],
  ['2.其他法律行政法规禁止公开', ...figures(2, 0, 1, 0, 0, 0)],
  ['3.危及“三安全一稳定”', ...NIL],
  ['4.保护第三方合法权益', ...figures(3, 2, 0, 0, 0, 1)],
  ['5.属于三类内部事务信息', ...figures(4, 0, 0, 1, 0, 0)],
  ['6.属于四类过程性信息', ...figures(5, 1, 0, 0, 2, 0)],
  ['7.属于行政执法案卷', ...NIL],
  ['8.属于行政查询事项', ...figures(6, 0, 0, 0, 0, 0)],
  ['1.本机关不掌握相关政府信息', ...figures(7, 3, 0, 2, 0, 1)],
  ['2.没有现成信息需要另行制作', ...figures(0, 0, 1, 0, 0, 0)],
  ['3.补正后申请内容仍不明确', ...figures(1, 0, 0, 0, 0, 1)],
  ['1.信访举报投诉类申请', ...figures(2, 0, 0, 0, 0, 0)],
  ['2.重复申请', ...figures(1, 1, 0, 0, 0, 0)],
  ['3.要求提供公开出版物', ...NIL],
  ['4.无正当理由大量反复申请', ...NIL],
  ['5.要求行政机关确认或重新出具已获取信息', ...figures(0, 0, 0, 0, 1, 0)],
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', ...figures(1, 0, 0, 0, 0, 0)],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', ...NIL],
  ['3.其他', ...figures(2, 0, 0, 0, 0, 1)],
  ['（七）总计', ...figures(64, 12, 3, 5, 7, 4)],
  ['四、结转下年度继续办理', ...figures(6, 2, 0, 1, 0, 0)],
]

export const PROACTIVE_LINES: readonly string[] = [
  '第二十条第（一）项',
  '信息内容 本年制发件数 本年废止件数 现行有效件数',
  '规章 0 0 0',
  '行政规范性文件 5 2 31',
  '第二十条第（五）项',
  '信息内容 本年处理决定数量',
  '行政许可 812',
  '第二十条第（六）项',
  '信息内容 本年处理决定数量',
  '行政处罚 47',
  '行政强制 3',
  '第二十条第（八）项',
  '信息内容 本年收费金额（单位：万元，保留4位小数）',
  '行政事业性收费 18.8710',
]

export const REMEDY_LINES: readonly string[] = [
  '行政复议 行政诉讼',
  '结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉',
  '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计',
  '4 1 2 3 10 5 0 1 2 8 6 1 0 0 7',
]

export interface Parts {
  readonly title: readonly string[]
  readonly overview: readonly string[]
  readonly proactive: readonly string[]
  readonly requests: readonly string[]
  readonly remedies: readonly string[]
  readonly end: readonly string[]
}

export const lineOf = ([label, ...values]: Row): string => [label, ...values].join(' ')

export const PARTS: Parts = {
  title: ['河湾县水务局2023年政府信息公开工作年度报告'],
  overview: ['一、总体情况', '（一）主动公开。全年在门户网站发布信息。'],
  proactive: ['二、主动公开政府信息情况', ...PROACTIVE_LINES],
  requests: [
    '三、收到和处理政府信息公开申请情况',
    '申请人情况 自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ...REQUEST_ROWS.map(lineOf),
  ],
  remedies: ['四、政府信息公开行政复议、行政诉讼情况', ...REMEDY_LINES],
  end: [
    '五、存在的主要问题及改进情况',
    '公开的栏目还不够细，来年将逐项补齐。',
    '六、其他需要报告的事项',
    '本年度没有收取信息处理费。',
  ],
}

export const textDocument = (lines: readonly string[]): SourceDocument => ({
  media: 'text',
  metaTitle: null,
  blocks: lines.map((text, index): Line => ({ kind: 'line', text, spans: null, place: { line: index + 1 } })),
})

export const linesOf = (parts: Partial<Parts>): readonly string[] =>
  Object.values({ ...PARTS, ...parts }).flat()

/** Reads the twin with some of its parts replaced. Throws when it is refused. */
export const readTwin = (parts: Partial<Parts>): ReadReport => {
  const result = parseReport(textDocument(linesOf(parts)))
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

/** The refusal of a document of these lines; null when it is read. */
export const refusalOf = (lines: readonly string[]): string | null => {
  const result = parseReport(textDocument(lines))
  return result.ok ? null : result.refusal.code
}

const said = (cell: Cell | undefined): string => {
  if (cell === undefined) return 'missing'
  return 'value' in cell ? String(cell.value) : cell.state
}

/** The seven cells of a row, as figures or states, parted by blanks. */
export const rowSaid = ({ cells }: ReadReport, row: string): string =>
  [0, 1, 2, 3, 4, 5, 6].map((column) => said(cells[`requests.${row}.${column}`])).join(' ')

export const cellSaid = ({ cells }: ReadReport, path: CellPath): string => said(cells[path])

export const remediesSaid = ({ cells }: ReadReport): string =>
  ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']
    .flatMap((group) =>
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) =>
        said(cells[`remedies.${group}.${result}`]),
      ),
    )
    .join(' ')

const KEYS = [
  'newReceived',
  'carriedOver',
  'granted',
  'partiallyGranted',
  'deniedStateSecret',
  'deniedProhibitedByLaw',
  'deniedSecurityAndStability',
  'deniedThirdPartyRights',
  'deniedInternalAffairs',
  'deniedDeliberative',
  'deniedEnforcementFile',
  'deniedSpecialLookup',
  'unableNotHeld',
  'unableMustCreate',
  'unableStillUnclear',
  'notProcessedPetition',
  'notProcessedDuplicate',
  'notProcessedPublication',
  'notProcessedExcessive',
  'notProcessedReissue',
  'otherNoSupplement',
  'otherFeeUnpaid',
  'otherMisc',
  'totalProcessed',
  'carriedForward',
] as const

/** Rows of table three that do not read as the twin prints them. */
export const wrongRows = (report: ReadReport): readonly string[] =>
  KEYS.flatMap((key, index) => {
    const printed = (REQUEST_ROWS[index] ?? ['']).slice(1).join(' ')
    const read = rowSaid(report, key)
    return read === printed ? [] : [`${key}: ${read}`]
  })

export const remarksOf = ({ remarks }: ReadReport): readonly string[] => remarks.map(({ check }) => check)
