/** The application form: statutory contents only (Art. 29), one page, no script. */

import { IDENTITY_KINDS } from '../../contract/request/applicant-details.ts'
import { IDENTITY_KIND_NAMES } from '../../contract/request/applicant-identity.ts'
import {
  APPLICANT_TYPES,
  DELIVERY_FORMS,
  DELIVERY_METHODS,
  isOrganisation,
  LONGEST_DESCRIPTION,
} from '../../contract/request/apply-form.ts'
import {
  APPLICANT_TYPE_NAMES,
  DELIVERY_FORM_NAMES,
  DELIVERY_METHOD_NAMES,
} from '../../contract/request/apply-form-words.ts'
import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { UnsentFile, UnsentFilePurpose } from '../../store/unsent-application.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, applyPath, guidePath, organEntryPath } from '../site-paths.ts'
import {
  ChoiceField,
  type FaultLink,
  FaultSummary,
  type FieldState,
  LongTextField,
  SelectField,
  TextField,
  TickField,
} from './field.tsx'
import { UploadField } from './upload-field.tsx'
import { MOST_FILE_MIB, MOST_FILES } from './upload-limits.ts'

export interface ApplyFormPageProps {
  readonly context: PageContext
  readonly organ: ApplyOrgan
  readonly token: string
  readonly state: FieldState
  readonly faults: readonly FaultLink[]
  /** What else the applicant is to know, such as that the form had grown too old. */
  readonly notice: string | null
  readonly files: readonly UnsentFile[]
}

type SectionProps = Pick<ApplyFormPageProps, 'state' | 'files'>

const ofPurpose = (files: readonly UnsentFile[], purpose: UnsentFilePurpose): readonly UnsentFile[] =>
  files.filter((file) => file.purpose === purpose)

const ORGANISATION_FIELDS = ['representative', 'contactPerson'] as const

const Applicant = ({ state, files }: SectionProps) => (
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

const Information = ({ state, files }: SectionProps) => (
  <section className="form-part" aria-labelledby="part-information">
    <h2 id="part-information">二、需要的信息</h2>
    <p className="field-hint">名称、文号、其他特征至少写一项，写得越具体，找得越快。不需要说明用途。</p>
    <TextField
      state={state}
      name="informationName"
      label="信息的名称"
      hint="例如：河西村集体土地征收补偿安置方案"
    />
    <TextField
      state={state}
      name="documentNumber"
      label="文号"
      hint="知道的话填写，例如：云自然资〔2026〕27号"
    />
    <LongTextField
      state={state}
      name="features"
      label="其他特征性描述"
      hint={`例如时间、地点、事项、当事单位。最多${LONGEST_DESCRIPTION}字。`}
      rows={6}
    />
    <UploadField
      state={state}
      name="attachment"
      label="附件（可以不上传）"
      hint={`有助于查找信息的材料，最多${MOST_FILES}个，每个不超过${MOST_FILE_MIB} MB。接收 PDF、OFD、Word、Excel、图片、文本和压缩文件。`}
      kept={ofPurpose(files, 'attachment')}
      multiple
    />
  </section>
)

const DELIVERY_NOTES = {
  portal: '凭受理号和查询码在本网站下载',
  email: '请填写上面的电子邮箱',
  post: '请填写上面的通信地址，邮寄不收费',
  inPerson: '机关通知您到指定地点',
} as const

const Delivery = ({ state }: Pick<SectionProps, 'state'>) => (
  <section className="form-part" aria-labelledby="part-delivery">
    <h2 id="part-delivery">三、怎样取得信息</h2>
    <ChoiceField
      state={state}
      name="deliveryForm"
      label="希望获得信息的形式"
      required
      choices={DELIVERY_FORMS.map((value) => ({ value, name: DELIVERY_FORM_NAMES[value] }))}
    />
    <ChoiceField
      state={state}
      name="deliveryMethod"
      label="获取信息的途径"
      required
      choices={DELIVERY_METHODS.map((value) => ({
        value,
        name: DELIVERY_METHOD_NAMES[value],
        note: DELIVERY_NOTES[value],
      }))}
    />
  </section>
)

const Helped = ({ organ }: { organ: ApplyOrgan }) => {
  const { office, phone, address, officeHours } = organ.guide
  return (
    <aside className="help-line" aria-label="需要帮助">
      <p>
        <strong>填写有困难？</strong>
        {phone !== '' && (
          <>
            请打电话 <a href={`tel:${phone}`}>{phone}</a>（{office}，{officeHours}），
          </>
        )}
        也可以到{address === '' ? organ.name : address}口头申请，由工作人员代为填写。
      </p>
    </aside>
  )
}

const Privacy = () => (
  <p className="field-hint">
    您填写的个人信息只用于办理这件申请和法律规定的归档，加密保存，不公开、不出现在统计中。表单停留期间，已经填写和上传的内容在服务器上加密保留24小时。
  </p>
)

export const ApplyFormPage = ({
  context,
  organ,
  token,
  state,
  faults,
  notice,
  files,
}: ApplyFormPageProps) => {
  const title = `向${organ.name}申请公开政府信息`
  const facts = {
    title: faults.length > 0 ? `有${faults.length}处需要修改：${title}` : title,
    description: `填写向${organ.name}提出的政府信息公开申请。`,
    canonical: applyPath(organ.slug),
    crumbs: [
      { label: '依申请公开', href: APPLY_PATH },
      { label: organ.name, href: organEntryPath(organ.slug) },
    ],
    nav: 'apply' as const,
  }
  return (
    <PageShell context={context} facts={facts} here="填写申请">
      <div className="wrap narrow">
        <header className="page-head">
          <h1>
            <span>向{organ.name}</span>
            <span>申请公开政府信息</span>
          </h1>
          <p className="lead">
            第一步，共两步。怎样申请、多久答复，见<a href={guidePath(organ.slug)}>公开指南</a>。
          </p>
        </header>
        <FaultSummary faults={faults} notice={notice} />
        <Helped organ={organ} />
        <form
          className="apply-form sheet"
          method="post"
          action={`${applyPath(organ.slug)}#faults`}
          encType="multipart/form-data"
          noValidate
        >
          <input type="hidden" name="token" value={token} />
          <Applicant state={state} files={files} />
          <Information state={state} files={files} />
          <Delivery state={state} />
          <p className="not-for-people" aria-hidden="true">
            <label htmlFor="website">请不要填写这一栏</label>
            <input id="website" name="website" tabIndex={-1} autoComplete="off" />
          </p>
          <Privacy />
          <div className="actions">
            <button className="primary" type="submit" name="step" value="check">
              下一步：核对申请
            </button>
          </div>
        </form>
      </div>
    </PageShell>
  )
}
