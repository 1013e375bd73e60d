import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DelegationJson } from '../../contract/account/account-json.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { Section } from '../parts/page.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { delegationsQuery, endDelegation } from './account-api.ts'
import { DELEGATION_COLUMNS } from './delegation-columns.ts'
import { DelegationForm } from './delegation-form.tsx'

export const DelegationsSection = () => {
  const client = useQueryClient()
  const delegations = useQuery(delegationsQuery)
  const end = useMutation({
    mutationFn: endDelegation,
    onSuccess: () => client.invalidateQueries({ queryKey: delegationsQuery.queryKey }),
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
      <p>出差、休假期间，可以请本机关的同事代行职责。对方代您办理的事项，记录中显示“谁代谁”。</p>
      <ProblemBox error={end.error} />
      <Awaited query={delegations}>
        {(items) =>
          items.length === 0 ? (
            <p className="soft">现在没有委托。</p>
          ) : (
            <Table
              caption="我委托的和委托给我的"
              captionHidden
              columns={[...DELEGATION_COLUMNS, ending]}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Awaited>
      <details>
        <summary>新的委托</summary>
        <DelegationForm />
      </details>
    </Section>
  )
}
