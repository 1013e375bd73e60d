import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../src/law/policy.ts'
import {
  acceptPolicyRow,
  POLICY_NAMES,
  POLICY_VALUES,
  type ProposedRow,
} from '../../src/law/region-policy.ts'

const accept = (given: Partial<ProposedRow>) =>
  acceptPolicyRow(
    { name: 'supplementDays', from: '2025-04-01', value: 10, instrument: '云府办〔2025〕6号', ...given },
    {},
    '2025-03-03',
  )

test.each<[string, Partial<ProposedRow>]>([
  ['policy-unknown', { name: 'replyDays' }],
  ['policy-unknown', { name: '__proto__' }],
  ['policy-in-past', { from: '2025-03-02' }],
  ['policy-instrument-missing', { instrument: ' ' }],
  ['policy-value-wrong', { value: 0 }],
  ['policy-value-wrong', { value: '10' }],
  ['policy-value-wrong', { value: 10.5 }],
  ['policy-value-wrong', { value: 9_999 }],
  ['policy-value-wrong', { name: 'consultationCounting', value: 'never' }],
  ['policy-value-wrong', { name: 'requiredReviews', value: ['section', 'section'] }],
  ['policy-value-wrong', { name: 'requiredReviews', value: ['mayor'] }],
  ['policy-value-wrong', { name: 'rowsOfOutcomes', value: { granted: 'totalProcessed' } }],
  ['policy-value-wrong', { name: 'rowsOfOutcomes', value: { lost: 'granted' } }],
  ['policy-value-wrong', { name: 'lampDays', value: { red: 7, yellow: 3 } }],
  ['policy-value-wrong', { name: 'reminderDays', value: { reply: [-1], applicant: [], consultation: [] } }],
  ['policy-value-wrong', { name: 'reasonStopsClock', value: null }],
])('%s', (code, given) => {
  expect(accept(given)).toMatchObject({ ok: false, refusal: { code } })
})

test('a row that fits is taken under the source of the default', () => {
  expect(accept({})).toEqual({
    ok: true,
    value: {
      name: 'supplementDays',
      row: {
        source: 'POLICY-SUPPLEMENT-DAYS',
        from: '2025-04-01',
        value: 10,
        instrument: '云府办〔2025〕6号',
      },
    },
  })
})

test('every default is a value that a region might have set', () => {
  for (const name of POLICY_NAMES) {
    for (const { value } of DEFAULT_POLICY[name])
      expect([name, POLICY_VALUES[name](value)]).toEqual([name, true])
  }
})
