/** A page about one organ, with a choice where somebody works for several. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Permission } from '../../access/permission.ts'
import { organsQuery } from '../organ/organ-api.ts'
import { useChosenOrgan } from '../organ/use-chosen-organ.ts'
import { Awaited } from '../parts/awaited.tsx'
import { SelectField } from '../parts/field.tsx'

interface OrganChoiceProps {
  readonly permission: Permission
  /** The organ that the address names. */
  readonly named?: number | null
  readonly children: (organId: number) => ReactNode
}

export const OrganChoice = ({ permission, named = null, children }: OrganChoiceProps) => {
  const organs = useQuery(organsQuery)
  const { chosen, choose, able } = useChosenOrgan(permission, organs.data ?? [], named)
  return (
    <Awaited query={organs}>
      {() => (
        <>
          {able.length > 1 && (
            <SelectField
              label="机关"
              value={String(chosen?.id ?? '')}
              choices={able.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={(id) => choose(Number(id))}
            />
          )}
          {chosen !== null && children(chosen.id)}
        </>
      )}
    </Awaited>
  )
}
