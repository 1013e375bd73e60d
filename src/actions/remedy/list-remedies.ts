/** Lists, counts and figures of remedy cases, as far as somebody's roles reach. */
import { presentCorrection, presentRemedyItem } from '../../contract/remedy/present-remedy.ts'
import type {
  RemedyCountsJson,
  RemedyFiguresJson,
  RemedyItemJson,
  RemedyListJson,
  RemedyRequestJson,
} from '../../contract/remedy/remedy-json.ts'
import { attackedName, REMEDY_GROUP_NAMES, REMEDY_REFUSAL_WORDS } from '../../contract/remedy/remedy-words.ts'
import { REMEDY_GROUPS } from '../../law/annual-report/annual-report.ts'
import { isOutcome } from '../../law/remedy/attacked-act.ts'
import { directSuitDoubt } from '../../law/remedy/remedy-notice.ts'
import { type LampDays, lampDays } from '../../law/request/lamp.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { organNames } from '../../store/organ-names.ts'
import { organIdsFor } from '../../store/organ-tree.ts'
import { organsWithin, type Within } from '../../store/organs-within.ts'
import { remedyFigures } from '../../store/remedy-figures.ts'
import { countRemedies, listRemedies, type RemedyFilter, remediesOfRequest } from '../../store/remedy-list.ts'
import { reportingOrganIds } from '../../store/reporting-organs.ts'
import { regionOfOrgans } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { attackedRequest } from './attacked-request.ts'

export const remedyLampDays = async (context: ActContext, organIds: readonly number[]): Promise<LampDays> => {
  const policy = await context.policy(await regionOfOrgans(context.db, organIds))
  return lampDays(dateOf(context.now()), await context.calendar(), policy)
}

const organsOf = (context: ActContext, actor: Actor, within: Within): Promise<readonly number[]> =>
  organsWithin(context.db, actor.roles, 'remedy.read', within, dateOf(context.now()))

/** A unit's cases count in the organ's report; whoever may see the report sees only those that are theirs to see. */
const countedOrgans = async (
  { db, now }: ActContext,
  actor: Actor,
  organId: number,
  year: number,
): Promise<{ readonly organIds: readonly number[]; readonly withheld: number } | null> => {
  const counted = await reportingOrganIds(db, organId, year)
  if (counted.length === 0) return null
  const reach = await organIdsFor(db, actor.roles, 'remedy.read', dateOf(now()))
  const organIds = reach === 'every' ? counted : counted.filter((id) => reach.includes(id))
  return { organIds, withheld: counted.length - organIds.length }
}

export interface AskedRemedies extends Within, Omit<RemedyFilter, 'organIds'> {
  /** With the organs whose records the organ's report for the year counts; only with a year. */
  readonly reported: boolean
}

export const readRemedies = async (
  context: ActContext,
  actor: Actor,
  { organId, below, reported, ...filter }: AskedRemedies,
  page: PageRequest,
): Promise<RemedyListJson> => {
  const counted =
    reported && filter.year !== null ? await countedOrgans(context, actor, organId, filter.year) : null
  const organIds = counted?.organIds ?? (await organsOf(context, actor, { organId, below }))
  const days = await remedyLampDays(context, organIds)
  const { items, next } = await listRemedies(context.db, { ...filter, organIds }, days, page)
  return {
    items: items.map((line) => presentRemedyItem(line, days)),
    next,
    withheldOrgans: counted?.withheld ?? 0,
  }
}

export const readRemedyCounts = async (
  context: ActContext,
  actor: Actor,
  within: Within,
): Promise<RemedyCountsJson> => {
  const organIds = await organsOf(context, actor, within)
  return countRemedies(context.db, organIds, await remedyLampDays(context, organIds))
}

export const readRemedyFigures = async (
  context: ActContext,
  actor: Actor,
  { year, ...within }: Within & { readonly year: number },
): Promise<RemedyFiguresJson> => {
  const organIds = await organsOf(context, actor, within)
  const figures = await remedyFigures(context.db, organIds, year)
  const names = await organNames(context.db, organIds)
  const nameOf = (id: number) => names.find((organ) => organ.id === id)?.name ?? ''
  return {
    year,
    all: presentCorrection(figures.all.all),
    byGroup: REMEDY_GROUPS.flatMap((group) => {
      const figure = figures.all.byGroup[group]
      const groupName = REMEDY_GROUP_NAMES[group]
      return figure === undefined ? [] : [{ group, groupName, figure: presentCorrection(figure) }]
    }),
    byAttacked: figures.all.byAttacked.map(({ attacked, figure }) => ({
      attacked,
      attackedName: attackedName(attacked === '' ? null : attacked) || '没有登记针对的行为',
      figure: presentCorrection(figure),
    })),
    organs: figures.organs.map(({ organId, figures: own }) => ({
      organ: { id: organId, name: nameOf(organId) },
      figure: presentCorrection(own.all),
    })),
  }
}

/** Cases about a reply to a request, for its page. */
export const readRemediesOfRequest = async (
  context: ActContext,
  organId: number,
  requestId: number,
): Promise<{ readonly items: readonly RemedyItemJson[] }> => {
  const days = await remedyLampDays(context, [organId])
  const lines = await remediesOfRequest(context.db, requestId)
  return { items: lines.map((line) => presentRemedyItem(line, days)) }
}

/** What is known of a request by its number, before a case about it is registered. */
export const readAttackedRequest = async (
  context: ActContext,
  organId: number,
  number: string,
): Promise<Result<RemedyRequestJson, Refusal<'request-unknown'>>> => {
  const request = await attackedRequest(context.db, organId, number)
  if (request === null) return refused({ code: 'request-unknown' })
  const { id, attacked, replyOn } = request
  const doubt = replyOn !== null && isOutcome(attacked) ? directSuitDoubt(attacked, replyOn) : null
  return ok({
    id,
    number: request.number,
    attacked,
    attackedName: attackedName(attacked),
    replyOn,
    directSuitDoubt: doubt === null ? null : (REMEDY_REFUSAL_WORDS['direct-suit-unexplained'] ?? null),
    remedies: (await readRemediesOfRequest(context, organId, id)).items,
  })
}
