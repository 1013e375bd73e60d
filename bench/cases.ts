/**
 * Casework at the size of a large county: lists, case page, search, applications, acts and deadlines,
 * each beside the bare SQL it needs, in the same run.
 * `--requests N` and `--open N` choose another size.
 */
import { parseArgs } from 'node:util'
import { tableRow } from './cases/compare.ts'
import { fillCounty } from './cases/filled-county.ts'
import { compareReading } from './cases/reading.ts'
import { compareRecomputing } from './cases/recomputing.ts'
import { compareWriting } from './cases/writing.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    requests: { type: 'string', default: '100000' },
    open: { type: 'string', default: '20000' },
  },
})
const requests = Number(values.requests)
const open = Number(values.open)

const county = await fillCounty(requests, open)
try {
  const compared = [...(await compareReading(county)), ...(await compareWriting(county))]
  const recomputed = await compareRecomputing(county)
  console.log(
    `\n\`npm run bench -- cases\` · Node ${process.version} · ${requests} cases, ${open} of them open · ` +
      `filled in ${county.fillSeconds.toFixed(0)} s\n`,
  )
  console.log('| what | p50 / p95 ms | bare SQL p50 / p95 ms | times | a second | bare, a second |')
  console.log('|---|---:|---:|---:|---:|---:|')
  for (const each of compared) console.log(tableRow(each))
  const { seconds, bareSeconds, moved } = recomputed
  console.log(
    `\nDeadlines of ${recomputed.open} open cases after a new notice (${moved} moved): ` +
      `${seconds.toFixed(1)} s; reading the same events and writing the same rows: ${bareSeconds.toFixed(1)} s.`,
  )
} finally {
  await county.close()
}
