/** The thread that `reading-pool.ts` starts: reads one file after another, and checks what it read. */
import { parentPort } from 'node:worker_threads'
import { readAnnualReport } from '../../formats/annual-report/read-annual-report.ts'
import { bySeverity } from '../../law/annual-report/checks/check.ts'
import { checkReport } from '../../law/annual-report/checks/check-report.ts'
import { ok } from '../../law/result.ts'
import { READY } from '../thread/thread-ready.ts'
import type { FileToRead, ReadingAnswer } from './reading.ts'

const read = async ({ name, bytes }: FileToRead): Promise<ReadingAnswer> => {
  const answer = await readAnnualReport(bytes, name)
  if (!answer.ok) return answer
  const report = answer.value
  return ok({ report, findings: bySeverity([...report.remarks, ...checkReport(report)]) })
}

parentPort?.on('message', async (file: FileToRead) => {
  parentPort?.postMessage(await read(file))
})
parentPort?.postMessage(READY)
