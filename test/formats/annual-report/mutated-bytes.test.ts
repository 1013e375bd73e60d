import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import { READ_REFUSAL_CODES } from '../../../src/formats/source-document.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import { utf8 } from './layouts/layout.ts'
import { PLAIN_PDF, typstPdf } from './layouts/typst-pdf.ts'
import { makeReportDocx } from './makers/make-report-docx.ts'
import { makeReportHtml } from './makers/make-report-html.ts'
import { makeReportMarkdown } from './makers/make-report-markdown.ts'
import { makeReportText } from './makers/make-report-text.ts'
import { property } from './property-runs.ts'

const [sample] = fc.sample(arbitraryReport({ editions: ['2021'] }), { numRuns: 1, seed: 4 })
const report = sample as AnnualReport

const FILES = [
  { fileName: 'report.txt', runs: 40, bytes: async () => utf8(makeReportText(report)) },
  { fileName: 'report.md', runs: 40, bytes: async () => utf8(makeReportMarkdown(report)) },
  { fileName: 'report.html', runs: 40, bytes: async () => utf8(makeReportHtml(report)) },
  { fileName: 'report.docx', runs: 25, bytes: () => makeReportDocx(report) },
  { fileName: 'report.pdf', runs: 12, bytes: async () => typstPdf(report, PLAIN_PDF) },
] as const

interface Mutation {
  readonly kind: 'flip' | 'cut' | 'repeat' | 'noise' | 'truncate'
  readonly at: number
  readonly length: number
  readonly byte: number
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'noise', 'truncate'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  byte: fc.nat({ max: 255 }),
})

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const mutated = (bytes: Uint8Array, { kind, at, length, byte }: Mutation): Uint8Array => {
  const start = Math.floor(at * bytes.length)
  const [before, part, after] = [
    bytes.slice(0, start),
    bytes.slice(start, start + length),
    bytes.slice(start + length),
  ]
  if (kind === 'truncate') return before
  if (kind === 'cut') return joined(before, after)
  if (kind === 'repeat') return joined(before, part, part, after)
  if (kind === 'noise')
    return joined(
      before,
      part.map((value, index) => (value * 31 + index * byte) % 256),
      after,
    )
  return joined(
    before,
    part.map((value, index) => (index === 0 ? value ^ (byte || 1) : value)),
    after,
  )
}

describe('a file with broken bytes is read or refused, never a crash', () => {
  test.each(FILES)('$fileName', async ({ fileName, runs, bytes }) => {
    const whole = await bytes()
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        const result = await readAnnualReport(mutations.reduce(mutated, whole), fileName)
        if (!result.ok) expect(READ_REFUSAL_CODES).toContain(result.refusal.code)
      }),
      property(runs),
    )
  })
})

describe('a file whose name tells another type than its bytes', () => {
  test.each(FILES)('$fileName', async ({ fileName, bytes }) => {
    const whole = await bytes()
    for (const other of FILES) {
      const result = await readAnnualReport(whole, other.fileName)
      if (!result.ok) expect(READ_REFUSAL_CODES).toContain(result.refusal.code)
      else expect(result.value.year, `${fileName} named ${other.fileName}`).toBe(report.year)
    }
  })
})
