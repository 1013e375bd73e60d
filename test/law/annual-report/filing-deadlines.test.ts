import { describe, expect, test } from 'vitest'
import {
  deadlineNow,
  filingDeadlines,
  isBehind,
  openDeadlines,
} from '../../../src/law/annual-report/filing/filing-deadlines.ts'
import type { FilingPhase } from '../../../src/law/annual-report/filing/filing-event.ts'
import {
  maySetReportDuty,
  reportDuty,
  usualReportDuty,
} from '../../../src/law/annual-report/filing/report-duty.ts'
import { ORGAN_KINDS } from '../../../src/law/organ/organ-kind.ts'
import { DEFAULT_POLICY } from '../../../src/law/policy.ts'
import { acceptPolicyRow, regionPolicy } from '../../../src/law/region-policy.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'

const rows = readCases<'article' | 'year' | 'scope' | 'office' | 'step' | 'on' | 'why'>(
  new URL('filing-deadlines.cases.csv', import.meta.url),
)

test.each(rows)('$year $scope, office above: $office, $step: $on ($why)', (row) => {
  const scope = row.scope === 'area' ? 'area' : 'own'
  const all = filingDeadlines(Number(row.year), scope, DEFAULT_POLICY, row.office === 'yes')
  const found = all.find(({ step }) => step === row.step)
  expect(found?.value ?? '-').toBe(row.on)
  if (found !== undefined) expect(found.source).toBe(row.article)
})

const of2025 = filingDeadlines(2025, 'own', DEFAULT_POLICY, true)

describe('the deadline that counts', () => {
  test.each([
    ['none', '2026-01-05', 'submission', false],
    ['drafting', '2026-01-20', 'submission', false],
    ['drafting', '2026-01-21', 'submission', true],
    ['returned', '2026-01-25', 'submission', true],
    ['submitted', '2026-01-26', 'acceptance', false],
    ['submitted', '2026-01-27', 'acceptance', true],
    ['accepted', '2026-01-28', 'publication', false],
    ['signed', '2026-01-29', 'publication', true],
    ['signed', '2026-01-31', 'publication', true],
    ['none', '2026-02-01', 'statutory', true],
    ['signed', '2026-02-01', 'statutory', true],
    ['published', '2026-02-01', null, false],
  ] as const)('%s on %s: %s', (phase, today, step, late) => {
    const now = deadlineNow(of2025, { phase, wasPublished: phase === 'published' }, today)
    expect(now?.step ?? null).toBe(step)
    expect(isBehind(now, today)).toBe(late)
  })

  test('a correction of what is out is behind nothing', () => {
    for (const phase of ['drafting', 'submitted', 'signed'] as readonly FilingPhase[])
      expect(openDeadlines(of2025, { phase, wasPublished: true })).toEqual([])
  })
})

describe('internal days', () => {
  const set = (name: string, value: unknown) =>
    acceptPolicyRow({ name, from: '2025-06-01', value, instrument: '示例通知' }, {}, '2025-05-01')

  test.each([
    ['reportSubmitBy', '01-15', true],
    ['reportSubmitBy', '02-01', false],
    ['reportSubmitBy', '1-15', false],
    ['reportPublishBy', '01-31', true],
    ['governmentReportBy', '02-29', false],
    ['governmentReportBy', '03-31', true],
    ['governmentReportBy', '04-01', false],
    ['reportReminderDays', { report: [7, 0] }, true],
    ['reportReminderDays', [7, 0], false],
  ] as const)('%s %j is taken: %s', (name, value, taken) => {
    expect(set(name, value).ok).toBe(taken)
  })

  test('a region moves its own from the next January on, and nobody the statutory day', () => {
    const accepted = set('reportSubmitBy', '01-12')
    if (!accepted.ok) expect.fail('refused')
    const policy = regionPolicy('云岭县', { reportSubmitBy: [accepted.value.row] })
    const on = (year: number) => filingDeadlines(year, 'own', policy, true).map(({ value }) => value)
    expect(on(2023)).toEqual(['2024-01-20', '2024-01-26', '2024-01-28', '2024-01-31'])
    expect(on(2025)).toEqual(['2026-01-12', '2026-01-26', '2026-01-28', '2026-01-31'])
  })
})

describe('who owes a report', () => {
  const organ = { owesReport: true, validFrom: null, validTo: null, successor: '' } as const
  test.each([
    [{}, 'owes'],
    [{ owesReport: false }, 'exempt'],
    [{ validFrom: '2025-12-31' }, 'owes'],
    [{ validFrom: '2026-01-01' }, 'notYet'],
    [{ validTo: '2025-12-31' }, 'owes'],
    [{ validTo: '2025-12-30', successor: '云岭县财政局' }, 'ended'],
  ] as readonly (readonly [{ validFrom?: LocalDate; validTo?: LocalDate }, string])[])(
    '%j: %s',
    (given, kind) => {
      expect(reportDuty({ ...organ, ...given }, 2025).kind).toBe(kind)
    },
  )
})

describe('who reports by itself is settled organ by organ', () => {
  test.each([
    ['countyGovernment', null, 'government-reports'],
    ['cityGovernment', 7, 'government-reports'],
    ['provinceGovernment', null, 'government-reports'],
    ['department', null, 'report-needs-organ-above'],
    ['department', 7, null],
    ['township', 7, null],
    ['dispatchedOffice', 7, null],
  ] as const)('%s under %s relieved of it: %s', (kind, parentId, code) => {
    const relieved = maySetReportDuty({ kind, parentId }, false)
    expect(relieved.ok ? null : relieved.refusal.code).toBe(code)
    expect(maySetReportDuty({ kind, parentId }, true).ok).toBe(true)
  })

  test('only an office that was sent out goes into the report of its organ as a matter of course', () => {
    expect(ORGAN_KINDS.filter((kind) => !usualReportDuty(kind))).toEqual(['dispatchedOffice'])
  })
})
