/** Name and password; or the common sign-in, where there is one. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { meansQuery, signIn } from './account-api.ts'

interface PasswordStepProps {
  readonly onDone: (needsSecondFactor: boolean) => void
}

export const PasswordStep = ({ onDone }: PasswordStepProps) => {
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const means = useQuery(meansQuery)
  const enter = useMutation({
    mutationFn: () => signIn(loginName, password),
    onSuccess: ({ needsSecondFactor }) => onDone(needsSecondFactor),
    onError: () => setPassword(''),
  })
  const oidc = means.data?.oidc ?? null
  return (
    <>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (loginName !== '' && password !== '') enter.mutate()
        }}
      >
        <TextField label="用户名" value={loginName} onChange={setLoginName} autoComplete="username" />
        <TextField
          label="密码"
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <ProblemBox error={enter.error} />
        <Button type="submit" kind="primary" busy={enter.isPending}>
          登录
        </Button>
      </form>
      {oidc !== null && (
        <p className="sign-in-other">
          <a className="button" href="/api/v1/staff/oidc/sign-in">
            用{oidc.label}登录
          </a>
        </p>
      )}
      <p className="soft">忘记密码，请与本单位管理员联系，重新取得设置密码的链接。</p>
    </>
  )
}
