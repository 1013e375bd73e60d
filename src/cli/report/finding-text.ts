/** Findings for a terminal, errors first. */
import type { Finding, Severity } from '../../law/annual-report/annual-report.ts'
import { SOURCES } from '../../law/sources.ts'
import type { Colors } from '../terminal/output.ts'
import { printable } from '../terminal/text-table.ts'

const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  note: '提示',
}

const SEVERITIES = ['error', 'warning', 'note'] as const

const coloured = (severity: Severity, colors: Colors): ((text: string) => string) =>
  ({ error: colors.red, warning: colors.yellow, note: colors.dim })[severity]

export const findingLines = (findings: readonly Finding[], colors: Colors): readonly string[] =>
  SEVERITIES.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ check, message, source }) => {
        const mark = coloured(severity, colors)(`${SEVERITY_LABELS[severity]} ${check.padEnd(5)}`)
        return `  ${mark} ${printable(message)} ${colors.dim(`［${SOURCES[source].label}］`)}`
      }),
  )

/** 错误 2 · 警告 1; 未发现问题 when there is neither, whatever the notes. */
export const findingCountText = (findings: readonly Finding[], colors: Colors): string => {
  const counts = (['error', 'warning'] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((finding) => finding.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => coloured(severity, colors)(`${SEVERITY_LABELS[severity]} ${count}`))
  return counts.length === 0 ? colors.green('未发现问题') : counts.join(' · ')
}
