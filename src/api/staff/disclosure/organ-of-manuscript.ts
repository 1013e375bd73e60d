/** The organ whose permission is asked for a manuscript. */
import type { ActContext } from '../../../actions/act-context.ts'
import type { Actor } from '../../../actions/actor.ts'
import { reviewsLegality } from '../../../actions/manuscript/manuscript-roles.ts'
import { dateOf } from '../../../law/time/local-date.ts'
import { findManuscript } from '../../../store/manuscript.ts'

interface ManuscriptCall {
  readonly context: ActContext
  readonly actor: Actor
  readonly params: { readonly manuscript: number }
}

/** Whose it is. */
export const organOfManuscript = async ({
  context,
  params,
}: Pick<ManuscriptCall, 'context' | 'params'>): Promise<number | 'not-found'> =>
  (await findManuscript(context.db, params.manuscript))?.organId ?? 'not-found'

/**
 * The same, or for somebody who reviews legality at another organ, that organ, while the manuscript waits there:
 * they read and review exactly those manuscripts.
 */
export const organThatMayRead = async ({
  context,
  actor,
  params,
}: ManuscriptCall): Promise<number | 'not-found'> => {
  const head = await findManuscript(context.db, params.manuscript)
  if (head === null) return 'not-found'
  const { stage, stageOrganId, organId } = head
  if (stage !== 'legal' || stageOrganId === null || stageOrganId === organId) return organId
  const reviews = await reviewsLegality(context.db, actor, stageOrganId, dateOf(context.now()))
  return reviews ? stageOrganId : organId
}
