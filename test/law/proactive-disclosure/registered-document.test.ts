import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Dated } from '../../../src/law/dated.ts'
import { ORGAN_KINDS } from '../../../src/law/organ/organ-kind.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import {
  acceptDocument,
  type EnteredDocument,
  plainDocumentNumber,
} from '../../../src/law/proactive-disclosure/accept-document.ts'
import { proactiveCounts } from '../../../src/law/proactive-disclosure/proactive-counts.ts'
import {
  countedFrom,
  countedUntil,
  type DocumentDays,
  REGISTERED_KINDS,
  type RegisteredDocument,
  registeredValidityOn,
} from '../../../src/law/proactive-disclosure/registered-document.ts'
import type { YearDay } from '../../../src/law/proactive-disclosure/year-day.ts'
import { type LocalDate, localDate } from '../../../src/law/time/local-date.ts'
import '../../usual-dice.ts'
import { readCases } from '../cases-csv.ts'

const DAYS = [
  'formedOn',
  'publishedOn',
  'effectiveOn',
  'expiresOn',
  'repealedOn',
  'lapsedOn',
  'amendedOn',
] as const

const cases = readCases<'case' | (typeof DAYS)[number] | 'day' | 'validity' | 'article'>(
  new URL('validity.cases.csv', import.meta.url),
)

describe('how a document stands on a day', () => {
  test.each(cases)('$case', (row) => {
    const days = Object.fromEntries(DAYS.map((name) => [name, row[name] === '' ? null : row[name]]))
    expect(registeredValidityOn(days as unknown as DocumentDays, row.day as LocalDate)).toBe(row.validity)
  })
})

const NO_DAYS: DocumentDays = {
  formedOn: '2024-03-01',
  publishedOn: null,
  effectiveOn: null,
  expiresOn: null,
  repealedOn: null,
  lapsedOn: null,
  amendedOn: null,
}

/** 2018 to 2029: any day, in any order, so that nonsense is among them. */
const day = fc.integer({ min: 17_532, max: 21_914 }).map(localDate)
const maybeDay = fc.option(day, { nil: null })
const documents = fc.array(
  fc.record<Omit<RegisteredDocument, 'id'>>({
    kind: fc.constantFrom(...REGISTERED_KINDS),
    isLead: fc.boolean(),
    formedOn: day,
    publishedOn: maybeDay,
    effectiveOn: maybeDay,
    expiresOn: maybeDay,
    repealedOn: maybeDay,
    lapsedOn: maybeDay,
    amendedOn: maybeDay,
  }),
  { maxLength: 40 },
)
const rules = fc.constantFrom<Dated<YearDay>>(
  DEFAULT_POLICY.documentYearDay,
  [{ source: 'POLICY-DOCUMENT-YEAR', from: '1949-10-01', value: 'published' }],
  [
    { source: 'POLICY-DOCUMENT-YEAR', from: '1949-10-01', value: 'formed' },
    { source: 'POLICY-DOCUMENT-YEAR', from: '2023-07-01', value: 'published' },
  ],
)

describe('制发, 废止, 现行有效', () => {
  test('in force = in force a year before + issued − repealed, for any register, year and rule', () => {
    fc.assert(
      fc.property(documents, rules, fc.integer({ min: 2017, max: 2031 }), (register, rule, year) => {
        const given = register.map((each, id) => ({ ...each, id }))
        const before = proactiveCounts(given, year - 1, rule)
        const counts = proactiveCounts(given, year, rule)
        for (const kind of REGISTERED_KINDS) {
          const { issued, repealed, inForce } = counts[kind]
          expect(inForce.length).toBe(before[kind].inForce.length + issued.length - repealed.length)
        }
      }),
    )
  })

  test('each document enters one year, leaves at most one, and never counts where another organ leads', () => {
    fc.assert(
      fc.property(documents, rules, (register, rule) => {
        const given = register.map((each, id) => ({ ...each, id }))
        const years = Array.from({ length: 14 }, (_, index) => proactiveCounts(given, 2017 + index, rule))
        const times = (figure: 'issued' | 'repealed', id: number) =>
          years
            .flatMap((year) => REGISTERED_KINDS.flatMap((kind) => year[kind][figure]))
            .filter((each) => each.id === id).length
        for (const document of given) {
          expect(times('issued', document.id)).toBe(document.isLead ? 1 : 0)
          expect(times('repealed', document.id)).toBeLessThanOrEqual(document.isLead ? 1 : 0)
        }
      }),
    )
  })

  test('a document neither repealed nor run out at the end of a year is in force, amended or yet to take effect', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 2018, max: 2029 }), (register, year) => {
        const given = register.map((each, id) => ({ ...each, id }))
        const counts = proactiveCounts(given, year, DEFAULT_POLICY.documentYearDay)
        for (const document of REGISTERED_KINDS.flatMap((kind) => counts[kind].inForce)) {
          expect(['inForce', 'amended', 'notYetEffective']).toContain(
            registeredValidityOn(document, `${year}-12-31`),
          )
        }
      }),
    )
  })

  test('what runs out with the year is in force on its last day, and gone in the next', () => {
    const document = {
      ...NO_DAYS,
      id: 1,
      kind: 'normativeDocument',
      isLead: true,
      expiresOn: '2025-12-31',
    } as const
    const of = (year: number) =>
      proactiveCounts([document], year, DEFAULT_POLICY.documentYearDay).normativeDocument
    expect([of(2025).inForce.length, of(2025).repealed.length]).toEqual([1, 0])
    expect([of(2026).inForce.length, of(2026).repealed.length]).toEqual([0, 1])
  })

  test('the rule of the day on which it was made decides its year for good', () => {
    const december = { ...NO_DAYS, formedOn: '2024-12-28', publishedOn: '2025-01-06' } as const
    expect(countedFrom(december, DEFAULT_POLICY.documentYearDay)).toBe('2024-12-28')
    const changed: Dated<YearDay> = [
      ...DEFAULT_POLICY.documentYearDay,
      { source: 'POLICY-DOCUMENT-YEAR', from: '2025-01-01', value: 'published' },
    ]
    expect(countedFrom(december, changed)).toBe('2024-12-28')
    expect(countedFrom({ ...december, formedOn: '2025-12-28', publishedOn: '2026-01-06' }, changed)).toBe(
      '2026-01-06',
    )
  })

  test('a document repealed before it was published leaves on the day it enters', () => {
    const rule: Dated<YearDay> = [{ source: 'POLICY-DOCUMENT-YEAR', from: '1949-10-01', value: 'published' }]
    const odd = { ...NO_DAYS, publishedOn: '2024-04-01', repealedOn: '2024-03-20' } as const
    expect(countedUntil(odd, rule)).toBe('2024-04-01')
  })
})

const ENTERED: EnteredDocument = {
  ...NO_DAYS,
  kind: 'normativeDocument',
  documentNumber: '云政规〔2024〕1号',
  title: '云岭县农村供水管理办法',
  filingNumber: '',
  filedOn: null,
}

describe('what the register takes in', () => {
  const rows: readonly [string, Partial<EnteredDocument>, string | null][] = [
    ['a plain document', {}, null],
    ['no title', { title: '  ' }, 'title-missing'],
    ['no number', { documentNumber: ' ' }, 'number-missing'],
    ['made tomorrow', { formedOn: '2025-01-02' }, 'formed-in-future'],
    ['made today', { formedOn: '2025-01-01' }, null],
    ['published tomorrow', { publishedOn: '2025-01-02' }, 'published-in-future'],
    ['published before it was made', { publishedOn: '2024-02-29' }, 'published-before-formed'],
    [
      'run out before it took effect',
      { effectiveOn: '2024-05-01', expiresOn: '2024-04-30' },
      'expires-before-effective',
    ],
    ['one day long', { effectiveOn: '2024-05-01', expiresOn: '2024-05-01' }, null],
    ['repealed before it was made', { repealedOn: '2024-02-01' }, 'ended-before-formed'],
    ['declared void before it was made', { lapsedOn: '2024-02-01' }, 'ended-before-formed'],
    ['amended before it was made', { amendedOn: '2024-02-01' }, 'amended-before-formed'],
    ['filed before it was made', { filedOn: '2024-02-01' }, 'filed-before-formed'],
  ]
  test.each(rows)('%s', (_, change, code) => {
    const answer = acceptDocument({ ...ENTERED, ...change }, 'department', '2025-01-01')
    expect(answer.ok ? null : answer.refusal.code).toBe(code)
  })

  test.each(ORGAN_KINDS)('规章 of a %s (K2-2)', (kind) => {
    const answer = acceptDocument({ ...ENTERED, kind: 'governmentRule' }, kind, '2025-01-01')
    const may = kind === 'provinceGovernment' || kind === 'cityGovernment'
    const expected = may ? null : 'rule-not-in-power LEGISLATION-93'
    expect(answer.ok ? null : `${answer.refusal.code} ${answer.refusal.source}`).toBe(expected)
  })

  test('one number however its brackets are written', () => {
    const written = [
      '云政规〔2024〕1号',
      '云政规[2024]1号',
      '云政规（2024）1号',
      '云政规 【2024】 1号',
      '云政规［2024］1号',
    ]
    expect(new Set(written.map(plainDocumentNumber)).size).toBe(1)
    expect(plainDocumentNumber('云政规〔2024〕11号')).not.toBe(plainDocumentNumber('云政规〔2024〕1号'))
  })
})
