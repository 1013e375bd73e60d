import type { Block, Row, Run } from './block.ts'
import { readBlocks } from './read-blocks.ts'

const runText = (run: Run): string => {
  if (run.kind === 'break') return '\n'
  return run.kind === 'text' ? run.text.replaceAll('\u00a0', ' ') : run.alt
}

const runsText = (runs: readonly Run[]): string => runs.map(runText).join('')

const rowText = (row: Row): string =>
  row.map(({ blocks }) => blocksText(blocks).replaceAll('\n', ' ')).join('\t')

const blockText = (block: Block): string => {
  if (block.kind === 'rule') return ''
  if (block.kind === 'text') return runsText(block.runs)
  if (block.kind === 'quote') return blocksText(block.blocks)
  if (block.kind === 'list') return block.items.map(blocksText).join('\n')
  const caption = block.caption.length === 0 ? [] : [runsText(block.caption)]
  return [...caption, ...[...block.head, ...block.body].map(rowText)].join('\n')
}

const blocksText = (blocks: readonly Block[]): string =>
  blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n')

/** The words alone: a line for each block, cells of a row parted by tabs, descriptions in place of pictures. */
export const textOfHtml = (html: string): string => blocksText(readBlocks(html))
