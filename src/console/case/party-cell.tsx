/** Whose opinion is asked; a third party stays masked until somebody gives a reason to look. */
import { useState } from 'react'
import type { ConsultedParty } from '../../contract/request/applicant-details.ts'
import type { CaseConsultationJson, CaseJson } from '../../contract/request/case-json.ts'
import { unmaskParty } from '../api/case-api.ts'
import { useMay } from '../api/session.ts'
import { Button } from '../parts/button.tsx'
import { UnmaskDialog } from './unmask-dialog.tsx'

const WITH_NAMES = {
  thirdParty: '第三方',
  jointMaker: '共同制作机关',
  otherOrgan: '其他机关',
} as const

interface PartyCellProps {
  readonly subject: CaseJson
  readonly consultation: CaseConsultationJson
}

export const PartyCell = ({ subject, consultation }: PartyCellProps) => {
  const mayUnmask = useMay('request.unmask', subject.organ.id)
  const [isAsking, setAsking] = useState(false)
  const [shown, setShown] = useState<ConsultedParty | null>(null)
  const party = shown ?? consultation.party
  return (
    <>
      {party?.name ?? WITH_NAMES[consultation.with]}
      <span className="cell-note">
        {[WITH_NAMES[consultation.with], party?.address, party?.phone].filter(Boolean).join(' · ')}
      </span>
      {mayUnmask && shown === null && consultation.party !== null && consultation.with === 'thirdParty' && (
        <Button kind="quiet" label={`显示第三方的信息（${consultation.id}）`} onPress={() => setAsking(true)}>
          显示
        </Button>
      )}
      {isAsking && (
        <UnmaskDialog
          title="查看第三方信息"
          show={(reason) => unmaskParty(subject.id, consultation.id, reason)}
          onShown={setShown}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
