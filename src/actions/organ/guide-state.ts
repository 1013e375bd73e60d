/** What an organ's guide lacks, when it is to be looked at again, and what it said before. */
import { GUIDE_FIELD_NAMES, type GuideStateJson } from '../../contract/organ/guide-state-json.ts'
import { EMPTY_GUIDE } from '../../contract/organ/organ-json.ts'
import { GUIDE_SOURCE, guideDueOn, guideGaps } from '../../law/proactive-disclosure/guide-fields.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { namesOfActors } from '../../store/account-names.ts'
import { addGuideLook, guideVersions, lastGuideLook } from '../../store/guide-version.ts'
import { lockOrganTree, organEntry } from '../../store/organ-arrange.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'
import { recordOrganAct } from './organ-audit.ts'

/** Null when there is no such organ. */
export const readGuideState = async (
  context: ActContext,
  organId: number,
): Promise<GuideStateJson | null> => {
  const organ = await organEntry(context.db, organId)
  if (organ === null) return null
  const [look, versions, policy] = await Promise.all([
    lastGuideLook(context.db, organId),
    guideVersions(context.db, organId),
    context.policy(organ.region),
  ])
  const names = await namesOfActors(context.db, [
    ...versions.map(({ writtenBy }) => writtenBy),
    ...(look === null ? [] : [look.by]),
  ])
  const lookedOn = look === null ? null : dateOf(countyTime(look.at))
  const dueOn = guideDueOn(lookedOn, policy.guideReviewMonths)
  return {
    gaps: guideGaps({ ...EMPTY_GUIDE, ...organ.guide }).map((field) => ({
      field,
      name: GUIDE_FIELD_NAMES[field],
    })),
    source: SOURCES[GUIDE_SOURCE].label,
    lookedOn,
    lookedByName: names.get(look?.by ?? '') ?? '',
    dueOn,
    isDue: dueOn === null || dueOn <= dateOf(context.now()),
    versions: versions.map(({ version, guide, writtenBy, writtenAt }) => ({
      version,
      writtenAt: countyTime(writtenAt),
      byName: names.get(writtenBy) ?? '',
      guide: { ...EMPTY_GUIDE, ...guide },
    })),
  }
}

/** Looked at and found right as it is. */
export const markGuideLooked = async (
  context: ActContext,
  actor: Actor,
  organId: number,
): Promise<Result<null, Refusal<'organ-lacking'>>> =>
  context.db.transaction().execute(async (trx): Promise<Result<null, Refusal<'organ-lacking'>>> => {
    await lockOrganTree(trx)
    if ((await organEntry(trx, organId)) === null) return refused({ code: 'organ-lacking' })
    await addGuideLook(trx, organId, actor.id, context.instant())
    await recordOrganAct(context, trx, actor, { act: 'organ.guideLookedAt', organId, detail: {} })
    return ok(null)
  })
