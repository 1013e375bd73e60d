/** An official letter on the screen: title in the middle, paragraphs with the usual indent, signature to the right. */
interface PlacedLine {
  /** Where the line begins in the text. */
  readonly at: number
  readonly line: string
}

const placedLines = (text: string): readonly PlacedLine[] => {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const placed = { at, line: line.trim() }
    at += line.length + 1
    return placed.line === '' ? [] : [placed]
  })
}

/** The title stands among the first lines and names the document. */
const TITLE = /(?:书|函|表|单|回执|记录|回证)$/
const TITLE_WITHIN = 4
const DATE = /^\d{4}年\d{1,2}月\d{1,2}日$/

const titleAt = (lines: readonly PlacedLine[]): number =>
  lines.findIndex(({ line }, index) => index < TITLE_WITHIN && TITLE.test(line) && !/[，。：]/.test(line))

/** Letters have an addressee, forms do not. */
const isAddressed = (lines: readonly PlacedLine[], title: number): boolean =>
  /[书函]$/.test(lines[title]?.line ?? '') && !/[，。：]/.test(lines[title + 1]?.line ?? '')

const classOf = (lines: readonly PlacedLine[], index: number, title: number): string | undefined => {
  if (index === title) return 'letter-title'
  if (index < title) return 'letter-number'
  if (index === title + 1 && isAddressed(lines, title)) return 'letter-addressee'
  const isDated = (at: number) => index > title + 2 && DATE.test(lines[at]?.line ?? '')
  return isDated(index) || isDated(index + 1) ? 'letter-signature' : undefined
}

export const LetterText = ({ text }: { readonly text: string }) => {
  const lines = placedLines(text)
  const title = titleAt(lines)
  return (
    <article className="letter">
      {lines.map(({ at, line }, index) => (
        <p key={at} className={title === -1 ? undefined : classOf(lines, index, title)}>
          {line}
        </p>
      ))}
    </article>
  )
}
