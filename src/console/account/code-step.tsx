/** The second step: the code of the device, or one of those written down. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { showCode } from './account-api.ts'

interface CodeStepProps {
  readonly onDone: () => void
  readonly onBack: () => void
}

export const CodeStep = ({ onDone, onBack }: CodeStepProps) => {
  const [code, setCode] = useState('')
  const show = useMutation({
    mutationFn: () => showCode(code),
    onSuccess: onDone,
    onError: () => setCode(''),
  })
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') show.mutate()
      }}
    >
      <TextField
        label="动态验证码"
        hint="手机验证器上的 6 位数字；手机不在身边时，可以用一个备用码。"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        maxLength={20}
      />
      <ProblemBox error={show.error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={show.isPending}>
          完成登录
        </Button>
        <Button onPress={onBack}>换一个账号</Button>
      </div>
    </form>
  )
}
