import { describe, expect, test } from 'vitest'
import { checkMetadata } from '../../../src/formats/manuscript-checks/check-metadata.ts'
import { submissionObjections } from '../../../src/formats/manuscript-checks/submission-objections.ts'
import type { DisclosureContent } from '../../../src/law/proactive-disclosure/disclosure-content.ts'
import { contentOf } from './sample-content.ts'

const CIRCUMSTANCES = { today: '2026-11-20', noticeDays: 10, hasInterpretation: true } as const

const told = (given: Partial<DisclosureContent>, hasInterpretation = true): readonly string[] =>
  checkMetadata(contentOf(given), { ...CIRCUMSTANCES, hasInterpretation }).map(
    ({ severity, place }) => `${severity} ${place}`,
  )

const message = (given: Partial<DisclosureContent>): string =>
  checkMetadata(contentOf(given), CIRCUMSTANCES)
    .map((finding) => finding.message)
    .join('')

const RULES: Partial<DisclosureContent> = {
  kind: 'normativeDocument',
  documentNumber: '云政规〔2026〕1号',
  effectiveOn: '2026-12-01',
}

describe('what is missing', () => {
  test('a whole document has nothing to tell', () => {
    expect(told({})).toEqual([])
    expect(told(RULES)).toEqual([])
  })

  test('the entries of the catalogue by Art. 12 keep it from review', () => {
    const findings = checkMetadata(
      contentOf({ title: ' ', summary: '', formedOn: null, catalogueItem: '' }),
      CIRCUMSTANCES,
    )
    expect(submissionObjections(findings).map(({ place }) => place)).toEqual([
      'title',
      'summary',
      'formedOn',
      'catalogueItem',
    ])
    expect(findings[0]?.message).toContain('第十二条')
  })

  test('what is usual is told, and does not stand in the way', () => {
    expect(told({ sourceUnit: '', columns: [] })).toEqual(['warning sourceUnit', 'warning columns'])
    expect(told({ documentNumber: '' })).toEqual(['warning documentNumber'])
  })

  test('a normative document needs its number; date of effect, keywords and topic are told', () => {
    expect(told({ ...RULES, documentNumber: '', effectiveOn: null, keywords: [], topic: '' })).toEqual([
      'error documentNumber',
      'warning effectiveOn',
      'warning keywords',
      'warning topic',
    ])
  })

  test('of what is withheld nothing is an error, and what only published documents have is not asked for', () => {
    const attribution = { attribute: 'withheld', exemption: '14-1', reason: '国家秘密' } as const
    expect(told({ attribution, summary: '', sourceUnit: '', columns: [], catalogueItem: '20-15' })).toEqual([
      'warning summary',
    ])
  })

  test('document and interpretation belong together', () => {
    expect(told(RULES, false)).toEqual(['warning interprets'])
    expect(told({ kind: 'interpretation' })).toEqual(['warning interprets'])
    expect(told({ kind: 'interpretation', interprets: [{ disclosureId: 7, form: 'text' }] })).toEqual([])
  })

  test('a repealed document that the site does not have', () => {
    const effect = { effect: 'repeals', disclosureId: null, title: '旧办法', documentNumber: '' } as const
    expect(message({ effects: [effect] })).toContain('废止的文件“旧办法”不在本站')
    expect(message({ effects: [{ ...effect, disclosureId: 4 }] })).toBe('')
  })
})

describe('what cannot be right', () => {
  test.each([
    ['云水发〔2026〕3号', ''],
    ['云水发[2026]3号', '六角括号'],
    ['云水发（2026）3号', '六角括号'],
    ['云水发〔2026〕03号', '不编虚位'],
    ['云水发〔2026〕第3号', '不加“第”字'],
    ['2026年3号', '由机关代字'],
    ['云水发〔2027〕3号', '晚于今年'],
  ])('文号 %s', (documentNumber, expected) => {
    if (expected === '') expect(message({ documentNumber })).toBe('')
    else expect(message({ documentNumber })).toContain(expected)
  })

  test('内容概述: too long, or the title again', () => {
    expect(told({ summary: '长'.repeat(101) })).toEqual(['note summary'])
    expect(told({ summary: '长'.repeat(100) })).toEqual([])
    expect(told({ summary: contentOf().title })).toEqual(['warning summary'])
  })

  test('days', () => {
    expect(told({ formedOn: '2026-11-21' })).toEqual(['error formedOn'])
    expect(told({ formedOn: '2026-11-20' })).toEqual([])
    expect(told({ ...RULES, expiresOn: '2026-11-30' })).toEqual(['error expiresOn'])
    expect(told({ ...RULES, effectiveOn: '2026-11-01' })).toEqual(['warning effectiveOn'])
    expect(
      told({ ...RULES, formedOn: '2020-01-01', effectiveOn: '2020-02-01', expiresOn: '2025-01-31' }),
    ).toEqual(['warning expiresOn'])
  })

  test('公示期: both days count', () => {
    const notice = (from: string, to: string): Partial<DisclosureContent> => ({
      kind: 'publicNotice',
      documentNumber: '',
      noticePeriod: { from, to } as NonNullable<DisclosureContent['noticePeriod']>,
    })
    expect(told(notice('2026-11-21', '2026-11-30'))).toEqual([])
    expect(message(notice('2026-11-21', '2026-11-29'))).toContain('只有9日，少于本地规定的10日')
    expect(told(notice('2026-11-30', '2026-11-21'))).toEqual(['error noticePeriod'])
    expect(told(notice('2026-11-10', '2026-11-30'))).toEqual(['warning noticePeriod'])
    expect(told({ kind: 'publicNotice', documentNumber: '' })).toEqual(['error noticePeriod'])
  })
})
