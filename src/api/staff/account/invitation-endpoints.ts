/** Accepting an invitation: the token comes in the body, never in an address. */
import { z } from 'zod'
import { acceptInvitation, lookAtInvitation } from '../../../actions/account/accept-invitation.ts'
import { startSession } from '../../../actions/account/sign-in.ts'
import type { InvitationGreetingJson } from '../../../contract/account/account-json.ts'
import { ok, refused } from '../../../law/result.ts'
import { type StaffEndpoint, staffEndpoint } from '../staff-endpoint.ts'
import { accountRefusal } from './account-refusals.ts'

const TOKEN = z.string().min(1).max(100)

const LOOK = staffEndpoint({
  method: 'POST',
  path: '/invitations/look',
  summary: '查看邀请',
  asks: 'anyone',
  params: {},
  query: {},
  body: z.object({ token: TOKEN }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, body }) => {
    const looked = await lookAtInvitation(context, body.token)
    if (!looked.ok) return refused(accountRefusal(looked.refusal))
    const { loginName, displayName } = looked.value
    const greeting: InvitationGreetingJson = { loginName, displayName }
    return ok({ kind: 'json', body: greeting })
  },
})

const ACCEPT = staffEndpoint({
  method: 'POST',
  path: '/invitations/accept',
  summary: '接受邀请，设置密码',
  asks: 'anyone',
  params: {},
  query: {},
  body: z.object({ token: TOKEN, password: z.string().max(500) }),
  filesWithin: 0,
  organOf: async () => null,
  answer: async ({ context, actor, userAgent, body }) => {
    const done = await acceptInvitation(context, { ...body, address: actor.address })
    if (!done.ok) return refused(accountRefusal(done.refusal))
    const { accountId, needsSecondFactor } = done.value
    const from = { address: actor.address, userAgent }
    const { token } = await startSession(context, accountId, from, 'invitation')
    return ok({ kind: 'json', body: { needsSecondFactor }, setCookie: { token } })
  },
})

export const INVITATION_ENDPOINTS: readonly StaffEndpoint[] = [LOOK, ACCEPT]
