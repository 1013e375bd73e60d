/** The editor of the text. Loaded when somebody writes: the rest of the console does without it. */
import { TableKit } from '@tiptap/extension-table'
import { Slice } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import { cleanPasted } from './clean-pasted.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
import { htmlOf } from './html-of.ts'
import { BlockClassExtension, ownImage, Subscript, Superscript } from './own-extensions.ts'

export interface RichTextEditorProps {
  /** What it begins with; later changes come from the editor itself. */
  readonly html: string
  readonly onChange: (html: string) => void
  /** Where a picture of the text is found while it is not public. */
  readonly shownAt: (src: string) => string
  readonly labelledBy: string
  /** Given once it is there, for whoever puts something into the text. */
  readonly onReady: (editor: Editor | null) => void
}

const extensionsFor = (shownAt: RichTextEditorProps['shownAt']) => [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      protocols: ['mailto'],
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  TableKit.configure({ table: { resizable: false, renderWrapper: false } }),
  BlockClassExtension,
  Superscript,
  Subscript,
  ownImage(shownAt),
]

/** In an empty line, the first paragraph that is pasted keeps its own alignment. */
const wholeBlocks = (slice: Slice, { $from, empty }: Selection): Slice =>
  empty && $from.parent.content.size === 0 && slice.openStart > 0 && slice.content.childCount > 1
    ? new Slice(slice.content, 0, slice.openEnd)
    : slice

/** A text longer than this is told on after a pause, so that it does not slow the keys. */
const LONG_TEXT = 40_000
const PAUSE_MS = 400

const useTelling = (onChange: (html: string) => void) => {
  const latest = useRef(onChange)
  latest.current = onChange
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<Editor | null>(null)
  const tellNow = useRef(() => {
    clearTimeout(timer.current)
    const editor = waiting.current
    waiting.current = null
    if (editor !== null) latest.current(htmlOf(editor))
  }).current
  useEffect(() => {
    window.addEventListener('beforeunload', tellNow)
    return () => {
      window.removeEventListener('beforeunload', tellNow)
      tellNow()
    }
  }, [tellNow])
  const tell = (editor: Editor) => {
    waiting.current = editor
    clearTimeout(timer.current)
    if (editor.state.doc.content.size < LONG_TEXT) tellNow()
    else timer.current = setTimeout(tellNow, PAUSE_MS)
  }
  return { tell, tellNow }
}

export const RichTextEditor = ({ html, onChange, shownAt, labelledBy, onReady }: RichTextEditorProps) => {
  const { tell, tellNow } = useTelling(onChange)
  const editor = useEditor({
    extensions: extensionsFor(shownAt),
    content: cleanPasted(html),
    injectCSS: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      transformPastedHTML: cleanPasted,
      transformPasted: (slice, view) => wholeBlocks(slice, view.state.selection),
      attributes: {
        class: 'rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        lang: 'zh-CN',
      },
    },
    onUpdate: ({ editor: changed }) => tell(changed),
    onBlur: tellNow,
  })
  useEffect(() => {
    onReady(editor)
    return () => onReady(null)
  }, [editor, onReady])
  return (
    <div className="rich-text-frame">
      <EditorToolbar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  )
}
