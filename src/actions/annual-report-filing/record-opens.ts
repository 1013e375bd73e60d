/** Which of the records behind figures somebody may open, and not only see listed. */
import type { Permission } from '../../access/permission.ts'
import type { RecordKind } from '../../law/annual-report/compiled-report.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { organIdsFor } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

/** @param organId the organ whose record it is */
export type Opens = (kind: RecordKind, organId: number) => boolean

const PERMISSION_OF: Readonly<Record<RecordKind, Permission>> = {
  request: 'request.read',
  document: 'register.read',
  statistic: 'statistics.read',
  remedy: 'remedy.read',
}

export const recordOpens = async (
  { db, now }: Pick<ActContext, 'db' | 'now'>,
  actor: Actor,
  kinds: readonly RecordKind[],
): Promise<Opens> => {
  const reach = new Map<RecordKind, ReadonlySet<number> | 'every'>()
  for (const kind of new Set(kinds)) {
    const ids = await organIdsFor(db, actor.roles, PERMISSION_OF[kind], dateOf(now()))
    reach.set(kind, ids === 'every' ? 'every' : new Set(ids))
  }
  return (kind, organId) => {
    const within = reach.get(kind)
    return within === 'every' || within?.has(organId) === true
  }
}
