import type { ApplyOrgan } from '../../store/apply-organ.ts'
import type { UnsentFile } from '../../store/unsent-application.ts'
import type { PageContext } from '../shell/page-context.ts'
import { PageShell } from '../shell/page-shell.tsx'
import { APPLY_PATH, applyPath, guidePath, organEntryPath } from '../site-paths.ts'
import { ApplicantPart } from './apply-form-applicant.tsx'
import { DeliveryPart, InformationPart } from './apply-form-information.tsx'
import { type FaultLink, FaultSummary, type FieldState } from './field.tsx'

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
          <ApplicantPart state={state} files={files} />
          <InformationPart state={state} files={files} />
          <DeliveryPart state={state} />
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
