/** An official letter on the screen: title in the middle, paragraphs with the usual indent. */
interface PlacedLine {
  /** Where the line begins in the text. */
  readonly at: number
  readonly line: string
}

const placedLines = (text: string): readonly PlacedLine[] => {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const placed = { at, line }
    at += line.length + 1
    return line.trim() === '' ? [] : [placed]
  })
}

const LONGEST_TITLE = 40

/** The first lines without any sentence in them. */
const titleLines = (lines: readonly PlacedLine[]): number => {
  const first = lines.findIndex(({ line }) => line.length > LONGEST_TITLE || /[，。：:]/.test(line))
  return first === -1 ? 1 : Math.min(first, 3)
}

export const LetterText = ({ text }: { readonly text: string }) => {
  const lines = placedLines(text)
  const titles = titleLines(lines)
  return (
    <article className="letter">
      {lines.map(({ at, line }, index) => (
        <p key={at} className={index < titles ? 'letter-title' : undefined}>
          {line.trim()}
        </p>
      ))}
    </article>
  )
}
