import { DOMSerializer } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'
import { KEPT_ADDRESS } from './own-extensions.ts'

/** What was written, as markup; made in a document of its own, which fetches no picture from where it is not public yet. */
export const htmlOf = (editor: Editor): string => {
  if (editor.isEmpty) return ''
  const page = document.implementation.createHTMLDocument()
  const written = DOMSerializer.fromSchema(editor.schema).serializeFragment(editor.state.doc.content, {
    document: page,
  })
  page.body.append(written)
  for (const picture of page.querySelectorAll(`img[${KEPT_ADDRESS}]`)) {
    picture.setAttribute('src', picture.getAttribute(KEPT_ADDRESS) ?? '')
    picture.removeAttribute(KEPT_ADDRESS)
  }
  return page.body.innerHTML
}
