import { expect, test } from 'vitest'
import { changesSince } from '../../src/console/annual-report/report-change.ts'
import type { FilingJson } from '../../src/contract/annual-report-filing/filing-json.ts'

type Seen = Pick<FilingJson, 'figures' | 'text'>

const page = (received: number, overview: string): Seen => ({
  figures: (['requests.newReceived.6', 'requests.granted.6'] as const).map((cell, place) => ({
    cell,
    value: place === 0 ? received : 1,
    text: String(place === 0 ? received : 1),
    origin: 'records',
    lastYear: null,
    signed: null,
  })),
  text: {
    revision: 1,
    written: { overview: '收到{{requests.newReceived.6}}件。', problems: '', other: '' },
    shown: { overview, problems: '', other: '' },
    unknown: [],
    generated: [],
    writtenBy: '',
    writtenAt: null,
  },
})

test('what changed since the page was opened is told figure by figure and section by section', () => {
  expect(changesSince(page(4, '收到4件。'), page(5, '收到5件。'))).toEqual([
    { place: 'requests.newReceived.6', label: expect.stringContaining('总计'), before: '4', now: '5' },
    { place: 'overview', label: expect.any(String), before: '收到4件。', now: '收到5件。' },
  ])
  expect(changesSince(page(4, '收到4件。'), page(4, '收到4件。'))).toEqual([])
})
