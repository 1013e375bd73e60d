/** Reads a table of known answers: first line names the columns, commas separate, nothing is quoted. */
import { readFileSync } from 'node:fs'

export const readCases = <Column extends string>(file: URL): readonly Readonly<Record<Column, string>>[] => {
  const [head = '', ...rows] = readFileSync(file, 'utf8').trim().split('\n')
  const columns = head.split(',') as Column[]
  return rows.map((row) => {
    const cells = row.split(',')
    if (cells.length !== columns.length) throw new Error(`${file.pathname}: ${row}`)
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim()])) as Record<
      Column,
      string
    >
  })
}
