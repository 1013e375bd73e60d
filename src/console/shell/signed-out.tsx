/** The session ran out while a page was open: one signs in over it, and what was typed stays where it is. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Me } from '../../contract/staff/me.ts'
import { CodeStep } from '../account/code-step.tsx'
import { PasswordStep } from '../account/password-step.tsx'
import { meQuery } from '../api/session.ts'
import { askAgain } from '../api/sign-in.ts'
import { onSignedOut } from '../api/staff-api.ts'
import { Dialog } from '../parts/dialog.tsx'

type Step = 'password' | 'code' | null

export const SignedOutDialog = () => {
  const [step, setStep] = useState<Step>(null)
  const client = useQueryClient()
  useEffect(
    () =>
      onSignedOut(() => {
        // Before anybody has signed in there is nothing to keep: the sign-in page is shown instead.
        if (client.getQueryData(meQuery.queryKey) !== undefined) setStep((now) => now ?? 'password')
      }),
    [client],
  )
  if (step === null) return null
  const goOn = async () => {
    const before = client.getQueryData<Me>(meQuery.queryKey)
    const me = await askAgain()
    if (before !== undefined && me.accountId !== before.accountId) return location.assign('/console')
    setStep(null)
    await client.invalidateQueries()
  }
  return (
    <Dialog title="登录已经过期" onClose={() => setStep(null)}>
      <div className="dialog-body">
        <p>为了安全，请重新登录。本页填写的内容都还在，登录后可以继续。</p>
        {step === 'password' ? (
          <PasswordStep onDone={(needsCode) => (needsCode ? setStep('code') : goOn())} />
        ) : (
          <CodeStep onDone={goOn} onBack={() => setStep('password')} />
        )}
      </div>
    </Dialog>
  )
}
