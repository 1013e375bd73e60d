import { describe, expect, test } from 'vitest'
import { formOf } from '../../../src/law/annual-report/form-cells.ts'
import { DOCUMENT_KINDS, documentKind } from '../../../src/law/request/documents.ts'
import { OUTCOMES, type OutcomeRule } from '../../../src/law/request/outcome.ts'
import { readCases } from '../cases-csv.ts'

const cases = readCases<'document' | 'article' | 'clock' | 'row'>(
  new URL('documents.cases.csv', import.meta.url),
)

/** Numbers, from 1, of the rows of table three in which a document's outcomes are counted. */
const rowsOf = (document: string): readonly number[] => {
  const keys = formOf('2021').requests.map(({ key }) => key)
  const rows = Object.values<OutcomeRule>(OUTCOMES).filter((rule) => rule.document === document)
  return [...new Set(rows.map(({ row }) => keys.indexOf(row) + 1))]
}

describe('every document of a case', () => {
  test.each(cases)('$document', ({ document, article, clock, row }) => {
    expect(documentKind(document)).toMatchObject({ source: article, clock })
    expect(rowsOf(document).join(' ') || '-').toBe(row)
  })

  test('the table names every document, and each stands once', () => {
    expect(DOCUMENT_KINDS.map(({ key }) => key)).toEqual(cases.map(({ document }) => document))
    expect(new Set(DOCUMENT_KINDS.map(({ name }) => name)).size).toBe(DOCUMENT_KINDS.length)
  })

  test('a document that tells several outcomes is not named after one of them', () => {
    expect(documentKind('noticeMisc')?.name).toContain('非政府信息')
    expect(documentKind('noticeMisc')?.name).toContain('撤回')
  })
})
