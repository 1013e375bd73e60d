/** `sunlit retention run`. */

import type { ActContext } from '../../actions/act-context.ts'
import { retireRemedies } from '../../actions/remedy/retire-remedies.ts'
import {
  type RetentionReport,
  type RetentionRun,
  runRetention,
} from '../../actions/retention/run-retention.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { messageText } from '../message.ts'
import { openContext } from '../open-context.ts'

const figures = ({ anonymised, forReview, held }: RetentionReport): string =>
  ` ${anonymised} 件，期满待审查 ${forReview} 件，暂不处理 ${held} 件。`

/** Requests first: a remedy case about one retires together with it. */
const runBoth = async (
  context: ActContext,
  run: RetentionRun,
): Promise<readonly [RetentionReport, RetentionReport]> => {
  const requests = await runRetention(context, run)
  return [requests, await retireRemedies(context, run)]
}

export const retentionRunCommand = async (
  { dryRun, json }: { readonly dryRun?: true; readonly json?: true },
  { out, err, stop }: CommandContext,
  deps: CliDeps,
): Promise<number> => {
  const opened = await openContext(deps)
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const { context, close } = opened.value
  const run = { today: dateOf(context.now()), dryRun: dryRun === true, signal: stop }
  const [report, remedies] = await runBoth(context, run).finally(close)
  const verb = run.dryRun ? '将匿名化' : '已匿名化'
  await out.write(
    json
      ? `${JSON.stringify({ ...report, remedies, dryRun: run.dryRun })}\n`
      : `申请：${verb}${figures(report)}\n复议诉讼：${verb}${figures(remedies)}\n`,
  )
  return EXIT.done
}
