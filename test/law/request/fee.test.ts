import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  feeByItem,
  feeByPage,
  informationProcessingFee,
  itemsEarlierInMonth,
} from '../../../src/law/request/fee.ts'

const yuan = (result: ReturnType<typeof feeByItem>) => (result.ok ? result.value.value : result.refusal.code)

describe('by item, one applicant and one month', () => {
  test.each([
    [10, 0],
    [11, 100],
    [14, 400],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [45, 5500],
    [60, 11_000],
    [100, 37_000],
  ])('%i items in the month come to %i yuan', (items, expected) => {
    expect(yuan(feeByItem(0, items, '2025-03-03'))).toBe(expected)
  })

  test.each([
    [13, 100],
    [30, 200],
    [40, 300],
    [50, 400],
  ])('after %i items the next alone costs %i yuan', (earlier, expected) => {
    expect(yuan(feeByItem(earlier, 1, '2025-03-03'))).toBe(expected)
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

describe('by page, one application', () => {
  test.each([
    [30, 0],
    [31, 10],
    [68, 380],
    [100, 700],
    [101, 720],
    [150, 1700],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('%i pages come to %i yuan', (pages, expected) => {
    expect(yuan(feeByPage(pages, '2025-03-03'))).toBe(expected)
  })
})

describe('limits of the rules', () => {
  test('no fee before 2021', () => {
    expect(yuan(feeByItem(0, 40, '2020-12-31'))).toBe('fee-before-rules')
    expect(yuan(feeByPage(300, '2021-01-01'))).toBe(6700)
  })

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
    expect(itemsEarlierInMonth(item('a', 'x', '2025-03-31'), earlier)).toBe(8)
  })
})
