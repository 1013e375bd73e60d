import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DelegationJson, OrganAccountsJson } from '../../contract/account/account-json.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { endDelegation, organDelegationsQuery } from './account-api.ts'
import { DELEGATION_COLUMNS } from './delegation-columns.ts'
import { OrganDelegationForm } from './organ-delegation-form.tsx'

interface OrganDelegationsSectionProps {
  readonly organId: number
  readonly accounts: OrganAccountsJson
}

/** Who stands in for whom in the organ. */
export const OrganDelegationsSection = ({ organId, accounts }: OrganDelegationsSectionProps) => {
  const client = useQueryClient()
  const delegations = useQuery(organDelegationsQuery(organId))
  const end = useMutation({
    mutationFn: endDelegation,
    onSuccess: () => client.invalidateQueries({ queryKey: organDelegationsQuery(organId).queryKey }),
  })
  const ending: Column<DelegationJson> = {
    key: 'end',
    head: '操作',
    cell: ({ id }) => (
      <Button kind="quiet" busy={end.isPending} onPress={() => end.mutate(id)}>
        结束委托
      </Button>
    ),
  }
  return (
    <Section title="离岗委托">
      <ProblemBox error={end.error} />
      <Awaited query={delegations}>
        {(items) =>
          items.length === 0 ? (
            <p className="soft">现在没有委托。</p>
          ) : (
            <Table
              caption="本机关的委托"
              captionHidden
              columns={[...DELEGATION_COLUMNS, ending]}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Awaited>
      <details>
        <summary>为已经离岗的人办理委托</summary>
        <OrganDelegationForm organId={organId} accounts={accounts.items} grantable={accounts.grantable} />
      </details>
    </Section>
  )
}
