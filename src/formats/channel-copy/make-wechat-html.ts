/**
 * The text of a release for the editor of a WeChat account. That editor keeps inline styles and drops everything else:
 * classes, scripts, links to other sites. So every style stands in its element, a link becomes a footnote, and a picture,
 * which has to be uploaded there by hand, becomes a numbered place.
 */
import { printDate } from '../request-document/print-date.ts'
import type { Block, Cell, Row, Run, Table } from '../rich-text/block.ts'
import { readBlocks } from '../rich-text/read-blocks.ts'
import { type ReleaseCopy, siteOf, wholeAddress } from './release-copy.ts'
import { WECHAT_STYLES } from './wechat-styles.ts'

export interface PicturePlace {
  readonly number: number
  readonly src: string
  readonly alt: string
}

export interface WechatCopy {
  /** A whole document in UTF-8, to be opened, selected and pasted. */
  readonly html: string
  readonly pictures: readonly PicturePlace[]
  /** Addresses behind the numbers in the text. */
  readonly footnotes: readonly string[]
}

interface Notes {
  readonly site: string | null
  readonly pictures: PicturePlace[]
  readonly footnotes: string[]
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

const element = (tag: string, style: string, inside: string, attributes = ''): string =>
  `<${tag}${attributes} style="${style}">${inside}</${tag}>`

/** The number of a footnote; the same address has one. */
const footnoteOf = ({ footnotes, site }: Notes, href: string): number => {
  const address = wholeAddress(href, site)
  const known = footnotes.indexOf(address)
  if (known !== -1) return known + 1
  footnotes.push(address)
  return footnotes.length
}

const picture = (notes: Notes, src: string, alt: string): string => {
  const number = notes.pictures.length + 1
  notes.pictures.push({ number, src, alt })
  const words = alt === '' ? `图片${number}` : `图片${number}：${alt}`
  return element('span', WECHAT_STYLES.picture, escaped(`〔在这里插入${words}〕`))
}

const marked = (text: string, names: readonly string[]): string =>
  names.toReversed().reduce((inside, name) => `<${name}>${inside}</${name}>`, escaped(text))

const isSameLink = (one: Run | undefined, href: string): boolean =>
  one !== undefined && one.kind !== 'break' && one.marks.href === href

const runHtml = (run: Run, next: Run | undefined, notes: Notes): string => {
  if (run.kind === 'break') return '<br>'
  const inside = run.kind === 'image' ? picture(notes, run.src, run.alt) : marked(run.text, run.marks.names)
  const { href } = run.marks
  const endsLink = href !== null && !href.startsWith('#') && !isSameLink(next, href)
  if (!endsLink || (run.kind === 'text' && run.text === href)) return inside
  return inside + element('sup', WECHAT_STYLES.mark, `[${footnoteOf(notes, href)}]`)
}

const runsHtml = (runs: readonly Run[], notes: Notes): string =>
  runs.map((run, index) => runHtml(run, runs[index + 1], notes)).join('')

const spanOf = (name: string, span: number): string => (span === 1 ? '' : ` ${name}="${span}"`)

const cellHtml = ({ tag, colspan, rowspan, blocks }: Cell, notes: Notes): string =>
  element(
    tag,
    tag === 'th' ? WECHAT_STYLES.head : WECHAT_STYLES.cell,
    blocks
      .map((block) => (block.kind === 'text' ? runsHtml(block.runs, notes) : blockHtml(block, notes)))
      .join('<br>'),
    spanOf('colspan', colspan) + spanOf('rowspan', rowspan),
  )

const rowHtml = (row: Row, notes: Notes): string =>
  `<tr>${row.map((cell) => cellHtml(cell, notes)).join('')}</tr>`

const tableHtml = ({ caption, head, body }: Table, notes: Notes): string => {
  const title = caption.length === 0 ? '' : element('p', WECHAT_STYLES.caption, runsHtml(caption, notes))
  const rows = [...head, ...body].map((row) => rowHtml(row, notes)).join('')
  return title + element('table', WECHAT_STYLES.table, `<tbody>${rows}</tbody>`)
}

const TEXT_STYLES = {
  p: WECHAT_STYLES.paragraph,
  h2: WECHAT_STYLES.heading2,
  h3: WECHAT_STYLES.heading3,
  h4: WECHAT_STYLES.heading4,
} as const

const ALIGNED = {
  center: ';text-align:center;text-indent:0',
  right: ';text-align:right;text-indent:0',
  'no-indent': ';text-indent:0',
} as const

const blockHtml = (block: Block, notes: Notes): string => {
  switch (block.kind) {
    case 'rule':
      return element('p', WECHAT_STYLES.rule, '　')
    case 'table':
      return tableHtml(block, notes)
    case 'quote':
      return element('blockquote', WECHAT_STYLES.quote, insideHtml(block.blocks, notes))
    case 'list': {
      const items = block.items.map((item) => element('li', WECHAT_STYLES.item, insideHtml(item, notes)))
      return element(block.tag, WECHAT_STYLES.list, items.join(''))
    }
    case 'text': {
      const aligned = block.blockClass === null ? '' : ALIGNED[block.blockClass]
      return element('p', TEXT_STYLES[block.tag] + aligned, runsHtml(block.runs, notes))
    }
  }
}

const blocksHtml = (blocks: readonly Block[], notes: Notes): string =>
  blocks.map((block) => blockHtml(block, notes)).join('')

/** Inside an item or a quote, paragraphs are neither indented nor set apart as far. */
const insideHtml = (blocks: readonly Block[], notes: Notes): string =>
  blocks
    .map((block) =>
      block.kind === 'text' && block.tag === 'p'
        ? element('p', WECHAT_STYLES.inside, runsHtml(block.runs, notes))
        : blockHtml(block, notes),
    )
    .join('')

const small = (lines: readonly string[]): string =>
  lines.map((line) => element('p', WECHAT_STYLES.small, escaped(line))).join('')

const filesOf = (files: readonly string[]): readonly string[] =>
  files.length === 0 ? [] : ['附件（请到网页下载）：', ...files.map((name, index) => `${index + 1}. ${name}`)]

const endOf = (given: ReleaseCopy, { footnotes }: Notes): readonly string[] => [
  `来源：${given.organ}　${printDate(given.publishedOn)}`,
  ...(given.documentNumber === '' ? [] : [`文号：${given.documentNumber}`]),
  ...(given.pageAddress === null ? [] : [`原文：${given.pageAddress}`]),
  ...filesOf(given.files),
  ...(footnotes.length === 0 ? [] : ['文中链接：']),
  ...footnotes.map((address, index) => `[${index + 1}] ${address}`),
]

/** The same release always gives the same bytes. */
export const makeWechatHtml = (given: ReleaseCopy): WechatCopy => {
  const notes: Notes = { site: siteOf(given.pageAddress), pictures: [], footnotes: [] }
  const text = blocksHtml(readBlocks(given.html), notes)
  const section = element('section', WECHAT_STYLES.section, text + small(endOf(given, notes)))
  const title = escaped(given.title)
  const html = `<!doctype html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${section}</body></html>\n`
  return { html, pictures: notes.pictures, footnotes: notes.footnotes }
}
