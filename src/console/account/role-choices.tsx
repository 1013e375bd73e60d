/** Roles to tick, as far as one may give them. */
import { STAFF_ROLE_WORDS, type StaffRoleCode } from '../../contract/staff/staff-words.ts'
import { CheckField } from '../parts/choice-field.tsx'

interface RoleChoicesProps {
  readonly label: string
  readonly offered: readonly StaffRoleCode[]
  readonly value: readonly StaffRoleCode[]
  readonly onChange: (value: readonly StaffRoleCode[]) => void
}

export const RoleChoices = ({ label, offered, value, onChange }: RoleChoicesProps) => (
  <fieldset className="choices">
    <legend>{label}</legend>
    <div className="choices-row">
      {offered.map((role) => (
        <CheckField
          key={role}
          label={STAFF_ROLE_WORDS[role]}
          value={value.includes(role)}
          onChange={(isHeld) => onChange(isHeld ? [...value, role] : value.filter((each) => each !== role))}
        />
      ))}
    </div>
  </fieldset>
)
