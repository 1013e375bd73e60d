/** Plain text with references as the document of the editor: a line is a paragraph, a reference one piece. */
import type { JSONContent } from '@tiptap/react'
import { parseReportText } from '../../law/annual-report/narrative/reference.ts'
import { REFERENCE_NODE } from './reference-name.ts'

const paragraph = (line: string): JSONContent => {
  const content = parseReportText(line).map(
    (part): JSONContent =>
      part.kind === 'text'
        ? { type: 'text', text: part.text }
        : { type: REFERENCE_NODE, attrs: { key: part.key } },
  )
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

export const documentOf = (text: string): JSONContent => ({
  type: 'doc',
  content: text.split('\n').map(paragraph),
})
