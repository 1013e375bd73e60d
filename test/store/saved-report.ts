/** Reports for the store's tests, and a short way to save one. */
import { createHash } from 'node:crypto'
import type { AnnualReport, Cell, CellPath, Finding } from '../../src/law/annual-report/annual-report.ts'
import { formCells, formOf } from '../../src/law/annual-report/form-cells.ts'
import { type SavedReport, saveReport } from '../../src/store/annual-report-save.ts'
import type { Database } from '../../src/store/database.ts'
import { findOrAddOrgan } from '../../src/store/organ.ts'

export const figure = (value: number): Cell => ({ state: 'number', value, printed: String(value) })

/** All cells 0 but those given. */
export const plainReport = (
  organ: string,
  year: number,
  cells: Partial<Record<CellPath, Cell>> = {},
): AnnualReport => ({
  organ,
  year,
  form: '2021',
  title: `${organ}${year}年政府信息公开工作年度报告`,
  headings: [{ section: 1, printed: '一、总体情况' }],
  cells: { ...Object.fromEntries(formCells(formOf('2021')).map((path) => [path, figure(0)])), ...cells },
  narrative: {
    overview: '本年度平稳。',
    problems: '存在的问题是内容不够丰富。改进办法是充实内容。',
    other: '无',
  },
  claims: [],
})

export interface SaveChoice {
  readonly region?: string
  readonly bytes?: string
  readonly findings?: readonly Finding[]
}

/** Saves in a transaction of its own. The bytes stand for the file; by default they are the report itself. */
export const save = (db: Database, report: AnnualReport, choice: SaveChoice = {}): Promise<SavedReport> => {
  const bytes = Buffer.from(choice.bytes ?? JSON.stringify(report))
  const hash = createHash('sha256').update(bytes).digest('hex')
  return db.transaction().execute(async (trx) => {
    const organ = await findOrAddOrgan(trx, report.organ ?? '', choice.region ?? '青禾县')
    return saveReport(trx, {
      organ,
      year: report.year ?? 0,
      importedAt: new Date('2024-01-15T08:00:00Z'),
      file: { name: `${report.organ}.txt`, bytes, hash, media: 'text' },
      report,
      origin: 'imported',
      places: { 'requests.newReceived.6': { line: 12 } },
      findings: choice.findings ?? [],
    })
  })
}
