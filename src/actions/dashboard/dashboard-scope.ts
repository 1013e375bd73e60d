/** Whose cases, of which year and until when, the pictures of a year are drawn from. */
import type { Permission } from '../../access/permission.ts'
import type { DashboardListsJson } from '../../contract/dashboard/dashboard-json.ts'
import {
  type DaySpan,
  lastDayOf,
  rowSpans,
  signedSpans,
} from '../../law/annual-report/compile/counted-cases.ts'
import type { Policy } from '../../law/policy.ts'
import { dateOf, type LocalDate, yearOf } from '../../law/time/local-date.ts'
import { type DashboardScope, organWithBelow } from '../../store/dashboard.ts'
import { organIdsFor } from '../../store/organ-tree.ts'
import { type RegisteredOrgan, reportingOrganIds, reportingRegister } from '../../store/reporting-organs.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface AskedDashboard {
  readonly organId: number
  readonly year: number
  /** With the organs below, as far as the asker reaches. */
  readonly below: boolean
}

export interface DashboardYear extends DashboardScope {
  readonly organ: Pick<RegisteredOrgan, 'id' | 'name'>
  readonly below: boolean
  readonly hasBelow: boolean
  /** 31 December, or today while the year runs. */
  readonly asOf: LocalDate
  readonly policy: Policy
  /** Parts of the year before and of the year in which outcomes keep their rows. */
  readonly spans: readonly DaySpan[]
}

const reached = async (context: ActContext, actor: Actor, organId: number): Promise<readonly number[]> => {
  const below = await organWithBelow(context.db, organId)
  const within = await organIdsFor(context.db, actor.roles, 'dashboard.read', dateOf(context.now()))
  return within === 'every' ? below : below.filter((id) => within.includes(id))
}

const ownOf = async ({ db }: ActContext, organId: number, year: number): Promise<readonly number[]> => {
  const own = await reportingOrganIds(db, organId, year)
  return own.length === 0 ? [organId] : own
}

/** Null when there is no such organ. What is reached below keeps to the organs for which the asker holds the permission. */
export const dashboardYear = async (
  context: ActContext,
  actor: Actor,
  { organId, year, below }: AskedDashboard,
): Promise<DashboardYear | null> => {
  const organ = (await reportingRegister(context.db)).get(organId)
  if (organ === undefined) return null
  const [all, own] = [await reached(context, actor, organId), await ownOf(context, organId, year)]
  const policy = await context.policy(organ.region)
  const today = dateOf(context.now())
  return {
    organ,
    year,
    below,
    hasBelow: all.some((id) => !own.includes(id)),
    organIds: below ? all : own,
    asOf: year < yearOf(today) ? lastDayOf(year) : today,
    policy,
    signed: signedSpans(policy),
    spans: [...rowSpans(policy, year - 1), ...rowSpans(policy, year)],
  }
}

/** Which lists elsewhere reach as far as the pictures do. */
export const completeLists = async (
  { db, now }: ActContext,
  { roles }: Actor,
  { organ, below, organIds }: DashboardYear,
): Promise<DashboardListsJson> => {
  const today = dateOf(now())
  const reaches = async (permission: Permission, organs: readonly number[]): Promise<boolean> => {
    const within = await organIdsFor(db, roles, permission, today)
    return within === 'every' || organs.every((id) => within.includes(id))
  }
  // What the organ reports for is listed with it, for whoever may see its own.
  const listed = below ? organIds : [organ.id]
  return {
    remedies: await reaches('remedy.read', listed),
    remediesOfEach: await reaches('remedy.read', organIds),
    releases: await reaches('manuscript.list', listed),
  }
}

/** The pictures' own organs in the year before, the whole of it. */
export const yearBefore = (scope: DashboardYear): DashboardYear => ({
  ...scope,
  year: scope.year - 1,
  asOf: lastDayOf(scope.year - 1),
})
