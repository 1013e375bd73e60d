/** The published reports of the demonstration (Art. 49), read from their files. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { ReadReport } from '../../../src/formats/annual-report/read-report.ts'

const FOLDER = new URL('../../../demo/annual-reports/', import.meta.url)

const readReport = async (name: string): Promise<ReadReport> => {
  const read = await readAnnualReport(readFileSync(fileURLToPath(new URL(name, FOLDER))), name)
  if (!read.ok) throw new Error(`${name}: ${read.refusal.code}`)
  return read.value
}

export const publishedReports = (): Promise<readonly ReadReport[]> =>
  Promise.all(readdirSync(FOLDER).toSorted().map(readReport))
