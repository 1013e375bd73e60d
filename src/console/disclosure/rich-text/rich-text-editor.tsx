/** The editor of the text. Loaded when somebody writes: the rest of the console does without it. */
import { TableKit } from '@tiptap/extension-table'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useRef } from 'react'
import { cleanPasted } from './clean-pasted.ts'
import { EditorToolbar } from './editor-toolbar.tsx'
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

/** Writing is told on after a pause, so that a long text does not slow the keys. */
const TELL_AFTER_MS = 400

const useTelling = (onChange: (html: string) => void) => {
  const latest = useRef(onChange)
  latest.current = onChange
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const waiting = useRef<Editor | null>(null)
  const tellNow = useRef(() => {
    clearTimeout(timer.current)
    const editor = waiting.current
    waiting.current = null
    if (editor !== null) latest.current(editor.isEmpty ? '' : editor.getHTML())
  })
  useEffect(() => tellNow.current, [])
  const tellSoon = (editor: Editor) => {
    waiting.current = editor
    clearTimeout(timer.current)
    timer.current = setTimeout(tellNow.current, TELL_AFTER_MS)
  }
  return { tellSoon, tellNow: tellNow.current }
}

export const RichTextEditor = ({ html, onChange, shownAt, labelledBy, onReady }: RichTextEditorProps) => {
  const { tellSoon, tellNow } = useTelling(onChange)
  const editor = useEditor({
    extensions: extensionsFor(shownAt),
    content: cleanPasted(html),
    injectCSS: false,
    shouldRerenderOnTransaction: true,
    editorProps: {
      transformPastedHTML: cleanPasted,
      attributes: {
        class: 'rich-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        lang: 'zh-CN',
      },
    },
    onUpdate: ({ editor: changed }) => tellSoon(changed),
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
