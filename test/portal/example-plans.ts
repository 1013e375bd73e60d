/** The reports of the invented county, year by year. */
import type { OrganRef, StoredReport } from '../../src/contract/annual-report-library.ts'
import { figure, ORGANS, type ReportPlan, storedReportOf } from './example-library.ts'

const [development, civilAffairs, dataOffice, township, naturalResources] = ORGANS as readonly [
  OrganRef,
  OrganRef,
  OrganRef,
  OrganRef,
  OrganRef,
]

const amount = (fen: number, printed: string, decimals: number) =>
  ({ state: 'number', value: fen, printed, decimals }) as const

const PLANS: readonly ReportPlan[] = [
  {
    organ: development,
    year: 2020,
    form: '2019',
    results: {
      granted: [5, 1, 0, 0, 0, 0],
      unableNotHeld: [2, 0, 0, 0, 0, 0],
      otherUndivided: [1, 0, 0, 0, 0, 0],
    },
    carriedForward: [1, 0, 0, 0, 0, 0],
    proactive: {
      'proactive.normativeDocuments.made': figure(3),
      'proactive.normativeDocuments.newlyPublic': figure(3),
      'proactive.normativeDocuments.totalPublic': figure(21),
      'proactive.licences.itemsLastYear': figure(14),
      'proactive.licences.change': { state: 'number', value: 2, printed: '+2' },
      'proactive.licences.decisions': figure(318),
      'proactive.procurement.projects': figure(6),
      'proactive.procurement.totalAmount': { state: 'number', value: 808, printed: '808', unit: 'unknown' },
    },
  },
  {
    organ: development,
    year: 2021,
    form: '2021',
    results: {
      granted: [9, 2, 0, 0, 1, 0],
      partiallyGranted: [2, 0, 0, 0, 0, 0],
      deniedThirdPartyRights: [1, 1, 0, 0, 0, 0],
      deniedDeliberative: [2, 0, 0, 0, 0, 0],
      deniedSpecialLookup: [1, 0, 0, 0, 0, 0],
      unableNotHeld: [4, 0, 1, 0, 0, 0],
      notProcessedPetition: [2, 0, 0, 0, 0, 0],
      otherNoSupplement: [1, 0, 0, 0, 0, 0],
    },
    carriedOver: [1, 0, 0, 0, 0, 0],
    carriedForward: [2, 0, 0, 0, 0, 0],
    remedies: { reconsideration: [1, 0, 0, 1], litigationDirect: [1, 0, 0, 0] },
    proactive: {
      'proactive.normativeDocuments.issued': figure(4),
      'proactive.normativeDocuments.repealed': figure(1),
      'proactive.normativeDocuments.inForce': { state: 'annotated', value: 24, printed: '24（含修订3件）' },
      'proactive.licenceDecisions': figure(412),
      'proactive.penaltyDecisions': figure(3),
      'proactive.administrativeFeesWanYuan': amount(103_387_900, '103.3879', 4),
    },
  },
  {
    organ: development,
    year: 2022,
    form: '2021',
    results: {
      granted: [11, 1, 0, 1, 0, 0],
      partiallyGranted: [3, 0, 0, 0, 0, 0],
      deniedInternalAffairs: [2, 0, 0, 0, 0, 0],
      deniedEnforcementFile: [1, 0, 0, 0, 0, 0],
      unableNotHeld: [3, 0, 0, 0, 0, 0],
      unableMustCreate: [1, 0, 0, 0, 0, 0],
      notProcessedDuplicate: [1, 0, 0, 0, 0, 0],
      otherMisc: [2, 0, 0, 0, 0, 0],
    },
    carriedOver: [3, 0, 0, 0, 0, 0],
    carriedForward: [1, 0, 0, 0, 0, 0],
    remedies: { reconsideration: [2, 1, 0, 0] },
    proactive: {
      'proactive.normativeDocuments.issued': figure(2),
      'proactive.normativeDocuments.repealed': figure(0),
      'proactive.normativeDocuments.inForce': figure(26),
      'proactive.licenceDecisions': figure(397),
      'proactive.administrativeFeesWanYuan': amount(96_171_600, '96.1716', 4),
    },
    overrides: {
      'requests.deniedInternalAffairs.6': figure(3),
      'requests.otherFeeUnpaid.2': { state: 'blank', printed: '' },
      'requests.otherFeeUnpaid.3': { state: 'notApplicable', printed: '/' },
      'requests.unableStillUnclear.0': { state: 'unreadable', printed: 'O', reason: '不是数字' },
      'remedies.reconsideration.total': figure(2),
    },
  },
  { organ: civilAffairs, year: 2021, form: '2021', results: {} },
  {
    organ: civilAffairs,
    year: 2022,
    form: '2021',
    results: { granted: [2, 0, 0, 0, 0, 0], otherUndivided: [1, 0, 0, 0, 0, 0] },
    undivided: true,
  },
  {
    organ: dataOffice,
    year: 2022,
    form: '2021',
    results: {
      granted: [6, 3, 0, 0, 0, 0],
      deniedProhibitedByLaw: [1, 0, 0, 0, 0, 0],
      unableNotHeld: [2, 1, 0, 0, 0, 0],
    },
    carriedForward: [1, 0, 0, 0, 0, 0],
    proactive: {
      'proactive.normativeDocuments.issued': figure(6),
      'proactive.normativeDocuments.inForce': figure(0),
    },
  },
  { organ: township, year: 2022, form: '2021', results: {} },
  {
    organ: naturalResources,
    year: 2022,
    form: '2021',
    results: {
      granted: [31, 4, 0, 0, 2, 1],
      deniedSpecialLookup: [12, 0, 0, 0, 0, 0],
      unableNotHeld: [9, 1, 0, 0, 0, 0],
    },
    remedies: { reconsideration: [4, 1, 1, 0], litigationAfterReconsideration: [1, 0, 0, 0] },
  },
]

export const REPORTS: readonly StoredReport[] = PLANS.map(storedReportOf)

export const exampleReport = (slug: string, year: number): StoredReport => {
  const found = REPORTS.find((stored) => stored.organ.slug === slug && stored.year === year)
  if (found === undefined) throw new Error(`no example report ${slug} ${year}`)
  return found
}
