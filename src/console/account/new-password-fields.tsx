/** A new password, typed twice. */
import { TextField } from '../parts/field.tsx'

export interface NewPassword {
  readonly first: string
  readonly second: string
}

export const NO_PASSWORD: NewPassword = { first: '', second: '' }

/** What stands in the way before anything is sent; null: nothing. */
export const passwordFault = ({ first, second }: NewPassword): string | null =>
  first === second ? null : '两次输入的密码不一样。'

interface NewPasswordFieldsProps {
  readonly value: NewPassword
  readonly onChange: (value: NewPassword) => void
  readonly fault: string | null
}

export const NewPasswordFields = ({ value, onChange, fault }: NewPasswordFieldsProps) => (
  <>
    <TextField
      label="新密码"
      type="password"
      hint="至少 12 个字符。几个不相干的词连起来，好记又难猜；不必定期更换。"
      value={value.first}
      onChange={(first) => onChange({ ...value, first })}
      autoComplete="new-password"
    />
    <TextField
      label="再输入一次新密码"
      type="password"
      value={value.second}
      onChange={(second) => onChange({ ...value, second })}
      autoComplete="new-password"
      error={fault ?? undefined}
    />
  </>
)
