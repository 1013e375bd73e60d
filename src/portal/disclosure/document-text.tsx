import { sanitisedMarkup } from '../shell/markup.ts'
import type { ShownText } from './shown-document.ts'

/** The words of a document. Older ones are plain text, a paragraph a line. */
export const DocumentText = ({ html, text }: ShownText) => {
  if (html !== '') return <div className="document-text" {...sanitisedMarkup(html)} />
  const paragraphs = text.split('\n').map((line, place) => ({ line, place }))
  return (
    <div className="document-text">
      {paragraphs.map(({ line, place }) => (
        <p key={place}>{line}</p>
      ))}
    </div>
  )
}
