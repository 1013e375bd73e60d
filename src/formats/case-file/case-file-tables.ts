/** Pages that the file adds of itself: review and signature, the list of files, events, and how the deadline was found. */
import { SOURCES } from '../../law/sources.ts'
import type { LetterCell, LetterTable } from '../request-document/letter.ts'
import { plainLine, plainText } from '../request-document/plain-text.ts'
import { printDate, printMoment } from '../request-document/print-date.ts'
import type { CaseFileEvent, DeadlineTrace, EnclosedFile, EnclosureReason, ReviewStep } from './case-file.ts'

const ROW = 9

const cell = (text: string, head: boolean, columnSpan = 1): LetterCell => ({
  text,
  columnSpan,
  rowSpan: 1,
  head,
  height: ROW,
})

const sheet = (
  widths: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): LetterTable => ({
  kind: 'table',
  widths,
  rows: [heads.map((text) => cell(text, true)), ...rows.map((row) => row.map((text) => cell(text, false)))],
})

const orDash = (text: string): string => (plainLine(text) === '' ? '—' : plainText(text))

export const reviewTable = (reviews: readonly ReviewStep[]): LetterTable =>
  sheet(
    [8, 4, 4, 8],
    ['时间', '环节', '经手人', '意见'],
    reviews.map(({ at, act, by, remark }) => [
      printMoment(at),
      plainLine(act),
      plainLine(by),
      orDash(remark),
    ]),
  )

export const eventTable = (events: readonly CaseFileEvent[]): LetterTable =>
  sheet(
    [3, 9, 6, 5, 8],
    ['序号', '时间', '事项', '经手人', '内容'],
    events.map(({ at, act, by, detail }, index) => [
      String(index + 1),
      printMoment(at),
      plainLine(act),
      plainLine(by),
      orDash(detail),
    ]),
  )

/** Each step with its days and the article or policy on which it rests. */
export const traceTable = ({ steps, stepNames }: DeadlineTrace): LetterTable =>
  sheet(
    [3, 7, 4, 7, 7, 10],
    ['序号', '步骤', '工作日', '起', '止', '依据'],
    steps.map(({ step, days, from, to, source, policy }, index) => [
      String(index + 1),
      plainLine(stepNames[step]),
      days === 0 ? '—' : String(days),
      printDate(from),
      printDate(to),
      [SOURCES[source].label, ...(policy === null ? [] : [SOURCES[policy].label])].join('\n'),
    ]),
  )

/** “答复期限至…，于…答复，没有超过期限。” */
export const traceResult = ({ replyBy, repliedOn }: DeadlineTrace): string => {
  const due = `按照上述步骤计算，答复期限至${printDate(replyBy)}`
  if (repliedOn === null) return `${due}。`
  return `${due}；答复于${printDate(repliedOn)}送出，${repliedOn <= replyBy ? '没有超过期限' : '超过期限'}。`
}

const REASONS: Readonly<Record<EnclosureReason, string>> = {
  'not-paged': '不是可以按页装入的文件，随卷保存电子文件',
  unreadable: '文件不能按页显示，随卷保存电子文件',
  'too-many-pages': '页数过多，随卷保存电子文件',
  'too-large': '文件过大，随卷保存电子文件',
  'too-slow': '因绘制用时过久或者出错，未按页装入，随卷保存电子文件',
}

const BOUND = {
  whole: '已按页装入案卷',
  otherFonts: '已按页装入案卷；原件缺少字体，版面以电子文件为准',
} as const

/** Sixty-four figures do not fit into a column. */
const inFours = (sha256: string): string => (sha256.match(/.{1,16}/g) ?? []).join('\n')

export const enclosedTable = (files: readonly EnclosedFile[]): LetterTable =>
  sheet(
    [3, 9, 5, 8, 8],
    ['序号', '文件名', '字节数', '校验值（SHA-256）', '说明'],
    files.map(({ fileName, size, sha256, reason, fontsMissing }, index) => [
      String(index + 1),
      plainLine(fileName),
      String(size),
      inFours(sha256),
      reason === null ? BOUND[fontsMissing ? 'otherFonts' : 'whole'] : REASONS[reason],
    ]),
  )
