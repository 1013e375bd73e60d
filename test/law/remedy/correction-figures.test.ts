import { expect, test } from 'vitest'
import { correctionFigures, correctionRate } from '../../../src/law/remedy/correction-figures.ts'
import type { Ruling } from '../../../src/law/remedy/remedy-state.ts'

test('纠错率 counts what was decided and leaves out what is pending', () => {
  expect(correctionRate({ upheld: 3, corrected: 1, other: 1, pending: 40 })).toBe(20)
  expect(correctionRate({ upheld: 2, corrected: 1, other: 0, pending: 0 })).toBe(33.3)
  expect(correctionRate({ upheld: 0, corrected: 0, other: 0, pending: 2 })).toBeNull()
})

test('the rate of a year is of the decisions of that year, each case once', () => {
  const given = (id: number, attacked: string | null, ...rulings: readonly Ruling[]) => ({
    id,
    attacked,
    group: 'reconsideration' as const,
    respondents: ['7'],
    filedOn: '2024-06-03' as const,
    rulings,
  })
  const cases = [
    given(1, 'notExist', { on: '2024-08-01', decision: 'revoked' }),
    given(2, 'notExist', { on: '2025-02-01', decision: 'upheld' }),
    given(3, 'notExist', { on: '2025-03-01', decision: 'orderedToPerform' }),
    given(4, null, { on: '2025-03-01', decision: 'withdrawn' }),
    given(5, 'noReply'),
  ]
  const { all, byAttacked } = correctionFigures(cases, 2025)
  expect(all).toEqual({ upheld: [2], corrected: [3], other: [4], pending: [5], rate: 33.3 })
  expect(byAttacked.map(({ attacked, figure }) => [attacked, figure.rate])).toEqual([
    ['notExist', 50],
    ['', 0],
    ['noReply', null],
  ])
  expect(correctionFigures(cases, 2024).all).toMatchObject({
    corrected: [1],
    pending: [2, 3, 4, 5],
    rate: 100,
  })
})
