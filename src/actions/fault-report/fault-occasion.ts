import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import type { FaultHead } from '../../store/fault-head.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

/** Somebody acts on a locked report. */
export interface FaultOccasion {
  readonly context: ActContext
  readonly trx: Database
  readonly actor: Actor
  readonly head: FaultHead
  readonly today: LocalDate
}
