/** Every check of a compiled report that needs figures alone: its tables, 上年结转, and the year before. */
import type { Finding } from '../annual-report.ts'
import { checkAcrossYears } from '../checks/across-years.ts'
import { bySeverity, runChecks } from '../checks/check.ts'
import { TABLE_CHECKS } from '../checks/check-report.ts'
import type { CompiledReport } from '../compiled-report.ts'
import { checkCarryOver } from './carry-over.ts'
import type { PreviousReport } from './previous-report.ts'
import { NO_NARRATIVE, reportOfCompiled, reportOfPrevious } from './report-of-compiled.ts'

/** Errors first. A report made here is compared as `made` with one that was made here too. */
export const checkFigures = (
  compiled: CompiledReport,
  organ: string,
  previous: PreviousReport | null,
): readonly Finding[] => {
  const current = reportOfCompiled(compiled, organ, NO_NARRATIVE)
  const acrossYears =
    previous === null
      ? []
      : checkAcrossYears({
          previous: reportOfPrevious(previous, organ, compiled.year),
          current,
          origin: previous.origin,
        })
  return bySeverity([...runChecks(TABLE_CHECKS, current), ...checkCarryOver(compiled), ...acrossYears])
}
