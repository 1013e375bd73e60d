import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { wrongCells } from './layouts/compare.ts'
import { hasPdftotext, pdftotext } from './layouts/pdftotext.ts'
import { type PdfStyle, PLAIN_PDF, typstPdf } from './layouts/typst-pdf.ts'
import { property } from './property-runs.ts'

const STYLES: readonly PdfStyle[] = [
  PLAIN_PDF,
  { ...PLAIN_PDF, labelColumns: '1.6em, 1.8em, 7em', size: 8 },
  { ...PLAIN_PDF, flipped: true, labelColumns: '5em, 7em, 22em' },
  { ...PLAIN_PDF, pageHeight: 150, pageMark: '- 1 -' },
]

const choice = fc.tuple(
  fc.constantFrom(...STYLES),
  arbitraryReport({ styles: ['plain', 'strokeRules', 'blankZeros', 'blankTotals'] }),
)

/** Labels wrap around their figures, and blanks leave no trace. */
describe.skipIf(!hasPdftotext())('text that pdftotext made of a PDF', () => {
  test.each(['layout', 'raw'] as const)('is never read wrongly: %s', async (mode) => {
    await fc.assert(
      fc.asyncProperty(choice, async ([style, report]) => {
        const result = await readAnnualReport(pdftotext(typstPdf(report, style), mode), 'report.txt')
        if (!result.ok) return
        expect(wrongCells(report, result.value, () => 'cautious')).toEqual([])
      }),
      property(6),
    )
  })
})
