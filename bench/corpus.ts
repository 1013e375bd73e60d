/** The generated corpus that the benches read: reports of the property tests, as files in four formats. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import type { AnnualReport } from '../src/law/annual-report/annual-report.ts'
import { arbitraryReport } from '../test/formats/annual-report/arbitrary-report.ts'
import { framed, PLAIN_FRAME } from '../test/formats/annual-report/layouts/frame.ts'
import { utf8 } from '../test/formats/annual-report/layouts/layout.ts'
import { PLAIN_PDF_TEXT, pdfTextTables } from '../test/formats/annual-report/layouts/pdf-text.ts'
import { PLAIN_PDF, typstPdf } from '../test/formats/annual-report/layouts/typst-pdf.ts'
import { makeReportDocx } from '../test/formats/annual-report/makers/make-report-docx.ts'
import { makeReportHtml } from '../test/formats/annual-report/makers/make-report-html.ts'

export const CORPUS_MEDIA = ['text', 'html', 'docx', 'pdf'] as const
export type CorpusMedia = (typeof CORPUS_MEDIA)[number]

export interface CorpusFile {
  readonly media: CorpusMedia
  readonly fileName: string
  readonly bytes: Uint8Array
  /** What was written, for checking that the bench reads what it times. */
  readonly report: AnnualReport
}

const EXTENSION: Readonly<Record<CorpusMedia, string>> = {
  text: 'txt',
  html: 'html',
  docx: 'docx',
  pdf: 'pdf',
}

/** Wrapped labels and figures between them, as PDF converters print: the hard common case, not the clean one. */
const wrappedText = (report: AnnualReport): Uint8Array =>
  utf8(
    framed(report, pdfTextTables(report, { ...PLAIN_PDF_TEXT, wrap: 'valuesBetween' }), PLAIN_FRAME).join(
      '\n',
    ),
  )

const WRITERS: Readonly<Record<CorpusMedia, (report: AnnualReport) => Uint8Array | Promise<Uint8Array>>> = {
  text: wrappedText,
  html: (report) => utf8(makeReportHtml(report)),
  docx: makeReportDocx,
  pdf: (report) => typstPdf(report, PLAIN_PDF),
}

/** `count` different reports; the same seed gives the same reports. */
export const corpusReports = (count: number, seed: number): readonly AnnualReport[] =>
  fc.sample(arbitraryReport({ styles: ['plain'], dressed: true }), { numRuns: count, seed })

/** The reports one file at a time, so that a corpus of any size needs no memory. */
export async function* corpus(media: CorpusMedia, count: number, seed: number): AsyncGenerator<CorpusFile> {
  for (const [index, report] of corpusReports(count, seed).entries()) {
    const fileName = `report-${String(index + 1).padStart(5, '0')}.${EXTENSION[media]}`
    yield { media, fileName, report, bytes: await WRITERS[media](report) }
  }
}

/** Word and PDF files take 20 to 60 ms to make: beyond this many the corpus lists the same files again. */
const DISTINCT: Readonly<Record<CorpusMedia, number>> = { text: 2_000, html: 2_000, docx: 300, pdf: 500 }

/** Writes the corpus into `folder` and gives `count` paths, in reading order. */
export const writeCorpus = async (
  folder: string,
  media: CorpusMedia,
  count: number,
  seed: number,
): Promise<readonly string[]> => {
  await mkdir(folder, { recursive: true })
  const paths: string[] = []
  for await (const { fileName, bytes } of corpus(media, Math.min(count, DISTINCT[media]), seed)) {
    const path = join(folder, fileName)
    await writeFile(path, bytes)
    paths.push(path)
  }
  return Array.from({ length: count }, (_, index) => paths[index % paths.length] as string)
}
