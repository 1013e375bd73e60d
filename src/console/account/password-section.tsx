import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { changePassword } from './account-api.ts'
import { NewPasswordFields, NO_PASSWORD, passwordFault } from './new-password-fields.tsx'

/** @param isAwaited nothing else can be done before */
export const PasswordSection = ({ isAwaited }: { readonly isAwaited: boolean }) => {
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState(NO_PASSWORD)
  const [fault, setFault] = useState<string | null>(null)
  const client = useQueryClient()
  const { done } = useAnnounce()
  const change = useMutation({
    mutationFn: () => changePassword(current, next.first),
    onSuccess: () => {
      setCurrent('')
      setNext(NO_PASSWORD)
      done('密码已经修改，其他设备上的登录已经结束。')
      return client.invalidateQueries()
    },
  })
  return (
    <Section title="修改密码">
      {isAwaited && <p className="notice notice-amber">这是初始密码，请先修改，再开始工作。</p>}
      <form
        className="form narrow-form"
        onSubmit={(event) => {
          event.preventDefault()
          const wrong = passwordFault(next)
          setFault(wrong)
          if (wrong === null) change.mutate()
        }}
      >
        <TextField
          label="当前密码"
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <NewPasswordFields value={next} onChange={setNext} fault={fault} />
        <ProblemBox error={change.error} />
        <div className="actions">
          <Button type="submit" kind="primary" busy={change.isPending}>
            修改密码
          </Button>
        </div>
      </form>
    </Section>
  )
}
