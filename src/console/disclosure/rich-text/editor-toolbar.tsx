/** Everything that the keyboard does in the editor, as buttons with names. */
import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { LinkDialog } from './link-dialog.tsx'
import { TABLE_TOOLS, TEXT_TOOLS, type Tool } from './tools.ts'

const ToolButton = ({ tool, editor }: { readonly tool: Tool; readonly editor: Editor }) => (
  <button
    type="button"
    className="tool"
    title={tool.keys === undefined ? tool.label : `${tool.label}（${tool.keys}）`}
    aria-pressed={tool.isOn?.(editor)}
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => tool.run(editor)}
  >
    {tool.sign}
  </button>
)

export const EditorToolbar = ({ editor }: { readonly editor: Editor }) => {
  const [isLinking, setLinking] = useState(false)
  const groups = [...new Set(TEXT_TOOLS.map(({ group }) => group))]
  return (
    <div className="toolbar" role="toolbar" aria-label="正文格式">
      {groups.map((group) => (
        <span key={group} className="tool-group">
          {TEXT_TOOLS.filter((tool) => tool.group === group).map((tool) => (
            <ToolButton key={tool.label} tool={tool} editor={editor} />
          ))}
        </span>
      ))}
      <span className="tool-group">
        <button
          type="button"
          className="tool"
          aria-pressed={editor.isActive('link')}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setLinking(true)}
        >
          链接
        </button>
      </span>
      {editor.isActive('table') && (
        <span className="tool-group">
          {TABLE_TOOLS.map((tool) => (
            <ToolButton key={tool.label} tool={tool} editor={editor} />
          ))}
        </span>
      )}
      {isLinking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}
