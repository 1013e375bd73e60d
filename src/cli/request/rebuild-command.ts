/** `sunlit rebuild`: makes what lists keep of cases, manuscripts, remedy cases and reports being made anew from their events, and tells what was other than it should be. */
import { rebuildFilings } from '../../actions/annual-report-filing/rebuild-filings.ts'
import { loadCalendar } from '../../actions/calendar/load-calendar.ts'
import { rebuildManuscripts } from '../../actions/manuscript/rebuild-manuscripts.ts'
import { loadPolicy } from '../../actions/policy/load-policy.ts'
import { rebuildRemedies } from '../../actions/remedy/rebuild-remedies.ts'
import { type RebuildContext, rebuildProjections } from '../../actions/request/rebuild-projections.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { messageText } from '../message.ts'

export const rebuildCommand = async (
  { json }: { readonly json?: true },
  { out, err }: CommandContext,
  { openStore }: Pick<CliDeps, 'openStore'>,
): Promise<number> => {
  const opened = await openStore()
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const { db, close } = opened.value
  try {
    const context: RebuildContext = {
      db,
      calendar: () => loadCalendar(db),
      policy: (region) => loadPolicy(db, region),
    }
    const requests = await rebuildProjections(context)
    const written = await rebuildManuscripts(context)
    const remedied = await rebuildRemedies(context)
    const reported = await rebuildFilings(db)
    const { cases } = requests
    const { cases: remedies } = remedied
    const { manuscripts } = written
    const { filings } = reported
    const differences = [
      ...requests.differences,
      ...written.differences,
      ...remedied.differences,
      ...reported.differences,
    ]
    if (json) await out.write(`${JSON.stringify({ cases, manuscripts, remedies, filings, differences })}\n`)
    else {
      const lines = differences.map(
        ({ number, field, kept, rebuilt }) => `${number} ${field}：${kept} → ${rebuilt}`,
      )
      const sum = `已核对 ${cases} 件申请、${manuscripts} 篇稿件、${remedies} 件复议诉讼、${filings} 份编制中的年度报告，${differences.length === 0 ? '没有不一致' : `改正 ${differences.length} 处`}。`
      await out.write(`${[...lines, sum].join('\n')}\n`)
    }
    return differences.length === 0 ? EXIT.done : EXIT.errorsFound
  } finally {
    await close()
  }
}
