import { useQuery } from '@tanstack/react-query'
import type { OrganAccountsJson } from '../../contract/account/account-json.ts'
import { Section } from '../parts/page.tsx'
import { organDelegationsQuery } from './account-api.ts'
import { DelegationList } from './delegation-list.tsx'
import { OrganDelegationForm } from './organ-delegation-form.tsx'

interface OrganDelegationsSectionProps {
  readonly organId: number
  readonly accounts: OrganAccountsJson
}

/** Who stands in for whom in the organ. */
export const OrganDelegationsSection = ({ organId, accounts }: OrganDelegationsSectionProps) => {
  const query = organDelegationsQuery(organId)
  const delegations = useQuery(query)
  return (
    <Section title="离岗委托">
      <DelegationList caption="本机关的委托" delegations={delegations} queryKey={query.queryKey} />
      <details>
        <summary>为已经离岗的人办理委托</summary>
        <OrganDelegationForm organId={organId} accounts={accounts.items} grantable={accounts.grantable} />
      </details>
    </Section>
  )
}
