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

/**
 * Whoever may arrange organs works on all of them; others where they hold the permission.
 * @param named the one that an address names, offered whatever is held there: a role above may reach it
 */
export const useChosenOrgan = (
  permission: Permission,
  organs: readonly OrganJson[],
  named: number | null = null,
): ChosenOrgan => {
  const { me, organ } = useWorkplace()
  const [id, choose] = useState<number | null>(named ?? organ?.id ?? null)
  const isEverywhere = holds(me, 'organ.arrange')
  const able = organs.filter((each) => isEverywhere || each.id === named || holds(me, permission, each.id))
  const chosen = able.find((each) => each.id === id) ?? able[0] ?? null
  return { chosen, choose, able }
}
