import type { MarkedText } from '../../contract/search/search-json.ts'

interface Piece {
  readonly text: string
  readonly from: number
  readonly isMarked: boolean
}

const piecesOf = ({ text, marks }: MarkedText): readonly Piece[] => {
  const pieces: Piece[] = []
  let done = 0
  for (const { from, to } of marks) {
    pieces.push({ text: text.slice(done, from), from: done, isMarked: false })
    pieces.push({ text: text.slice(from, to), from, isMarked: true })
    done = to
  }
  pieces.push({ text: text.slice(done), from: done, isMarked: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** A text with what was looked for marked. */
export const Marked = ({ of }: { of: MarkedText }) => (
  <>
    {piecesOf(of).map(({ text, from, isMarked }) =>
      isMarked ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
    )}
  </>
)
