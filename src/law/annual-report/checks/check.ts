/** What a check is: one rule of the catalogue, with its id, severity and source, run over plain values. */
import type { SourceId } from '../../sources.ts'
import type { AnnualReport, CellPath, Finding, Severity } from '../annual-report.ts'

export interface Check<Facts = AnnualReport> {
  /** Id in the check catalogue: `K3-1`. */
  readonly id: string
  readonly severity: Severity
  readonly source: SourceId
  /** What must hold, in Chinese. */
  readonly rule: string
  /** Every breach of the rule, in the printed order of the cells. */
  readonly run: (facts: Facts) => readonly Finding[]
}

/** What a breach states; the rest of the finding comes from the check. */
export interface Breach {
  readonly cells: readonly CellPath[]
  readonly expected: number | string | null
  readonly actual: number | string | null
  readonly message: string
  /** Only where one rule has breaches of different weight. */
  readonly severity?: Severity
}

/** Makes a check from its rule and a function that lists the breaches. */
export const check = <Facts>(
  rule: Omit<Check<Facts>, 'run'>,
  breachesOf: (facts: Facts) => readonly Breach[],
): Check<Facts> => ({
  ...rule,
  run: (facts) =>
    breachesOf(facts).map((breach) => ({
      check: rule.id,
      severity: breach.severity ?? rule.severity,
      cells: breach.cells,
      expected: breach.expected,
      actual: breach.actual,
      message: breach.message,
      source: rule.source,
    })),
})

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** Errors first, then warnings, then notes; within each, the order in which the checks ran. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])

export const runChecks = <Facts>(checks: readonly Check<Facts>[], facts: Facts): readonly Finding[] =>
  bySeverity(checks.flatMap((each) => each.run(facts)))
