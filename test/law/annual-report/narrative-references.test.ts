import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import { blanksIn, makeBlank } from '../../../src/law/annual-report/narrative/blank.ts'
import {
  factKey,
  makeReference,
  makeReportText,
  parseReportText,
  referencesIn,
  referenceTarget,
} from '../../../src/law/annual-report/narrative/reference.ts'
import { type ReportFigures, renderText } from '../../../src/law/annual-report/narrative/render-text.ts'
import { REPORT_FACTS } from '../../../src/law/annual-report/narrative/report-fact.ts'
import { checkWrittenWords } from '../../../src/law/annual-report/narrative/written-checks.ts'
import { number } from './sample-report.ts'

const figures = (cells: Record<CellPath, number>, facts: Record<string, number> = {}): ReportFigures => ({
  form: '2021',
  cells: Object.fromEntries(Object.entries(cells).map(([path, value]) => [path, number(value)])),
  facts,
})

const KEYS = [...formCells(formOf('2021')), ...REPORT_FACTS.map(({ name }) => factKey(name))]
const part = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    text: fc.stringMatching(/^[一-龥0-9a-z，。（）\n]{1,20}$/),
  }),
  fc.record({ kind: fc.constant('reference' as const), key: fc.constantFrom(...KEYS) }),
)
/** Braces in every arrangement, between words and names. */
const messy = fc
  .array(
    fc.constantFrom(
      '{',
      '{{',
      '}',
      '}}',
      ' ',
      '\n',
      '件',
      'fact:',
      'requests.newReceived.6',
      '\u0000',
      '\ud83d',
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''))

describe('references', () => {
  test('text that is made of parts is read as these parts again', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const text = makeReportText(parts)
        expect(makeReportText(parseReportText(text))).toBe(text)
        expect(referencesIn(text)).toEqual(
          parts.flatMap((each) => (each.kind === 'reference' ? [each.key] : [])),
        )
      }),
    )
  })

  test('no text makes them fail, and what is no reference stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(messy, fc.string({ unit: 'binary' })), (text) => {
        const { text: shown, unknown } = renderText(text, figures({ 'requests.newReceived.6': 3 }))
        expect(unknown.every((key) => text.includes(key))).toBe(true)
        if (!/\{\{[^{}\n]*\}\}/.test(text)) expect(shown).toBe(text)
        checkWrittenWords({
          form: '2021',
          written: { overview: text, problems: null, other: text },
          facts: {},
        })
      }),
      { numRuns: 500 },
    )
  })

  test('a long text of open braces takes no time to speak of', () => {
    const text = '{{'.repeat(100_000)
    expect(renderText(text, figures({}))).toEqual({ text, unknown: [] })
  })

  test('every cell of the form and every fact can be named', () => {
    expect(KEYS.filter((key) => referenceTarget('2021', key) === null)).toEqual([])
    expect(new Set(REPORT_FACTS.map(({ name }) => name)).size).toBe(REPORT_FACTS.length)
  })

  test('cells of another form name nothing', () => {
    expect(referenceTarget('2021', 'proactive.licences.decisions')).toBeNull()
    expect(referenceTarget('2021', 'fact:requests.newReceived.6')).toBeNull()
    expect(referenceTarget('2021', '__proto__')).toBeNull()
    expect(referenceTarget('2021', 'fact:constructor')).toBeNull()
  })
})

describe('what a reference shows', () => {
  test.each([
    ['requests.newReceived.6', 12, '12'],
    ['proactive.administrativeFeesWanYuan', 103_387_900, '103.3879'],
    ['proactive.administrativeFeesWanYuan', 0, '0'],
    ['proactive.administrativeFeesWanYuan', 1_500_000, '1.5'],
  ] as const)('%s of %d is %s', (cell, value, shown) => {
    expect(renderText(makeReference(cell), figures({ [cell]: value })).text).toBe(shown)
  })

  test.each([
    [0, '0'],
    [12_050, '120.5'],
    [12_000, '120'],
    [1_000_000, '10000'],
    [5, '0.05'],
  ])('a fee of %d 分 is %s 元', (fen, shown) => {
    expect(renderText('{{fact:fee.collected}}', figures({}, { 'fee.collected': fen })).text).toBe(shown)
  })

  test('a sum is added up from its cells', () => {
    const cells = { 'remedies.litigationDirect.total': 2, 'remedies.litigationAfterReconsideration.total': 3 }
    expect(
      renderText('{{ fact:sum.litigation.total }}件', figures(cells as Record<CellPath, number>)).text,
    ).toBe('5件')
  })

  test('what is not known is marked, never shown as a number', () => {
    expect(renderText('共{{fact:channel.site}}条', figures({}))).toEqual({
      text: '共〔引用无法识别：fact:channel.site〕条',
      unknown: ['fact:channel.site'],
    })
  })
})

describe('the words as written', () => {
  const findings = (overview: string, facts: Record<string, number> = {}) =>
    checkWrittenWords({ form: '2021', written: { overview, problems: null, other: null }, facts })

  test('a reference to nothing is an error of its own, told once', () => {
    const found = findings('{{who}}件，{{who}}件，{{requests.granted.6}}件，{{fact:channel.site}}条', {
      'channel.site': 1,
    })
    expect(found).toMatchObject([{ check: 'KL-2', severity: 'error', actual: 'who' }])
  })

  test('a blank left open is an error that says what for', () => {
    const text = `${makeBlank('培训场次')}和${makeBlank('考核结果')}`
    expect(blanksIn(text)).toEqual(['培训场次', '考核结果'])
    const [found] = findings(text)
    expect(found).toMatchObject({ check: 'KL-3', severity: 'error' })
    expect(found?.message).toContain('培训场次、考核结果')
  })

  test('words in order have no finding', () => {
    expect(findings('收到申请{{requests.newReceived.6}}件。')).toEqual([])
  })
})
