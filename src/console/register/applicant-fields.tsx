/** Who applies: what Art. 29 asks for and nothing else. */

import type { IdentityKind } from '../../contract/request/applicant-details.ts'
import { IDENTITY_KIND_NAMES } from '../../contract/request/applicant-identity.ts'
import { APPLICANT_TYPE_NAMES } from '../../contract/request/apply-form-words.ts'
import type { ApplicantType } from '../../law/request/request-event.ts'
import { type Choice, SelectField, TextField } from '../parts/field.tsx'
import type { FormPartProps } from './evidence-fields.tsx'

const TYPE_CHOICES: readonly Choice<ApplicantType>[] = Object.entries(APPLICANT_TYPE_NAMES).map(
  ([value, label]) => ({ value: value as ApplicantType, label }),
)
const IDENTITY_CHOICES: readonly Choice<IdentityKind>[] = Object.entries(IDENTITY_KIND_NAMES).map(
  ([value, label]) => ({ value: value as IdentityKind, label }),
)

export const ApplicantFields = ({ form, change, errors }: FormPartProps) => {
  const isOrganisation = form.applicantType !== 'naturalPerson'
  return (
    <>
      <div className="form-row">
        <SelectField
          label="申请人类型"
          value={form.applicantType}
          choices={TYPE_CHOICES}
          onChange={(applicantType) =>
            change({ applicantType, idKind: applicantType === 'naturalPerson' ? 'residentId' : 'creditCode' })
          }
        />
        <TextField
          label={isOrganisation ? '名称' : '姓名'}
          isRequired
          value={form.name}
          error={errors.name}
          onChange={(name) => change({ name })}
        />
        {isOrganisation && (
          <TextField
            label="法定代表人或者代理人"
            value={form.representative}
            error={errors.representative}
            onChange={(representative) => change({ representative })}
          />
        )}
      </div>
      <div className="form-row">
        <SelectField
          label="证件类型"
          value={form.idKind}
          choices={IDENTITY_CHOICES}
          onChange={(idKind) => change({ idKind })}
        />
        <TextField
          label="证件号码"
          value={form.idNumber}
          error={errors.idNumber}
          onChange={(idNumber) => change({ idNumber })}
        />
        <TextField
          label="联系电话"
          type="tel"
          value={form.phone}
          error={errors.phone}
          onChange={(phone) => change({ phone })}
        />
      </div>
      <div className="form-row">
        <TextField
          label="电子邮箱"
          type="email"
          value={form.email}
          error={errors.email}
          onChange={(email) => change({ email })}
        />
        <TextField
          label="通信地址"
          value={form.address}
          error={errors.address}
          onChange={(address) => change({ address })}
        />
        <TextField
          label="邮政编码"
          value={form.postcode}
          error={errors.postcode}
          onChange={(postcode) => change({ postcode })}
        />
      </div>
      <p className="field-hint">身份信息加密保存，页面上默认遮盖，查看须说明理由并留痕。不询问申请用途。</p>
    </>
  )
}
