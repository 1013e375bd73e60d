/** `sunlit demo`: fills the database with an invented county. */
import { fillDemoCounty } from '../../actions/demo/fill-demo-county.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { messageText } from '../message.ts'
import { openContext } from '../open-context.ts'
import { openProgress } from '../terminal/progress.ts'
import { traceRefusalMessage } from '../trace/trace-words.ts'

export interface DemoOptions {
  readonly organs: number
  readonly requests: number
  readonly documents: number
  readonly years: number
  readonly seed: number
  readonly open?: number
  /** The years gone by get their annual reports. */
  readonly reports?: true
  readonly json?: true
}

/** One in eight is open where nothing else is asked for. */
const OPEN_SHARE = 8

export const demoCommand = async (
  { json, open, reports, ...wish }: DemoOptions,
  { out, err }: CommandContext,
  deps: CliDeps,
): Promise<number> => {
  const opened = await openContext(deps)
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const progress = openProgress(
    process.stderr,
    wish.requests + wish.documents,
    '生成 {bar} {value}/{total} 件 · 剩余 {eta_formatted}',
  )
  const { context, close } = opened.value
  const filled = await fillDemoCounty(
    context,
    { ...wish, open: open ?? Math.ceil(wish.requests / OPEN_SHARE), reports: reports === true },
    { filled: (count) => progress.step(count) },
  ).finally(async () => {
    await context.drawing.close()
    await close()
  })
  progress.stop()
  if (!filled.ok) {
    await err.write(messageText(traceRefusalMessage(filled.refusal)))
    return EXIT.refused
  }
  const { organs, years, requests, documents, reports: published } = filled.value
  const told = { organs, years, requests, documents, ...(reports === true ? { reports: published } : {}) }
  await out.write(
    json
      ? `${JSON.stringify(told)}\n`
      : `已载入虚构的云岭县：${organs.length} 个机关，${requests} 件申请，${documents} 份公开文件，${published} 份年度报告。\n`,
  )
  return EXIT.done
}
