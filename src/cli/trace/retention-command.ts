/** `sunlit retention run`. */
import { runRetention } from '../../actions/retention/run-retention.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { messageText } from '../message.ts'
import { openContext } from '../open-context.ts'

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
  const report = await runRetention(context, run).finally(close)
  const { anonymised, forReview, held } = report
  const verb = run.dryRun ? '将匿名化' : '已匿名化'
  await out.write(
    json
      ? `${JSON.stringify({ ...report, dryRun: run.dryRun })}\n`
      : `${verb} ${anonymised} 件，期满待审查 ${forReview} 件，保留标记 ${held} 件。\n`,
  )
  return EXIT.done
}
