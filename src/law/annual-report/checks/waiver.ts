/** An explained waiver: a warning may stand when it is explained, an error never. */
import { ok, type Refusal, type Result, refused } from '../../result.ts'
import type { Finding } from '../annual-report.ts'

export interface Waiver {
  /** Which finding is waived; see `findingKey`. */
  readonly key: string
  readonly explanation: string
  readonly by: string
  /** Local date-time at which it was explained. */
  readonly at: string
}

export type WaiverRefusalCode = 'error-cannot-be-waived' | 'note-needs-no-waiver' | 'explanation-missing'

/**
 * Same finding, same key, so that a decision survives when the checks run again; another figure is another finding.
 * What names no cell is told apart by its sentence: two reports may be alike to the same degree.
 */
export const findingKey = ({ check, cells, expected, actual, message }: Finding): string =>
  JSON.stringify([check, cells, expected, actual, ...(cells.length === 0 ? [message] : [])])

/** Refuses an error, a note and an empty explanation. */
export const waive = (
  finding: Finding,
  decision: Omit<Waiver, 'key'>,
): Result<Waiver, Refusal<WaiverRefusalCode>> => {
  const source = finding.source
  if (finding.severity === 'error') return refused({ code: 'error-cannot-be-waived', source })
  if (finding.severity === 'note') return refused({ code: 'note-needs-no-waiver', source })
  const explanation = decision.explanation.trim()
  if (explanation === '') return refused({ code: 'explanation-missing', source })
  return ok({ key: findingKey(finding), explanation, by: decision.by, at: decision.at })
}

/** Findings that still stand against publication: every error, and each warning without a waiver. */
export const standingFindings = (
  findings: readonly Finding[],
  waivers: readonly Waiver[],
): readonly Finding[] => {
  const waived = new Set(waivers.map((waiver) => waiver.key))
  return findings.filter(
    (finding) =>
      finding.severity === 'error' || (finding.severity === 'warning' && !waived.has(findingKey(finding))),
  )
}
