import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAccount, addOrgan, GOOD_PASSWORD, openStaffApp, type StaffApp, tokenIn } from './staff-app.ts'

let staff: StaffApp

beforeAll(async () => {
  staff = await openStaffApp()
  const organ = await addOrgan(staff.context, '云岭县农业农村局')
  await addAccount(staff.context, {
    loginName: 'chenlan',
    displayName: '陈岚',
    password: GOOD_PASSWORD,
    roles: [{ role: 'handler', organId: organ }],
  })
})

afterAll(() => staff.close())

describe('signing in', () => {
  test('gives a session cookie that scripts and other sites cannot use, and tells who one is', async () => {
    const answer = await staff.call('POST', '/sign-in', {
      body: { loginName: ' ChenLan ', password: GOOD_PASSWORD },
    })
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly.*SameSite=Strict/)
    expect(answer.headers['cache-control']).toBe('no-store')
    const me = await staff.call('GET', '/me', { token: tokenIn(answer) ?? '' })
    expect(me.json()).toMatchObject({
      loginName: 'chenlan',
      displayName: '陈岚',
      must: null,
      organs: [{ name: '云岭县农业农村局', roles: [{ role: 'handler', lentBy: null }] }],
    })
    expect(me.json().permissions).toContain('request.register')
    expect(me.json().permissions).not.toContain('organ.arrange')
  })

  test('nobody is behind no cookie, a forged one, or one of another shape', async () => {
    for (const token of [undefined, 'a'.repeat(43), '../../etc', '']) {
      const me = await staff.call('GET', '/me', token === undefined ? {} : { token })
      expect(me.statusCode).toBe(401)
      expect(me.json()).toMatchObject({ code: 'not-signed-in', title: '请先登录。', status: 401 })
    }
  })
})
