/** Tables drawn with `+----+` rulers: the lines between two rulers are one row, each cell wrapped over several of them. */
import type { Block, Line } from '../../source-document.ts'

const RULER = /^\s*\+(?:[-=]+\+)+\s*$/
/** A row of a drawn table is far shorter; more lines than this are something else. */
const MOST_LINES_OF_A_ROW = 80

const isRuler = (block: Block | undefined): boolean =>
  block?.kind === 'line' && block.text.length < 1_000 && block.text.includes('+') && RULER.test(block.text)

const cellsOf = (text: string): readonly string[] => text.trim().split('|').slice(1, -1)

/** Null unless every line has the same number of cells. */
const joinLines = (lines: readonly Line[]): Line | null => {
  const [first] = lines
  const pieces = lines.map(({ text }) => cellsOf(text))
  const width = pieces[0]?.length ?? 0
  if (first === undefined || width < 2 || pieces.some(({ length }) => length !== width)) return null
  const cells = Array.from({ length: width }, (_, column) =>
    pieces.map((piece) => (piece[column] ?? '').trim()).join(''),
  )
  return { ...first, text: `| ${cells.join(' | ')} |` }
}

const linesUntilRuler = (blocks: readonly Block[], from: number): readonly Line[] | null => {
  const lines: Line[] = []
  for (let index = from; index < blocks.length && lines.length < MOST_LINES_OF_A_ROW; index++) {
    const block = blocks[index]
    if (isRuler(block)) return lines.length > 0 ? lines : null
    if (block?.kind !== 'line' || !block.text.includes('|')) return null
    lines.push(block)
  }
  return null
}

/** The same blocks with every drawn row on one line; without drawn tables, the blocks as they are. */
export const joinDrawnGrids = (blocks: readonly Block[]): readonly Block[] => {
  if (!blocks.some(isRuler)) return blocks
  const joined: Block[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block
    if (!isRuler(block)) {
      joined.push(block)
      continue
    }
    const lines = linesUntilRuler(blocks, index + 1)
    const row = lines === null ? null : joinLines(lines)
    if (lines === null || row === null) continue
    joined.push(row)
    index += lines.length
  }
  return joined
}
