/** A warning may stand when it is explained, an error never. */
import type { Finding } from '../annual-report.ts'

export interface Explanation {
  /** Which finding is explained; see `findingKey`. */
  readonly key: string
  readonly explanation: string
  readonly by: string
  /** Local date-time at which it was explained. */
  readonly at: string
}

/**
 * Same finding, same key, so that a decision survives when the checks run again; another figure is another finding.
 * What names no cell is told apart by its sentence: two reports may be alike to the same degree.
 */
export const findingKey = ({ check, cells, expected, actual, message }: Finding): string =>
  JSON.stringify([check, cells, expected, actual, ...(cells.length === 0 ? [message] : [])])

/** Findings that still stand against publication: every error, and each warning that nobody explained. */
export const standingFindings = (
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Finding[] => {
  const explained = new Set(explanations.map(({ key }) => key))
  return findings.filter(
    (finding) =>
      finding.severity === 'error' || (finding.severity === 'warning' && !explained.has(findingKey(finding))),
  )
}
