/** Whose reports somebody may open: a figure of an area is shown with all its organs, and leads on only where it opens. */
import { dateOf } from '../../law/time/local-date.ts'
import { organIdsFor } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export type MayOpen = (organId: number) => boolean

export const openableReports = async ({ db, now }: ActContext, actor: Actor): Promise<MayOpen> => {
  const ids = await organIdsFor(db, actor.roles, 'annualReport.read', dateOf(now()))
  if (ids === 'every') return () => true
  const among = new Set(ids)
  return (organId) => among.has(organId)
}
