import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningProvider, runProvider, signInAtProvider } from './run-provider.ts'
import { addAccount, addOrgan, openStaffApp, type StaffApp, tokenFor, tokenIn } from './staff-app.ts'

const BACK_TO = 'http://localhost/api/v1/staff/oidc/return'

let provider: RunningProvider
let staff: StaffApp
let token: string
let accountId: number

beforeAll(async () => {
  provider = await runProvider(BACK_TO)
  staff = await openStaffApp({
    oidc: {
      issuer: provider.issuer,
      clientId: 'sunlit',
      clientSecret: 'a secret between the two',
      label: '县统一身份认证',
    },
  })
  const organ = await addOrgan(staff.context, '云岭县民政局')
  accountId = await addAccount(staff.context, {
    loginName: 'heping',
    roles: [{ role: 'handler', organId: organ }],
  })
  token = await tokenFor(staff.context, accountId)
})

afterAll(async () => {
  await staff.close()
  await provider.close()
})

const flowCookie = (response: LightMyRequestResponse): Record<string, string> => {
  const cookie = response.cookies.find(({ name }) => name === 'sunlit_sign_in_flow')
  return cookie === undefined ? {} : { sunlit_sign_in_flow: cookie.value }
}

const leave = (where: 'sign-in' | 'link', session?: string) =>
  staff.app.inject({
    url: `/api/v1/staff/oidc/${where}`,
    cookies: session === undefined ? {} : { sunlit_session: session },
  })

const comeBack = (address: string, cookies: Record<string, string>) =>
  staff.app.inject({ url: address.replace('http://localhost', ''), cookies })

const wholeWay = async (where: 'sign-in' | 'link', login: string, session?: string) => {
  const left = await leave(where, session)
  const back = await signInAtProvider(String(left.headers.location), login, BACK_TO)
  return { left, back, answer: await comeBack(back, flowCookie(left)) }
}

describe('the common sign-in', () => {
  test('its button is named on the sign-in page', async () => {
    const means = await staff.call('GET', '/sign-in/means')
    expect(means.json()).toEqual({ oidc: { label: '县统一身份认证' } })
  })

  test('asks with PKCE, state and nonce, and signs nobody in who has not linked an account', async () => {
    const { left, answer } = await wholeWay('sign-in', 'heping')
    const asked = new URL(String(left.headers.location)).searchParams
    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('state')).toMatch(/.{20,}/)
    expect(asked.get('nonce')).toMatch(/.{20,}/)
    expect(answer.headers.location).toBe('/console/sign-in#oidc-not-linked')
    expect(tokenIn(answer)).toBeNull()
    const { count } = await staff.context.db
      .selectFrom('account')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(1)
  })

  test('signs in who has linked their account, once for each round trip', async () => {
    const linked = await wholeWay('link', 'he.ping@county', token)
    expect(linked.answer.headers.location).toBe('/console/account#oidc-linked')
    const { left, back, answer } = await wholeWay('sign-in', 'he.ping@county')
    expect(answer.headers.location).toBe('/console')
    const me = await staff.call('GET', '/me', { token: tokenIn(answer) ?? '' })
    expect(me.json()).toMatchObject({ loginName: 'heping', organs: [{ name: '云岭县民政局' }] })
    const again = await comeBack(back, flowCookie(left))
    expect(again.headers.location).toBe('/console/sign-in#oidc-failed')
    expect(tokenIn(again)).toBeNull()
  })

  test('an identity belongs to one account', async () => {
    const other = await addAccount(staff.context, { loginName: 'other' })
    const { answer } = await wholeWay('link', 'he.ping@county', await tokenFor(staff.context, other))
    expect(answer.headers.location).toBe('/console/account#oidc-linked-elsewhere')
  })

  test('takes no answer without its own flow, of another flow, altered, or too late', async () => {
    const left = await leave('sign-in')
    const back = await signInAtProvider(String(left.headers.location), 'he.ping@county', BACK_TO)
    const stranger = await leave('sign-in')
    const { sunlit_sign_in_flow: sealed = '' } = flowCookie(left)
    const middle = Math.floor(sealed.length / 2)
    const altered = `${sealed.slice(0, middle)}${sealed[middle] === 'A' ? 'B' : 'A'}${sealed.slice(middle + 1)}`
    for (const cookies of [{}, flowCookie(stranger), { sunlit_sign_in_flow: altered }]) {
      const answer = await comeBack(back, cookies)
      expect(answer.headers.location).toBe('/console/sign-in#oidc-failed')
      expect(tokenIn(answer)).toBeNull()
    }
    staff.passTime(11 * 60_000)
    const late = await comeBack(back, flowCookie(left))
    expect(late.headers.location).toBe('/console/sign-in#oidc-failed')
  })

  test('linking needs a session that is still open when the provider answers', async () => {
    expect((await leave('link')).headers.location).toBe('/console/sign-in')
    const session = await tokenFor(staff.context, accountId)
    const left = await leave('link', session)
    const back = await signInAtProvider(String(left.headers.location), 'somebody-else', BACK_TO)
    await staff.call('DELETE', '/session', { token: session })
    const answer = await comeBack(back, flowCookie(left))
    expect(answer.headers.location).toBe('/console/account#session-lacking')
  })

  test('a disabled account is not signed in, and an unlinked one no more', async () => {
    const session = await tokenFor(staff.context, accountId)
    await staff.context.db
      .updateTable('account')
      .set({ status: 'disabled' })
      .where('id', '=', accountId)
      .execute()
    expect((await wholeWay('sign-in', 'he.ping@county')).answer.headers.location).toMatch(/oidc-not-linked$/)
    await staff.context.db
      .updateTable('account')
      .set({ status: 'active' })
      .where('id', '=', accountId)
      .execute()
    expect((await staff.call('DELETE', '/my/oidc', { token: session })).statusCode).toBe(200)
    expect((await wholeWay('sign-in', 'he.ping@county')).answer.headers.location).toMatch(/oidc-not-linked$/)
  })

  test('a provider that cannot be reached is told as such', async () => {
    const lonely = await openStaffApp({
      oidc: { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: null, label: 'x' },
    })
    const answer = await lonely.app.inject({ url: '/api/v1/staff/oidc/sign-in' })
    expect(answer.headers.location).toBe('/console/sign-in#oidc-unreachable')
    await lonely.close()
  })
})
