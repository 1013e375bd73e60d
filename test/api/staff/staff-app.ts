/** The staff interface alone on a database of its own, with a clock that the test sets. */
import Fastify, { type FastifyInstance, type InjectOptions, type LightMyRequestResponse } from 'fastify'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import { openSession } from '../../../src/actions/account/open-session.ts'
import { hashPassword } from '../../../src/actions/account/password.ts'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import { registerStaffApi, type StaffApiParts } from '../../../src/api/staff/register-staff-api.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'
import { freshDatabase } from '../../database/fresh-database.ts'

export interface StaffCalls {
  readonly app: FastifyInstance
  /** A call from the console; `token` is that of a session. */
  readonly call: (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    given?: { readonly token?: string; readonly body?: object; readonly headers?: InjectOptions['headers'] },
  ) => Promise<LightMyRequestResponse>
}

export interface StaffApp extends StaffCalls {
  readonly context: ActContext
  /** Sets the clock. */
  readonly setTime: (instant: string) => void
  readonly passTime: (milliseconds: number) => void
  readonly close: () => Promise<void>
}

/** The interface on what somebody else has opened. */
export const appOn = async (
  context: ActContext,
  parts: Partial<StaffApiParts> = {},
): Promise<FastifyInstance> => {
  const app = Fastify()
  await registerStaffApi(app, { context, isHttps: false, rate: 0, ...parts })
  await app.ready()
  return app
}

export const callOn = (app: FastifyInstance): StaffCalls => ({
  app,
  call: (method, path, given = {}) =>
    app.inject({
      method,
      url: `/api/v1/staff${path}`,
      headers: { 'x-sunlit': '1', ...given.headers },
      ...(given.token === undefined ? {} : { cookies: { sunlit_session: given.token } }),
      ...(given.body === undefined ? {} : { payload: given.body }),
    }),
})

const START = '2026-03-02T01:00:00Z'

export const openStaffApp = async (parts: Partial<StaffApiParts> = {}): Promise<StaffApp> => {
  const fresh = await freshDatabase()
  let instant = new Date(START)
  const context = makeContext({
    db: fresh.db,
    sealer: makeSealer(newKeyRing()),
    baseUrl: null,
    instant: () => instant,
  })
  const app = await appOn(context, parts)
  return {
    ...callOn(app),
    context,
    setTime: (text) => {
      instant = new Date(text)
    },
    passTime: (milliseconds) => {
      instant = new Date(instant.getTime() + milliseconds)
    },
    close: async () => {
      await app.close()
      await fresh.drop()
    },
  }
}

/** The token that an answer sets; null when it sets none or takes it away. */
export const tokenIn = (response: LightMyRequestResponse): string | null => {
  const cookie = response.cookies.find(({ name }) => name === 'sunlit_session')
  return cookie?.value ? cookie.value : null
}

export const GOOD_PASSWORD = '七里坪 稻田 与风车'

export interface TestAccount {
  readonly loginName: string
  readonly displayName?: string
  readonly roles?: readonly { readonly role: StaffRole; readonly organId: number }[]
  readonly password?: string
}

/** An active account, with roles, past every rule about who may grant them. */
export const addAccount = async (context: ActContext, given: TestAccount): Promise<number> => {
  const { id } = await context.db
    .insertInto('account')
    .values({
      login_name: given.loginName,
      display_name: given.displayName ?? given.loginName,
      status: 'active',
      password_hash: given.password === undefined ? null : await hashPassword(given.password),
      created_at: context.instant(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { role, organId } of given.roles ?? []) {
    await context.db
      .insertInto('account_role')
      .values({
        account_id: id,
        organ_id: organId,
        role,
        granted_by: 'system',
        granted_at: context.instant(),
      })
      .execute()
  }
  return id
}

/** The token of a new session that has shown its second factor. */
export const tokenFor = async (context: ActContext, accountId: number): Promise<string> => {
  const { token } = await openSession(context, {
    accountId,
    address: '127.0.0.1',
    userAgent: 'test',
    secondFactor: true,
  })
  return token
}

export const addOrgan = async (
  context: ActContext,
  name: string,
  parentId: number | null = null,
): Promise<number> => {
  const { id } = await context.db
    .insertInto('organ')
    .values({ slug: `o-${name}`, name, region: '云岭县', parent_id: parentId, valid_from: '2020-01-01' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
