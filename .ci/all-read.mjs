/** Reads the lines of `sunlit report read --json` and fails unless all of the expected number were read. */
import { readFileSync } from 'node:fs'

const expected = Number(process.argv[2])
const reports = readFileSync(0, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))
const bad = reports.filter((report) => report.error)
for (const { source, error } of bad) process.stdout.write(`${source.file}: ${error.code} ${error.message}\n`)
for (const { source, organ, year, form } of reports) {
  if (organ) process.stdout.write(`${source.file}: ${organ} ${year}, form ${form}\n`)
}
if (bad.length > 0 || reports.length !== expected) {
  process.stdout.write(`expected ${expected} reports, got ${reports.length - bad.length}\n`)
  process.exitCode = 1
}
