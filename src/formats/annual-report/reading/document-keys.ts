/** The matching keys of a document's blocks, alone and joined, for finding where its parts begin. */
import type { Block } from '../../source-document.ts'
import { matchKey } from './matching-text.ts'

export interface DocumentKeys {
  readonly blocks: readonly Block[]
  readonly keys: readonly string[]
  readonly joined: string
  /** Offset in `joined` where each block begins. */
  readonly starts: readonly number[]
}

const blockText = (block: Block): string =>
  block.kind === 'line' ? block.text : block.cells.map(({ text }) => text).join('')

export const documentKeys = (blocks: readonly Block[]): DocumentKeys => {
  const keys = blocks.map((block) => matchKey(blockText(block)))
  const starts: number[] = []
  let length = 0
  for (const key of keys) {
    starts.push(length)
    length += key.length
  }
  return { blocks, keys, joined: keys.join(''), starts }
}

/** Index of the block that holds an offset of the joined keys. */
export const blockAt = ({ starts }: DocumentKeys, offset: number): number => {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
