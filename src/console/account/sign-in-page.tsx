/** Signing in, in one or two steps, and on to the page that was asked for. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { HOME } from '../addresses.ts'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { SignInFrame } from './sign-in-frame.tsx'
import { wordsOfHash } from './sign-in-words.ts'

/** Only a page of the console itself. */
const pageAskedFor = (search: string): string => {
  const asked = new URLSearchParams(search).get('to') ?? HOME
  return /^\/(?![/\\])/.test(asked) ? asked : HOME
}

export const SignInPage = () => {
  const [isHalfway, setHalfway] = useState(() => location.hash === '#second-factor')
  const [said] = useState(() => wordsOfHash(location.hash))
  const [, go] = useLocation()
  const search = useSearch()
  const client = useQueryClient()
  const enter = () => {
    client.clear()
    go(pageAskedFor(search), { replace: true })
  }
  if (isHalfway) {
    return (
      <SignInFrame title="输入动态验证码">
        <CodeStep onDone={enter} onBack={() => setHalfway(false)} />
      </SignInFrame>
    )
  }
  return (
    <SignInFrame title="登录工作台">
      {said !== null && (
        <p className="notice" role="status">
          {said}
        </p>
      )}
      <PasswordStep onDone={(needsCode) => (needsCode ? setHalfway(true) : enter())} />
    </SignInFrame>
  )
}
