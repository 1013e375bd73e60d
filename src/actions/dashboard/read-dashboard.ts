/** The pictures of a year, of an organ or of all below it. What they count is what the annual report counts. */
import type { DashboardJson } from '../../contract/dashboard/dashboard-json.ts'
import {
  presentApplicants,
  presentChannels,
  presentGrounds,
  presentMonths,
  presentOrgan,
  presentOutcomes,
  presentReleases,
  presentTimeliness,
} from '../../contract/dashboard/present-dashboard.ts'
import { firstDayOf, lastDayOf } from '../../law/annual-report/compile/counted-cases.ts'
import { UNANSWERED } from '../../law/annual-report/dashboard/answered.ts'
import { numberedDays } from '../../law/annual-report/dashboard/numbered-days.ts'
import { countChannels } from '../../store/channel-count.ts'
import {
  countDays,
  countFinished,
  countOpenOn,
  countReceived,
  picturedOrgans,
} from '../../store/dashboard.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { addUpRemedies, presentRemedies, remediesOf } from './dashboard-remedies.ts'
import { type AskedDashboard, completeLists, type DashboardYear, dashboardYear } from './dashboard-scope.ts'
import { countWhere, finishedOf, groupByOrgan, placeCounts } from './dashboard-sums.ts'

/** Cases received earlier than this many years before are left out of the middle of working days. */
const YEARS_NUMBERED = 3

const readCounts = async (context: ActContext, scope: DashboardYear) => {
  const { db } = context
  const calendar = await context.calendar()
  const days = numberedDays(calendar, firstDayOf(scope.year - YEARS_NUMBERED), lastDayOf(scope.year))
  const [received, counted, lengths, open, organs, remedies] = await Promise.all([
    countReceived(db, scope, scope.asOf),
    countFinished(db, scope, scope.spans),
    countDays(db, scope, days, UNANSWERED),
    countOpenOn(db, scope, scope.asOf),
    picturedOrgans(db, scope),
    remediesOf(context, scope),
  ])
  const channels = {
    ofYear: await countChannels(db, scope.organIds, scope.year),
    lastYear: await countChannels(db, scope.organIds, scope.year - 1),
  }
  return { received, finished: placeCounts(counted, scope), lengths, open, organs, remedies, channels }
}

type Counts = Awaited<ReturnType<typeof readCounts>>

const presentOrgans = ({ received, finished, lengths, open, organs, remedies }: Counts) => {
  const of = {
    received: groupByOrgan(received),
    finished: groupByOrgan(finished),
    lengths: groupByOrgan(lengths),
    open: groupByOrgan(open),
    remedies: groupByOrgan(remedies),
  }
  return organs.map((organ) => {
    const came = of.received.get(organ.id) ?? []
    const cases = (of.remedies.get(organ.id) ?? []).filter(({ isLastYear }) => !isLastYear)
    return presentOrgan(organ, {
      received: countWhere(came, ({ isLastYear }) => !isLastYear),
      lastYear: countWhere(came, ({ isLastYear }) => isLastYear),
      open: of.open.get(organ.id)?.[0]?.count ?? 0,
      year: finishedOf(of.finished.get(organ.id) ?? [], of.lengths.get(organ.id) ?? [], false),
      remedies: cases.length,
      corrected: addUpRemedies(cases).corrected,
    })
  })
}

/** Null when there is no such organ. */
export const readDashboard = async (
  context: ActContext,
  actor: Actor,
  asked: AskedDashboard,
): Promise<DashboardJson | null> => {
  const scope = await dashboardYear(context, actor, asked)
  if (scope === null) return null
  const counts = await readCounts(context, scope)
  const { received, finished, lengths } = counts
  const [year, lastYear] = [finishedOf(finished, lengths, false), finishedOf(finished, lengths, true)]
  const { id, name } = scope.organ
  return {
    organ: { id, name },
    year: scope.year,
    asOf: scope.asOf,
    below: scope.below,
    hasBelow: scope.hasBelow,
    lists: await completeLists(context, actor, scope),
    received: countWhere(received, ({ isLastYear }) => !isLastYear),
    lastYearReceived: countWhere(received, ({ isLastYear }) => isLastYear),
    lastYearSameDays: countWhere(received, ({ isLastYear, isSameDays }) => isLastYear && isSameDays),
    finished: year.finished,
    lastYearFinished: lastYear.finished,
    open: counts.open.reduce((sum, { count }) => sum + count, 0),
    months: presentMonths(received, scope),
    outcomes: presentOutcomes(year, lastYear),
    grounds: presentGrounds(year, lastYear, scope.year),
    applicants: presentApplicants(received),
    channels: presentChannels(received),
    timeliness: presentTimeliness(year),
    lastYearTimeliness: presentTimeliness(lastYear),
    remedies: presentRemedies(counts.remedies),
    releases: presentReleases(counts.channels.ofYear, counts.channels.lastYear),
    organs: presentOrgans(counts),
  }
}
