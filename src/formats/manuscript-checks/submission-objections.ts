import type { ManuscriptFinding } from './finding.ts'

/** Findings that keep a manuscript from being sent into review: personal numbers in the open, and the four things that Art. 12 asks for. */
export const submissionObjections = <Finding extends Pick<ManuscriptFinding, 'severity'>>(
  findings: readonly Finding[],
): readonly Finding[] => findings.filter(({ severity }) => severity === 'error')
