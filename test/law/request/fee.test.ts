import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_POLICY, type Policy } from '../../../src/law/policy.ts'
import {
  feeByItem,
  feeByPage,
  feeSlices,
  informationProcessingFee,
  itemsEarlierInMonth,
} from '../../../src/law/request/fee.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { readCases } from '../cases-csv.ts'

const yuan = (result: ReturnType<typeof feeByItem>) => (result.ok ? result.value.value : result.refusal.code)

const cases = readCases<'article' | 'basis' | 'earlier' | 'count' | 'on' | 'yuan'>(
  new URL('fee.cases.csv', import.meta.url),
)

describe('the schedules', () => {
  test.each(cases)(
    '$basis: $count after $earlier on $on cost $yuan',
    ({ article, basis, earlier, count, on, yuan: expected }) => {
      const day = on as LocalDate
      const fee =
        basis === 'byItem' ? feeByItem(Number(earlier), Number(count), day) : feeByPage(Number(count), day)
      expect(String(yuan(fee))).toBe(expected)
      expect(fee.ok ? fee.value.source : fee.refusal.source).toBe(article)
    },
  )

  test('the parts of a fee that are told to the applicant come to the fee', () => {
    expect(feeSlices({ kind: 'byPage', pages: 68 }, '2025-03-03')).toEqual({
      ok: true,
      value: {
        source: 'FEE-109-5',
        value: [
          { from: 1, to: 30, yuanEach: 0 },
          { from: 31, to: 68, yuanEach: 10 },
        ],
      },
    })
    const bases = fc.oneof(
      fc.record({ kind: fc.constant('byPage' as const), pages: fc.nat(400) }),
      fc.record({ kind: fc.constant('byItem' as const), earlier: fc.nat(60), items: fc.nat(60) }),
    )
    fc.assert(
      fc.property(bases, (basis) => {
        const slices = feeSlices(basis, '2025-03-03')
        const sum = slices.ok
          ? slices.value.value.reduce((yuan, { from, to, yuanEach }) => yuan + (to - from + 1) * yuanEach, 0)
          : null
        expect(sum).toBe(yuan(informationProcessingFee(basis, '2025-03-03')))
      }),
    )
    expect(feeSlices({ kind: 'byPage', pages: 3 }, '2020-12-31')).toMatchObject({
      refusal: { code: 'fee-before-rules' },
    })
  })

  test('the slices of a month add up, however the items are spread over applications', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(sizes, (applications) => {
        let earlier = 0
        let paid = 0
        for (const items of applications) {
          paid += Number(yuan(feeByItem(earlier, items, '2025-03-03')))
          earlier += items
        }
        return paid === yuan(feeByItem(0, earlier, '2025-03-03'))
      }),
    )
  })
})

describe('limits of the rules', () => {
  test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1_000_001])('%s pages are refused', (pages) => {
    expect(yuan(feeByPage(pages, '2025-03-03'))).toBe('fee-count-invalid')
  })

  test('one application is charged on one basis', () => {
    expect(yuan(informationProcessingFee({ kind: 'byItem', earlier: 10, items: 1 }, '2025-03-03'))).toBe(100)
    expect(yuan(informationProcessingFee({ kind: 'byPage', pages: 31 }, '2025-03-03'))).toBe(10)
  })

  test('what came earlier: same applicant, same organ, same calendar month', () => {
    const item = (applicant: string, organ: string, receivedDate: `${number}-${number}-${number}`) => ({
      applicant,
      organ,
      receivedDate,
      items: 4,
    })
    const earlier = [
      item('a', 'x', '2025-03-01'),
      item('a', 'x', '2025-03-20'),
      item('a', 'y', '2025-03-02'),
      item('b', 'x', '2025-03-02'),
      item('a', 'x', '2025-02-28'),
    ]
    expect(itemsEarlierInMonth(item('a', 'x', '2025-03-31'), earlier, DEFAULT_POLICY)).toBe(8)
    const everywhere: Policy = {
      ...DEFAULT_POLICY,
      feeScope: [{ source: 'POLICY-FEE-SCOPE', from: '2021-01-01', value: 'everyOrgan' }],
    }
    expect(itemsEarlierInMonth(item('a', 'x', '2025-03-31'), earlier, everywhere)).toBe(12)
  })
})
