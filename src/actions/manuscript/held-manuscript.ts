/** A manuscript with everything that an act on it is judged by. */

import { foldManuscript } from '../../law/proactive-disclosure/manuscript/evolve-manuscript.ts'
import type { ManuscriptState } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { ManuscriptEvent } from '../../law/proactive-disclosure/manuscript-event.ts'
import type { Database } from '../../store/database.ts'
import { findManuscript, lockManuscript, type ManuscriptHead } from '../../store/manuscript.ts'
import { contentOf, type KeptContent } from '../../store/manuscript-content.ts'
import { readManuscriptEvents } from '../../store/manuscript-event.ts'
import { type ManuscriptOrgan, manuscriptOrgan } from '../../store/manuscript-organ.ts'

export interface HeldManuscript {
  readonly head: ManuscriptHead
  readonly organ: ManuscriptOrgan
  readonly events: readonly ManuscriptEvent[]
  readonly state: ManuscriptState
  /** The one that is worked on, or else the one that is out. */
  readonly content: KeptContent
}

const around = async (db: Database, head: ManuscriptHead | null): Promise<HeldManuscript | null> => {
  if (head === null) return null
  const organ = await manuscriptOrgan(db, head.organId)
  const events = await readManuscriptEvents(db, head.id)
  const state = foldManuscript(events)
  return { head, organ, events, state, content: await contentOf(db, head.id, state.content) }
}

/** Until the transaction ends, nobody else changes it. Null when there is none. */
export const holdManuscript = async (trx: Database, id: number): Promise<HeldManuscript | null> =>
  around(trx, await lockManuscript(trx, id))

export const lookAtManuscript = async (db: Database, id: number): Promise<HeldManuscript | null> =>
  around(db, await findManuscript(db, id))
