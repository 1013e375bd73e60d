/** The editor of a chapter: plain paragraphs, and references as pieces with live numbers. Loaded when somebody writes. */
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import { makeReference } from '../../law/annual-report/narrative/reference.ts'
import { documentOf } from './document-of.ts'
import type { FigureSource } from './figure-source.ts'
import { PartMarks } from './part-marks.ts'
import { REFERENCE_NODE } from './reference-name.ts'
import { reportReference } from './reference-node.ts'
import { pastedReferences, textOf } from './text-document.ts'

export interface ChapterEditorProps {
  /** What it begins with; later changes come from the editor itself. */
  readonly text: string
  readonly source: FigureSource
  readonly labelledBy: string
  readonly onChange: (text: string) => void
  readonly onBlur: () => void
  /** Given once it is there, for whoever puts something into the text. */
  readonly onReady: (editor: Editor | null) => void
}

/** Nothing but paragraphs, text and its history: the report is plain text. */
const plainParagraphs = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
})

/** References are copied as they are written, so that they come back as references. */
const leafText = (node: DocumentNode): string =>
  node.type.name === REFERENCE_NODE ? makeReference(String(node.attrs.key)) : ''

export const ChapterEditor = ({
  text,
  source,
  labelledBy,
  onChange,
  onBlur,
  onReady,
}: ChapterEditorProps) => {
  const latest = useRef({ onChange, onBlur })
  latest.current = { onChange, onBlur }
  const editor = useEditor({
    extensions: [plainParagraphs, reportReference(source), PartMarks],
    content: documentOf(text),
    injectCSS: false,
    editorProps: {
      transformPasted: (slice, view) => pastedReferences(view.state.schema, slice),
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n', leafText),
      attributes: {
        class: 'rich-text chapter-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        lang: 'zh-CN',
      },
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(textOf(changed.state.doc)),
    onBlur: () => latest.current.onBlur(),
  })
  useEffect(() => {
    onReady(editor)
    return () => onReady(null)
  }, [editor, onReady])
  return (
    <div className="rich-text-frame">
      <EditorContent editor={editor} />
    </div>
  )
}
