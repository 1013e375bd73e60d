import type { Generated } from 'kysely'
import type { Json } from './column.ts'

export interface JobTable {
  name: string
  /** The last slot of its schedule that was done. */
  slot: Generated<string>
  started_at: Date | null
  finished_at: Date | null
  /** Why the last run failed; empty when it did not. */
  problem: Generated<string>
  /** Since the last run that did not fail. */
  failures: Generated<number>
  /** After a failure: not before. */
  retry_at: Date | null
  report: Json<Readonly<Record<string, number>>>
}
