import { describe, expect, test } from 'vitest'
import {
  type Ending,
  existsOn,
  mayEnd,
  mayStandUnder,
  type OrganLife,
  succeedsFrom,
} from '../../../src/law/organ/organ-change.ts'

const TODAY = '2026-03-02'

const organ = (id: number, given: Partial<OrganLife> = {}): OrganLife => ({
  id,
  parentId: 1,
  kind: 'department',
  validFrom: '2020-01-01',
  validTo: null,
  receivesRequests: true,
  ...given,
})

describe('where an organ may stand', () => {
  const county = organ(1, { parentId: null, kind: 'countyGovernment' })
  const rows: readonly [string, Parameters<typeof mayStandUnder>, string | null][] = [
    ['a department under a county', [organ(5), county, [], TODAY], null],
    ['a county at the top', [county, null, [], TODAY], null],
    [
      'a province at the top',
      [organ(2, { parentId: null, kind: 'provinceGovernment' }), null, [], TODAY],
      null,
    ],
    ['a department at the top', [organ(5), null, [], TODAY], 'kind-stands-alone'],
    ['under itself', [organ(5), organ(5), [], TODAY], 'parent-is-below'],
    ['under what is below it', [organ(5), organ(7), [7, 6, 5, 1], TODAY], 'parent-is-below'],
    ['under one that ended', [organ(5), organ(6, { validTo: '2026-02-28' }), [], TODAY], 'parent-ended'],
    ['under one that ends today', [organ(5), organ(6, { validTo: TODAY }), [], TODAY], 'parent-ended'],
    [
      'under one that began later',
      [organ(5), organ(6, { validFrom: '2024-01-01' }), [], TODAY],
      'parent-begins-later',
    ],
  ]
  test.each(rows)('%s', (_, given, code) => {
    const outcome = mayStandUnder(...given)
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code)
  })
})

describe('ending an organ', () => {
  const ending = (given: Partial<Ending> = {}): Ending => ({
    lastDay: '2026-03-31',
    successor: organ(9),
    laterSuccessors: [],
    ...given,
  })
  const rows: readonly [string, OrganLife, Ending, number, string | null][] = [
    ['with a successor', organ(5), ending(), 0, null],
    ['as of yesterday', organ(5), ending({ lastDay: '2026-03-01' }), 0, null],
    ['as of the day before yesterday', organ(5), ending({ lastDay: '2026-02-28' }), 0, 'end-is-past'],
    ['that ended already', organ(5, { validTo: '2026-01-31' }), ending(), 0, 'organ-ended'],
    ['whose end is set', organ(5, { validTo: '2026-06-30' }), ending(), 0, 'end-already-set'],
    ['before it began', organ(5, { validFrom: '2026-05-01' }), ending(), 0, 'ends-before-it-begins'],
    ['with organs below', organ(5), ending(), 2, 'organs-below-remain'],
    ['without a successor', organ(5), ending({ successor: null }), 0, 'successor-needed'],
    ['with itself as successor', organ(5), ending({ successor: organ(5) }), 0, 'successor-is-itself'],
    [
      'with a successor that ends first',
      organ(5),
      ending({ successor: organ(9, { validTo: '2026-03-31' }) }),
      0,
      'successor-ended',
    ],
    [
      'with a successor that begins too late',
      organ(5),
      ending({ successor: organ(9, { validFrom: '2026-04-02' }) }),
      0,
      'successor-ended',
    ],
    [
      'with a successor that begins the day after',
      organ(5),
      ending({ successor: organ(9, { validFrom: '2026-04-01' }) }),
      0,
      null,
    ],
    [
      'that receives applications, with a successor that does not',
      organ(5),
      ending({ successor: organ(9, { receivesRequests: false }) }),
      0,
      'successor-receives-none',
    ],
    [
      'whose successor it is to follow',
      organ(5),
      ending({ laterSuccessors: [7, 5] }),
      0,
      'successors-in-a-ring',
    ],
  ]
  test.each(rows)('an organ %s', (_, life, given, below, code) => {
    const outcome = mayEnd(life, given, below, TODAY)
    expect(outcome.ok ? null : outcome.refusal.code).toBe(code)
  })

  test('the successor stands in from the day after, and the organ is there on its last day', () => {
    expect(succeedsFrom('2026-02-28')).toBe('2026-03-01')
    expect(existsOn({ validFrom: null, validTo: '2026-02-28' }, '2026-02-28')).toBe(true)
    expect(existsOn({ validFrom: null, validTo: '2026-02-28' }, '2026-03-01')).toBe(false)
  })
})
