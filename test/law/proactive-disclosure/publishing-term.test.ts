import { describe, expect, test } from 'vitest'
import {
  EXEMPTIONS,
  exemptionOf,
  mayBeDisclosed,
  mustBeDisclosed,
  nextReviewOn,
} from '../../../src/law/exemption/exemptions.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { CATALOGUE_ITEMS, catalogueItemsFor } from '../../../src/law/proactive-disclosure/catalogue-items.ts'
import {
  type PublishingSubject,
  publishingDeadline,
} from '../../../src/law/proactive-disclosure/publishing-term.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'
import { readCases } from '../cases-csv.ts'

const made = nationalCalendar()
if (!made.ok) throw new Error(made.refusal.code)
const calendar = made.value

const terms = readCases<'article' | 'subject' | 'from' | 'by'>(
  new URL('publishing-term.cases.csv', import.meta.url),
)
const withheld = readCases<
  'article' | 'exemption' | 'thirdPartyConsents' | 'publicInterest' | 'orderedByRule' | 'may' | 'must'
>(new URL('../exemption.cases.csv', import.meta.url))

describe('by when something must be published', () => {
  test.each(terms)('$subject from $from: $by', ({ article, subject, from, by }) => {
    const answer = publishingDeadline(
      subject as PublishingSubject,
      from as LocalDate,
      calendar,
      DEFAULT_POLICY,
    )
    expect(answer.ok ? answer.value.by : answer.refusal.code).toBe(by)
    if (answer.ok) expect(answer.value.source).toBe(article)
  })
})

describe('what is published unasked', () => {
  test('Art. 20 has 15 items, Art. 21 seven for the county and seven for the township', () => {
    expect(CATALOGUE_ITEMS.filter(({ source }) => source === 'OGI-20')).toHaveLength(15)
    expect(catalogueItemsFor('county')).toHaveLength(22)
    expect(catalogueItemsFor('township')).toHaveLength(22)
    expect(new Set(CATALOGUE_ITEMS.map(({ code }) => code)).size).toBe(29)
  })
})

describe('what is withheld', () => {
  test('seven grounds and no other', () => {
    expect(EXEMPTIONS.map(({ code }) => code)).toHaveLength(7)
    expect(EXEMPTIONS.every(({ source }) => source in SOURCES)).toBe(true)
    expect(exemptionOf('EX-99')).toBeNull()
  })

  test.each(withheld)('$exemption: may $may, must $must', (row) => {
    const exemption = exemptionOf(row.exemption)
    if (exemption === null) throw new Error(row.exemption)
    const facts = {
      thirdPartyConsents: row.thirdPartyConsents === 'true',
      publicInterest: row.publicInterest === 'true',
      orderedByRule: row.orderedByRule === 'true',
    }
    expect(String(mayBeDisclosed(exemption, facts))).toBe(row.may)
    expect(String(mustBeDisclosed(exemption, facts))).toBe(row.must)
    expect(exemption.source).toBe(row.article)
  })

  test('what is withheld is looked at again after a year, unless policy says otherwise', () => {
    expect(nextReviewOn('2025-03-03', DEFAULT_POLICY)).toEqual({
      ok: true,
      value: { source: 'OGI-18', value: '2026-03-03' },
    })
  })
})
