import { exact, type Layout, printedIdentity, type RefusedLayout } from './layout.ts'
import { imageOnlyPdf, type PdfStyle, PLAIN_PDF, typstPdf } from './typst-pdf.ts'

const pdfLayout = (name: string, change: Partial<PdfStyle>, choice: Layout['choice']): Layout => ({
  name: `PDF, ${name}`,
  fileName: 'report.pdf',
  choice,
  write: (report) => typstPdf(report, { ...PLAIN_PDF, ...change }),
  certainty: exact,
  identity: printedIdentity,
})

const FILLED: Layout['choice'] = { styles: ['plain', 'strokeZeros'], dressed: true }

export const PDF_LAYOUTS: readonly Layout[] = [
  pdfLayout('upright', {}, FILLED),
  pdfLayout('flipped', { flipped: true, labelColumns: '5em, 7em, 22em' }, FILLED),
  pdfLayout('narrow labels', { labelColumns: '1.6em, 1.8em, 7em', size: 8 }, FILLED),
  pdfLayout('short pages', { pageHeight: 150, pageMark: '- 1 -' }, FILLED),
  pdfLayout('short pages, heads repeated', { pageHeight: 150, repeatedHead: true, pageMark: '1' }, FILLED),
  pdfLayout('no rules, no page marks', { rules: false, pageMark: null }, FILLED),
  pdfLayout('pages counted in words', { pageHeight: 180, pageMark: '第 1 页 共 9 页' }, FILLED),
  pdfLayout(
    'browser margins',
    { browserMargins: true, pageHeight: 200 },
    { styles: ['plain'], dressed: true },
  ),
  pdfLayout('blank zeros', {}, { styles: ['blankZeros', 'blankZerosKeepTotals', 'blankTotals'] }),
]

export const IMAGE_ONLY_PDF: RefusedLayout = {
  name: 'PDF without text',
  fileName: 'report.pdf',
  choice: FILLED,
  write: imageOnlyPdf,
  codes: ['pdf-image-only'],
}
