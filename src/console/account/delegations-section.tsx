import { useQuery } from '@tanstack/react-query'
import { Section } from '../parts/page.tsx'
import { delegationsQuery } from './account-api.ts'
import { DelegationForm } from './delegation-form.tsx'
import { DelegationList } from './delegation-list.tsx'

export const DelegationsSection = () => (
  <Section title="离岗委托">
    <p>出差、休假期间，可以请本机关的同事代行职责。对方代您办理的事项，记录中显示“谁代谁”。</p>
    <DelegationList
      caption="我委托的和委托给我的"
      delegations={useQuery(delegationsQuery)}
      queryKey={delegationsQuery.queryKey}
    />
    <details>
      <summary>新的委托</summary>
      <DelegationForm />
    </details>
  </Section>
)
