/** `sunlit report compile`: the report of an organ for a year, worked out from what the records say now. */
import { type ReportAtHand, reportAtHand } from '../../actions/annual-report-filing/report-at-hand.ts'
import { COMPILE_REFUSAL_WORDS } from '../../contract/annual-report-filing/compile-words.ts'
import { presentReport } from '../../contract/annual-report-json.ts'
import { lastDayOf } from '../../law/annual-report/compile/counted-cases.ts'
import type { Refusal } from '../../law/result.ts'
import { filingOrgan } from '../../store/report-filing-organ.ts'
import { organNamed } from '../../store/reporting-organs.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { messageText } from '../message.ts'
import { openContext } from '../open-context.ts'
import type { Output } from '../terminal/output.ts'
import { findingCountText, findingLines } from './finding-text.ts'
import { reportTableLines } from './report-tables-text.ts'
import { organAndYear } from './report-text.ts'

export interface CompileOptions {
  readonly organ: string
  readonly year: number
  readonly json?: true
}

const REFUSALS_IN_ENGLISH: Readonly<Record<string, string>> = {
  'organ-unknown': 'There is no such organ.',
  'report-not-owed': 'This organ makes no report of its own for that year.',
  'form-not-compiled': 'Reports of that year have another form and are imported, not compiled.',
  'year-not-begun': 'That year has not begun.',
}

const refusalMessage = ({ code, facts }: Refusal) => ({
  zh: (COMPILE_REFUSAL_WORDS[code] ?? code).replaceAll(/\{(\w+)\}/g, (_, name) =>
    String(facts?.[name] ?? ''),
  ),
  en: REFUSALS_IN_ENGLISH[code] ?? code,
})

const textOf = ({ report, compiled, findings }: ReportAtHand, { colors, columns }: Output): string =>
  [
    `${colors.bold(organAndYear(report))}  ${colors.dim(`${report.form}年格式 · 截至${compiled.asOf}`)}`,
    ...reportTableLines(report, columns, colors),
    colors.cyan('检查结果'),
    `  ${findingCountText(findings, colors)}`,
    ...findingLines(findings, colors),
    '',
  ].join('\n')

/** Without a file: nothing was read from one. */
const jsonOf = ({ report, findings }: ReportAtHand): string =>
  `${JSON.stringify(presentReport({ source: { file: '', media: null }, report, places: {}, findings }))}\n`

/** Exit codes as for `report check`: 1 where the checks find errors, 2 where nothing can be compiled. */
export const compileCommand = async (
  { organ: name, year, json }: CompileOptions,
  { out, err }: CommandContext,
  deps: CliDeps,
): Promise<number> => {
  const opened = await openContext(deps)
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  const { context, close } = opened.value
  try {
    const id = await organNamed(context.db, name)
    const organ = id === null ? null : await filingOrgan(context.db, id, lastDayOf(year))
    const found =
      organ === null
        ? { ok: false as const, refusal: { code: 'organ-unknown' } }
        : await reportAtHand(context, organ, year, { phase: 'drafting' })
    if (!found.ok) {
      await err.write(messageText(refusalMessage(found.refusal)))
      return EXIT.refused
    }
    await out.write(json ? jsonOf(found.value) : textOf(found.value, out))
    const hasErrors = found.value.findings.some(({ severity }) => severity === 'error')
    return hasErrors ? EXIT.errorsFound : EXIT.done
  } finally {
    await close()
  }
}
