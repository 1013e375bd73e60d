/** `sunlit report import`: report files into the library. */
import {
  type ImportAnswer,
  type ImportedReport,
  type ImportOverrides,
  saveReading,
} from '../../actions/annual-report/import-report.ts'
import { presentUnreadable } from '../../contract/annual-report-json.ts'
import type { CliDeps } from '../cli-deps.ts'
import type { CommandContext } from '../command-context.ts'
import { EXIT } from '../exit-code.ts'
import { messageText } from '../message.ts'
import type { Colors } from '../terminal/output.ts'
import { padRight, printable } from '../terminal/text-table.ts'
import { findingCountText } from './finding-text.ts'
import { type BatchItem, readBatch } from './read-batch.ts'
import { refusalLine, refusalText } from './refusal-text.ts'
import { openStoreSession, type StoreSession } from './store-session.ts'

export interface ImportOptions {
  readonly json?: true
  readonly organ?: string
  readonly year?: number
  readonly region?: string
}

const STATUS_LABELS: Readonly<Record<ImportedReport['status'], string>> = {
  added: '新增',
  corrected: '更正',
  unchanged: '未变',
}

/** An organ has one report a year: further files would each replace the one before. */
const ONE_REPORT_ONLY = {
  zh: '同时指明 --organ 和 --year 时，只能导入一份文件。',
  en: 'With both --organ and --year, only one file can be imported.',
}

export const importCommand = async (
  files: readonly string[],
  options: ImportOptions,
  context: CommandContext,
  { openStore }: CliDeps,
): Promise<number> => {
  const { out, err } = context
  if (files.length > 1 && options.organ !== undefined && options.year !== undefined) {
    await err.write(messageText(ONE_REPORT_ONLY))
    return EXIT.refused
  }
  const opened = await openStoreSession(openStore)
  if (!opened.ok) {
    await err.write(messageText(opened.refusal))
    return EXIT.refused
  }
  let isRefused = false
  try {
    const total = await readBatch(files, context, async (item) => {
      const answer = await importItem(item, overridesOf(options), opened.value)
      isRefused ||= !answer.ok
      if (options.json) await out.write(jsonLine(item.shown, answer))
      else if (answer.ok) await out.write(importedLine(item.shown, answer.value, out.colors))
      else await err.write(refusalLine(item.shown, answer.refusal, err.colors))
    })
    return isRefused || total === 0 ? EXIT.refused : EXIT.done
  } finally {
    await opened.value.close()
  }
}

const overridesOf = ({ organ, year, region }: ImportOptions): ImportOverrides => ({
  organ: organ ?? null,
  year: year ?? null,
  region: region ?? null,
})

const importItem = async (
  { name, bytes, answer }: BatchItem,
  overrides: ImportOverrides,
  session: StoreSession,
): Promise<ImportAnswer> => {
  if (!answer.ok) return answer
  const file = { name, bytes }
  return session.run((db) =>
    db.transaction().execute((trx) => saveReading(trx, new Date(), file, answer.value, overrides)),
  )
}

const jsonLine = (file: string, answer: ImportAnswer): string => {
  if (!answer.ok) {
    const { code } = answer.refusal
    return `${JSON.stringify(presentUnreadable({ file, media: null }, code, refusalText(answer.refusal)))}\n`
  }
  const { status, organ, year, version, reading } = answer.value
  const source = { file, media: reading.report.media }
  return `${JSON.stringify({ source, status, organ: organ.name, slug: organ.slug, region: organ.region, year, version })}\n`
}

const importedLine = (
  file: string,
  { status, organ, year, version, reading }: ImportedReport,
  colors: Colors,
): string => {
  const label =
    status === 'unchanged' ? colors.dim(STATUS_LABELS[status]) : colors.green(STATUS_LABELS[status])
  const report = padRight(`${printable(organ.name)} ${year}年 第${version}版`, 52)
  return `${label}  ${report} ${findingCountText(reading.findings, colors)}  ${colors.dim(printable(file))}\n`
}
