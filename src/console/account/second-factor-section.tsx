import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnAccountJson } from '../../contract/account/account-json.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/field.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { shedSecondFactor } from './account-api.ts'
import { SecondFactorSetUp } from './second-factor-set-up.tsx'

const RecoveryCodes = ({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) => (
  <div className="notice notice-green">
    <p>
      <strong>动态验证码已经启用。</strong>
      请把下面的备用码抄写或者打印出来，放在安全的地方。每个只能用一次，以后不再显示。
    </p>
    <ol className="recovery-codes">
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <div className="actions">
      <Button onPress={() => print()}>打印</Button>
      <Button kind="primary" onPress={onKept}>
        已经保存
      </Button>
    </div>
  </div>
)

const ShedForm = ({ codesLeft, onDone }: { codesLeft: number; onDone: () => void }) => {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const shed = useMutation({ mutationFn: () => shedSecondFactor(password, code), onSuccess: onDone })
  return (
    <>
      <p>
        已经启用，还有 {codesLeft} 个备用码可用。{codesLeft < 3 && '备用码快用完了，请停用后重新启用。'}
      </p>
      <details>
        <summary>更换手机或者停用</summary>
        <form
          className="form narrow-form"
          onSubmit={(event) => {
            event.preventDefault()
            shed.mutate()
          }}
        >
          <TextField
            label="密码"
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
          <TextField label="动态验证码或者备用码" value={code} onChange={setCode} maxLength={20} />
          <ProblemBox error={shed.error} />
          <div className="actions">
            <Button type="submit" kind="danger" busy={shed.isPending}>
              停用动态验证码
            </Button>
          </div>
        </form>
      </details>
    </>
  )
}

interface SecondFactorSectionProps {
  readonly account: OwnAccountJson
  /** The roles held do not count before. */
  readonly isAwaited: boolean
}

export const SecondFactorSection = ({ account, isAwaited }: SecondFactorSectionProps) => {
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const client = useQueryClient()
  const again = () => client.invalidateQueries()
  return (
    <Section title="动态验证码">
      {isAwaited && (
        <p className="notice notice-amber">您的角色权限较大，须先启用动态验证码，角色才会生效。</p>
      )}
      {codes !== null && (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(null)
            void again()
          }}
        />
      )}
      {codes === null && account.hasSecondFactor && (
        <ShedForm codesLeft={account.recoveryCodesLeft} onDone={() => void again()} />
      )}
      {codes === null && !account.hasSecondFactor && <SecondFactorSetUp onCodes={setCodes} />}
    </Section>
  )
}
