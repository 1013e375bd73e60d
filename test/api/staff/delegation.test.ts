import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../src/actions/account/open-session.ts'
import { openWorld } from '../../actions/act-world.ts'
import { addAccount, addOrgan, appOn, callOn, openStaffApp, type StaffApp, tokenFor } from './staff-app.ts'

let staff: StaffApp
let organ: number
let signer: { readonly id: number; readonly token: () => Promise<string> }
let deputy: typeof signer
let administrator: typeof signer

const person = async (
  loginName: string,
  displayName: string,
  role: 'signer' | 'handler' | 'organAdministrator',
) => {
  const id = await addAccount(staff.context, { loginName, displayName, roles: [{ role, organId: organ }] })
  return { id, token: () => tokenFor(staff.context, id) }
}

beforeAll(async () => {
  staff = await openStaffApp()
  organ = await addOrgan(staff.context, '云岭县教育局')
  signer = await person('limo', '李默', 'signer')
  await staff.context.db
    .insertInto('account_role')
    .values({
      account_id: signer.id,
      organ_id: organ,
      role: 'reviewer',
      granted_by: 'system',
      granted_at: staff.context.instant(),
    })
    .execute()
  deputy = await person('zhanglan', '张岚', 'handler')
  administrator = await person('admin', '管理', 'organAdministrator')
})

afterAll(() => staff.close())

const lend = async (given: object, who = signer) =>
  staff.call('POST', '/my/delegations', {
    token: await who.token(),
    body: {
      organId: organ,
      toAccountId: deputy.id,
      role: 'signer',
      fromOn: '2026-03-10',
      untilOn: '2026-03-11',
      reason: '出差',
      ...given,
    },
  })

const rolesOfDeputy = async () => {
  const me = await staff.call('GET', '/me', { token: await deputy.token() })
  return me.json().organs.flatMap(({ roles }: { roles: readonly object[] }) => roles)
}

const LENT = { role: 'signer', lentBy: '李默' }

describe('a role that is lent', () => {
  test('counts from the first midnight to the last, by the county’s own clock', async () => {
    expect((await lend({})).statusCode).toBe(200)
    const days: readonly (readonly [string, boolean])[] = [
      ['2026-03-09T15:59:59Z', false],
      ['2026-03-09T16:00:00Z', true],
      ['2026-03-11T15:59:59Z', true],
      ['2026-03-11T16:00:00Z', false],
    ]
    for (const [instant, isLent] of days) {
      staff.setTime(instant)
      const roles = await rolesOfDeputy()
      if (isLent) expect(roles, instant).toContainEqual(LENT)
      else expect(roles, instant).not.toContainEqual(LENT)
    }
  })

  test('ends when it is taken from its lender, when the lender is disabled, and when it is ended', async () => {
    staff.setTime('2026-04-01T02:00:00Z')
    const term = { fromOn: '2026-04-01', untilOn: '2026-04-30' }
    await lend(term)
    expect(await rolesOfDeputy()).toContainEqual(LENT)
    const address = `/organs/${organ}/accounts/${signer.id}/roles/signer`
    await staff.call('DELETE', address, { token: await administrator.token() })
    expect(await rolesOfDeputy()).not.toContainEqual(LENT)
    await staff.call('PUT', address, { token: await administrator.token() })
    expect(await rolesOfDeputy()).not.toContainEqual(LENT)

    const { id } = (await lend(term)).json()
    expect(await rolesOfDeputy()).toContainEqual(LENT)
    const ended = await staff.call('DELETE', `/my/delegations/${id}`, { token: await deputy.token() })
    expect(ended.statusCode).toBe(200)
    expect(await rolesOfDeputy()).not.toContainEqual(LENT)
    const twice = await staff.call('DELETE', `/my/delegations/${id}`, { token: await deputy.token() })
    expect(twice.statusCode).toBe(404)

    await lend(term)
    await staff.context.db
      .updateTable('account')
      .set({ status: 'disabled' })
      .where('id', '=', signer.id)
      .execute()
    expect(await rolesOfDeputy()).not.toContainEqual(LENT)
    await staff.context.db
      .updateTable('account')
      .set({ status: 'active' })
      .where('id', '=', signer.id)
      .execute()
    await staff.context.db.updateTable('delegation').set({ ended_at: staff.context.instant() }).execute()
  })

  test('is lent once for the same days, also when asked twice at once', async () => {
    const term = { fromOn: '2026-05-04', untilOn: '2026-05-08' }
    const answers = await Promise.all([lend(term), lend(term)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409])
    expect((await lend({ fromOn: '2026-05-08', untilOn: '2026-05-12' })).json().code).toBe(
      'delegation-overlaps',
    )
    expect((await lend({ fromOn: '2026-05-09', untilOn: '2026-05-12' })).statusCode).toBe(200)
  })

  test('can be arranged by the administrator, seen by both, and ended by nobody else', async () => {
    const stranger = await addAccount(staff.context, { loginName: 'stranger' })
    const made = await staff.call('POST', `/organs/${organ}/delegations`, {
      token: await administrator.token(),
      body: {
        fromAccountId: signer.id,
        toAccountId: deputy.id,
        role: 'signer',
        fromOn: '2026-06-01',
        untilOn: '2026-06-05',
        reason: '病假',
      },
    })
    const { id } = made.json()
    const seen = await staff.call('GET', '/my/delegations', { token: await deputy.token() })
    expect(seen.json().items).toContainEqual(
      expect.objectContaining({ id, fromName: '李默', toName: '张岚', untilOn: '2026-06-05' }),
    )
    const meddled = await staff.call('DELETE', `/my/delegations/${id}`, {
      token: await tokenFor(staff.context, stranger),
    })
    expect(meddled.statusCode).toBe(404)
    expect((await lend({ toAccountId: stranger })).json().code).toBe('receiver-not-of-organ')
    expect((await lend({ fromOn: '2026-02-30' })).json().fields.fromOn).toMatch(/日期/)
  })

  test('does not carry past the second factor that it needs', async () => {
    const admin = await addAccount(staff.context, {
      loginName: 'system',
      roles: [{ role: 'systemAdministrator', organId: organ }],
    })
    const { token } = await openSession(staff.context, {
      accountId: admin,
      address: '127.0.0.1',
      userAgent: 'test',
      secondFactor: false,
    })
    const answer = await staff.call('POST', '/my/delegations', {
      token,
      body: {
        organId: organ,
        toAccountId: deputy.id,
        role: 'systemAdministrator',
        fromOn: '2026-07-01',
        untilOn: '2026-07-02',
        reason: '',
      },
    })
    expect(answer.json().code).toBe('role-not-held')
  })

  test('tells whoever receives it', async () => {
    const inbox = await staff.context.db
      .selectFrom('inbox_message')
      .select('text')
      .where('account_id', '=', deputy.id)
      .execute()
    expect(inbox.some(({ text }) => text.includes('李默委托您'))).toBe(true)
  })
})

describe('what is done with a lent role', () => {
  test('shows in whose place it was done, in the case and in the log', async () => {
    const world = await openWorld()
    const calls = callOn(await appOn(world.context))
    const { requestId } = await world.fileRequest({
      channel: 'inPerson',
      evidence: { receivedBy: '周示例' },
    })
    const id = await addAccount(world.context, {
      loginName: 'substitute',
      displayName: '张岚',
      roles: [{ role: 'reviewer', organId: world.organs.water }],
    })
    const handler = world.staff('water', 'handler')
    await calls.call('POST', '/my/delegations', {
      token: await tokenFor(world.context, Number(handler.id)),
      body: {
        organId: world.organs.water,
        toAccountId: id,
        role: 'handler',
        fromOn: '2025-03-03',
        untilOn: '2025-03-03',
        reason: '',
      },
    })
    const token = await tokenFor(world.context, id)
    const acted = await calls.call('POST', `/requests/${requestId}/acts`, {
      token,
      body: { command: { type: 'registered' }, expectedVersion: await world.versionOf(requestId) },
    })
    expect(acted.statusCode, acted.body).toBe(200)
    const { timeline } = (await calls.call('GET', `/requests/${requestId}`, { token })).json()
    const registered = timeline.find(({ type }: { type: string }) => type === 'registered')
    expect(registered.byName).toBe(`张岚 代 ${handler.name}`)
    const log = (await calls.call('GET', `/requests/${requestId}/audit`, { token })).json()
    expect(JSON.stringify(log)).toContain(`"actingFor","before":null,"after":"${handler.name}"`)
    await calls.app.close()
    await world.drop()
  })
})
