/**
 * Every migration, in the order they run. The list is code, not a folder scan, so that it survives bundling.
 *
 * A migration is a file `NNNN-what-it-does.ts` that exports `up(db: Kysely<unknown>): Promise<void>`.
 * Names sort in the order of time. An applied migration is never edited and there is no way down:
 * what a later version wants different is a new migration.
 */
import type { Migration } from 'kysely'
import * as annualReports from './0001-annual-reports.ts'
import * as annualReportSearch from './0002-annual-report-search.ts'
import * as organsAndAccounts from './0003-organs-and-accounts.ts'
import * as requests from './0004-requests.ts'
import * as traceAndNotices from './0005-trace-and-notices.ts'
import * as recoveryCodes from './0006-recovery-codes.ts'
import * as actingFor from './0007-acting-for.ts'
import * as receiptAndParts from './0008-receipt-and-parts.ts'
import * as todoList from './0009-todo-list.ts'
import * as orderOfDocuments from './0010-order-of-documents.ts'
import * as finishedCases from './0011-finished-cases.ts'
import * as unsentApplications from './0012-unsent-applications.ts'
import * as keyRingMark from './0013-key-ring-mark.ts'
import * as retention from './0014-retention.ts'
import * as holidayNotices from './0015-holiday-notices.ts'
import * as jobs from './0016-jobs.ts'
import * as urgeAnswers from './0017-urge-answers.ts'
import * as publishing from './0018-publishing.ts'
import * as manuscripts from './0019-manuscripts.ts'
import * as manuscriptChecks from './0020-manuscript-checks.ts'
import * as registers from './0021-registers.ts'
import * as channelsAndPeople from './0022-channels-and-people.ts'
import * as portal from './0023-portal.ts'
import * as search from './0024-search.ts'
import * as openData from './0025-open-data.ts'
import * as statistics from './0026-statistics.ts'
import * as confirmedInterpretations from './0027-confirmed-interpretations.ts'
import * as reportFilings from './0029-report-filings.ts'
import * as remedies from './0030-remedies.ts'
import * as reportCounting from './0031-report-counting.ts'
import * as reportSubmissions from './0032-report-submissions.ts'
import * as reportWords from './0033-report-words.ts'
import * as remedyRegister from './0034-remedy-register.ts'
import * as figureRows from './0035-figure-rows.ts'
import * as frozenDocuments from './0036-frozen-documents.ts'
import * as remedyKeeping from './0037-remedy-keeping.ts'
import * as shownFaultAnswers from './0038-shown-fault-answers.ts'

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-annual-reports': annualReports,
  '0002-annual-report-search': annualReportSearch,
  '0003-organs-and-accounts': organsAndAccounts,
  '0004-requests': requests,
  '0005-trace-and-notices': traceAndNotices,
  '0006-recovery-codes': recoveryCodes,
  '0007-acting-for': actingFor,
  '0008-receipt-and-parts': receiptAndParts,
  '0009-todo-list': todoList,
  '0010-order-of-documents': orderOfDocuments,
  '0011-finished-cases': finishedCases,
  '0012-unsent-applications': unsentApplications,
  '0013-key-ring-mark': keyRingMark,
  '0014-retention': retention,
  '0015-holiday-notices': holidayNotices,
  '0016-jobs': jobs,
  '0017-urge-answers': urgeAnswers,
  '0018-publishing': publishing,
  '0019-manuscripts': manuscripts,
  '0020-manuscript-checks': manuscriptChecks,
  '0021-registers': registers,
  '0022-channels-and-people': channelsAndPeople,
  '0023-portal': portal,
  '0024-search': search,
  '0025-open-data': openData,
  '0026-statistics': statistics,
  '0027-confirmed-interpretations': confirmedInterpretations,
  '0029-report-filings': reportFilings,
  '0030-remedies': remedies,
  '0031-report-counting': reportCounting,
  '0032-report-submissions': reportSubmissions,
  '0034-remedy-register': remedyRegister,
  '0033-report-words': reportWords,
  '0035-figure-rows': figureRows,
  '0036-frozen-documents': frozenDocuments,
  '0037-remedy-keeping': remedyKeeping,
  '0038-shown-fault-answers': shownFaultAnswers,
}
