/** One value of policy: what it was, is and will be, each with where it stands. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { PolicyRowJson, PolicyValueJson } from '../../contract/policy/policy-json.ts'
import { isPolicyName } from '../../law/region-policy.ts'
import { errorText } from '../api/staff-error.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { dayText } from '../parts/day-text.ts'
import { withdrawPolicy } from './policy-api.ts'
import { POLICY_KINDS, type PolicyKind, policyText } from './policy-kind.ts'
import { SetPolicyDialog } from './set-policy-dialog.tsx'

const Withdraw = ({ region, value }: { readonly region: string; readonly value: PolicyValueJson }) => {
  const client = useQueryClient()
  const announce = useAnnounce()
  const withdrawing = useMutation({
    mutationFn: () => withdrawPolicy(value.name, region),
    onSuccess: async () => {
      announce.done('尚未施行的设定已经撤回。')
      await client.invalidateQueries({ queryKey: ['policy'] })
    },
    onError: (error) => announce.wrong(errorText(error)),
  })
  return (
    <Button
      kind="quiet"
      busy={withdrawing.isPending}
      label={`撤回：${value.label}`}
      onPress={() => withdrawing.mutate()}
    >
      撤回
    </Button>
  )
}

const Row = ({ row, kind }: { readonly row: PolicyRowJson; readonly kind: PolicyKind }) => (
  <>
    <strong>{policyText(kind, row.value)}</strong>
    <span className="soft">自{dayText(row.from)}</span>
    <span className="article">{row.instrument === '' ? row.source : row.instrument}</span>
    {row.isInForce && <span className="badge badge-green">现行</span>}
  </>
)

interface PolicyValueProps {
  readonly region: string
  readonly value: PolicyValueJson
}

export const PolicyValue = ({ region, value }: PolicyValueProps) => {
  const [isOpen, setOpen] = useState(false)
  if (!isPolicyName(value.name)) return null
  const kind = POLICY_KINDS[value.name]
  return (
    <li className="policy-value">
      <div className="section-head">
        <h3>{value.label}</h3>
        <Button label={`设定：${value.label}`} onPress={() => setOpen(true)}>
          设定
        </Button>
      </div>
      <p className="soft">{value.meaning}</p>
      <ul className="policy-rows">
        {value.rows.map((row) => (
          <li key={row.from}>
            <Row row={row} kind={kind} />
            {row.isWithdrawable && <Withdraw region={region} value={value} />}
          </li>
        ))}
      </ul>
      {isOpen && <SetPolicyDialog region={region} value={value} kind={kind} onClose={() => setOpen(false)} />}
    </li>
  )
}
