/** Figures and facts of an invented year that agree with one another, as records give them. */
import fc from 'fast-check'
import { APPLICANT_COLUMNS, type Cell, type CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { FORM_2021 } from '../../../src/law/annual-report/form-2021.ts'
import { formCells, formOf } from '../../../src/law/annual-report/form-cells.ts'
import type { DraftGiven } from '../../../src/law/annual-report/narrative/draft/draft-words.ts'
import { REPORT_FACTS } from '../../../src/law/annual-report/narrative/report-fact.ts'
import { number } from './sample-report.ts'

export const ORGAN_NAMES = [
  '云岭县水务局',
  '云岭县财政局',
  '云岭县溪口镇人民政府',
  '云岭县政务服务和大数据管理局',
  '云岭县人民政府办公室',
  '云岭县人民政府',
] as const

const few = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 40 }) })
const PEOPLE = APPLICANT_COLUMNS.length - 1

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

type Cells = Record<CellPath, Cell>

const setRow = (cells: Cells, row: string, values: readonly number[]): void => {
  values.forEach((value, column) => {
    cells[`requests.${row}.${column}`] = number(value)
  })
  cells[`requests.${row}.${PEOPLE}`] = number(total(values))
}

/** What was received and carried over is what was done and is carried forward, in each column. */
const requestCells = (cells: Cells, draw: (most: number) => number): void => {
  const done = Array.from({ length: PEOPLE }, () => 0)
  for (const { key, kind } of FORM_2021.requests) {
    if (kind !== 'result') continue
    const values = done.map(() => draw(3))
    setRow(cells, key, values)
    values.forEach((value, column) => {
      done[column] = (done[column] ?? 0) + value
    })
  }
  const forward = done.map(() => draw(2))
  const inflow = done.map((value, column) => value + (forward[column] ?? 0))
  const over = inflow.map((value) => Math.min(value, draw(2)))
  setRow(cells, 'totalProcessed', done)
  setRow(cells, 'carriedForward', forward)
  setRow(cells, 'carriedOver', over)
  setRow(
    cells,
    'newReceived',
    inflow.map((value, column) => value - (over[column] ?? 0)),
  )
}

const remedyCells = (cells: Cells, draw: (most: number) => number): void => {
  for (const group of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration']) {
    const results = ['upheld', 'corrected', 'other', 'pending'].map((result) => {
      const value = draw(3)
      cells[`remedies.${group}.${result}`] = number(value)
      return value
    })
    cells[`remedies.${group}.total`] = number(total(results))
  }
}

const proactiveCells = (cells: Cells, draw: (most: number) => number): void => {
  for (const path of formCells(formOf('2021'))) {
    if (!path.startsWith('proactive.') || path.startsWith('proactive.governmentRules.')) continue
    cells[path] = number(draw(30))
  }
  cells['proactive.administrativeFeesWanYuan'] = number(draw(3) * 1_234_567_00)
}

/** The number split over the names, all of it. */
const split = (
  facts: Record<string, number>,
  names: readonly string[],
  whole: number,
  draw: (most: number) => number,
): void => {
  let rest = whole
  names.forEach((name, index) => {
    const share = index === names.length - 1 ? rest : Math.min(rest, draw(Math.max(1, whole)))
    facts[name] = share
    rest -= share
  })
}

const namesUnder = (prefix: string): readonly string[] =>
  REPORT_FACTS.filter(({ name }) => name.startsWith(prefix) && !name.endsWith('.total')).map(
    ({ name }) => name,
  )

const figureOf = (cells: Cells, path: CellPath): number => {
  const cell = cells[path]
  return cell !== undefined && 'value' in cell ? cell.value : 0
}

const factsFor = (cells: Cells, draw: (most: number) => number): Record<string, number> => {
  const facts: Record<string, number> = {}
  for (const { name, cells: summed } of REPORT_FACTS) if (summed === null) facts[name] = draw(60)
  split(facts, namesUnder('published.'), facts['published.total'] ?? 0, draw)
  split(facts, namesUnder('interpretation.'), facts['interpretation.total'] ?? 0, draw)
  split(facts, namesUnder('requestChannel.'), figureOf(cells, 'requests.newReceived.6'), draw)
  facts['channel.site'] = facts['published.total'] ?? 0
  facts['fee.collected'] = Math.min(draw(4) * 12_050, figureOf(cells, 'proactive.administrativeFeesWanYuan'))
  facts['requests.late'] = Math.min(draw(3), figureOf(cells, 'requests.totalProcessed.6'))
  return facts
}

/** Most things are zero in most years. */
export const randomYear: fc.Arbitrary<DraftGiven> = fc
  .record({
    organ: fc.constantFrom(...ORGAN_NAMES),
    year: fc.integer({ min: 2021, max: 2035 }),
    isGovernment: fc.boolean(),
    hasPromises: fc.boolean(),
    isArea: fc.boolean(),
    dice: fc.array(few, { minLength: 60, maxLength: 60 }),
  })
  .map(({ dice, isArea, ...rest }) => {
    let at = 0
    const draw = (most: number): number => {
      at += 1
      return (dice[at % dice.length] ?? 0) % (most + 1)
    }
    const cells = Object.fromEntries(
      formCells(formOf('2021')).map((path) => [path, number(0)]),
    ) as unknown as Cells
    requestCells(cells, draw)
    remedyCells(cells, draw)
    proactiveCells(cells, draw)
    const scope = isArea ? 'area' : 'own'
    return { ...rest, scope, form: '2021', cells, facts: factsFor(cells, draw) } as const
  })
