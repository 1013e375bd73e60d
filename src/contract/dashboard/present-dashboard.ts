/** Bars, rows and tiles of the pictures of a year, each with its words. */
import { answeredIn, inTimeRate, type Timeliness } from '../../law/annual-report/dashboard/answered.ts'
import {
  editionOf,
  type FinishedYear,
  OUTCOME_GROUPS,
  rowsOfGroup,
  sumOfRows,
} from '../../law/annual-report/dashboard/finished-year.ts'
import { percentOf } from '../../law/annual-report/dashboard/shares.ts'
import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import {
  channelRule,
  RELEASE_CHANNELS,
  type ReleaseChannel,
} from '../../law/proactive-disclosure/release-channel.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import type { ApplicantType, Channel } from '../../law/request/request-event.ts'
import { type LocalDate, yearOf } from '../../law/time/local-date.ts'
import { FILING_PHASE_NAMES } from '../annual-report-filing/filing-words.ts'
import { APPLICANT_TYPE_NAMES } from '../request/event-sentences.ts'
import type {
  DashboardItemJson,
  DashboardMonthJson,
  DashboardOrganJson,
  DashboardReleaseJson,
  DashboardTimelinessJson,
} from './dashboard-json.ts'
import { groundLabel, OUTCOME_GROUP_NAMES } from './dashboard-words.ts'

/** Applications of a month, a way and a kind of applicant. */
export interface ReceivedFact {
  readonly isLastYear: boolean
  readonly month: number
  readonly channel: Channel
  readonly applicantType: ApplicantType
  readonly count: number
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const sumOf = (facts: readonly ReceivedFact[], isMeant: (fact: ReceivedFact) => boolean): number =>
  facts.reduce((sum, fact) => (isMeant(fact) ? sum + fact.count : sum), 0)

export const presentMonths = (
  received: readonly ReceivedFact[],
  { year, asOf }: { readonly year: number; readonly asOf: LocalDate },
): readonly DashboardMonthJson[] =>
  MONTHS.map((month) => {
    const isToCome = year > yearOf(asOf) || (year === yearOf(asOf) && month > Number(asOf.slice(5, 7)))
    return {
      month,
      received: isToCome ? null : sumOf(received, (fact) => !fact.isLastYear && fact.month === month),
      lastYear: sumOf(received, (fact) => fact.isLastYear && fact.month === month),
    }
  })

interface Named {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly lastYear: number
}

const withShares = (items: readonly Named[]): readonly DashboardItemJson[] => {
  const whole = items.reduce((sum, { count }) => sum + count, 0)
  return items.map(({ key, label, count, lastYear }) => ({
    key,
    label,
    count,
    lastYear,
    share: percentOf(count, whole),
  }))
}

/** Groups of results; the key is the first row of the group, which the list takes for the whole group. */
export const presentOutcomes = (year: FinishedYear, lastYear: FinishedYear): readonly DashboardItemJson[] =>
  withShares(
    OUTCOME_GROUPS.map((group) => ({
      key: group,
      label: OUTCOME_GROUP_NAMES[group],
      count: sumOfRows(year, allRowsOf(group)),
      lastYear: sumOfRows(lastYear, allRowsOf(group)),
    })),
  )

/** Of both forms: the years compared may have different ones. */
const allRowsOf = (group: (typeof OUTCOME_GROUPS)[number]) => [
  ...new Set([...rowsOfGroup(group, '2019'), ...rowsOfGroup(group, '2021')]),
]

/** Why information was refused, the most frequent first. */
export const presentGrounds = (
  year: FinishedYear,
  lastYear: FinishedYear,
  of: number,
): readonly DashboardItemJson[] =>
  withShares(
    rowsOfGroup('denied', editionOf(of))
      .map((row) => ({
        key: row,
        label: groundLabel(row),
        count: sumOfRows(year, [row]),
        lastYear: sumOfRows(lastYear, [row]),
      }))
      .sort((a, b) => b.count - a.count),
  )

const byKey = <Key extends string>(
  keys: readonly Key[],
  received: readonly ReceivedFact[],
  keyOf: (fact: ReceivedFact) => Key,
  label: (key: Key) => string,
): readonly DashboardItemJson[] =>
  withShares(
    keys.map((key) => ({
      key,
      label: label(key),
      count: sumOf(received, (fact) => !fact.isLastYear && keyOf(fact) === key),
      lastYear: sumOf(received, (fact) => fact.isLastYear && keyOf(fact) === key),
    })),
  )

export const presentApplicants = (received: readonly ReceivedFact[]): readonly DashboardItemJson[] =>
  byKey(
    Object.keys(APPLICANT_TYPE_NAMES) as ApplicantType[],
    received,
    ({ applicantType }) => applicantType,
    (type) => APPLICANT_TYPE_NAMES[type],
  )

/** Ways that nobody took in either year are left out. */
export const presentChannels = (received: readonly ReceivedFact[]): readonly DashboardItemJson[] =>
  byKey(
    Object.keys(RECEIPT_RULES) as Channel[],
    received,
    ({ channel }) => channel,
    (channel) => RECEIPT_RULES[channel].name,
  )
    .filter(({ count, lastYear }) => count + lastYear > 0)
    .sort((a, b) => b.count - a.count)

export const presentTimeliness = ({
  timeliness,
  medianDays,
}: {
  readonly timeliness: Timeliness
  readonly medianDays: number | null
}): DashboardTimelinessJson => ({
  answered: answeredIn(timeliness),
  inTime: timeliness.inTime,
  extended: timeliness.extended,
  late: timeliness.late,
  inTimeRate: inTimeRate(timeliness),
  medianDays,
})

interface ReleasesCount {
  readonly channel: ReleaseChannel
  readonly times: number
}

const timesOf = (counts: readonly ReleasesCount[], channel: ReleaseChannel): number =>
  counts.reduce((sum, each) => (each.channel === channel ? sum + each.times : sum), 0)

/** Channels by which nothing went out in either year are left out. */
export const presentReleases = (
  ofYear: readonly ReleasesCount[],
  lastYear: readonly ReleasesCount[],
): readonly DashboardReleaseJson[] =>
  RELEASE_CHANNELS.map((channel) => ({
    channel,
    label: channelRule(channel).name,
    times: timesOf(ofYear, channel),
    lastYear: timesOf(lastYear, channel),
  }))
    .filter(({ times, lastYear: before }) => times + before > 0)
    .sort((a, b) => b.times - a.times)

interface PicturedOrgan {
  readonly id: number
  readonly name: string
  readonly kind: OrganKind
  readonly owesReport: boolean
  readonly phase: FilingPhase | null
}

interface OrganYear {
  readonly received: number
  readonly lastYear: number
  readonly open: number
  readonly year: FinishedYear
  readonly remedies: number
  readonly corrected: number
}

export const presentOrgan = (organ: PicturedOrgan, given: OrganYear): DashboardOrganJson => {
  const { timeliness, finished } = given.year
  const granted = sumOfRows(given.year, [...allRowsOf('granted'), ...allRowsOf('partiallyGranted')])
  const phase = organ.owesReport ? (organ.phase ?? 'unopened') : null
  return {
    id: organ.id,
    name: organ.name,
    kind: organ.kind,
    received: given.received,
    lastYear: given.lastYear,
    finished,
    open: given.open,
    late: timeliness.late,
    inTimeRate: inTimeRate(timeliness),
    extendedShare: percentOf(timeliness.extended, answeredIn(timeliness)),
    medianDays: given.year.medianDays,
    grantedShare: percentOf(granted, finished),
    remedies: given.remedies,
    corrected: given.corrected,
    phase,
    phaseName: phase === null ? '并入上级机关报告' : FILING_PHASE_NAMES[phase],
  }
}
