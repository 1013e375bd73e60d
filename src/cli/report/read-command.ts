/** `sunlit report read`: what stands in report files. */
import { presentReport, presentUnreadable } from '../../contract/annual-report-json.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { type BatchItem, readBatch } from './read-batch.ts'
import { refusalLine, refusalText } from './refusal-text.ts'
import { listHead, reportListLine, wholeReportText } from './report-text.ts'

export interface ReadOptions {
  readonly json?: true
}

/** More than this many reports are listed, one line each, rather than printed whole. */
const WHOLE_REPORTS = 3

export const readCommand = async (
  files: readonly string[],
  { json }: ReadOptions,
  context: CommandContext,
): Promise<number> => {
  let isRefused = false
  let isFirst = true
  const total = await readBatch(files, context, async (item, count) => {
    isRefused ||= !item.answer.ok
    if (json) await context.out.write(jsonLine(item))
    else await printItem(item, count > WHOLE_REPORTS, isFirst, context)
    isFirst = false
  })
  return isRefused || total === 0 ? EXIT.refused : EXIT.done
}

const jsonLine = ({ shown, answer }: BatchItem): string => {
  const presented = answer.ok
    ? presentReport({
        source: { file: shown, media: answer.value.report.media },
        report: answer.value.report,
        places: answer.value.report.places,
        findings: answer.value.findings,
      })
    : presentUnreadable({ file: shown, media: null }, answer.refusal.code, refusalText(answer.refusal))
  return `${JSON.stringify(presented)}\n`
}

const printItem = async (
  { shown, answer }: BatchItem,
  asList: boolean,
  isFirst: boolean,
  { out, err }: CommandContext,
): Promise<void> => {
  if (asList && isFirst) await out.write(listHead(out.colors))
  if (!answer.ok) return err.write(refusalLine(shown, answer.refusal, err.colors))
  const { colors } = out
  await out.write(
    asList ? reportListLine(shown, answer.value, colors) : wholeReportText(shown, answer.value, out),
  )
}
