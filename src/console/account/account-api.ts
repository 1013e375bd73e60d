/** Addresses of accounts in the staff interface, each with what it answers. */
import { queryOptions } from '@tanstack/react-query'
import type {
  ColleagueJson,
  DelegationJson,
  DisabledJson,
  InvitationGreetingJson,
  InvitationJson,
  OrganAccountsJson,
  OwnAccountJson,
  ProposedSecondFactorJson,
  RecoveryCodesJson,
  SessionJson,
  SignInMeansJson,
} from '../../contract/account/account-json.ts'
import type { StaffRoleCode } from '../../contract/staff/staff-words.ts'
import { post, put, read, remove } from '../api/staff-api.ts'

export interface SignInAnswer {
  readonly needsSecondFactor: boolean
}

export const signIn = (loginName: string, password: string): Promise<SignInAnswer> =>
  post('/sign-in', { loginName, password })

export const showCode = (code: string): Promise<unknown> => post('/sign-in/second-factor', { code })

export const meansQuery = queryOptions({
  queryKey: ['sign-in-means'],
  queryFn: () => read<SignInMeansJson>('/sign-in/means'),
  staleTime: Number.POSITIVE_INFINITY,
})

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => post<InvitationGreetingJson>('/invitations/look', { token }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

export const acceptInvitation = (token: string, password: string): Promise<SignInAnswer> =>
  post('/invitations/accept', { token, password })

export const ownAccountQuery = queryOptions({
  queryKey: ['own-account'],
  queryFn: () => read<OwnAccountJson>('/my/account'),
})

export const changePassword = (current: string, next: string): Promise<unknown> =>
  post('/my/password', { current, next })

export const sessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async () => (await read<{ readonly items: readonly SessionJson[] }>('/my/sessions')).items,
})

export const endSession = (id: string): Promise<unknown> => remove(`/my/sessions/${id}`)
export const endAllSessions = (): Promise<unknown> => remove('/my/sessions')

export const proposeSecondFactor = (): Promise<ProposedSecondFactorJson> =>
  post('/my/second-factor', undefined)
export const confirmSecondFactor = (code: string): Promise<RecoveryCodesJson> =>
  post('/my/second-factor/confirm', { code })
export const shedSecondFactor = (password: string, code: string): Promise<unknown> =>
  post('/my/second-factor/shed', { password, code })

export const unlinkCommonSignIn = (): Promise<unknown> => remove('/my/oidc')

export const delegationsQuery = queryOptions({
  queryKey: ['own-delegations'],
  queryFn: async () => (await read<{ readonly items: readonly DelegationJson[] }>('/my/delegations')).items,
})

export const colleaguesQuery = (organId: number) =>
  queryOptions({
    queryKey: ['colleagues', organId],
    queryFn: async () =>
      (await read<{ readonly items: readonly ColleagueJson[] }>(`/my/colleagues/${organId}`)).items,
  })

export interface DelegationBody {
  readonly organId: number
  readonly toAccountId: number
  readonly role: StaffRoleCode
  readonly fromOn: string
  readonly untilOn: string
  readonly reason: string
}

export const lendRole = (body: DelegationBody): Promise<unknown> => post('/my/delegations', body)
export const endDelegation = (id: number): Promise<unknown> => remove(`/my/delegations/${id}`)

export const organDelegationsQuery = (organId: number) =>
  queryOptions({
    queryKey: ['organ-delegations', organId],
    queryFn: async () =>
      (await read<{ readonly items: readonly DelegationJson[] }>(`/organs/${organId}/delegations`)).items,
  })

/** By the administrator, for somebody who could not do it before leaving. */
export const lendRoleOf = (
  organId: number,
  body: Omit<DelegationBody, 'organId'> & { readonly fromAccountId: number },
): Promise<unknown> => post(`/organs/${organId}/delegations`, body)

export const accountsQuery = (organId: number) =>
  queryOptions({
    queryKey: ['accounts', organId],
    queryFn: () => read<OrganAccountsJson>(`/organs/${organId}/accounts`),
  })

export interface InviteBody {
  readonly loginName: string
  readonly displayName: string
  readonly email: string
  readonly roles: readonly StaffRoleCode[]
}

export const inviteAccount = (organId: number, body: InviteBody): Promise<InvitationJson> =>
  post(`/organs/${organId}/accounts`, body)

export const addExistingAccount = (
  organId: number,
  loginName: string,
  roles: readonly StaffRoleCode[],
): Promise<unknown> => post(`/organs/${organId}/accounts/existing`, { loginName, roles })

const accountAddress = (organId: number, accountId: number): string =>
  `/organs/${organId}/accounts/${accountId}`

export const grantRole = (organId: number, accountId: number, role: StaffRoleCode): Promise<unknown> =>
  put(`${accountAddress(organId, accountId)}/roles/${role}`, undefined)

export const revokeRole = (organId: number, accountId: number, role: StaffRoleCode): Promise<unknown> =>
  remove(`${accountAddress(organId, accountId)}/roles/${role}`)

export const disableAccount = (organId: number, accountId: number): Promise<DisabledJson> =>
  post(`${accountAddress(organId, accountId)}/disable`, undefined)

export const reissueInvitation = (organId: number, accountId: number): Promise<InvitationJson> =>
  post(`${accountAddress(organId, accountId)}/invitation`, undefined)

/** Acts that need nothing but the account and answer nothing. */
export const actOnAccount = (
  organId: number,
  accountId: number,
  act: 'enable' | 'unlock' | 'second-factor/reset',
): Promise<unknown> => post(`${accountAddress(organId, accountId)}/${act}`, undefined)
