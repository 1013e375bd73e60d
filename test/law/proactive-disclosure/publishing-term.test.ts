import { describe, expect, test } from 'vitest'
import {
  EXEMPTIONS,
  exemptionOf,
  mayBeDisclosed,
  mustBeDisclosed,
} from '../../../src/law/exemption/exemptions.ts'
import { CATALOGUE_ITEMS, catalogueItemsFor } from '../../../src/law/proactive-disclosure/catalogue-items.ts'
import {
  annualReportDue,
  type PublishingSubject,
  publishingDeadline,
} from '../../../src/law/proactive-disclosure/publishing-term.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { nationalCalendar } from '../../../src/law/time/working-calendar.ts'

const made = nationalCalendar()
if (!made.ok) throw new Error(made.refusal.code)
const calendar = made.value

describe('by when something must be published', () => {
  test.each<[PublishingSubject, LocalDate, string]>([
    ['information', '2022-12-30', '2023-02-02'],
    ['information', '2025-12-31', '2026-01-29'],
    ['budget', '2025-01-20', '2025-02-09'],
    ['penaltyWithdrawal', '2025-09-30', '2025-10-03'],
    ['licenceOrPenalty', '2025-09-29', '2025-10-15'],
    ['fundDistribution', '2025-03-03', '2025-03-24'],
    ['information', '2026-12-20', 'calendar-not-announced'],
    ['information', '2019-01-02', 'no-rule-for-date'],
  ])('%s from %s: %s', (subject, from, expected) => {
    const answer = publishingDeadline(subject, from, calendar)
    expect(answer.ok ? answer.value.by : answer.refusal.code).toBe(expected)
  })

  test('the dates of the report are not moved for holidays', () => {
    expect(annualReportDue('department', 2024)).toBe('2025-01-31')
    expect(annualReportDue('government', 2025)).toBe('2026-03-31')
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
  const nothing = { thirdPartyConsents: false, publicInterest: false, orderedByRule: false }

  test('seven grounds and no other', () => {
    expect(EXEMPTIONS.map(({ code }) => code)).toHaveLength(7)
    expect(EXEMPTIONS.every(({ source }) => source in SOURCES)).toBe(true)
    expect(exemptionOf('EX-99')).toBeNull()
  })

  test.each([
    ['EX-14-1', nothing, false, false],
    ['EX-14-3', { ...nothing, publicInterest: true, thirdPartyConsents: true }, false, false],
    ['EX-15', nothing, false, false],
    ['EX-15', { ...nothing, thirdPartyConsents: true }, true, false],
    ['EX-15', { ...nothing, publicInterest: true }, true, false],
    ['EX-16-1', { ...nothing, orderedByRule: true }, true, false],
    ['EX-16-2a', nothing, true, false],
    ['EX-16-2b', { ...nothing, orderedByRule: true }, true, true],
  ])('%s with %j: may %s, must %s', (code, facts, may, must) => {
    const exemption = exemptionOf(code)
    if (exemption === null) throw new Error(code)
    expect(mayBeDisclosed(exemption, facts)).toBe(may)
    expect(mustBeDisclosed(exemption, facts)).toBe(must)
  })
})
