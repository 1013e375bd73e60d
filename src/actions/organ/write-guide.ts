import type { OrganGuide } from '../../contract/organ/organ-guide.ts'
import { hasEnded } from '../../law/organ/organ-change.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { addGuideVersion } from '../../store/guide-version.ts'
import { changeOrgan, lockOrganTree, organEntry } from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordOrganAct } from './organ-audit.ts'

export type WriteGuideRefusal = Refusal<'organ-lacking' | 'organ-ended'>

/** Replaces what the organ's guide (指南) tells applicants. The public sees it at once. */
export const writeGuide = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  guide: OrganGuide,
): Promise<Result<null, WriteGuideRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    await lockOrganTree(trx)
    const organ = await organEntry(trx, organId)
    if (organ === null) return refused({ code: 'organ-lacking' })
    if (hasEnded(organ, dateOf(context.now()))) return refused({ code: 'organ-ended' })
    await changeOrgan(trx, organId, { guide })
    await addGuideVersion(trx, { organId, guide, by: actor.id, at: context.instant() })
    const detail = { before: organ.guide, after: guide }
    await recordOrganAct(context, trx, actor, { act: 'organ.guideWritten', organId, detail })
    return ok(null)
  })
