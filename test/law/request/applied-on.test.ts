import { expect, test } from 'vitest'
import { appliedOn } from '../../../src/law/request/applied-on.ts'
import type { RequestEvent, RequestEventOf } from '../../../src/law/request/request-event.ts'

const arrived: RequestEventOf<'arrived'> = {
  type: 'arrived',
  at: '2025-12-29T16:00',
  by: 'applicant',
  channel: 'registeredMail',
  applicantType: 'naturalPerson',
}
const supplemented: RequestEvent = {
  type: 'supplementReceived',
  at: '2026-01-08T09:00',
  by: 'applicant',
  channel: 'online',
}

test('an application stays on the day it came in, whatever is added to it next year', () => {
  expect(appliedOn([arrived, supplemented])).toBe('2025-12-29')
})

test('paper that was registered later counts from the day on which it came', () => {
  expect(appliedOn([{ ...arrived, on: '2025-12-26' }, supplemented])).toBe('2025-12-26')
})

test('before anything came in there is no day', () => {
  expect(appliedOn([])).toBeNull()
})
