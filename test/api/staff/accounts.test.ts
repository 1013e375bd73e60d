import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import { ensureFirstAdministrator } from '../../../src/actions/account/ensure-first-administrator.ts'
import { openWorld } from '../../actions/act-world.ts'
import {
  addAccount,
  addOrgan,
  appOn,
  callOn,
  GOOD_PASSWORD,
  openStaffApp,
  type StaffApp,
  tokenFor,
  tokenIn,
} from './staff-app.ts'

const DAY = 86_400_000
const LONG_PASSWORD = `${GOOD_PASSWORD} 廿四桥`

let staff: StaffApp
let water: number
let finance: number
let administrator: string
let administratorId: number
let count = 0

beforeAll(async () => {
  staff = await openStaffApp()
  const county = await addOrgan(staff.context, '云岭县人民政府')
  water = await addOrgan(staff.context, '云岭县水务局', county)
  finance = await addOrgan(staff.context, '云岭县财政局', county)
})

beforeEach(async () => {
  count += 1
  administratorId = await addAccount(staff.context, {
    loginName: `administrator-${count}`,
    roles: [{ role: 'organAdministrator', organId: water }],
  })
  administrator = await tokenFor(staff.context, administratorId)
})

afterAll(() => staff.close())

const invite = (token: string, organ: number, roles: readonly StaffRole[], loginName: string) =>
  staff.call('POST', `/organs/${organ}/accounts`, {
    token,
    body: { loginName, displayName: '秦越', email: '', roles },
  })

const accept = (token: string, password = LONG_PASSWORD) =>
  staff.call('POST', '/invitations/accept', { body: { token, password } })

const member = (roles: readonly { readonly role: StaffRole; readonly organId: number }[], name = 'member') =>
  addAccount(staff.context, { loginName: `${name}-${count}`, password: LONG_PASSWORD, roles })

describe('an invitation', () => {
  test('opens an account once; the password has to be a good one', async () => {
    const { token } = (await invite(administrator, water, ['handler'], `Guest-${count}`)).json()
    const refusals = [
      ['短', 'password-too-short'],
      ['aaaaaaaaaaaaaaaa', 'password-common'],
      ['password20260302!', 'password-common'],
      ['123456789012345', 'password-common'],
      ['qwertyuiopasdf', 'password-common'],
      [`guest-${count}-2026`, 'password-is-name'],
      ['长'.repeat(129), 'password-too-long'],
    ] as const
    for (const [password, code] of refusals) {
      expect((await accept(token, password)).json().code, password).toBe(code)
    }
    const accepted = await accept(token)
    expect(accepted.statusCode).toBe(200)
    const me = await staff.call('GET', '/me', { token: tokenIn(accepted) ?? '' })
    expect(me.json()).toMatchObject({ loginName: `guest-${count}`, organs: [{ name: '云岭县水务局' }] })
    expect((await accept(token)).json().code).toBe('invitation-used')
  })

  test('accepted twice at once opens one session', async () => {
    const { token } = (await invite(administrator, water, ['handler'], `twice-${count}`)).json()
    const answers = await Promise.all([accept(token), accept(token), accept(token)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
  })

  test('runs out, is replaced by a newer one, and cannot be guessed', async () => {
    const { token, accountId } = (await invite(administrator, water, ['handler'], `late-${count}`)).json()
    const again = await staff.call('POST', `/organs/${water}/accounts/${accountId}/invitation`, {
      token: administrator,
    })
    expect((await accept(token)).json().code).toBe('invitation-used')
    staff.passTime(7 * DAY)
    expect((await accept(again.json().token)).json().code).toBe('invitation-expired')
    expect((await accept('x'.repeat(43))).json().code).toBe('invitation-unknown')
    const rows = await staff.context.db.selectFrom('invitation').selectAll().execute()
    expect(rows.some(({ token_hash }) => token_hash.includes(token))).toBe(false)
  })

  test('is mailed through the outbox where the site knows its address, and never in the clear', async () => {
    const context = { ...staff.context, baseUrl: 'https://xxgk.example.gov.cn' }
    const calls = callOn(await appOn(context))
    const answer = await calls.call('POST', `/organs/${water}/accounts`, {
      token: administrator,
      body: {
        loginName: `mailed-${count}`,
        displayName: '秦越',
        email: 'qin@example.org',
        roles: ['handler'],
      },
    })
    expect(answer.json().isMailed).toBe(true)
    const { token } = answer.json()
    const rows = await staff.context.db.selectFrom('outbox').selectAll().execute()
    const letters = rows.map(({ sealed }) => staff.context.sealer.open(sealed, 'message').toString())
    expect(letters.some((letter) => letter.includes(`/console/invitation#${token}`))).toBe(true)
    expect(rows.some(({ sealed }) => sealed.includes(token))).toBe(false)
    await calls.app.close()
  })

  test('gives no role beyond one’s own, and no name twice', async () => {
    for (const role of ['competentAuthority', 'evaluator', 'systemAdministrator'] as const) {
      const answer = await invite(administrator, water, ['handler', role], `beyond-${count}`)
      expect(answer.json().code).toBe('role-beyond-yours')
    }
    expect((await invite(administrator, finance, ['handler'], `beyond-${count}`)).statusCode).toBe(404)
    const both = await Promise.all([
      invite(administrator, water, ['handler'], `Same-${count}`),
      invite(administrator, water, ['handler'], `sAME-${count}`),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
  })
})

describe('roles', () => {
  const role = (method: 'PUT' | 'DELETE', organ: number, account: number, name: StaffRole, token: string) =>
    staff.call(method, `/organs/${organ}/accounts/${account}/roles/${name}`, { token })

  test('are given and taken at once, and never to oneself', async () => {
    const id = await member([{ role: 'handler', organId: water }])
    const token = await tokenFor(staff.context, id)
    const permissions = async () => (await staff.call('GET', '/me', { token })).json().permissions
    expect(await permissions()).not.toContain('account.arrange')
    expect((await role('PUT', water, id, 'organAdministrator', administrator)).statusCode).toBe(200)
    expect(await permissions()).toContain('account.arrange')
    expect((await role('DELETE', water, id, 'organAdministrator', administrator)).statusCode).toBe(200)
    expect(await permissions()).not.toContain('account.arrange')
    const own = await role('PUT', water, administratorId, 'handler', administrator)
    expect(own.json().code).toBe('not-to-oneself')
    expect((await role('PUT', water, id, 'evaluator', administrator)).json().code).toBe('role-beyond-yours')
  })

  test('are never all taken: an account that is to work no more is disabled', async () => {
    const id = await member([{ role: 'handler', organId: water }])
    expect((await role('DELETE', water, id, 'handler', administrator)).json().code).toBe('last-role')
  })

  test('of people elsewhere are out of reach', async () => {
    const stranger = await member([{ role: 'handler', organId: finance }], 'stranger')
    expect((await role('PUT', water, stranger, 'handler', administrator)).json().code).toBe('account-lacking')
    expect((await role('PUT', finance, stranger, 'signer', administrator)).statusCode).toBe(404)
  })

  test('who has a role beyond the administrator’s can be neither locked out nor taken over', async () => {
    const id = await member(
      [
        { role: 'handler', organId: water },
        { role: 'systemAdministrator', organId: water },
      ],
      'mighty',
    )
    for (const act of ['disable', 'invitation', 'unlock', 'second-factor/reset']) {
      const answer = await staff.call('POST', `/organs/${water}/accounts/${id}/${act}`, {
        token: administrator,
      })
      expect(answer.json().code, act).toBe('account-beyond-yours')
    }
    await staff.context.db.deleteFrom('account_role').where('account_id', '=', id).execute()
  })

  test('the last system administrator stays, also when two take the role from each other at once', async () => {
    const both = (['systemAdministrator', 'handler'] as const).map((name) => ({ role: name, organId: water }))
    const ids = [await member(both, 'first'), await member(both, 'second')] as const
    const tokens = [await tokenFor(staff.context, ids[0]), await tokenFor(staff.context, ids[1])] as const
    const answers = await Promise.all([
      role('DELETE', water, ids[1], 'systemAdministrator', tokens[0]),
      staff.call('POST', `/organs/${water}/accounts/${ids[0]}/disable`, { token: tokens[1] }),
    ])
    const held = await staff.context.db
      .selectFrom('account_role')
      .innerJoin('account', 'account.id', 'account_role.account_id')
      .select('account.id')
      .where('role', '=', 'systemAdministrator')
      .where('status', '=', 'active')
      .execute()
    expect(held).toHaveLength(1)
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })
})

describe('somebody of another organ', () => {
  test('gets roles here from who may arrange accounts everywhere, and from nobody else', async () => {
    const mover = await member([{ role: 'handler', organId: finance }], 'mover')
    const system = await member([{ role: 'systemAdministrator', organId: finance }], 'system')
    const add = (token: string, loginName: string) =>
      staff.call('POST', `/organs/${water}/accounts/existing`, {
        token,
        body: { loginName, roles: ['handler', 'signer'] },
      })
    expect((await add(administrator, `mover-${count}`)).json().code).toBe('account-lacking')
    const systemToken = await tokenFor(staff.context, system)
    expect((await add(systemToken, 'nobody-of-this-name')).json().code).toBe('account-lacking')
    expect((await add(systemToken, `system-${count}`)).json().code).toBe('not-to-oneself')
    expect((await add(systemToken, `Mover-${count}`)).statusCode).toBe(200)
    const me = await staff.call('GET', '/me', { token: await tokenFor(staff.context, mover) })
    expect(
      me
        .json()
        .organs.map(({ name }: { name: string }) => name)
        .sort(),
    ).toEqual(['云岭县水务局', '云岭县财政局'])
    await staff.context.db.deleteFrom('account_role').where('account_id', '=', system).execute()
  })
})

describe('an account that is disabled', () => {
  test('is out at once, with its links and delegations, and can be brought back', async () => {
    const id = await member([{ role: 'handler', organId: water }])
    const token = await tokenFor(staff.context, id)
    const act = (name: string) =>
      staff.call('POST', `/organs/${water}/accounts/${id}/${name}`, { token: administrator })
    const link = (await act('invitation')).json().token
    expect((await act('disable')).json()).toEqual({ openCases: [] })
    expect((await staff.call('GET', '/me', { token })).statusCode).toBe(401)
    expect((await accept(link)).json().code).toBe('invitation-used')
    const signIn = () =>
      staff.call('POST', '/sign-in', { body: { loginName: `member-${count}`, password: LONG_PASSWORD } })
    expect((await signIn()).json().code).toBe('credentials-wrong')
    expect((await act('disable')).json().code).toBe('account-disabled')
    expect((await act('enable')).statusCode).toBe(200)
    expect((await signIn()).statusCode).toBe(200)
    expect((await staff.call('GET', '/me', { token })).statusCode).toBe(401)
  })

  test('leaves its open cases to be given to others', async () => {
    const world = await openWorld()
    const calls = callOn(await appOn(world.context))
    const { requestId, number } = await world.fileRequest()
    const handler = Number(world.staff('water', 'handler').id)
    const own = await tokenFor(world.context, Number(world.staff('water', 'organAdministrator').id))
    await calls.call('POST', '/requests/assign', {
      token: own,
      body: { requests: [requestId], to: handler },
    })
    const answer = await calls.call('POST', `/organs/${world.organs.water}/accounts/${handler}/disable`, {
      token: own,
    })
    expect(answer.json().openCases).toEqual([{ id: requestId, number, organId: world.organs.water }])
    await calls.app.close()
    await world.drop()
  })

  test('after too many wrong passwords is let in again by its administrator', async () => {
    const id = await member([{ role: 'handler', organId: water }])
    const signIn = (password: string) =>
      staff.call('POST', '/sign-in', { body: { loginName: `member-${count}`, password } })
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn('wrong')
    const listed = await staff.call('GET', `/organs/${water}/accounts`, { token: administrator })
    const row = listed.json().items.find((item: { id: number }) => item.id === id)
    expect(row.lockedUntil).not.toBeNull()
    expect((await signIn(LONG_PASSWORD)).statusCode).toBe(429)
    await staff.call('POST', `/organs/${water}/accounts/${id}/unlock`, { token: administrator })
    expect((await signIn(LONG_PASSWORD)).statusCode).toBe(200)
  })
})

describe('a password', () => {
  test('is changed with the current one, ends all other sessions, and its own goes on', async () => {
    const id = await member([{ role: 'handler', organId: water }])
    const [here, there] = [await tokenFor(staff.context, id), await tokenFor(staff.context, id)]
    const change = (current: string, next: string) =>
      staff.call('POST', '/my/password', { token: here, body: { current, next } })
    expect((await change('wrong', '另一个 很长的 口令 句子')).json().code).toBe('current-password-wrong')
    expect((await change(LONG_PASSWORD, LONG_PASSWORD)).json().code).toBe('password-unchanged')
    const changed = await change(LONG_PASSWORD, '另一个 很长的 口令 句子')
    expect(changed.statusCode).toBe(200)
    expect((await staff.call('GET', '/me', { token: there })).statusCode).toBe(401)
    expect((await staff.call('GET', '/me', { token: here })).statusCode).toBe(401)
    expect((await staff.call('GET', '/me', { token: tokenIn(changed) ?? '' })).statusCode).toBe(200)
  })
})

describe('the first administrator', () => {
  test('is made once, also when two processes start together, and must change the password first', async () => {
    const empty = await openStaffApp({ secondFactorRoles: [] })
    const made = await Promise.all([
      ensureFirstAdministrator(empty.context),
      ensureFirstAdministrator(empty.context),
    ])
    const [first] = made.filter((each) => each !== null)
    expect(made.filter((each) => each !== null)).toHaveLength(1)
    expect(await ensureFirstAdministrator(empty.context)).toBeNull()
    const entered = await empty.call('POST', '/sign-in', {
      body: { loginName: first?.loginName, password: first?.password },
    })
    const token = tokenIn(entered) ?? ''
    expect((await empty.call('GET', '/me', { token })).json()).toMatchObject({
      must: 'changePassword',
      permissions: [],
    })
    expect((await empty.call('GET', '/organs', { token })).json().code).toBe('password-must-change')
    const changed = await empty.call('POST', '/my/password', {
      token,
      body: { current: first?.password, next: LONG_PASSWORD },
    })
    const me = await empty.call('GET', '/me', { token: tokenIn(changed) ?? '' })
    expect(me.json().permissions).toContain('organ.arrange')
    await empty.close()
  })
})
