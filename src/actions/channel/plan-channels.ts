/** To which channels a release is to go besides the site. */
import { RECORDED_CHANNELS, type ReleaseChannel } from '../../law/proactive-disclosure/release-channel.ts'
import { ok, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import { writeChannelPlan } from '../../store/channel-plan.ts'
import { findReleasedPage } from '../../store/released-page.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import type { ChannelActRefusal } from './channel-refusal.ts'

export interface PlannedChannels {
  readonly organId: number
  readonly disclosureId: number
  readonly channels: readonly ReleaseChannel[]
}

/** The plan as a whole takes the place of the one before. */
export const planChannels = (
  context: ActContext,
  actor: Actor,
  { organId, disclosureId, channels }: PlannedChannels,
): Promise<Result<null, ChannelActRefusal>> =>
  context.db.transaction().execute(async (trx) => {
    if (channels.some((each) => !RECORDED_CHANNELS.includes(each)))
      return refused({ code: 'channel-automatic' as const })
    if ((await findReleasedPage(trx, organId, disclosureId)) === null)
      return refused({ code: 'release-unknown' as const })
    const at = context.instant()
    await writeChannelPlan(trx, { disclosureId, organId, channels, by: actor.id, at })
    await appendAudit(trx, {
      chain: organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'channel.planned',
      subjectKind: 'release',
      subjectId: String(disclosureId),
      detail: { channels },
    })
    return ok(null)
  })
