/** A reference in the editor: one piece with the live number in it, not to be changed letter by letter. */

import { type EditorState, NodeSelection } from '@tiptap/pm/state'
import { InputRule, Node } from '@tiptap/react'
import { makeReference } from '../../law/annual-report/narrative/reference.ts'
import type { FigureSource } from './figure-source.ts'
import { REFERENCE_NODE } from './reference-name.ts'

const TYPED = /\{\{([^{}\n]{1,120})\}\}$/
const MARK = 'data-reference'

/** The reference right before or behind the cursor. */
const beside = ({ selection, doc }: EditorState, side: 'before' | 'behind'): number | null => {
  if (!selection.empty) return null
  const { $from } = selection
  const node = side === 'before' ? $from.nodeBefore : $from.nodeAfter
  if (node?.type.name !== REFERENCE_NODE) return null
  const at = side === 'before' ? $from.pos - node.nodeSize : $from.pos
  return doc.nodeAt(at) === null ? null : at
}

const chip = (source: FigureSource, key: string) => {
  const dom = document.createElement('span')
  const draw = () => {
    const { text, label } = source.shown(key)
    dom.textContent = text ?? makeReference(key)
    dom.title = label
    dom.className = text === null ? 'reference-chip reference-unknown' : 'reference-chip'
  }
  dom.setAttribute(MARK, key)
  dom.contentEditable = 'false'
  draw()
  return { dom, destroy: source.onChange(draw), ignoreMutation: () => true }
}

export const reportReference = (source: FigureSource) =>
  Node.create({
    name: REFERENCE_NODE,
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => ({
      key: {
        default: '',
        parseHTML: (element) => element.getAttribute(MARK) ?? '',
        renderHTML: ({ key }) => ({ [MARK]: String(key) }),
      },
    }),
    parseHTML: () => [{ tag: `span[${MARK}]` }],
    renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, makeReference(String(node.attrs.key))],
    renderText: ({ node }) => makeReference(String(node.attrs.key)),
    addNodeView:
      () =>
      ({ node }) =>
        chip(source, String(node.attrs.key)),
    addInputRules() {
      return [
        new InputRule({
          find: TYPED,
          handler: ({ state, range, match }) => {
            const piece = this.type.create({ key: (match[1] ?? '').trim() })
            state.tr.replaceWith(range.from, range.to, piece)
          },
        }),
      ]
    },
    /** The first stroke marks it, the second takes it away. */
    addKeyboardShortcuts() {
      const mark = (side: 'before' | 'behind') => (): boolean => {
        const { state, view } = this.editor
        const at = beside(state, side)
        if (at === null) return false
        view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)))
        return true
      }
      return { Backspace: mark('before'), Delete: mark('behind') }
    },
  })
