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
import { checkAgainstRegister } from '../../../src/law/annual-report/narrative/register-checks.ts'
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
        const given = figures({}, { 'fee.collected': 5 })
        for (const { check } of checkAgainstRegister({ ...given, scope: 'own', other: text })) {
          expect(check).toBe('KL-5')
        }
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

describe('the register of applications', () => {
  const collected = { 'fee.notified': 3, 'fee.collected': 130_000, 'requests.supplemented': 1 }
  const found = (
    other: string,
    facts: Record<string, number>,
    cells: Record<string, number> = {},
    scope: 'own' | 'area' = 'own',
  ) =>
    checkAgainstRegister({ ...figures(cells as Record<CellPath, number>, facts), scope, other }).map(
      ({ check, severity, cells: [cell], actual }) => [check, severity, cell, actual],
    )

  test.each([
    '收取信息处理费{{fact:fee.collected}}元。',
    '收取信息处理费1300元。',
    '收取信息处理费1,300.00 元。',
    '本年信息处理费0.13万元，涉及申请1件。',
  ])('fees that chapter six tells have no finding: %s', (other) => {
    expect(found(other, collected)).toEqual([])
  })

  test.each([
    '',
    '无。',
    '本年未收取信息处理费。',
    '收取信息处理费300元。',
    '收取信息处理费21300元。',
    '1300件',
  ])('fees that chapter six does not tell, or tells otherwise, are a warning (KL-5): %s', (other) => {
    expect(found(other, collected)).toEqual([['KL-5', 'warning', undefined, null]])
  })

  test('the finding names chapter six first, where it is mended', () => {
    const given = { ...figures({}, collected), scope: 'own', other: '' } as const
    expect(checkAgainstRegister(given)[0]?.message).toMatch(/^第六部分.*1300元/)
  })

  test('no fee, or fees that are not known, need no words', () => {
    expect(found('无。', { 'fee.collected': 0 })).toEqual([])
    expect(found('无。', {})).toEqual([])
  })

  test('the report of an area may tell more than the records here, not less', () => {
    expect(found('全县收取信息处理费2000元。', collected, {}, 'area')).toEqual([])
    expect(found('全县收取信息处理费1200元。', collected, {}, 'area')).toHaveLength(1)
  })

  const none = { 'fee.notified': 0, 'fee.collected': 0, 'requests.supplemented': 0 }
  test.each([
    ['otherFeeUnpaid', 'K3-5', 'fee.notified'],
    ['unableStillUnclear', 'K3-6', 'requests.supplemented'],
    ['otherNoSupplement', 'K3-6', 'requests.supplemented'],
  ])('%s without any notice in the register is a warning (%s)', (row, id, fact) => {
    const cell = `requests.${row}.6`
    expect(found('', none, { [cell]: 2 })).toEqual([[id, 'warning', cell, 2]])
    expect(found('', none, { [cell]: 2, 'requests.carriedOver.6': 1 })).toEqual([[id, 'warning', cell, 2]])
    expect(found('', none, { [cell]: 2, 'requests.carriedOver.6': 2 })).toEqual([[id, 'note', cell, 2]])
    expect(found('', { ...none, [fact]: 1 }, { [cell]: 2 })).toEqual([])
    expect(found('', {}, { [cell]: 2 })).toEqual([])
    expect(found('', none, { [cell]: 0 })).toEqual([])
    expect(found('', none, { [cell]: 2 }, 'area')).toEqual([])
  })
})
