/** Gives the chosen cases to one person. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { assignCases, handlersQuery } from '../api/assign-api.ts'
import { useAnnounce } from '../parts/announce.tsx'
import { Button } from '../parts/button.tsx'
import { SelectField } from '../parts/field.tsx'
import { ProblemBox } from '../parts/problem-box.tsx'

interface AssignBarProps {
  readonly organId: number
  readonly chosen: readonly number[]
  readonly onDone: () => void
}

export const AssignBar = ({ organId, chosen, onDone }: AssignBarProps) => {
  const [person, setPerson] = useState('')
  const client = useQueryClient()
  const announce = useAnnounce()
  const { data } = useQuery(handlersQuery(organId))
  const assign = useMutation({
    mutationFn: () => assignCases(chosen, person === '' ? null : Number(person)),
    onSuccess: async ({ assigned, refused }) => {
      if (assigned.length > 0) announce.done(`${assigned.length} 件案件已经分派。`)
      for (const message of new Set(refused.map((each) => each.message))) announce.wrong(message)
      onDone()
      await client.invalidateQueries({ queryKey: ['requests'] })
    },
  })
  if (chosen.length === 0) return null
  return (
    <section className="assign-bar" aria-label="批量分派">
      <p>已选 {chosen.length} 件</p>
      <SelectField
        label="分派给"
        value={person}
        choices={[
          { value: '', label: '收回，不分派' },
          ...(data ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={setPerson}
      />
      <Button kind="primary" busy={assign.isPending} onPress={() => assign.mutate()}>
        分派
      </Button>
      <Button onPress={onDone}>取消选择</Button>
      <ProblemBox error={assign.error} />
    </section>
  )
}
