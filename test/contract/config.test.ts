import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Environment, readConfig } from '../../src/config.ts'
import { settingRefusalMessage } from '../../src/contract/settings/setting-refusal.ts'
import { SETTINGS, type SettingName } from '../../src/contract/settings/settings.ts'
import { NO_SITE_IDENTITY } from '../../src/contract/settings/site-setting.ts'

const configOf = (env: Environment) => {
  const result = readConfig(env)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const refusalsOf = (env: Environment) => {
  const result = readConfig(env)
  return result.ok ? [] : result.refusal
}

const ACCEPTED: readonly [SettingName, string, string, unknown][] = [
  ['PORT', '0', 'port', 0],
  ['PORT', '65535', 'port', 65_535],
  ['HOST', '::', 'host', '::'],
  ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
  ['HOST', 'gov-01.example.cn', 'host', 'gov-01.example.cn'],
  ['SUNLIT_DATA', 'somewhere', 'dataFolder', resolve('somewhere')],
  ['SUNLIT_KEY_FILE', 'secrets/ring', 'keyFile', resolve('secrets/ring')],
  ['DATABASE_URL', 'postgresql://u:p@db/x', 'databaseUrl', 'postgresql://u:p@db/x'],
  ['SUNLIT_POSTGRES', 'npm', 'postgres', 'npm'],
  ['SUNLIT_DEMO', '0', 'demo', false],
  ['SUNLIT_BASE_URL', 'https://xxgk.example.gov.cn/', 'baseUrl', 'https://xxgk.example.gov.cn'],
  ['SUNLIT_TRUST_PROXY', 'loopback, 10.0.0.0/8', 'trustProxy', ['loopback', '10.0.0.0/8']],
  ['SUNLIT_TRUST_PROXY', '::1', 'trustProxy', ['::1']],
  ['SUNLIT_API_RATE', '0', 'apiRate', 0],
  ['SUNLIT_PAGE_CACHE_MB', '2', 'pageCacheBytes', 2 * 1024 * 1024],
  ['SUNLIT_CHECK_LINKS', '1', 'checkLinks', true],
  ['SUNLIT_LOG_LEVEL', 'silent', 'logLevel', 'silent'],
  ['SUNLIT_SECOND_FACTOR', 'none', 'secondFactorRoles', []],
  ['SUNLIT_SECOND_FACTOR', 'signer, handler', 'secondFactorRoles', ['signer', 'handler']],
]

const INVALID: readonly [SettingName, string][] = [
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3e3'],
  ['PORT', ' 3000'],
  ['PORT', 'http'],
  ['HOST', '127.0.0.256'],
  ['HOST', 'http://localhost'],
  ['HOST', 'a b'],
  ['SUNLIT_DATA', 'a\0b'],
  ['DATABASE_URL', 'mysql://db/x'],
  ['DATABASE_URL', 'db'],
  ['READ_DATABASE_URL', 'db'],
  ['SUNLIT_POSTGRES', 'docker'],
  ['SUNLIT_DEMO', 'yes'],
  ['SUNLIT_BASE_URL', 'xxgk.example.gov.cn'],
  ['SUNLIT_BASE_URL', 'ftp://example.gov.cn'],
  ['SUNLIT_BASE_URL', 'https://example.gov.cn/xxgk'],
  ['SUNLIT_BASE_URL', 'https://u@example.gov.cn'],
  ['SUNLIT_TRUST_PROXY', 'true'],
  ['SUNLIT_TRUST_PROXY', '10.0.0.0/33'],
  ['SUNLIT_TRUST_PROXY', '10.0.0.1,'],
  ['SUNLIT_API_RATE', 'many'],
  ['SUNLIT_PAGE_CACHE_MB', '65537'],
  ['SUNLIT_LOG_LEVEL', 'INFO'],
  ['SUNLIT_SMTP_URL', 'mail.example.gov.cn'],
  ['SUNLIT_SMTP_URL', 'https://mail.example.gov.cn'],
  ['SUNLIT_SMTP_URL', 'smtp://user@mail.example.gov.cn'],
  ['SUNLIT_SMTP_URL', 'smtp://mail.example.gov.cn/?tls=none'],
  ['SUNLIT_SMTP_URL', 'smtp://u:%ZZ@mail.example.gov.cn'],
  ['SUNLIT_MAIL_FROM', 'xxgk'],
  ['SUNLIT_MAIL_FROM', 'Office <a@b.cn>\r\nBcc: c@d.cn'],
  ['SUNLIT_SMS_URL', 'sms.example.gov.cn/send'],
  ['SUNLIT_SMS_METHOD', 'DELETE'],
  ['SUNLIT_SITE_CODE', '42070000'],
  ['SUNLIT_SITE_IPV6', 'yes'],
  ['SUNLIT_SECOND_FACTOR', 'mayor'],
  ['SUNLIT_OIDC_ISSUER', 'http://id.example.gov.cn'],
  ['SUNLIT_OIDC_ISSUER', 'https://u:p@id.example.gov.cn'],
  ['SUNLIT_SMS_HEADERS', '["x"]'],
  ['SUNLIT_SMS_HEADERS', '{"x":"a\\r\\nb"}'],
  ['SUNLIT_SMS_BODY', '{"to":"{to}"}'],
  ['SUNLIT_SMS_BODY', 'to={to}&text={text}'],
]

describe('settings', () => {
  test('the marks of the site are kept as given', () => {
    const { site } = configOf({ SUNLIT_SITE_CODE: '0000000000', SUNLIT_SITE_IPV6: '1' })
    expect(site).toEqual({ ...NO_SITE_IDENTITY, code: '0000000000', supportsIpv6: true })
    expect(configOf({ SUNLIT_SITE_CODE: 'bm00000000' }).site.code).toBe('bm00000000')
  })

  test('the common sign-in needs an issuer and an id, and its secret is never shown', () => {
    const issuer = { SUNLIT_OIDC_ISSUER: 'https://id.example.gov.cn' }
    expect(refusalsOf(issuer)).toEqual([
      { code: 'setting-missing', name: 'SUNLIT_OIDC_CLIENT_ID', neededBy: 'SUNLIT_OIDC_ISSUER' },
    ])
    expect(configOf({ ...issuer, SUNLIT_OIDC_CLIENT_ID: 'sunlit' }).oidc).toEqual({
      issuer: 'https://id.example.gov.cn',
      clientId: 'sunlit',
      clientSecret: null,
      label: '统一身份认证',
    })
    const name = 'SUNLIT_OIDC_CLIENT_SECRET'
    const { zh, en } = settingRefusalMessage({ code: 'setting-invalid', name, given: 'hush' })
    expect(zh + en).not.toContain('hush')
  })

  test('an empty environment gives the documented defaults', () => {
    expect(configOf({ PATH: '/bin' })).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      keyFile: resolve('data/keys/ring.json'),
      databaseUrl: null,
      readDatabaseUrl: null,
      postgres: 'auto',
      demo: true,
      baseUrl: null,
      trustProxy: [],
      apiRate: 600,
      pageCacheBytes: 64 * 1024 * 1024,
      checkLinks: false,
      logLevel: 'info',
      mail: null,
      sms: null,
      secondFactorRoles: ['systemAdministrator'],
      oidc: null,
      site: NO_SITE_IDENTITY,
    })
  })

  test.each(ACCEPTED)('%s=%s is accepted', (name, text, key, value) => {
    expect(configOf({ [name]: text })).toMatchObject({ [key]: value })
  })

  test.each(INVALID)('%s=%j is refused by name, with what is accepted', (name, text) => {
    const [refusal] = refusalsOf({ [name]: text })
    expect(refusal).toEqual({ code: 'setting-invalid', name, given: text })
    if (refusal === undefined) return
    const { zh, en } = settingRefusalMessage(refusal)
    for (const [message, accepts] of [
      [zh, SETTINGS[name].accepts.zh],
      [en, SETTINGS[name].accepts.en],
    ]) {
      expect(message).toContain(name)
      expect(message).toContain(accepts)
    }
  })

  test('an empty value counts as unset', () => {
    expect(configOf({ PORT: '', DATABASE_URL: '' })).toEqual(configOf({}))
  })

  test('all bad settings are named at once', () => {
    const names = refusalsOf({ PORT: 'x', SUNLIT_DEMO: 'x', SUNLIT_DEMOS: '1' }).map(({ name }) => name)
    expect(names).toEqual(['PORT', 'SUNLIT_DEMO', 'SUNLIT_DEMOS'])
  })

  test.each([
    ['SUNLIT_DEMOS', 'SUNLIT_DEMO'],
    ['SUNLIT_LOGLEVEL', 'SUNLIT_LOG_LEVEL'],
    ['SUNLIT_BASEURL', 'SUNLIT_BASE_URL'],
    ['SUNLIT_SOMETHING_ELSE', null],
  ])('the unknown %s is refused; nearest: %s', (name, nearest) => {
    const refusals = refusalsOf({ [name]: '1' })
    expect(refusals).toEqual([{ code: 'setting-unknown', name, nearest }])
    const message = refusals.map(settingRefusalMessage).map(({ en }) => en)
    expect(message.join()).toContain(nearest ?? 'no such setting')
  })

  test('variables of other programs and of the tests are left alone', () => {
    expect(refusalsOf({ PORTS: '1', SUNLIT_TEST_ANYTHING: '1' })).toEqual([])
  })

  test('a read replica needs a primary', () => {
    const refusals = refusalsOf({ READ_DATABASE_URL: 'postgres://replica/x' })
    expect(refusals).toEqual([
      { code: 'setting-missing', name: 'DATABASE_URL', neededBy: 'READ_DATABASE_URL' },
    ])
  })

  test('a message never repeats a database address, which may hold a password', () => {
    const [refusal] = refusalsOf({ DATABASE_URL: 'postgres:/u:hunter2@db/x?' })
    const given = refusalsOf({ DATABASE_URL: 'pg://u:hunter2@db/x' })
    const messages = [refusal, ...given].flatMap((r) => (r ? [settingRefusalMessage(r)] : []))
    expect(JSON.stringify(messages)).not.toContain('hunter2')
  })

  test('mail takes a server and a sender together, and asks for TLS before a password leaves the machine', () => {
    const from = 'Yunling County <xxgk@example.gov.cn>'
    expect(
      configOf({ SUNLIT_SMTP_URL: 'smtp://u%40x:p%2Fw@mail.example.cn', SUNLIT_MAIL_FROM: from }).mail,
    ).toEqual({
      server: {
        host: 'mail.example.cn',
        port: 587,
        secure: false,
        requireTls: true,
        auth: { user: 'u@x', pass: 'p/w' },
      },
      from: { name: 'Yunling County', address: 'xxgk@example.gov.cn' },
    })
    expect(
      configOf({ SUNLIT_SMTP_URL: 'smtps://mail.example.cn', SUNLIT_MAIL_FROM: 'a@b.cn' }).mail?.server,
    ).toEqual({
      host: 'mail.example.cn',
      port: 465,
      secure: true,
      requireTls: false,
      auth: null,
    })
    expect(refusalsOf({ SUNLIT_SMTP_URL: 'smtp://[::1]:25' })).toEqual([
      { code: 'setting-missing', name: 'SUNLIT_MAIL_FROM', neededBy: 'SUNLIT_SMTP_URL' },
    ])
    expect(refusalsOf({ SUNLIT_MAIL_FROM: 'a@b.cn' })).toEqual([
      { code: 'setting-missing', name: 'SUNLIT_SMTP_URL', neededBy: 'SUNLIT_MAIL_FROM' },
    ])
  })

  test('short messages take a gateway; nothing that may hold its key is shown', () => {
    const env = {
      SUNLIT_SMS_URL: 'https://sms.example.cn/send?key=secret',
      SUNLIT_SMS_HEADERS: '{"x-key":"secret"}',
    }
    expect(configOf(env).sms).toEqual({
      url: 'https://sms.example.cn/send?key=secret',
      method: 'POST',
      headers: { 'x-key': 'secret' },
      body: { to: '{to}', text: '{text}' },
    })
    for (const name of [
      'SUNLIT_SMS_URL',
      'SUNLIT_SMS_HEADERS',
      'SUNLIT_SMS_BODY',
      'SUNLIT_SMTP_URL',
    ] as const) {
      const { zh, en } = settingRefusalMessage({ code: 'setting-invalid', name, given: 'secret' })
      expect(zh + en).not.toContain('secret')
    }
  })
})
