import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { Cell, CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { type Fixture, fixtures, refusedFixtures, type TypedFigure } from './fixture-files.ts'

const said = (cell: Cell | undefined): string => {
  if (cell === undefined) return 'nothing'
  return 'value' in cell ? String(cell.value) : cell.state
}

const isRight = (typed: TypedFigure, read: Cell | undefined): boolean => {
  const figure = read !== undefined && 'value' in read ? read.value : null
  if (typeof typed === 'number') return figure === typed
  if (typed === '') return read?.state === 'blank'
  if (typed === '/') return read?.state === 'notApplicable'
  if (typed === '-') return read?.state === 'notApplicable' || read?.state === 'blank'
  const [, value] = typed.split(':')
  if (value !== undefined && figure === Number(value)) return true
  return figure === null && !(read?.state === 'blank' && Number(value ?? 0) !== 0)
}

const wrongFigures = (fixture: Fixture, cells: Readonly<Partial<Record<CellPath, Cell>>>) =>
  (Object.keys(fixture.figures) as CellPath[])
    .filter((path) => !isRight(fixture.figures[path] ?? 'none', cells[path]))
    .map((path) => `${path}: typed ${fixture.figures[path]}, read ${said(cells[path])}`)

const number = (figure: TypedFigure | undefined): number => (typeof figure === 'number' ? figure : 0)

describe('typed fixtures', () => {
  test.each(fixtures())('$file agrees with itself', ({ figures, form }) => {
    const at = (row: string, column: number) => number(figures[`requests.${row}.${column}`])
    const rows = [
      ...new Set(Object.keys(figures).flatMap((path) => /^requests\.(\w+)\./.exec(path)?.[1] ?? [])),
    ]
    const results = rows.filter(
      (row) => !['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'].includes(row),
    )
    expect(rows.length).toBe(form === '2019' || 'requests.otherUndivided.6' in figures ? 23 : 25)
    for (const column of [0, 1, 2, 3, 4, 5, 6]) {
      expect(results.reduce((sum, row) => sum + at(row, column), 0)).toBe(at('totalProcessed', column))
      expect(at('newReceived', column) + at('carriedOver', column)).toBe(
        at('totalProcessed', column) + at('carriedForward', column),
      )
    }
    for (const row of rows) {
      expect([0, 1, 2, 3, 4, 5].reduce((sum, column) => sum + at(row, column), 0)).toBe(at(row, 6))
    }
  })

  test.each(fixtures())('$file is read as typed', async (fixture) => {
    const result = await readAnnualReport(fixture.bytes, fixture.file)
    if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
    const { organ, year, form, cells } = result.value
    expect({ organ, year, form }).toEqual({ organ: fixture.organ, year: fixture.year, form: fixture.form })
    expect(wrongFigures(fixture, cells)).toEqual([])
  })

  test.each(fixtures())('$file keeps its prose in its chapters', async ({ bytes, file, says }) => {
    const result = await readAnnualReport(bytes, file)
    if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
    const { overview, problems, other } = result.value.narrative
    expect(overview?.replaceAll(/\s/g, '')).toContain(says.overview)
    expect(problems?.replaceAll(/\s/g, '')).toContain(says.problems)
    expect(other?.replaceAll(/\s/g, '')).toContain(says.other)
    expect(overview).not.toContain('信息内容')
    expect(problems).not.toContain('结果维持')
  })

  test.each(refusedFixtures())('$file is refused', async ({ file, bytes, codes }) => {
    const result = await readAnnualReport(bytes, file)
    expect(codes).toContain(result.ok ? 'read' : result.refusal.code)
  })
})
