/** The session ran out while a page was open: one signs in beside it, and what was typed stays where it is. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { askAgain } from '../api/sign-in.ts'
import { onSignedOut } from '../api/staff-api.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'

export const SignedOutDialog = () => {
  const [isOut, setOut] = useState(false)
  const [isStillOut, setStillOut] = useState(false)
  const client = useQueryClient()
  useEffect(() => onSignedOut(() => setOut(true)), [])
  if (!isOut) return null
  const goOn = async () => {
    const me = await askAgain().catch(() => null)
    if (me === null) return setStillOut(true)
    setOut(false)
    setStillOut(false)
    await client.invalidateQueries()
  }
  return (
    <Dialog title="登录已经过期" onClose={() => setOut(false)}>
      <div className="dialog-body">
        <p>为了安全，请重新登录。本页填写的内容都还在，登录后可以继续。</p>
        <p>
          <a className="button primary" href="/console/sign-in" target="_blank" rel="noopener">
            在新标签页登录
          </a>
        </p>
        {isStillOut && (
          <p className="problem" role="alert">
            还没有登录。请先在新标签页完成登录，再继续。
          </p>
        )}
      </div>
      <div className="dialog-actions">
        <Button onPress={goOn}>我已登录，继续</Button>
      </div>
    </Dialog>
  )
}
