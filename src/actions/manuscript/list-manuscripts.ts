/** The desk: manuscripts of the organs that somebody's roles reach, and those that wait for them elsewhere. */
import type { ManuscriptCountsJson, ManuscriptListJson } from '../../contract/disclosure/manuscript-json.ts'
import { presentManuscriptItem } from '../../contract/disclosure/present-manuscript.ts'
import { ROLE_OF_STAGE } from '../../law/proactive-disclosure/manuscript/manuscript-acts.ts'
import type { ChainStage } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import { lampDays } from '../../law/request/lamp.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { PageRequest } from '../../store/keyset.ts'
import {
  countManuscripts,
  type Duty,
  listManuscripts,
  type ManuscriptFilter,
  type ManuscriptScope,
} from '../../store/manuscript-list.ts'
import { organsInReach } from '../../store/organ-reach.ts'
import { regionOfOrgans } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

interface Scope extends ManuscriptScope {
  readonly calendar: WorkingCalendar
}

const legalOrgans = ({ roles }: Actor): readonly number[] => [
  ...new Set(roles.filter(({ role }) => role === 'legalReviewer').map(({ organId }) => organId)),
]

const scopeOf = async (context: ActContext, actor: Actor): Promise<Scope> => {
  const today = dateOf(context.now())
  const [organs, calendar] = await Promise.all([
    organsInReach(context.db, actor.roles, 'manuscript.list', today),
    context.calendar(),
  ])
  const policy = await context.policy(await regionOfOrgans(context.db, organs))
  return { organs, legalAt: legalOrgans(actor), calendar, days: lampDays(today, calendar, policy) }
}

/** Stages that somebody does, and where. */
const dutiesOf = ({ roles }: Actor): readonly Duty[] =>
  (Object.keys(ROLE_OF_STAGE) as ChainStage[]).flatMap((stage) =>
    roles.filter(({ role }) => role === ROLE_OF_STAGE[stage]).map(({ organId }) => ({ stage, organId })),
  )

export interface DeskFilter extends Omit<ManuscriptFilter, 'duties' | 'createdBy'> {
  /** `waiting`: what waits for the asker's stage; `begun`: what the asker began. */
  readonly mine?: 'waiting' | 'begun'
}

const filterFor = (actor: Actor, { mine, ...filter }: DeskFilter): ManuscriptFilter => ({
  ...filter,
  ...(mine === 'waiting' ? { duties: dutiesOf(actor) } : {}),
  ...(mine === 'begun' ? { createdBy: actor.id } : {}),
})

export const deskOf = async (
  context: ActContext,
  actor: Actor,
  filter: DeskFilter,
  page: PageRequest,
): Promise<ManuscriptListJson> => {
  const scope = await scopeOf(context, actor)
  const { items, next } = await listManuscripts(context.db, filterFor(actor, filter), scope, page)
  return { items: items.map((row) => presentManuscriptItem(row, scope)), next }
}

export const countDesk = async (
  context: ActContext,
  actor: Actor,
  filter: DeskFilter,
): Promise<ManuscriptCountsJson> => {
  const scope = await scopeOf(context, actor)
  const { waiting, ...counts } = await countManuscripts(
    context.db,
    filterFor(actor, filter),
    scope,
    dutiesOf(actor),
  )
  return { ...counts, waitingForMe: waiting }
}
