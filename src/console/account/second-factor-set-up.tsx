/** Setting up the second factor: scan, type the first code, keep the recovery codes. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProposedSecondFactorJson } from '../../contract/account/account-json.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { confirmSecondFactor, proposeSecondFactor } from './account-api.ts'

const inGroups = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ')

interface ConfirmFormProps {
  readonly proposed: ProposedSecondFactorJson
  readonly onCodes: (codes: readonly string[]) => void
}

const ConfirmForm = ({ proposed, onCodes }: ConfirmFormProps) => {
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: () => confirmSecondFactor(code),
    onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
    onError: () => setCode(''),
  })
  return (
    <form
      className="form narrow-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (code.trim() !== '') confirm.mutate()
      }}
    >
      <p>一、用手机上的验证器软件扫描下图，或者手工输入密钥。</p>
      <img
        className="code-picture"
        src={`data:image/svg+xml;utf8,${encodeURIComponent(proposed.picture)}`}
        alt="供手机验证器扫描的二维码"
        width="220"
        height="220"
      />
      <p>
        密钥：<code className="secret">{inGroups(proposed.secret)}</code>
      </p>
      <p>二、输入手机上显示的 6 位数字。</p>
      <TextField
        label="动态验证码"
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
        maxLength={10}
      />
      <ProblemBox error={confirm.error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={confirm.isPending}>
          启用
        </Button>
      </div>
    </form>
  )
}

export const SecondFactorSetUp = ({ onCodes }: Pick<ConfirmFormProps, 'onCodes'>) => {
  const propose = useMutation({ mutationFn: proposeSecondFactor })
  if (propose.data !== undefined) return <ConfirmForm proposed={propose.data} onCodes={onCodes} />
  return (
    <>
      <p>登录时除密码外再输入手机上的动态验证码，即使密码泄露，别人也不能登录。</p>
      <ProblemBox error={propose.error} />
      <div className="actions">
        <Button kind="primary" busy={propose.isPending} onPress={() => propose.mutate()}>
          开始启用
        </Button>
      </div>
    </>
  )
}
