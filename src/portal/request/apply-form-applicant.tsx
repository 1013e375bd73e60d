/** First part of the form: who applies, and how to reach them. */

import { IDENTITY_KINDS } from '../../contract/request/applicant-details.ts'
import { IDENTITY_KIND_NAMES } from '../../contract/request/applicant-identity.ts'
import { APPLICANT_TYPES, isOrganisation } from '../../contract/request/apply-form.ts'
import { APPLICANT_TYPE_NAMES } from '../../contract/request/apply-form-words.ts'
import { ofPurpose, type SectionProps } from './apply-sections.ts'
import { ChoiceField, SelectField, TextField, TickField } from './field.tsx'
import { UploadField } from './upload-field.tsx'

const ORGANISATION_FIELDS = ['representative', 'contactPerson'] as const

export const ApplicantPart = ({ state, files }: SectionProps) => (
  <section className="form-part" aria-labelledby="part-applicant">
    <h2 id="part-applicant">一、申请人</h2>
    <ChoiceField
      state={state}
      name="applicantType"
      label="申请人类型"
      required
      choices={APPLICANT_TYPES.map((type) => ({
        value: type,
        name: APPLICANT_TYPE_NAMES[type],
        ...(isOrganisation(type) ? { className: 'organisation-type' } : {}),
      }))}
    />
    <div className="form-grid">
      <TextField state={state} name="name" label="姓名或者单位名称" required autoComplete="name" />
      <SelectField
        state={state}
        name="identityKind"
        label="证件类型"
        required
        choices={IDENTITY_KINDS.map((kind) => [kind, IDENTITY_KIND_NAMES[kind]])}
      />
      <TextField state={state} name="identityNumber" label="证件号码" required />
      <div className="for-organisation form-grid">
        {ORGANISATION_FIELDS.map((name) => (
          <TextField
            key={name}
            state={state}
            name={name}
            label={name === 'representative' ? '法定代表人或者负责人姓名' : '联系人姓名'}
            hint="法人或者其他组织填写"
          />
        ))}
      </div>
    </div>
    <UploadField
      state={state}
      name="identity"
      label="身份证明的照片或者扫描件（可以不上传）"
      hint="只用于核对身份，加密保存。不上传也可以，机关确认申请时会与您核对。"
      kept={ofPurpose(files, 'identity')}
    />
    <h3>联系方式</h3>
    <p className="field-hint">至少填写一项。机关当天要与您联系确认，最好留下手机号码。</p>
    <div className="form-grid">
      <TextField state={state} name="phone" label="联系电话" type="tel" autoComplete="tel" />
      <TextField state={state} name="email" label="电子邮箱" type="email" autoComplete="email" />
      <TextField state={state} name="address" label="通信地址" autoComplete="street-address" />
      <TextField
        state={state}
        name="postcode"
        label="邮政编码"
        autoComplete="postal-code"
        inputMode="numeric"
      />
    </div>
    <TickField state={state} name="hasAgent" label="我是代理人，受申请人委托填写" />
    <div className="for-agent">
      <p className="field-hint">上面填写申请人（委托人）的情况，这里填写代理人的情况。</p>
      <div className="form-grid">
        <TextField state={state} name="agentName" label="代理人姓名" />
        <TextField state={state} name="agentIdentityNumber" label="代理人证件号码" />
        <TextField state={state} name="agentPhone" label="代理人电话" type="tel" />
      </div>
      <UploadField
        state={state}
        name="authorisation"
        label="授权委托书"
        hint="写明委托事项和期限，由委托人签名或者盖章。"
        kept={ofPurpose(files, 'authorisation')}
      />
    </div>
    <TickField
      state={state}
      name="needsHelp"
      label="我在阅读、视力或者听力方面有困难，需要工作人员协助"
      hint="机关会按您方便的方式与您联系。（《中华人民共和国政府信息公开条例》第四十三条）"
    />
  </section>
)
