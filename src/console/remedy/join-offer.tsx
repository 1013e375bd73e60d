/** Where another organ has registered the case already: its register is joined instead of counting it twice. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { JOINT_BASIS_NAMES } from '../../contract/remedy/remedy-words.ts'
import { JOINT_BASES, type JointBasis } from '../../law/remedy/remedy-event.ts'
import { remedyAddress } from '../addresses.ts'
import { isRefusal, StaffError } from '../api/staff-error.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { ChoiceField } from '../parts/choice-field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import type { RegisterForm } from './register-form.ts'
import { joinRemedy } from './remedy-api.ts'

const BASES = JOINT_BASES.map((value) => ({ value, label: JOINT_BASIS_NAMES[value] }))

interface JoinOfferProps {
  readonly organId: number
  readonly form: RegisterForm
  /** What spoke against registering it. */
  readonly error: unknown
  readonly onJoined: () => void
}

const Join = ({ organId, form, onJoined }: Omit<JoinOfferProps, 'error'>) => {
  const [basis, setBasis] = useState<JointBasis>('jointAct')
  const client = useQueryClient()
  const announce = useAnnounce()
  const [, go] = useLocation()
  const join = useMutation({
    mutationFn: () => joinRemedy(organId, { caseNumber: form.caseNumber, forum: form.forum, basis }),
    onSuccess: async ({ id }) => {
      onJoined()
      announce.done('已经加入这件案件，登记机关会收到消息。')
      await client.invalidateQueries({ queryKey: ['remedies'] })
      go(remedyAddress(id))
    },
  })
  return (
    <div className="notice notice-amber form">
      <p>加入以后，这件案件同时列入本机关的台账和年度报告表四，在县的汇总中只计一件；进展由登记机关登记。</p>
      <ChoiceField
        label="本机关为什么是共同被申请人（被告）"
        value={basis}
        choices={BASES}
        onChange={setBasis}
      />
      <div className="actions">
        <Button kind="primary" busy={join.isPending} onPress={() => join.mutate()}>
          加入这件案件
        </Button>
      </div>
      <ProblemBox error={join.error} />
    </div>
  )
}

/** The case that has the number, where the asker has it in its own list. */
const Known = ({ error }: { readonly error: unknown }) => {
  const id = error instanceof StaffError ? error.problem.facts?.remedy : undefined
  return typeof id === 'number' ? (
    <p>
      <Link href={remedyAddress(id)}>查看已经登记的案件</Link>
    </p>
  ) : null
}

export const JoinOffer = ({ error, ...offer }: JoinOfferProps) => {
  if (isRefusal(error, 'registered-elsewhere')) return <Join {...offer} />
  return isRefusal(error, 'number-taken') ? <Known error={error} /> : null
}
