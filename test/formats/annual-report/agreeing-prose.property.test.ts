import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { checkReport } from '../../../src/law/annual-report/checks/check-report.ts'
import { arbitraryReport } from './arbitrary-report.ts'
import {
  factsOf,
  OTHER_STATEMENTS,
  type ProseFacts,
  REQUEST_STATEMENTS,
  type Statement,
} from './layouts/agreeing-prose.ts'
import { utf8 } from './layouts/layout.ts'
import { makeReportText } from './makers/make-report-text.ts'
import { property } from './property-runs.ts'

/** Far from every figure of a table. */
const ERROR = 31_337

const withProse = (report: AnnualReport, sentences: readonly string[]): AnnualReport => ({
  ...report,
  narrative: {
    ...report.narrative,
    overview: [
      '本机关按照《中华人民共和国政府信息公开条例》开展工作。',
      ...sentences,
      '各项制度运行平稳。',
    ].join('\n'),
    other: '无',
  },
})

const complaintsOf = async (report: AnnualReport): Promise<readonly string[]> => {
  const result = await readAnnualReport(utf8(makeReportText(report)), 'report.txt')
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return checkReport(result.value)
    .filter(({ check, severity }) => check.startsWith('KX-') && severity !== 'note')
    .map(({ check, message }) => `${check} ${message}`)
}

const plain = arbitraryReport({ styles: ['plain'], editions: ['2021'] })

const tampered = (statement: Statement, facts: ProseFacts): ProseFacts =>
  statement.states === null ? facts : { ...facts, [statement.states]: facts[statement.states] + ERROR }

describe('prose that agrees with the tables', () => {
  test('raises no complaint', async () => {
    const choice = fc.tuple(
      plain,
      fc.constantFrom(...REQUEST_STATEMENTS),
      fc.subarray([...OTHER_STATEMENTS], { maxLength: 3 }),
    )
    await fc.assert(
      fc.asyncProperty(choice, async ([report, request, others]) => {
        const facts = factsOf(report)
        const sentences = [request, ...others].filter(({ fits }) => fits(facts)).map(({ say }) => say(facts))
        expect(await complaintsOf(withProse(report, sentences)), sentences.join('')).toEqual([])
      }),
      property(60),
    )
  })
})

const TELLING = [...REQUEST_STATEMENTS, ...OTHER_STATEMENTS].filter(({ states }) => states !== null)

describe('prose with one wrong figure is found out', () => {
  test.each(TELLING)('$name', async (statement) => {
    await fc.assert(
      fc.asyncProperty(plain, async (report) => {
        const facts = factsOf(report)
        fc.pre(statement.fits(facts))
        const sentence = statement.say(tampered(statement, facts))
        expect(await complaintsOf(withProse(report, [sentence])), sentence).not.toEqual([])
      }),
      property(3),
    )
  })
})
