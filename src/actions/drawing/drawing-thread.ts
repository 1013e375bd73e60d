/** The thread that `drawing-pool.ts` starts: draws, burns and binds one file after another. */
import { parentPort } from 'node:worker_threads'
import { textOfAttachment } from '../../formats/attachment-text/text-of-attachment.ts'
import { makeCaseFileArchive } from '../../formats/case-file/make-case-file-archive.ts'
import { makeCaseFilePdf } from '../../formats/case-file/make-case-file-pdf.ts'
import { inspectHidden } from '../../formats/office-inspection/inspect-hidden.ts'
import { removeMetadata } from '../../formats/office-inspection/remove-metadata.ts'
import { burnRedactions } from '../../formats/redaction/burn-redactions.ts'
import { checkRedaction } from '../../formats/redaction/check-redaction.ts'
import { renderPage } from '../../formats/redaction/render-page.ts'
import { makeLetterPdf } from '../../formats/request-document/make-letter-pdf.ts'
import { ok } from '../../law/result.ts'
import { READY } from '../thread/thread-ready.ts'
import type { DrawingAnswers, DrawingKind, DrawingTask, DrawingTaskOf, DrawingTasks } from './drawing.ts'

type Act<Kind extends DrawingKind> = (given: DrawingTasks[Kind]) => Promise<DrawingAnswers[Kind]>

const redact: Act<'redact'> = async ({ pdf, marks }) => {
  const burned = await burnRedactions(pdf, marks)
  if (!burned.ok) return burned
  const words = burned.value.burnedText.map(({ text }) => text)
  const check = await checkRedaction(burned.value.pdf, words)
  return check.ok ? ok({ ...burned.value, check: check.value }) : check
}

const bind: Act<'caseFile'> = async ({ input, format }) => {
  if (format === 'zip') return makeCaseFileArchive(input)
  const made = await makeCaseFilePdf(input)
  return made.ok ? ok(made.value.pdf) : made
}

/** What writes Word files and workbooks is loaded when the first one is asked for. */
const report: Act<'report'> = async ({ drawn, format }) => {
  const { makeReportFile } = await import('../../formats/annual-report-document/make-report-file.ts')
  return ok(await makeReportFile(drawn, format))
}

const letter: Act<'letter'> = async ({ letter: given, format }) => {
  if (format === 'pdf') return ok(await makeLetterPdf(given))
  const { makeLetterDocx } = await import('../../formats/request-document/make-letter-docx.ts')
  return ok(await makeLetterDocx(given))
}

const ACTS: { readonly [Kind in DrawingKind]: Act<Kind> } = {
  page: ({ pdf, page, width }) => renderPage(pdf, page, width),
  redact,
  caseFile: bind,
  hidden: ({ bytes }) => inspectHidden(bytes),
  strip: ({ bytes }) => removeMetadata(bytes),
  report,
  letter,
  words: ({ name, media, bytes }) => textOfAttachment(name, media, bytes),
}

const perform = <Kind extends DrawingKind>({ kind, given }: DrawingTaskOf<Kind>) => ACTS[kind](given)

const fileIn = (answer: DrawingAnswers[DrawingKind]): Uint8Array | null => {
  if (!answer.ok) return null
  const { value } = answer
  if (value instanceof Uint8Array) return value
  if ('png' in value) return value.png
  return 'pdf' in value ? value.pdf : null
}

/** A file that is all of its buffer moves to the other side; anything else is copied. */
const movedWith = (answer: DrawingAnswers[DrawingKind]): readonly ArrayBuffer[] => {
  const buffer = fileIn(answer)?.buffer
  return buffer instanceof ArrayBuffer && buffer.byteLength === fileIn(answer)?.byteLength ? [buffer] : []
}

parentPort?.on('message', async (task: DrawingTask) => {
  const answer = await perform(task)
  parentPort?.postMessage(answer, [...movedWith(answer)])
})
parentPort?.postMessage(READY)
