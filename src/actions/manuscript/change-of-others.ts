/** Whether a content repeals or amends what is not its organ's to change. */
import {
  type DocumentAuthorityRefusal,
  mayChangeDocuments,
} from '../../law/proactive-disclosure/document-authority.ts'
import { ok, type Result } from '../../law/result.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { earlierDocuments, organsAnsweredFor } from '../../store/document-reach.ts'
import type { HeldManuscript } from './held-manuscript.ts'

/** What is named by its number only changes nothing of others: see the register's projection. */
export const changeOfOthers = async (
  trx: Database,
  { head, content }: HeldManuscript,
  today: LocalDate,
): Promise<Result<null, DocumentAuthorityRefusal>> => {
  const { effects, effectiveOn } = content.content
  const linked = effects.flatMap(({ disclosureId }) => (disclosureId === null ? [] : [disclosureId]))
  if (linked.length === 0) return ok(null)
  const on = effectiveOn !== null && effectiveOn > today ? effectiveOn : today
  const answersFor = await organsAnsweredFor(trx, head.organId, on)
  return mayChangeDocuments(answersFor, await earlierDocuments(trx, linked))
}
