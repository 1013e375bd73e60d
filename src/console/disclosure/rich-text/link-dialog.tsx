import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'

const ALLOWED = /^(?:https?:\/\/[^\s/]|mailto:\S+@|\/(?!\/)|#)/i

export const LinkDialog = ({
  editor,
  onClose,
}: {
  readonly editor: Editor
  readonly onClose: () => void
}) => {
  const [href, setHref] = useState(String(editor.getAttributes('link').href ?? ''))
  const [isWrong, setWrong] = useState(false)
  const put = () => {
    if (!ALLOWED.test(href.trim())) return setWrong(true)
    const chain = editor.chain().focus().extendMarkRange('link')
    const isOnText = !editor.state.selection.empty || editor.isActive('link')
    if (isOnText) chain.setLink({ href: href.trim() }).run()
    else
      chain
        .insertContent({
          type: 'text',
          text: href.trim(),
          marks: [{ type: 'link', attrs: { href: href.trim() } }],
        })
        .run()
    onClose()
  }
  return (
    <Dialog title="链接" onClose={onClose}>
      <div className="dialog-body form">
        <TextField
          label="网址"
          hint="以 http://、https://、mailto: 开头，或者是本站以 / 开头的地址。"
          value={href}
          error={isWrong ? '网址写法不对。' : undefined}
          onChange={setHref}
        />
      </div>
      <div className="dialog-actions">
        <Button kind="primary" onPress={put}>
          设为链接
        </Button>
        {editor.isActive('link') && (
          <Button
            onPress={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run()
              onClose()
            }}
          >
            去掉链接
          </Button>
        )}
        <Button onPress={onClose}>返回</Button>
      </div>
    </Dialog>
  )
}
