/** The text of an invented document: the same paragraphs, headings and tables as HTML and as words. */

import type { TableForm } from './kinds.ts'
import { CLAUSES, ENDINGS, HEADINGS, OPENINGS } from './sentences.ts'
import { anyOf, type Scene, type Template, templates } from './template.ts'

export interface Body {
  readonly html: string
  readonly text: string
}

type Block =
  | { readonly tag: 'p' | 'h2'; readonly text: string }
  | { readonly tag: 'ol'; readonly items: readonly string[] }
  | { readonly tag: 'table'; readonly rows: readonly (readonly string[])[] }

const SHORTEST = 280
const LONGEST = 3_000
const ORDINALS = [...'一二三四五六七八九十']

/** Most are short, as notices are; few reach the longest. */
const wantedLength = ({ dice }: Scene): number =>
  SHORTEST + Math.floor((LONGEST - SHORTEST) * (dice.below(10_000) / 10_000) ** 4)

interface TableWords {
  readonly heads: readonly string[]
  readonly cells: readonly Template[]
}

const TABLES: Readonly<Record<Exclude<TableForm, 'none'>, TableWords>> = {
  amounts: {
    heads: ['项目', '实施地点', '金额', '完成比例'],
    cells: templates(['{work}', '{place}', '{amount}', '{percent}']),
  },
  licences: {
    heads: ['行政相对人', '许可内容', '许可文书号', '有效期至'],
    cells: templates(['{enterprise}', '{thing}', '云许〔{year}〕{serial}号', '{later}']),
  },
  penalties: {
    heads: ['当事人', '违法事实', '处罚依据', '罚款金额'],
    cells: templates(['{enterprise}', '违反{thing}管理规定', '《{law}》', '{amount}']),
  },
  posts: {
    heads: ['岗位代码', '岗位名称', '招聘人数', '考试成绩'],
    cells: templates(['{year}{serial}', '{thing}岗位', '{count}', '{percent}']),
  },
  places: {
    heads: ['序号', '乡镇', '村（社区）', '数量'],
    cells: templates(['{serial}', '{township}', '{village}', '{count}{unit}']),
  },
}

const tableOf = (scene: Scene, form: Exclude<TableForm, 'none'>): Block => {
  const { heads, cells } = TABLES[form]
  const rows = Array.from({ length: scene.dice.between(2, 8) }, () => cells.map((cell) => cell(scene)))
  return { tag: 'table', rows: [heads, ...rows] }
}

const sentences = (scene: Scene, count: number): string => {
  let text = ''
  for (let index = 0; index < count; index += 1)
    text += `${anyOf(CLAUSES, scene)}${index % 2 === 0 && index < count - 1 ? '，' : '。'}`
  return text
}

const paragraph = (scene: Scene): Block =>
  scene.dice.percent(12)
    ? { tag: 'ol', items: Array.from({ length: scene.dice.between(2, 4) }, () => sentences(scene, 1)) }
    : { tag: 'p', text: sentences(scene, scene.dice.between(2, 5)) }

const textOf = (block: Block): string => {
  if (block.tag === 'table') return block.rows.map((row) => row.join('\t')).join('\n')
  return block.tag === 'ol' ? block.items.join('\n') : block.text
}

const rowHtml = (cells: readonly string[], tag: 'td' | 'th'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`

const htmlOf = (block: Block): string => {
  if (block.tag === 'ol') return `<ol>${block.items.map((item) => `<li>${item}</li>`).join('')}</ol>`
  if (block.tag !== 'table') return `<${block.tag}>${block.text}</${block.tag}>`
  const [heads = [], ...rows] = block.rows
  const body = rows.map((row) => rowHtml(row, 'td')).join('')
  return `<table><thead>${rowHtml(heads, 'th')}</thead><tbody>${body}</tbody></table>`
}

/** @returns between about 300 and 3,000 characters; no word of it needs escaping */
export const inventBody = (scene: Scene, table: TableForm): Body => {
  const wanted = wantedLength(scene)
  const blocks: Block[] = [{ tag: 'p', text: anyOf(OPENINGS, scene) }]
  if (table !== 'none') blocks.push(tableOf(scene, table))
  let length = blocks.reduce((sum, block) => sum + textOf(block).length, 0)
  for (let heading = 0; length < wanted; ) {
    const isHeading = wanted > 700 && scene.dice.percent(25) && heading < ORDINALS.length
    const block: Block = isHeading
      ? { tag: 'h2', text: `${ORDINALS[heading]}、${anyOf(HEADINGS, scene)}` }
      : paragraph(scene)
    if (isHeading) heading += 1
    blocks.push(block)
    length += textOf(block).length
  }
  blocks.push({ tag: 'p', text: anyOf(ENDINGS, scene) })
  return { html: blocks.map(htmlOf).join(''), text: blocks.map(textOf).join('\n') }
}
