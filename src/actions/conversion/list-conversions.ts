/** Proposals to publish what an organ was asked for. */
import { may } from '../../access/permission.ts'
import type { ConversionJson, ConversionListJson } from '../../contract/conversion/conversion-json.ts'
import { DECISION_NAMES, ORIGIN_NAMES } from '../../contract/conversion/conversion-words.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { namesOfActors } from '../../store/account-names.ts'
import { type ConversionRow, listConversions } from '../../store/conversion.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { organInTree } from '../../store/organ-tree.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'

const present = (
  row: ConversionRow,
  names: ReadonlyMap<string, string>,
  decides: boolean,
): ConversionJson => ({
  id: row.id,
  organ: { id: row.organ.id, name: row.organ.name },
  origin: row.origin,
  originName: ORIGIN_NAMES[row.origin],
  foundOn: dateOf(countyTime(row.foundAt)),
  decision: row.decision,
  decisionName: row.decision === null ? '' : DECISION_NAMES[row.decision],
  reason: row.reason,
  decidedByName: row.decidedBy === null ? '' : (names.get(row.decidedBy) ?? ''),
  manuscriptId: row.manuscriptId,
  requests: row.requests.map(({ id, number, subject, closedOn }) => ({ id, number, subject, closedOn })),
  mayDecide: row.decision === null && decides,
})

/** Of one organ, newest first. */
export const readConversions = async (
  context: ActContext,
  actor: Actor,
  { organId, isOpen }: { readonly organId: number; readonly isOpen: boolean },
  page: PageRequest,
): Promise<ConversionListJson> => {
  const { items, next } = await listConversions(context.db, { organId, isOpen }, page)
  const names = await namesOfActors(
    context.db,
    items.flatMap(({ decidedBy: by }) => by ?? []),
  )
  const organ = await organInTree(context.db, organId, dateOf(context.now()))
  const decides = organ !== null && may(actor.roles, 'conversion.decide', organ)
  return { items: items.map((row) => present(row, names, decides)), next }
}
