/** Everything the program does by itself, and when. */

import { dateOf } from '../../law/time/local-date.ts'
import { sweepSpentRows } from '../../store/sweep.ts'
import { openYear } from '../annual-report-filing/open-year.ts'
import { remindFilings } from '../annual-report-filing/remind-filings.ts'
import { checkCalendar } from '../calendar/check-calendar.ts'
import { recomputeDeadlines } from '../calendar/recompute-deadlines.ts'
import { findConversions } from '../conversion/find-conversions.ts'
import { watchFaults } from '../fault-report/watch-faults.ts'
import type { LinkLooker } from '../link/look-at-link.ts'
import { lookAtLinks } from '../link/look-at-links.ts'
import { publishScheduled } from '../manuscript/publish-scheduled.ts'
import { recomputeTerms } from '../manuscript/recompute-terms.ts'
import { remindManuscripts } from '../manuscript/remind-manuscripts.ts'
import { SEND_JOB } from '../notice/send-job.ts'
import { sendOutbox } from '../notice/send-outbox.ts'
import { sendReminders } from '../notice/send-reminders.ts'
import type { Senders } from '../notice/sender.ts'
import { loadPolicies } from '../policy/load-policies.ts'
import { rebuildRemedies } from '../remedy/rebuild-remedies.ts'
import { remindRemedies } from '../remedy/remind-remedies.ts'
import { retireRemedies } from '../remedy/retire-remedies.ts'
import { lapseOverdue } from '../request/lapse-overdue.ts'
import { runRetention } from '../retention/run-retention.ts'
import { tendSearch, weighWords } from '../search/tend-search.ts'
import { sendDigests } from '../subscription/send-digests.ts'
import { remindUpkeep } from '../upkeep/remind-upkeep.ts'
import { escalateUrges } from '../urge/escalate-urges.ts'
import type { Job } from './job.ts'
import { turnDay } from './turn-day.ts'

/** Kept for a while, so that a session that just ended can still be told from one that never was. */
const SWEPT_AFTER_MS = 30 * 86_400_000

export const PUBLISH_JOB = 'publish-scheduled'

const linkJob = (look: LinkLooker): Job => ({
  name: 'look-at-links',
  schedule: { every: 'seconds', seconds: 3600 },
  run: async (context, signal) => ({ ...(await lookAtLinks(context, look, signal)) }),
})

/** @param links null: no outside link is opened */
export const countyJobs = (senders: Senders, links: LinkLooker | null = null): readonly Job[] => [
  ...(links === null ? [] : [linkJob(links)]),
  {
    name: SEND_JOB,
    schedule: { every: 'seconds', seconds: 5 },
    run: async (context, signal) => {
      const report = await sendOutbox(context, senders, signal)
      return { ...report, mail: senders.mail === null ? 0 : 1, sms: senders.sms === null ? 0 : 1 }
    },
  },
  {
    name: PUBLISH_JOB,
    schedule: { every: 'seconds', seconds: 5 },
    run: async (context, signal) => ({ ...(await publishScheduled(context, signal)) }),
  },
  {
    name: 'remind-manuscripts',
    schedule: { every: 'day', from: '08:10' },
    run: async (context, signal) => ({ ...(await remindManuscripts(context, signal)) }),
  },
  {
    name: 'remind-upkeep',
    schedule: { every: 'day', from: '08:15' },
    run: async (context, signal) => ({ ...(await remindUpkeep(context, signal)) }),
  },
  {
    name: 'remind-remedies',
    schedule: { every: 'day', from: '08:20' },
    run: async (context, signal) => ({ ...(await remindRemedies(context, signal)) }),
  },
  {
    name: 'recompute-remedy-terms',
    schedule: { every: 'day', from: '00:30' },
    run: async (context) => ({ changed: (await rebuildRemedies(context, true)).differences.length }),
  },
  {
    name: 'recompute-publishing-terms',
    schedule: { every: 'day', from: '00:25' },
    run: async (context, signal) => ({ changed: await recomputeTerms(context, signal) }),
  },
  {
    name: 'send-reminders',
    schedule: { every: 'day', from: '08:00' },
    run: async (context, signal) => ({ ...(await sendReminders(context, signal)) }),
  },
  {
    name: 'escalate-urges',
    schedule: { every: 'day', from: '08:30' },
    run: async (context) => ({ late: await escalateUrges(context) }),
  },
  {
    name: 'send-digests',
    schedule: { every: 'day', from: '17:30' },
    run: async (context, signal) => ({ ...(await sendDigests(context, signal)) }),
  },
  {
    name: 'watch-faults',
    schedule: { every: 'day', from: '08:40' },
    run: async (context) => ({ ...(await watchFaults(context)) }),
  },
  {
    name: 'check-calendar',
    schedule: { every: 'day', from: '09:00' },
    run: async (context) => ({ missing: (await checkCalendar(context)) ? 1 : 0 }),
  },
  {
    name: 'recompute-deadlines',
    schedule: { every: 'day', from: '00:20' },
    run: async (context) => ({
      changed: await recomputeDeadlines(context.db, {
        calendar: await context.calendar(),
        policyOf: await loadPolicies(context),
      }),
    }),
  },
  {
    name: 'open-report-year',
    schedule: { every: 'day', from: '00:05' },
    run: async (context, signal) => ({ ...(await openYear(context, signal)) }),
  },
  {
    name: 'remind-filings',
    schedule: { every: 'day', from: '08:50' },
    run: async (context, signal) => ({ ...(await remindFilings(context, signal)) }),
  },
  {
    name: 'turn-day',
    schedule: { every: 'day', from: '00:00' },
    run: async (context) => ({ siteVersion: await turnDay(context) }),
  },
  {
    name: 'lapse-overdue',
    schedule: { every: 'day', from: '00:40' },
    run: async (context, signal) => ({ ...(await lapseOverdue(context, signal)) }),
  },
  {
    name: 'find-conversions',
    schedule: { every: 'day', from: '03:30' },
    run: async (context, signal) => ({ found: await findConversions(context, signal) }),
  },
  {
    name: 'sweep',
    schedule: { every: 'seconds', seconds: 3600 },
    run: async (context) => ({
      swept: await sweepSpentRows(context.db, new Date(context.instant().getTime() - SWEPT_AFTER_MS)),
    }),
  },
  {
    name: 'tend-search',
    schedule: { every: 'day', from: '03:30' },
    run: async (context, signal) => ({ ...(await tendSearch(context.db, context.instant(), signal)) }),
  },
  {
    name: 'weigh-search-words',
    schedule: { every: 'seconds', seconds: 600 },
    run: async (context) => ({ documents: await weighWords(context.db, context.instant()) }),
  },
  {
    name: 'retention',
    schedule: { every: 'day', from: '02:30' },
    run: async (context, signal) => {
      const run = { today: dateOf(context.now()), dryRun: false, signal }
      const requests = await runRetention(context, run)
      const remedies = await retireRemedies(context, run)
      return {
        ...requests,
        remediesAnonymised: remedies.anonymised,
        remediesForReview: remedies.forReview,
        remediesHeld: remedies.held,
      }
    },
  },
]
