import { expect, test } from 'vitest'
import { findingPlace } from '../../src/contract/annual-report-filing/finding-place.ts'
import type { CellPath, Finding } from '../../src/law/annual-report/annual-report.ts'

const CELL: CellPath = 'requests.granted.6'
const WORDS = { overview: '本年度平稳。', problems: '公开不够及时，需要改进。', other: '无' }

const found = (check: string, cells: readonly CellPath[], message = '说明'): Finding => ({
  check,
  severity: 'error',
  cells,
  expected: null,
  actual: null,
  message,
  source: 'OGI-49',
})

test.each([
  ['a figure', found('K3-1', [CELL]), { kind: 'cell', cell: CELL, section: null }],
  [
    'words, by what is quoted',
    found('KX-7', [], '“公开不够及时”与上年相同。'),
    { kind: 'section', cell: null, section: 'problems' },
  ],
  ['an organ that has not reported', found('KR-2', []), { kind: 'rollUp', cell: null, section: null }],
  ['a sum that is another', found('KR-1', [CELL]), { kind: 'rollUp', cell: CELL, section: null }],
  ['records that are not settled', found('KL-7', []), { kind: 'records', cell: null, section: null }],
  ['organs that were moved', found('KL-6', []), { kind: 'explain', cell: null, section: null }],
  ['nothing in particular', found('KF-1', []), { kind: 'explain', cell: null, section: null }],
] as const)('where %s is mended', (_, finding, place) => {
  expect(findingPlace(finding, WORDS)).toEqual(place)
})
