import { sanitisedMarkup } from '../shell/markup.ts'
import type { ShownText } from './shown-document.ts'

/** A table that is wider than the screen scrolls by itself, by finger and by keyboard. @param html sanitised: tables bear no attributes */
const withScrollingTables = (html: string): string => {
  let nth = 0
  return html
    .replaceAll('<table>', () => {
      nth += 1
      return `<div class="scroll" role="region" aria-label="表格${nth}" tabindex="0"><table>`
    })
    .replaceAll('</table>', '</table></div>')
}

/** The words of a document. Older ones are plain text, a paragraph a line. */
export const DocumentText = ({ html, text }: ShownText) => {
  if (html !== '') return <div className="document-text" {...sanitisedMarkup(withScrollingTables(html))} />
  const paragraphs = text.split('\n').map((line, place) => ({ line, place }))
  return (
    <div className="document-text">
      {paragraphs.map(({ line, place }) => (
        <p key={place}>{line}</p>
      ))}
    </div>
  )
}
