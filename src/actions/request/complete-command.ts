/** What an act leaves to the case itself: its number, its next consultation, 文号 and 档号. */
import type { RequestCommand, RequestEvent } from '../../law/request/request-event.ts'
import type { RequestState } from '../../law/request/request-state.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import type { RequestHead } from '../../store/request.ts'
import type { ActContext } from '../act-context.ts'
import { nextDocumentNumber, nextFileNumber } from './document-number.ts'
import type { HeldCase } from './request-act.ts'

/** Stands in for the 文号 while the law judges the act; the number is taken once nothing stands against it. */
const TO_COME = '待编号'

/** Fills in what the case itself knows: its number, its next consultation, its file number. */
export const completed = (
  command: RequestCommand,
  head: RequestHead,
  state: RequestState,
): RequestCommand => {
  switch (command.type) {
    case 'registered':
      return { ...command, number: head.number }
    case 'signed':
      return { ...command, documentNumber: TO_COME }
    case 'archived':
      return { ...command, file: command.file.trim() === '' ? TO_COME : command.file }
    case 'thirdPartyConsulted':
    case 'organConsulted':
      return command.consultation.trim() === ''
        ? { ...command, consultation: `c${(state.clock?.consultations.length ?? 0) + 1}` }
        : command
    default:
      return command
  }
}

/** Numbers are taken last, when the law has nothing against the act. */
export const withNumbers = async (
  context: ActContext,
  trx: Database,
  { head, organ, state }: HeldCase,
  events: readonly RequestEvent[],
): Promise<readonly RequestEvent[]> => {
  const year = yearOf(dateOf(context.now()))
  const taken = { organId: head.organId, year, requestId: head.id, at: context.instant() }
  const numbered: RequestEvent[] = []
  for (const event of events) {
    if (event.type === 'signed' && state.draft !== null) {
      numbered.push({
        ...event,
        documentNumber: await nextDocumentNumber(trx, organ, state.draft.outcome, taken),
      })
    } else if (event.type === 'archived' && event.file === TO_COME) {
      numbered.push({ ...event, file: await nextFileNumber(trx, organ, taken) })
    } else numbered.push(event)
  }
  return numbered
}

export const documentNumberOf = (events: readonly RequestEvent[]): string | null => {
  const signed = events.find((event) => event.type === 'signed')
  return signed?.type === 'signed' ? signed.documentNumber : null
}
