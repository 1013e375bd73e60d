/** Table four by hand: in which year a case counts, and in which of its 15 cells. */
import { describe, expect, test } from 'vitest'
import { foldRemedy } from '../../../src/law/remedy/remedy-case.ts'
import type { RemedyEvent, RemedyEventType } from '../../../src/law/remedy/remedy-event.ts'
import { tableFourOf } from '../../../src/law/remedy/table-four.ts'
import { readCases } from '../cases-csv.ts'

const OWN = '7'
const OTHER = '8'

const cases = readCases<'id' | 'rule' | 'script' | 'group' | 'cells'>(
  new URL('table-four.cases.csv', import.meta.url),
)

const DETAIL: Readonly<Partial<Record<RemedyEventType, object>>> = {
  suspended: { reason: '等待另案' },
  retracted: { reason: '误登' },
  voided: { reason: '重复登记' },
}

const eventOf = (step: string): RemedyEvent => {
  const [type = '', on = '', ...words] = step.trim().split(' ')
  const later = words.find((word) => word.startsWith('at='))?.slice('at='.length)
  const isSuit = words.includes('direct') || words.includes('after')
  const filing = {
    kind: isSuit ? 'litigation' : 'reconsideration',
    afterReconsideration: words.includes('after'),
    respondent: OWN,
  }
  const detail = type === 'filed' ? filing : type === 'decided' ? { decision: words[0] } : {}
  const told = { ...detail, ...DETAIL[type as RemedyEventType] }
  return { type, on, at: `${later ?? on}T09:00`, by: 'clerk-1', ...told } as unknown as RemedyEvent
}

const stateOf = (script: string, ...more: readonly RemedyEvent[]) => {
  const folded = foldRemedy([...script.split(';').map(eventOf), ...more])
  if (!folded.ok) throw new Error(JSON.stringify(folded.refusal))
  return folded.value
}

const YEARS = [2022, 2023, 2024, 2025, 2026]

/** Every cell but the sums in which the case counts for the organ. */
const countedIn = (state: ReturnType<typeof stateOf>, organ: string, years = YEARS): readonly string[] =>
  years.flatMap((year) =>
    Object.entries(tableFourOf([{ id: 'a', state }], organ, year))
      .filter(([path, ids]) => ids !== undefined && ids.length > 0 && !path.endsWith('.total'))
      .map(([path]) => `${year} ${path}`),
  )

describe('in which cell of which year a case counts', () => {
  test.each(cases)('$id', ({ script, group, cells }) => {
    const last = cells.split(';').at(-1)?.trim() ?? ''
    const years = last.endsWith('pending') ? YEARS.filter((year) => year <= Number(last.slice(0, 4))) : YEARS
    const expected = cells
      .split(';')
      .filter((cell) => cell.trim() !== '')
      .map((cell) => cell.trim().split(' '))
      .map(([year, result]) => `${year} remedies.${group}.${result}`)
    expect(countedIn(stateOf(script), OWN, years)).toEqual(expected)
  })

  test('every group and every result has a case', () => {
    const told = new Set(cases.map(({ group }) => group))
    expect([...told].sort()).toEqual([
      'litigationAfterReconsideration',
      'litigationDirect',
      'reconsideration',
    ])
    const all = cases.map(({ cells }) => cells).join(' ')
    for (const result of ['upheld', 'corrected', 'other', 'pending']) expect(all).toContain(result)
  })
})

describe('for whom a case counts', () => {
  const script = 'filed 2025-06-03 after; accepted 2025-06-09; decided 2025-09-15 upheld'
  const joined: RemedyEvent = {
    type: 'joined',
    at: '2025-09-16T09:00',
    by: 'clerk-1',
    respondent: OTHER,
    basis: 'reviewUpheld',
  }
  const left: RemedyEvent = {
    type: 'left',
    at: '2025-09-17T09:00',
    by: 'clerk-1',
    respondent: OTHER,
    reason: '误选',
  }
  const cell = '2025 remedies.litigationAfterReconsideration.upheld'

  test('for the organ whose act is attacked, not for the one that reviewed it', () => {
    expect(countedIn(stateOf(script), OWN)).toEqual([cell])
    expect(countedIn(stateOf(script), OTHER)).toEqual([])
  })

  test('for the reviewing organ, too, once it is sued with it; for both together once', () => {
    const state = stateOf(script, joined)
    expect(countedIn(state, OWN)).toEqual([cell])
    expect(countedIn(state, OTHER)).toEqual([cell])
    const both = tableFourOf([{ id: 'a', state }], [OWN, OTHER], 2025)
    expect(both['remedies.litigationAfterReconsideration.upheld']).toEqual(['a'])
    expect(both['remedies.litigationAfterReconsideration.total']).toEqual(['a'])
  })

  test('no more for an organ that was named by mistake', () => {
    const state = stateOf(script, joined, left)
    expect(countedIn(state, OTHER)).toEqual([])
    expect(countedIn(state, OWN)).toEqual([cell])
  })
})
