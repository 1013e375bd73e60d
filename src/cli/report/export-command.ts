/** `sunlit report export`: the report of an organ for a year as a file. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { exportReport } from '../../actions/annual-report-filing/export-report.ts'
import { COMPILE_REFUSAL_WORDS } from '../../contract/annual-report-filing/compile-words.ts'
import {
  REPORT_FILE_REFUSAL_WORDS,
  type ReportFileFormat,
} from '../../contract/annual-report-filing/report-file.ts'
import { type Refusal, type Result, refused } from '../../law/result.ts'
import { organNamed } from '../../store/reporting-organs.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { type Message, messageText } from '../message.ts'
import { openContext } from '../open-context.ts'

export interface ExportOptions {
  readonly organ: string
  readonly year: number
  readonly to: ReportFileFormat
  readonly out: string
  readonly freeze?: number
}

const WORDS: Readonly<Record<string, string>> = { ...COMPILE_REFUSAL_WORDS, ...REPORT_FILE_REFUSAL_WORDS }

const REFUSALS_IN_ENGLISH: Readonly<Record<string, string>> = {
  'organ-unknown': 'There is no such organ.',
  'report-not-owed': 'This organ makes no report of its own for that year.',
  'form-not-compiled': 'Reports of that year have another form and are imported, not compiled.',
  'year-not-begun': 'That year has not begun.',
  'freeze-unknown': 'The report was never signed under that number.',
  'drawing-too-slow': 'The file took too long and was given up.',
  'drawing-failed': 'The file could not be made.',
}

const refusalMessage = ({ code, facts }: Refusal): Message => ({
  zh: (WORDS[code] ?? code).replaceAll(/\{(\w+)\}/g, (_, name) => String(facts?.[name] ?? '')),
  en: REFUSALS_IN_ENGLISH[code] ?? code,
})

const notWritten = (file: string): Message => ({
  zh: `文件写不进去：${file}`,
  en: `The file could not be written: ${file}`,
})

/** Whole or not at all: a file of that name stays as it was until the new one is complete. */
const saveWhole = async (file: string, bytes: Uint8Array): Promise<boolean> => {
  const unfinished = `${file}.part`
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, file)
    return true
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined)
    return false
  }
}

const exported = async (
  deps: CliDeps,
  { organ, year, to, freeze }: ExportOptions,
): Promise<Result<Uint8Array, Message>> => {
  const opened = await openContext(deps)
  if (!opened.ok) return opened
  const { context, close } = opened.value
  try {
    const organId = await organNamed(context.db, organ)
    if (organId === null) return refused(refusalMessage({ code: 'organ-unknown' }))
    const made = await exportReport(context, { organId, year, format: to, freeze: freeze ?? null })
    return made.ok ? { ok: true, value: made.value.bytes } : refused(refusalMessage(made.refusal))
  } finally {
    await context.drawing.close()
    await close()
  }
}

/** Exit code 0: the file is there; 2: there is none, or it could not be written. */
export const exportCommand = async (
  options: ExportOptions,
  { out, err }: CommandContext,
  deps: CliDeps,
): Promise<number> => {
  const made = await exported(deps, options)
  if (!made.ok) {
    await err.write(messageText(made.refusal))
    return EXIT.refused
  }
  if (!(await saveWhole(options.out, made.value))) {
    await err.write(messageText(notWritten(options.out)))
    return EXIT.refused
  }
  await out.write(`${options.out}\n`)
  return EXIT.done
}
