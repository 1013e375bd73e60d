/** Label wordings and typing errors met in published reports, each as replacements of the official words. */
export interface Wording {
  readonly name: string
  readonly replacements: readonly (readonly [string | RegExp, string])[]
}

export const WORDINGS: readonly Wording[] = [
  { name: 'item numbers with 、', replacements: [[/^(\d)\.(?=[\u4E00-\u9FFF])/gm, '$1、']] },
  { name: 'item numbers with ．', replacements: [[/(\d)\.(?=[\u4E00-\u9FFF])/g, '$1．']] },
  {
    name: 'item numbers with a space before the dot',
    replacements: [[/(\d)\.(?=[\u4E00-\u9FFF])/g, '$1 .']],
  },
  { name: 'item numbers without a dot', replacements: [[/(\d)\.(?=[\u4E00-\u9FFF])/g, '$1']] },
  { name: 'no item numbers', replacements: [[/(\d)\.(?=[\u4E00-\u9FFF])/g, '']] },
  {
    name: 'half-width brackets',
    replacements: [
      [/（/g, '('],
      [/）/g, ')'],
    ],
  },
  { name: 'a space inside brackets', replacements: [[/（([一二三四五六七八九])）/g, '（$1 ）']] },
  { name: 'closing brackets only', replacements: [[/（([一二三四五六七])）(?=[予部不无其总])/g, '$1）']] },
  { name: 'straight quotes', replacements: [[/[“”]/g, '"']] },
  { name: 'single quotes', replacements: [['“三安全一稳定”', "'三安全一稳定'"]] },
  { name: 'book marks for quotes', replacements: [['“三安全一稳定”', '《三安全一稳定》']] },
  { name: 'no quotes', replacements: [['“三安全一稳定”', '三安全一稳定']] },
  { name: 'spaces in the article', replacements: [[/第二十条第（/g, '第二十条 第（']] },
  {
    name: 'comma in 逾期不补正',
    replacements: [
      ['不补正、行政', '不补正，行政'],
      ['费用、行政', '费用,行政'],
    ],
  },
  { name: 'laws without 行政', replacements: [['其他法律行政法规禁止公开', '其他法律法规禁止公开']] },
  { name: 'documents without 行政', replacements: [['行政规范性文件', '规范性文件']] },
  { name: 'carried to 下一年度', replacements: [['结转下年度', '结转下一年度']] },
  { name: '(六)其他', replacements: [['（六）其他处理', '（六）其他']] },
  {
    name: 'short reasons under (六)',
    replacements: [
      ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.逾期不补正'],
      ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '2.逾期不缴费'],
    ],
  },
  { name: 'typo 绝对数量', replacements: [['本年处理决定数量', '本年处理绝对数量']] },
  { name: 'characters lost', replacements: [['其他法律行政法规禁止公开', '其他法律行政止公开']] },
  { name: '申请 missing', replacements: [['上年结转政府信息公开申请数量', '上年结转政府信息公开数量']] },
  { name: '数 missing', replacements: [['现行有效件数', '现行有效件']] },
  { name: '仍不明确的', replacements: [['补正后申请内容仍不明确', '补正后申请内容仍不明确的']] },
  { name: 'four decimals announced', replacements: [['（单位：万元）', '（单位：万元，保留4位小数）']] },
  { name: 'fee unit on its own', replacements: [['本年收费金额（单位：万元）', '本年收费金额\n单位：万元']] },
  { name: 'without the identity sentence', replacements: [[/（本列数据的勾稽关系为[^）\t|<]*）/g, '']] },
  {
    name: 'form instructions left in',
    replacements: [['主动公开政府信息情况\n', '主动公开政府信息情况\n该部分以表格形式报告。表格如下：\n']],
  },
]

/** Only in the 2019 form. */
export const WORDINGS_2019: readonly Wording[] = [
  { name: 'two equal headers', replacements: [[/本年新制作数量|本年新公开数量/g, '本年新']] },
  { name: 'changes with a doubled sign', replacements: [[/(?<=[ \n])-(\d)/g, '--$1']] },
]

/** Table two without its first head, and with a row of the office's own. */
export const WORDINGS_2021: readonly Wording[] = [
  { name: 'first head missing', replacements: [['第二十条第（一）项', '']] },
  {
    name: 'a row of its own in table two',
    replacements: [[/(?=第二十条第（五）项)/g, '其他主动公开文件 9 8 7\n']],
  },
  {
    name: 'a ninth ground of refusal',
    replacements: [[/(?=（四）无法)/g, '9.其他不予公开情形 0 0 0 0 0 0 0\n']],
  },
]

export const reworded = (text: string, { replacements }: Wording): string =>
  replacements.reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
