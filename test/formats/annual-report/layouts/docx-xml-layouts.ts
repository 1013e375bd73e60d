/** Word files as other programs and busy offices leave them: tracked changes, hidden text, content controls. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { makeReportDocx } from '../makers/make-report-docx.ts'
import { exact, type Layout, printedIdentity } from './layout.ts'

const DOCUMENT = 'word/document.xml'

const changedDocument = async (
  made: Promise<Uint8Array>,
  change: (xml: string) => string,
): Promise<Uint8Array> => {
  const parts = unzipSync(await made)
  const xml = strFromU8(parts[DOCUMENT] ?? new Uint8Array())
  return zipSync({ ...parts, [DOCUMENT]: strToU8(change(xml)) })
}

/** Every run of a table that holds digits only. */
const FIGURE_RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>(\d+)<\/w:t><\/w:r>/g

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`

const figureRuns = (xml: string, change: (digits: string) => string): string =>
  xml.replaceAll(FIGURE_RUN, (_, __: string | undefined, digits: string) => change(digits))

const AUTHOR = 'w:id="7" w:author="a" w:date="2024-01-01T00:00:00Z"'

const docxXml = (name: string, change: (xml: string) => string): Layout => ({
  name: `Word, ${name}`,
  fileName: 'report.docx',
  choice: { dressed: true },
  write: (report) => changedDocument(makeReportDocx(report), change),
  certainty: exact,
  identity: printedIdentity,
})

export const DOCX_XML_LAYOUTS: readonly Layout[] = [
  docxXml('tracked changes', (xml) =>
    figureRuns(
      xml,
      (digits) =>
        `<w:del ${AUTHOR}><w:r><w:delText>8${digits}</w:delText></w:r></w:del><w:ins ${AUTHOR}>${run(digits)}</w:ins>`,
    ),
  ),
  docxXml('hidden text', (xml) => figureRuns(xml, (digits) => `${run('6', '<w:vanish/>')}${run(digits)}`)),
  docxXml('a digit a run', (xml) =>
    figureRuns(xml, (digits) => [...digits].map((digit) => run(digit)).join('')),
  ),
  docxXml('figures in fields', (xml) =>
    figureRuns(xml, (digits) => `<w:fldSimple w:instr=" =SUM(LEFT) \\# 0 ">${run(digits)}</w:fldSimple>`),
  ),
  docxXml('figures in content controls', (xml) =>
    figureRuns(xml, (digits) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(digits)}</w:sdtContent></w:sdt>`),
  ),
  docxXml('rows in content controls', (xml) =>
    xml.replaceAll(
      /<w:tr>(?:(?!<\/w:tr>)[\s\S])*<\/w:tr>/g,
      (row) => `<w:sdt><w:sdtPr/><w:sdtContent>${row}</w:sdtContent></w:sdt>`,
    ),
  ),
]
