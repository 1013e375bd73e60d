/** The checks of what a report says in words, by itself and against its tables. */
import type { AnnualReport, Finding } from '../../annual-report.ts'
import { type Check, runChecks } from '../check.ts'
import { kxFigures } from './claim-figures.ts'
import { kxShares } from './claim-shares.ts'
import { k3FeeDenied, k3SupplementDenied, kxFees } from './fee-claims.ts'
import { kxNone } from './none-received.ts'
import { kxProblems } from './problems-section.ts'
import { kxSums } from './prose-sums.ts'
import { kxTitle } from './report-title.ts'
import { kxHeadingsOnExport, kxHeadingsOnImport } from './section-headings.ts'
import { kxStatute } from './statute-name.ts'

const ALWAYS: readonly Check[] = [
  k3FeeDenied,
  k3SupplementDenied,
  kxFees,
  kxFigures,
  kxShares,
  kxSums,
  kxNone,
  kxTitle,
  kxStatute,
  kxProblems,
]

/** For a report that was read: its headings are what the office printed. */
export const NARRATIVE_CHECKS: readonly Check[] = [...ALWAYS, kxHeadingsOnImport]

/** For a report about to be published from here. */
export const NARRATIVE_CHECKS_ON_EXPORT: readonly Check[] = [...ALWAYS, kxHeadingsOnExport]

/** Findings about the words of a report that was read, errors first. KX-7 needs other reports: `checkSimilarity`. */
export const checkNarrative = (report: AnnualReport): readonly Finding[] =>
  runChecks(NARRATIVE_CHECKS, report)
