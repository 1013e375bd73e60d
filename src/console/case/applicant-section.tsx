/** Who applies, masked; what stands behind the mask is shown for a reason that is kept. */
import { useState } from 'react'
import type { ApplicantDetails } from '../../contract/request/applicant-details.ts'
import { IDENTITY_KIND_NAMES } from '../../contract/request/applicant-identity.ts'
import type { CaseJson } from '../../contract/request/case-json.ts'
import { unmask } from '../api/case-api.ts'
import { useMay } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { Section } from '../parts/page.tsx'
import { UnmaskDialog } from './unmask-dialog.tsx'

const factsOf = (details: ApplicantDetails): readonly (readonly [string, string])[] => [
  ['姓名或者名称', details.name],
  [IDENTITY_KIND_NAMES[details.idKind], details.idNumber],
  ['法定代表人或者代理人', details.representative],
  ['联系人', details.contactPerson ?? ''],
  ['联系电话', details.phone],
  ['电子邮箱', details.email],
  ['通信地址', details.address],
  ['邮政编码', details.postcode],
  ['代理人', details.agent === undefined ? '' : `${details.agent.name} ${details.agent.phone}`],
]

export const ApplicantSection = ({ subject }: { readonly subject: CaseJson }) => {
  const mayUnmask = useMay('request.unmask', subject.organ.id)
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<Partial<ApplicantDetails> | null>(null)
  const { applicant, todo } = subject
  if (applicant === null) {
    return (
      <Section title="申请人">
        <p className="soft">{todo.applicantTypeName}。个人信息已经匿名化，或者您的岗位不能查看。</p>
      </Section>
    )
  }
  const details = { ...applicant, ...shown }
  return (
    <Section
      title="申请人"
      actions={
        mayUnmask &&
        (shown === null ? (
          <Button kind="quiet" onPress={() => setAsking(true)}>
            显示
          </Button>
        ) : (
          <Button kind="quiet" onPress={() => setShown(null)}>
            遮盖
          </Button>
        ))
      }
    >
      <dl className="facts">
        <div>
          <dt>类型</dt>
          <dd>{todo.applicantTypeName}</dd>
        </div>
        {factsOf(details)
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {isAsking && (
        <UnmaskDialog
          title="查看申请人信息"
          show={(reason) => unmask(subject.id, reason)}
          onShown={setShown}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}
