/** Delegations, each with the button that ends it. */
import { type QueryKey, type UseQueryResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { DelegationJson } from '../../contract/account/account-json.ts'
import { Awaited } from '../parts/awaited.tsx'
import { Button } from '../parts/button.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { endDelegation } from './account-api.ts'
import { DELEGATION_COLUMNS } from './delegation-columns.ts'

interface DelegationListProps {
  readonly caption: string
  readonly delegations: UseQueryResult<readonly DelegationJson[]>
  /** What to read anew once one was ended. */
  readonly queryKey: QueryKey
}

export const DelegationList = ({ caption, delegations, queryKey }: DelegationListProps) => {
  const client = useQueryClient()
  const end = useMutation({
    mutationFn: endDelegation,
    onSuccess: () => client.invalidateQueries({ queryKey }),
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
    <>
      <ProblemBox error={end.error} />
      <Awaited query={delegations}>
        {(items) =>
          items.length === 0 ? (
            <p className="soft">现在没有委托。</p>
          ) : (
            <Table
              caption={caption}
              captionHidden
              columns={[...DELEGATION_COLUMNS, ending]}
              rows={items}
              rowKey={({ id }) => id}
            />
          )
        }
      </Awaited>
    </>
  )
}
