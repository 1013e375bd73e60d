/** Lending roles while away: one's own, and those of an organ for its administrator. */
import { z } from 'zod'
import { STAFF_ROLES } from '../../../access/staff-role.ts'
import { delegateRole } from '../../../actions/account/delegate-role.ts'
import { endDelegation } from '../../../actions/account/end-delegation.ts'
import { accountIdOf } from '../../../actions/actor.ts'
import type { ColleagueJson } from '../../../contract/account/account-json.ts'
import { ok, refused } from '../../../law/result.ts'
import { dateOf } from '../../../law/time/local-date.ts'
import { colleaguesIn } from '../../../store/account-list.ts'
import { ownRoles } from '../../../store/account-role.ts'
import { delegationsIn, delegationsOf } from '../../../store/delegation.ts'
import { idNumber, idText } from '../id-text.ts'
import { NOT_FOUND } from '../interface-refusals.ts'
import { localDay } from '../local-day.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { accountRefusal } from './account-refusals.ts'
import { presentDelegation } from './present-delegation.ts'

const TERM = {
  toAccountId: idNumber,
  role: z.enum(STAFF_ROLES),
  fromOn: localDay,
  untilOn: localDay,
  reason: z.string().max(200),
}
const OWN = { asks: 'signedIn', query: {}, filesWithin: 0, organOf: async () => null } as const

const MINE = staffEndpoint({
  ...OWN,
  method: 'GET',
  path: '/my/delegations',
  summary: '我委托的和委托给我的',
  params: {},
  body: null,
  answer: async ({ context, actor }) => {
    const items = await delegationsOf(context.db, accountIdOf(actor) ?? 0, dateOf(context.now()))
    return ok({ kind: 'json', body: { items: items.map(presentDelegation) } })
  },
})

const COLLEAGUES = staffEndpoint({
  ...OWN,
  method: 'GET',
  path: '/my/colleagues/{organ}',
  summary: '同一机关的工作人员',
  params: { organ: idText },
  body: null,
  answer: async ({ context, actor, params }) => {
    const roles = await ownRoles(context.db, accountIdOf(actor) ?? 0)
    if (!roles.some(({ organId }) => organId === params.organ)) return refused(NOT_FOUND)
    const colleagues = await colleaguesIn(context.db, params.organ)
    const items: readonly ColleagueJson[] = colleagues
      .filter(({ id }) => String(id) !== actor.id)
      .map(({ id, displayName }) => ({ id, displayName }))
    return ok({ kind: 'json', body: { items } })
  },
})

const LEND = staffEndpoint({
  ...OWN,
  method: 'POST',
  path: '/my/delegations',
  summary: '离岗委托：本人的角色',
  params: {},
  body: z.object({ organId: idNumber, ...TERM }),
  answer: async ({ context, actor, body }) => {
    const done = await delegateRole(context, actor, { ...body, fromAccountId: accountIdOf(actor) ?? 0 })
    return done.ok ? ok({ kind: 'json', body: done.value }) : refused(accountRefusal(done.refusal))
  },
})

const END_MINE = staffEndpoint({
  ...OWN,
  method: 'DELETE',
  path: '/my/delegations/{delegation}',
  summary: '结束委托',
  params: { delegation: idText },
  body: null,
  answer: async ({ context, actor, params }) => {
    const done = await endDelegation(context, actor, params.delegation)
    return done.ok ? ok({ kind: 'json', body: null }) : refused(accountRefusal(done.refusal))
  },
})

const IN_ORGAN = staffEndpoint({
  method: 'GET',
  path: '/organs/{organ}/delegations',
  summary: '机关内的委托',
  asks: 'account.delegate',
  params: { organ: idText },
  query: {},
  body: null,
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, params }) => {
    const items = await delegationsIn(context.db, params.organ, dateOf(context.now()))
    return ok({ kind: 'json', body: { items: items.map(presentDelegation) } })
  },
})

const LEND_IN_ORGAN = staffEndpoint({
  method: 'POST',
  path: '/organs/{organ}/delegations',
  summary: '管理员代办离岗委托',
  asks: 'account.delegate',
  params: { organ: idText },
  query: {},
  body: z.object({ fromAccountId: idNumber, ...TERM }),
  filesWithin: 0,
  organOf: async ({ params }) => params.organ,
  answer: async ({ context, actor, params, body }) => {
    const done = await delegateRole(context, actor, { ...body, organId: params.organ })
    return done.ok ? ok({ kind: 'json', body: done.value }) : refused(accountRefusal(done.refusal))
  },
})

export const DELEGATION_ENDPOINTS: readonly StaffEndpoint[] = [
  MINE,
  COLLEAGUES,
  LEND,
  END_MINE,
  IN_ORGAN,
  LEND_IN_ORGAN,
]
