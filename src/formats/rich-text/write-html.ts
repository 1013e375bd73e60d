import { isOutside } from './allowed-html.ts'
import type { Block, Cell, Marks, Row, Run, Table } from './block.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
}

const escaped = (text: string): string => text.replace(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign] ?? sign)

const tagsOf = ({ href, names }: Marks): readonly string[] => [
  ...(href === null
    ? []
    : [`a href="${escaped(href)}"${isOutside(href) ? ' rel="noopener noreferrer"' : ''}`]),
  ...names,
]

const nameOf = (tag: string): string => tag.split(' ', 1)[0] ?? tag

/** Closes what the next run does not share and opens what it adds. */
const between = (open: readonly string[], wanted: readonly string[]): string => {
  const first = open.findIndex((tag, at) => wanted[at] !== tag)
  const shared = first === -1 ? open.length : first
  const closing = open
    .slice(shared)
    .toReversed()
    .map((tag) => `</${nameOf(tag)}>`)
  return (
    closing.join('') +
    wanted
      .slice(shared)
      .map((tag) => `<${tag}>`)
      .join('')
  )
}

const runBody = (run: Run): string => {
  if (run.kind === 'break') return '<br>'
  return run.kind === 'text' ? escaped(run.text) : `<img src="${escaped(run.src)}" alt="${escaped(run.alt)}">`
}

const writeRuns = (runs: readonly Run[]): string => {
  let html = ''
  let open: readonly string[] = []
  for (const run of runs) {
    const wanted = run.kind === 'break' ? [] : tagsOf(run.marks)
    html += between(open, wanted) + runBody(run)
    open = wanted
  }
  return html + between(open, [])
}

const classOf = (name: string | null): string => (name === null ? '' : ` class="${name}"`)

/** One plain paragraph alone needs no tags of its own inside an item or a cell. */
const writeInside = (blocks: readonly Block[]): string => {
  const [only] = blocks
  const isPlain = blocks.length === 1 && only?.kind === 'text' && only.tag === 'p' && only.blockClass === null
  return isPlain ? writeRuns(only.runs) : writeBlocks(blocks)
}

const spanOf = (name: string, span: number): string => (span === 1 ? '' : ` ${name}="${span}"`)

const writeCell = ({ tag, blockClass, colspan, rowspan, blocks }: Cell): string =>
  `<${tag}${spanOf('colspan', colspan)}${spanOf('rowspan', rowspan)}${classOf(blockClass)}>${writeInside(blocks)}</${tag}>`

const writeRows = (tag: 'thead' | 'tbody', rows: readonly Row[]): string =>
  rows.length === 0
    ? ''
    : `<${tag}>${rows.map((row) => `<tr>${row.map(writeCell).join('')}</tr>`).join('')}</${tag}>`

const writeTable = ({ caption, head, body }: Table): string => {
  const title = caption.length === 0 ? '' : `<caption>${writeRuns(caption)}</caption>`
  return `<table>${title}${writeRows('thead', head)}${writeRows('tbody', body)}</table>`
}

const writeBlock = (block: Block): string => {
  if (block.kind === 'rule') return '<hr>'
  if (block.kind === 'table') return writeTable(block)
  if (block.kind === 'quote') return `<blockquote>${writeBlocks(block.blocks)}</blockquote>`
  if (block.kind === 'text') {
    return `<${block.tag}${classOf(block.blockClass)}>${writeRuns(block.runs)}</${block.tag}>`
  }
  return `<${block.tag}>${block.items.map((item) => `<li>${writeInside(item)}</li>`).join('')}</${block.tag}>`
}

export const writeBlocks = (blocks: readonly Block[]): string => blocks.map(writeBlock).join('')
