/** The prose of a section, paragraph by paragraph. */

const SUBHEADING = /^[（(][一二三四五六七八九十]+[）)][^。！？；]{1,30}$/u

interface Paragraph {
  readonly number: number
  readonly text: string
  readonly isHeading: boolean
}

const paragraphsOf = (text: string | null): readonly Paragraph[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => ({ number: index + 1, text: line, isHeading: SUBHEADING.test(line) }))

export const Narrative = ({ text }: { text: string | null }) => {
  const paragraphs = paragraphsOf(text)
  if (paragraphs.length === 0) return <p className="nothing">原件此部分没有文字。</p>
  return (
    <div className="narrative">
      {paragraphs.map(({ number, text: words, isHeading }) =>
        isHeading ? <h3 key={number}>{words}</h3> : <p key={number}>{words}</p>,
      )}
    </div>
  )
}
