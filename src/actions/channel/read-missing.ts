/** What is still to be done: channels that were planned and not recorded, displays whose time is over. */
import type { MissingReleaseListJson } from '../../contract/channel/channel-json.ts'
import { channelRule } from '../../law/proactive-disclosure/release-channel.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { listDisplaysToTakeDown, listMissingReleases } from '../../store/channel-plan.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { organsWithin, type Within } from '../../store/organs-within.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export const readMissingReleases = async (
  context: ActContext,
  actor: Actor,
  given: Within,
  page: PageRequest,
): Promise<MissingReleaseListJson> => {
  const today = dateOf(context.now())
  const organIds = await organsWithin(context.db, actor.roles, 'manuscript.list', given, today)
  const [{ items, next }, displays] = await Promise.all([
    listMissingReleases(context.db, organIds, page),
    listDisplaysToTakeDown(context.db, organIds, today),
  ])
  return {
    next,
    items: items.map(({ id, organName, title, publishedOn, channels }) => ({
      id,
      organName,
      title,
      publishedOn,
      channels: channels.map((channel) => ({ channel, name: channelRule(channel).name })),
    })),
    toTakeDown: displays.map(({ recordId, disclosureId, title, place, shownUntil }) => ({
      recordId,
      id: disclosureId,
      title,
      place,
      shownUntil,
    })),
  }
}
