/** One organ among those for which a permission is held: the one of the head of the page first. */
import { useState } from 'react'
import type { Permission } from '../../access/permission.ts'
import type { OrganJson } from '../../contract/organ/organ-json.ts'
import { holds, useWorkplace } from '../api/session.ts'

interface ChosenOrgan {
  readonly chosen: OrganJson | null
  readonly choose: (id: number) => void
  readonly able: readonly OrganJson[]
}

/** Whoever may arrange organs works on all of them; others where they hold the permission. */
export const useChosenOrgan = (permission: Permission, organs: readonly OrganJson[]): ChosenOrgan => {
  const { me, organ } = useWorkplace()
  const [id, choose] = useState<number | null>(organ?.id ?? null)
  const isEverywhere = holds(me, 'organ.arrange')
  const able = organs.filter((each) => isEverywhere || holds(me, permission, each.id))
  const chosen = able.find((each) => each.id === id) ?? able[0] ?? null
  return { chosen, choose, able }
}
