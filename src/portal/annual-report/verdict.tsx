/** What the checks say of a report, as one lamp. */
import type { FindingCounts } from '../../contract/annual-report-library.ts'
import type { Finding, Severity } from '../../law/annual-report/annual-report.ts'

export type Verdict = 'error' | 'warning' | 'clear'

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  note: '提示',
}

export const countFindings = (findings: readonly Finding[]): FindingCounts => ({
  error: findings.filter(({ severity }) => severity === 'error').length,
  warning: findings.filter(({ severity }) => severity === 'warning').length,
  note: findings.filter(({ severity }) => severity === 'note').length,
})

export const verdictOf = ({ error, warning }: FindingCounts): Verdict => {
  if (error > 0) return 'error'
  return warning > 0 ? 'warning' : 'clear'
}

const VERDICT_SENTENCES: Readonly<Record<Verdict, (counts: FindingCounts) => string>> = {
  error: ({ error }) => `${error}处错误`,
  warning: ({ warning }) => `${warning}处警告`,
  clear: () => '核对一致',
}

/** 核对发现2处错误、1处警告 */
export const verdictSentence = ({ error, warning, note }: FindingCounts): string => {
  const parts = [
    error > 0 ? `${error}处错误` : '',
    warning > 0 ? `${warning}处警告` : '',
    note > 0 ? `${note}条提示` : '',
  ].filter((part) => part !== '')
  if (error + warning === 0) return note === 0 ? '核对一致，未发现问题' : `核对一致，另有${note}条提示`
  return `核对发现${parts.join('、')}`
}

export const VerdictLamp = ({ counts }: { counts: FindingCounts }) => {
  const verdict = verdictOf(counts)
  return <span className={`lamp lamp-${verdict}`}>{VERDICT_SENTENCES[verdict](counts)}</span>
}
