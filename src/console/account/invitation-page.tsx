/** Accepting an invitation. The token stands behind `#`: it reaches no server but in a call. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { InvitationGreetingJson } from '../../contract/account/account-json.ts'
import { HOME, SIGN_IN } from '../addresses.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { acceptInvitation, invitationQuery } from './account-api.ts'
import { NewPasswordFields, NO_PASSWORD, passwordFault } from './new-password-fields.tsx'
import { SignInFrame } from './sign-in-frame.tsx'

interface AcceptFormProps {
  readonly token: string
  readonly greeting: InvitationGreetingJson
}

const AcceptForm = ({ token, greeting }: AcceptFormProps) => {
  const [password, setPassword] = useState(NO_PASSWORD)
  const [fault, setFault] = useState<string | null>(null)
  const [, go] = useLocation()
  const client = useQueryClient()
  const accept = useMutation({
    mutationFn: () => acceptInvitation(token, password.first),
    onSuccess: ({ needsSecondFactor }) => {
      client.clear()
      go(needsSecondFactor ? `${SIGN_IN}#second-factor` : HOME, { replace: true })
    },
  })
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        const wrong = passwordFault(password)
        setFault(wrong)
        if (wrong === null) accept.mutate()
      }}
    >
      <p>
        {greeting.displayName}，您好。您的用户名是 <strong>{greeting.loginName}</strong>，请设置登录密码。
      </p>
      <NewPasswordFields value={password} onChange={setPassword} fault={fault} />
      <ProblemBox error={accept.error} />
      <Button type="submit" kind="primary" busy={accept.isPending}>
        设置密码并登录
      </Button>
    </form>
  )
}

export const InvitationPage = () => {
  const [token] = useState(() => location.hash.slice(1))
  const greeting = useQuery(invitationQuery(token))
  return (
    <SignInFrame title="开通账号">
      <Awaited query={greeting}>{(value) => <AcceptForm token={token} greeting={value} />}</Awaited>
    </SignInFrame>
  )
}
