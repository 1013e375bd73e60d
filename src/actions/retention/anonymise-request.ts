/** A closed case without the person behind it. */
import type { LocalDate } from '../../law/time/local-date.ts'
import { anonymiseRequestRows } from '../../store/anonymise-request.ts'
import { appendAudit } from '../../store/audit.ts'
import { findRetirable } from '../../store/retirable-request.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface Anonymising {
  readonly requestId: number
  /** On what it rests, for the audit log. */
  readonly because: Readonly<Record<string, string | number>>
  /** Whether the term is over; asked again once the case is held. */
  readonly isOver: (closedOn: LocalDate, keptUntil: LocalDate | null) => boolean
}

/** @returns whether it was done: not where the case is open, on hold, kept longer, or anonymised already */
export const anonymiseRequest = (
  context: ActContext,
  actor: Actor,
  { requestId, because, isOver }: Anonymising,
): Promise<boolean> =>
  context.db.transaction().execute(async (trx) => {
    const found = await findRetirable(trx, requestId)
    if (found === null || found.isHeld || !isOver(found.closedOn, found.keptUntil)) return false
    await anonymiseRequestRows(trx, requestId, context.instant())
    await appendAudit(trx, {
      chain: found.organId,
      at: context.instant(),
      actor: actor.id,
      address: actor.address,
      act: 'request.anonymised',
      subjectKind: 'request',
      subjectId: String(requestId),
      detail: { ...because, closedOn: found.closedOn },
    })
    return true
  })
