/** `sunlit report check`: what the checks find in report files. */
import type { Reading } from '../../actions/annual-report/reading.ts'
import { presentReport, presentUnreadable } from '../../contract/annual-report-json.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import type { Colors } from '../terminal/output.ts'
import { printable } from '../terminal/text-table.ts'
import { findingCountText, findingLines } from './finding-text.ts'
import { type BatchItem, readBatch } from './read-batch.ts'
import { refusalLine, refusalText } from './refusal-text.ts'
import { organAndYear } from './report-text.ts'

export interface CheckOptions {
  readonly json?: true
}

export const checkCommand = async (
  files: readonly string[],
  { json }: CheckOptions,
  context: CommandContext,
): Promise<number> => {
  const { out, err } = context
  const counts = { refused: 0, withErrors: 0, withWarnings: 0 }
  const total = await readBatch(files, context, async ({ shown, answer }) => {
    if (!answer.ok) counts.refused += 1
    else if (hasSeverity(answer.value, 'error')) counts.withErrors += 1
    else if (hasSeverity(answer.value, 'warning')) counts.withWarnings += 1
    if (json) await out.write(jsonLine(shown, answer))
    else if (answer.ok) await out.write(checkedText(shown, answer.value, out.colors))
    else await err.write(refusalLine(shown, answer.refusal, err.colors))
  })
  if (!json && total > 1 && !context.stop.aborted) await out.write(summaryText(total, counts, out.colors))
  if (counts.refused > 0 || total === 0) return EXIT.refused
  return counts.withErrors > 0 ? EXIT.errorsFound : EXIT.done
}

const hasSeverity = ({ findings }: Reading, severity: 'error' | 'warning'): boolean =>
  findings.some((finding) => finding.severity === severity)

const jsonLine = (file: string, answer: BatchItem['answer']): string => {
  if (!answer.ok) {
    const { code } = answer.refusal
    return `${JSON.stringify(presentUnreadable({ file, media: null }, code, refusalText(answer.refusal)))}\n`
  }
  const { report, findings } = answer.value
  const presented = presentReport({
    source: { file, media: report.media },
    report,
    places: report.places,
    findings,
  })
  const { source, organ, year, form } = presented
  return `${JSON.stringify({ source, organ, year, form, findings: presented.findings })}\n`
}

const checkedText = (file: string, { report, findings }: Reading, colors: Colors): string =>
  [
    `${colors.bold(organAndYear(report))}  ${findingCountText(findings, colors)}  ${colors.dim(printable(file))}`,
    ...findingLines(findings, colors),
    '',
  ].join('\n')

const summaryText = (
  total: number,
  { refused, withErrors, withWarnings }: { refused: number; withErrors: number; withWarnings: number },
  colors: Colors,
): string => {
  const clean = total - refused - withErrors - withWarnings
  const parts = [
    `有错误 ${withErrors} 份`,
    `仅有警告 ${withWarnings} 份`,
    `未发现问题 ${clean} 份`,
    `未能读取 ${refused} 份`,
  ]
  return `${colors.bold(`共 ${total} 份：`)}${parts.join('，')}\n`
}
