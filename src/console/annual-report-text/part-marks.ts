/** What the editor points out in plain text without being part of it: headings of the five parts, blanks left open. */
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'

/** A line that is nothing but a heading: （一）主动公开. */
const HEADING = /^\s*（[一二三四五六七八九十]）[^。；，]{2,24}$/
const BLANK = /〔待填[^〔〕\n]{0,90}〕/g

const ofParagraph = (node: DocumentNode, at: number): readonly Decoration[] => {
  const isHeading = HEADING.test(node.textContent)
  const marks: Decoration[] = isHeading
    ? [Decoration.node(at, at + node.nodeSize, { class: 'part-heading' })]
    : []
  node.forEach((child, offset) => {
    for (const match of (child.text ?? '').matchAll(BLANK)) {
      const from = at + 1 + offset + match.index
      marks.push(Decoration.inline(from, from + match[0].length, { class: 'open-blank' }))
    }
  })
  return marks
}

const marksOf = (document: DocumentNode): DecorationSet => {
  const marks: Decoration[] = []
  document.forEach((node, offset) => {
    marks.push(...ofParagraph(node, offset))
  })
  return DecorationSet.create(document, marks)
}

export const PartMarks = Extension.create({
  name: 'partMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_, { doc }) => marksOf(doc),
        apply: (transaction, marks) => (transaction.docChanged ? marksOf(transaction.doc) : marks),
      },
      props: {
        decorations(state) {
          return this.getState(state)
        },
      },
    }),
  ],
})
