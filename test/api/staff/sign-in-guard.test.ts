import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { waitAfter } from '../../../src/actions/account/attempt.ts'
import { addAccount, addOrgan, GOOD_PASSWORD, openStaffApp, type StaffApp, tokenIn } from './staff-app.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

let staff: StaffApp
let organ: number

beforeAll(async () => {
  staff = await openStaffApp()
  organ = await addOrgan(staff.context, '云岭县水利局')
})

afterAll(() => staff.close())

let count = 0
let loginName = ''

beforeEach(async () => {
  staff.passTime(48 * HOUR)
  count += 1
  loginName = `officer-${count}`
  await addAccount(staff.context, {
    loginName,
    password: GOOD_PASSWORD,
    roles: [{ role: 'handler', organId: organ }],
  })
})

const signIn = (name: string, password: string) =>
  staff.call('POST', '/sign-in', { body: { loginName: name, password } })

const tokenOf = async (name = loginName, password = GOOD_PASSWORD): Promise<string> =>
  tokenIn(await signIn(name, password)) ?? ''

const me = (token: string) => staff.call('GET', '/me', { token })

describe('wrong passwords', () => {
  test('are answered like unknown names, down to the wait that they earn', async () => {
    const answers = async (name: string) => {
      const told: unknown[] = []
      for (let attempt = 0; attempt < 7; attempt += 1) {
        const answer = await signIn(name, 'not the password')
        const { code, title, status, facts } = answer.json()
        told.push({ code, title, status, facts, cookies: answer.cookies.length })
      }
      return told
    }
    const known = await answers(loginName)
    expect(known).toEqual(await answers('nobody-of-this-name'))
    expect(known.map((told) => (told as { code: string }).code)).toEqual([
      ...Array(5).fill('credentials-wrong'),
      ...Array(2).fill('too-many-attempts'),
    ])
  })

  test('make even the right one wait, longer each time, until the wait is over', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(loginName, 'wrong')
    const held = await signIn(loginName, GOOD_PASSWORD)
    expect(held.statusCode).toBe(429)
    expect(held.headers['retry-after']).toBe('60')
    staff.passTime(MINUTE + 1000)
    expect((await signIn(loginName, 'wrong')).json().code).toBe('credentials-wrong')
    staff.passTime(MINUTE + 1000)
    expect((await signIn(loginName, GOOD_PASSWORD)).headers['retry-after']).toBe('59')
    staff.passTime(MINUTE)
    expect((await signIn(loginName, GOOD_PASSWORD)).statusCode).toBe(200)
    expect((await signIn(loginName, 'wrong')).json().code).toBe('credentials-wrong')
  })

  test('never make one wait for more than an hour', () => {
    expect([0, 4, 5, 6, 7, 10, 11, 40].map((failures) => waitAfter(failures) / MINUTE)).toEqual([
      0, 0, 1, 2, 4, 32, 60, 60,
    ])
  })

  test('sent all at once are counted all the same', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(loginName, 'wrong')))
    const wrong = answers.filter((answer) => answer.json().code === 'credentials-wrong')
    expect(wrong).toHaveLength(5)
  })

  test('from one address are slowed over all names', async () => {
    const own = await openStaffApp()
    const codes: string[] = []
    for (let attempt = 0; attempt < 101; attempt += 1) {
      const body = { loginName: `name-${attempt}`, password: 'x' }
      codes.push((await own.call('POST', '/sign-in', { body })).json().code)
    }
    await own.close()
    expect(codes.slice(0, 100)).toEqual(Array(100).fill('credentials-wrong'))
    expect(codes[100]).toBe('too-many-attempts')
  })

  test('stand in the log, without the name that was tried', async () => {
    await signIn('13800138000', 'wrong')
    const entries = await staff.context.db
      .selectFrom('audit_entry')
      .selectAll()
      .where('act', '=', 'account.signInFailed')
      .execute()
    expect(entries.length).toBeGreaterThan(0)
    expect(JSON.stringify(entries)).not.toContain('13800138000')
  })
})

describe('a session', () => {
  test('ends when left alone, after half a day in any case, and when signed out of', async () => {
    const idle = await tokenOf()
    staff.passTime(2 * HOUR - MINUTE)
    expect((await me(idle)).statusCode).toBe(200)
    staff.passTime(2 * HOUR + MINUTE)
    expect((await me(idle)).statusCode).toBe(401)

    const long = await tokenOf()
    for (let hour = 0; hour < 11; hour += 1) {
      staff.passTime(HOUR)
      expect((await me(long)).statusCode).toBe(200)
    }
    staff.passTime(HOUR + MINUTE)
    expect((await me(long)).statusCode).toBe(401)

    const ended = await tokenOf()
    const out = await staff.call('DELETE', '/session', { token: ended })
    expect(String(out.headers['set-cookie'])).toMatch(/sunlit_session=;/)
    expect((await me(ended)).statusCode).toBe(401)
  })

  test('is never the one that the browser brought along', async () => {
    const planted = 'p'.repeat(43)
    const answer = await staff.call('POST', '/sign-in', {
      token: planted,
      body: { loginName, password: GOOD_PASSWORD },
    })
    expect(tokenIn(answer)).not.toBe(planted)
    expect((await me(planted)).statusCode).toBe(401)
  })

  test('is kept only as a hash', async () => {
    const token = await tokenOf()
    const rows = await staff.context.db.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows.some(({ token_hash }) => token_hash.includes(token))).toBe(false)
  })

  test('of another device is listed and can be ended, one or all; nobody else’s', async () => {
    const here = await tokenOf()
    const there = await tokenOf()
    const listed = (await staff.call('GET', '/my/sessions', { token: here })).json()
    expect(listed.items.map(({ isThis }: { isThis: boolean }) => isThis).sort()).toEqual([false, true])
    const other = listed.items.find(({ isThis }: { isThis: boolean }) => !isThis)
    await addAccount(staff.context, { loginName: `stranger-${count}`, password: GOOD_PASSWORD })
    const stranger = await tokenOf(`stranger-${count}`)
    const meddled = await staff.call('DELETE', `/my/sessions/${other.id}`, { token: stranger })
    expect(meddled.statusCode).toBe(404)
    expect((await staff.call('DELETE', `/my/sessions/${other.id}`, { token: here })).statusCode).toBe(200)
    expect((await me(there)).statusCode).toBe(401)
    expect((await staff.call('DELETE', '/my/sessions', { token: here })).json()).toEqual({ ended: 1 })
    expect((await me(here)).statusCode).toBe(401)
  })
})

describe('a write', () => {
  test.each([
    ['without the header of the console', { 'x-sunlit': '' }],
    ['with another value in it', { 'x-sunlit': 'yes' }],
    ['of another site by its origin', { origin: 'https://evil.example' }],
    ['of a page without an origin', { origin: 'null' }],
    ['of another site by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
  ])('%s is refused', async (_, headers) => {
    const answer = await staff.call('POST', '/sign-in', {
      body: { loginName, password: GOOD_PASSWORD },
      headers,
    })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().code).toBe('not-from-console')
    expect(tokenIn(answer)).toBeNull()
  })

  test('from our own page passes', async () => {
    const answer = await staff.call('POST', '/sign-in', {
      body: { loginName, password: GOOD_PASSWORD },
      headers: { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    })
    expect(answer.statusCode).toBe(200)
  })

  test('from our own page passes behind a proxy that hides the host, as the browser vouches for it', async () => {
    const answer = await staff.call('POST', '/sign-in', {
      body: { loginName, password: GOOD_PASSWORD },
      headers: { origin: 'https://xxgk.example.gov.cn', 'sec-fetch-site': 'same-origin' },
    })
    expect(answer.statusCode).toBe(200)
  })

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'loginName=a&password=b'],
    ['plain text', 'text/plain', '{"loginName":"a","password":"b"}'],
    ['broken JSON', 'application/json', '{"loginName":'],
  ])('as %s is not understood', async (_, type, payload) => {
    const answer = await staff.app.inject({
      method: 'POST',
      url: '/api/v1/staff/sign-in',
      headers: { 'x-sunlit': '1', 'content-type': type },
      payload,
    })
    expect(answer.json()).toMatchObject({ code: 'body-malformed', status: 400 })
  })

  test('with fields that are wrong is told which, in Chinese', async () => {
    const answer = await staff.call('POST', '/sign-in', { body: { loginName: 7 } })
    expect(answer.statusCode).toBe(422)
    const { fields } = answer.json()
    expect(Object.keys(fields).sort()).toEqual(['loginName', 'password'])
    expect(fields.password).toMatch(/\p{Script=Han}/u)
  })
})

describe('the second factor', () => {
  const codeOf = (secret: string, at: Date): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

  const setUp = async () => {
    const first = await tokenOf()
    const { secret, picture } = (await staff.call('POST', '/my/second-factor', { token: first })).json()
    expect(picture).toMatch(/^<svg/)
    const wrong = await staff.call('POST', '/my/second-factor/confirm', {
      token: first,
      body: { code: '000000' },
    })
    expect(wrong.json().code).toBe('code-wrong')
    const confirmed = await staff.call('POST', '/my/second-factor/confirm', {
      token: first,
      body: { code: codeOf(secret, staff.context.instant()) },
    })
    expect(confirmed.statusCode).toBe(200)
    expect((await me(first)).statusCode).toBe(401)
    const token = tokenIn(confirmed) ?? ''
    expect((await me(token)).json()).toMatchObject({ hasSecondFactor: true })
    return { secret, token, recoveryCodes: confirmed.json().recoveryCodes as readonly string[] }
  }

  const halfway = async (): Promise<string> => {
    const answer = await signIn(loginName, GOOD_PASSWORD)
    expect(answer.json()).toEqual({ needsSecondFactor: true })
    return tokenIn(answer) ?? ''
  }

  const show = (token: string, code: string) =>
    staff.call('POST', '/sign-in/second-factor', { token, body: { code } })

  test('stands between the password and everything else, and its token changes the session', async () => {
    const { secret } = await setUp()
    staff.passTime(MINUTE)
    const waiting = await halfway()
    expect((await me(waiting)).json().code).toBe('second-factor-needed')
    expect((await staff.call('GET', '/organs', { token: waiting })).json().code).toBe('second-factor-needed')
    const shown = await show(waiting, codeOf(secret, staff.context.instant()))
    expect(shown.statusCode).toBe(200)
    const token = tokenIn(shown) ?? ''
    expect(token).not.toBe(waiting)
    expect((await me(waiting)).statusCode).toBe(401)
    expect((await me(token)).statusCode).toBe(200)
  })

  test('takes a code once, also when it is sent twice at once, and none of a minute ago', async () => {
    const { secret } = await setUp()
    staff.passTime(MINUTE)
    const code = codeOf(secret, staff.context.instant())
    const both = await Promise.all([show(await halfway(), code), show(await halfway(), code)])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
    expect((await show(await halfway(), code)).json().code).toBe('code-wrong')
    staff.passTime(MINUTE)
    expect((await show(await halfway(), code)).json().code).toBe('code-wrong')
  })

  test('is guessed no faster than a password', async () => {
    await setUp()
    const waiting = await halfway()
    const codes: string[] = []
    for (let attempt = 0; attempt < 7; attempt += 1) {
      codes.push((await show(waiting, String(100_000 + attempt))).json().code)
    }
    expect(codes).toEqual([...Array(5).fill('code-wrong'), ...Array(2).fill('too-many-attempts')])
  })

  test('yields to a recovery code, each once', async () => {
    const { recoveryCodes } = await setUp()
    expect(new Set(recoveryCodes).size).toBe(10)
    const [code = ''] = recoveryCodes
    expect((await show(await halfway(), code.toUpperCase())).statusCode).toBe(200)
    expect((await show(await halfway(), code)).json().code).toBe('code-wrong')
  })

  test('is shed only with password and code', async () => {
    const { secret, token } = await setUp()
    staff.passTime(MINUTE)
    const shed = (password: string, code: string) =>
      staff.call('POST', '/my/second-factor/shed', { token, body: { password, code } })
    const code = codeOf(secret, staff.context.instant())
    expect((await shed('wrong', code)).json().code).toBe('current-password-wrong')
    expect((await shed(GOOD_PASSWORD, '123456')).json().code).toBe('code-wrong')
    expect((await shed(GOOD_PASSWORD, code)).statusCode).toBe(200)
    expect((await signIn(loginName, GOOD_PASSWORD)).json()).toEqual({ needsSecondFactor: false })
  })

  test('is kept sealed, its recovery codes as hashes', async () => {
    const { secret, recoveryCodes } = await setUp()
    const accounts = await staff.context.db.selectFrom('account').select('totp_sealed').execute()
    expect(accounts.some(({ totp_sealed }) => totp_sealed?.includes(secret) === true)).toBe(false)
    const kept = await staff.context.db.selectFrom('recovery_code').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(recoveryCodes[0])
  })

  test('is needed before the role of a system administrator counts', async () => {
    const name = `administrator-${count}`
    await addAccount(staff.context, {
      loginName: name,
      password: GOOD_PASSWORD,
      roles: [
        { role: 'systemAdministrator', organId: organ },
        { role: 'handler', organId: organ },
      ],
    })
    loginName = name
    const before = await tokenOf()
    expect((await me(before)).json()).toMatchObject({ must: 'setUpSecondFactor' })
    expect((await me(before)).json().permissions).not.toContain('organ.arrange')
    expect((await me(before)).json().permissions).toContain('request.register')
    const refusal = await staff.call('POST', '/organs', { token: before, body: {} })
    expect(refusal.json().code).toBe('second-factor-must-be-set-up')
    const { token } = await setUp()
    expect((await me(token)).json()).toMatchObject({ must: null })
    expect((await me(token)).json().permissions).toContain('organ.arrange')
  })
})
