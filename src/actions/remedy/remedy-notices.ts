/** Who learns what of a remedy case. */
import { REMEDY_DECISION_NAMES, remedyNotice, remedyTitle } from '../../contract/remedy/remedy-words.ts'
import type { RemedyEvent } from '../../law/remedy/remedy-event.ts'
import type { RemedyState } from '../../law/remedy/remedy-state.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organNames } from '../../store/organ-names.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface NoticedRemedy {
  readonly id: number
  readonly organId: number
  readonly organName: string
  readonly caseNumber: string
}

/** Whoever keeps the register of remedies of an organ, or of its successor. */
export const registrarsOf = async (
  context: ActContext,
  db: Database,
  organId: number,
): Promise<readonly number[]> => {
  const today = dateOf(context.now())
  const inCharge = (await organInCharge(db, organId, today)) ?? organId
  return accountsInRoles(db, inCharge, ['handler', 'organAdministrator'], today)
}

const joinerOf = async (trx: Database, event: RemedyEvent): Promise<string> => {
  if (event.type !== 'joined') return ''
  const [organ] = await organNames(trx, [Number(event.respondent)])
  return organ?.name ?? ''
}

const textFor = (event: RemedyEvent, title: string, joiner: string): string | null => {
  if (event.type === 'filed') return remedyNotice.registered(title)
  if (event.type === 'joined') return remedyNotice.joined(title, joiner)
  return event.type === 'decided' ? remedyNotice.decided(title, REMEDY_DECISION_NAMES[event.decision]) : null
}

/** Colleagues learn of a new case, of one that joins it and of a decision, other respondents, too; nobody of what they did themselves. */
export const tellOfRemedy = async (
  context: ActContext,
  trx: Database,
  actor: Actor,
  remedy: NoticedRemedy,
  state: RemedyState,
  event: RemedyEvent,
  version: number,
): Promise<void> => {
  const { group, filedOn } = state
  if (group === null || filedOn === null) return
  const title = remedyTitle(remedy.caseNumber, group, filedOn)
  const text = textFor(event, title, await joinerOf(trx, event))
  if (text === null) return
  const organs = [...new Set([remedy.organId, ...state.respondents.map(Number)])]
  for (const organId of organs) {
    const isJoint = organId !== remedy.organId && event.type === 'filed'
    const accountIds = await registrarsOf(context, trx, organId)
    await putInInboxes(trx, {
      accountIds: accountIds.filter((id) => String(id) !== actor.id),
      dedupeKey: `remedy:${remedy.id}:${version}`,
      kind: 'remedy',
      organId,
      requestId: null,
      remedyId: remedy.id,
      text: isJoint ? remedyNotice.joint(title, remedy.organName) : text,
      at: context.instant(),
    })
  }
}
