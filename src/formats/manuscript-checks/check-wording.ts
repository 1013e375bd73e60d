/** How it is written: marks of a template left over, punctuation, a wrong name of the Regulation, empty cells. */
import { excerptAround } from './excerpt.ts'
import type { ManuscriptCheck, ManuscriptFinding, PlacedText } from './finding.ts'
import type { PageTable } from './read-page.ts'

interface WordingRule {
  readonly check: ManuscriptCheck
  readonly severity: ManuscriptFinding['severity']
  readonly pattern: RegExp
  readonly message: (found: string) => string
}

const RULES: readonly WordingRule[] = [
  {
    check: 'template-mark',
    severity: 'warning',
    pattern:
      /[×Xx＊]{2,}(?=[县市区镇乡局村年月日号同志万元]|同志)|(?<![A-Za-z])[Xx]{3,}(?![A-Za-z])|[（(【[]?(?:此处|请在此|请)(?:填写|输入|插入|补充)[^，。\n]{0,12}|待补充|待定稿|TODO|XX年|_{4,}|\?{3,}|？{3,}/g,
    message: (found) => `“${found}”像是模板里没有填写的内容。`,
  },
  {
    check: 'template-mark',
    severity: 'note',
    pattern: /×{2,}(?![县市区镇乡局村年月日号同志万元])/g,
    message: (found) => `“${found}”是有意遮盖，还是没有填写，请确认。`,
  },
  {
    check: 'template-mark',
    severity: 'warning',
    pattern: /[（(【[](?:征求意见稿|送审稿|讨论稿|初稿|代拟稿|审议稿|修改稿)[）)】\]]/g,
    message: (found) => `${found}是过程稿的标记，请确认这是定稿。`,
  },
  {
    check: 'statute-name',
    severity: 'warning',
    pattern: /(?:中华人民共和国|《)(?:政务)?信息公开条例/g,
    message: () => '条例名称应为《中华人民共和国政府信息公开条例》，缺“政府”二字。',
  },
  {
    check: 'punctuation',
    severity: 'note',
    pattern: /(?<=[\u4e00-\u9fff])[,;?!](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\.(?=[\u4e00-\u9fff\n]|$)/g,
    message: (found) => `中文句子里用了半角标点“${found}”。`,
  },
  {
    check: 'punctuation',
    severity: 'note',
    pattern: /[，。；：、]{2,}|[，；：、](?=[。）》”])/g,
    message: (found) => `标点重复或者多余：“${found}”。`,
  },
  {
    check: 'punctuation',
    severity: 'note',
    pattern: /\u{fffd}+|\?{2}(?=[\u4e00-\u9fff])/gu,
    message: () => '有无法显示的字符，可能是粘贴时损坏。',
  },
]

/** Findings of one rule in one place that are told one by one. */
const MOST_TOLD = 3

const byRule = ({ place, text }: PlacedText, rule: WordingRule): readonly ManuscriptFinding[] => {
  const found = [...text.matchAll(rule.pattern)]
  const told = found.slice(0, MOST_TOLD)
  return told.map((match, index) => {
    const more =
      index === told.length - 1 && found.length > told.length
        ? `此处另有${found.length - told.length}处。`
        : ''
    return {
      check: rule.check,
      severity: rule.severity,
      message: `${rule.message(match[0])}${more}`,
      place,
      excerpt: excerptAround(text, match.index, match.index + match[0].length),
    }
  })
}

const PAIRS = [
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
  ['〔', '〕'],
  ['【', '】'],
] as const

const count = (text: string, character: string): number => text.split(character).length - 1

const unpaired = ({ place, text }: PlacedText): readonly ManuscriptFinding[] =>
  PAIRS.filter(([opening, closing]) => count(text, opening) !== count(text, closing)).map(
    ([opening, closing]) => ({
      check: 'punctuation',
      severity: 'note',
      message: `“${opening}”有${count(text, opening)}个，“${closing}”有${count(text, closing)}个，没有成对。`,
      place,
      excerpt: '',
    }),
  )

/** How a text is written, title and attachments alike. */
export const checkWording = (texts: readonly PlacedText[]): readonly ManuscriptFinding[] =>
  texts.flatMap((text) => [...RULES.flatMap((rule) => byRule(text, rule)), ...unpaired(text)])

/** A table without one empty cell is left alone, and so is one that is mostly empty: a form. */
export const checkTables = (tables: readonly PageTable[]): readonly ManuscriptFinding[] =>
  tables.flatMap(({ rows }, index): readonly ManuscriptFinding[] => {
    const cells = rows.flat()
    const empty = cells.filter((cell) => cell === '').length
    if (empty === 0 || empty * 2 > cells.length) return []
    return [
      {
        check: 'empty-cells',
        severity: 'note',
        message: `第${index + 1}张表格有${empty}个空白单元格，没有数据的请填“0”“无”或者“/”。`,
        place: 'text',
        excerpt:
          rows
            .find((row) => row.includes(''))
            ?.join(' | ')
            .slice(0, 60) ?? '',
      },
    ]
  })
