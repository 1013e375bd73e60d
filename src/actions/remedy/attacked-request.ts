/** The request whose reply a remedy case attacks. */
import type { Attacked } from '../../law/remedy/attacked-act.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { findAttackedRequest } from '../../store/attacked-request.ts'
import type { Database } from '../../store/database.ts'

export interface AttackedRequest {
  readonly id: number
  readonly number: string
  readonly attacked: Attacked
  /** Day of the reply; null while there is none. */
  readonly replyOn: LocalDate | null
}

/** A request of this organ and no other, by its number. Without a reply, what is attacked is that there is none. */
export const attackedRequest = async (
  db: Database,
  organId: number,
  number: string,
): Promise<AttackedRequest | null> => {
  const found = await findAttackedRequest(db, organId, number.trim())
  if (found === null) return null
  const { id, outcome, signedOn, closedOn } = found
  return { id, number: found.number, attacked: outcome ?? 'noReply', replyOn: signedOn ?? closedOn }
}
