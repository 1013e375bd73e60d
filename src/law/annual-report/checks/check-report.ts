/** All checks that one report can be put to by itself. */
import type { AnnualReport, Finding } from '../annual-report.ts'
import { type Check, runChecks } from './check.ts'
import { FORM_CHECKS } from './form-of-year.ts'
import { NARRATIVE_CHECKS } from './narrative/check-narrative.ts'
import { TABLE_FOUR_CHECKS } from './table-four.ts'
import { TABLE_THREE_CHECKS } from './table-three.ts'
import { TABLE_TWO_CHECKS } from './table-two.ts'

export const TABLE_CHECKS: readonly Check[] = [
  ...FORM_CHECKS,
  ...TABLE_TWO_CHECKS,
  ...TABLE_THREE_CHECKS,
  ...TABLE_FOUR_CHECKS,
]

export const REPORT_CHECKS: readonly Check[] = [...TABLE_CHECKS, ...NARRATIVE_CHECKS]

/** Findings of every check that needs nothing but the report, tables and words, errors first. */
export const checkReport = (report: AnnualReport): readonly Finding[] => runChecks(REPORT_CHECKS, report)
