/** Settings from the environment. The only reader of it; bad values are refused before anything starts. */
import { join } from 'node:path'
import type { MailConfig, SmsConfig } from './contract/settings/message-setting.ts'
import type { SettingRefusal } from './contract/settings/setting-refusal.ts'
import {
  type LogLevel,
  type PostgresKind,
  SETTINGS,
  type SettingName,
  type SettingValues,
} from './contract/settings/settings.ts'
import type { SiteIdentity } from './contract/settings/site-setting.ts'
import type { StaffRoleCode } from './contract/staff/staff-words.ts'
import { ok, type Result, refused } from './law/result.ts'

export interface Config {
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataFolder: string
  /** Absolute path of the key ring. */
  readonly keyFile: string
  /** null: the embedded database. */
  readonly databaseUrl: string | null
  readonly readDatabaseUrl: string | null
  readonly postgres: PostgresKind
  readonly demo: boolean
  /** Public address without a trailing slash; null when not known. */
  readonly baseUrl: string | null
  /** Addresses and networks of proxies whose `X-Forwarded-*` headers are believed. */
  readonly trustProxy: readonly string[]
  /** API requests a minute from one address; 0: no limit. */
  readonly apiRate: number
  /** 0: no page cache. */
  readonly pageCacheBytes: number
  /** Whether outside links are opened. */
  readonly checkLinks: boolean
  readonly logLevel: LogLevel
  /** null: mails wait. */
  readonly mail: MailConfig | null
  /** null: short messages wait. */
  readonly sms: SmsConfig | null
  /** Roles that do not count without a second factor. */
  readonly secondFactorRoles: readonly StaffRoleCode[]
  /** null: names and passwords only. */
  readonly oidc: OidcConfig | null
  /** What stands at the foot of every public page. */
  readonly site: SiteIdentity
}

/** The common sign-in. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | null
  readonly label: string
}

export type ConfigRefusal = SettingRefusal

export type Environment = Readonly<Record<string, string | undefined>>

/** The environment of this process. */
export const processEnvironment = (): Environment => process.env

/**
 * @returns the settings, or every refusal at once, in the order of `SETTINGS`.
 * A variable that is set but empty counts as unset. Names that begin with `SUNLIT_TEST_` belong to the tests.
 */
export const readConfig = (env: Environment): Result<Config, readonly ConfigRefusal[]> => {
  const values: Partial<Record<SettingName, unknown>> = {}
  const refusals: ConfigRefusal[] = []
  for (const name of SETTING_NAMES) {
    const text = env[name] || SETTINGS[name].fallback
    const accepted = SETTINGS[name].read(text)
    if (accepted === null) refusals.push({ code: 'setting-invalid', name, given: text })
    else values[name] = accepted.value
  }
  refusals.push(...missingSettings(env), ...unknownSettings(env))
  return refusals.length > 0 ? refused(refusals) : ok(configFrom(values as SettingValues))
}

const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

const configFrom = (values: SettingValues): Config => ({
  port: values.PORT,
  host: values.HOST,
  dataFolder: values.SUNLIT_DATA,
  keyFile: values.SUNLIT_KEY_FILE ?? join(values.SUNLIT_DATA, 'keys', 'ring.json'),
  databaseUrl: values.DATABASE_URL,
  readDatabaseUrl: values.READ_DATABASE_URL,
  postgres: values.SUNLIT_POSTGRES,
  demo: values.SUNLIT_DEMO,
  baseUrl: values.SUNLIT_BASE_URL,
  trustProxy: values.SUNLIT_TRUST_PROXY,
  apiRate: values.SUNLIT_API_RATE,
  pageCacheBytes: values.SUNLIT_PAGE_CACHE_MB * 1024 * 1024,
  checkLinks: values.SUNLIT_CHECK_LINKS,
  logLevel: values.SUNLIT_LOG_LEVEL,
  mail: mailFrom(values),
  sms: smsFrom(values),
  secondFactorRoles: values.SUNLIT_SECOND_FACTOR,
  oidc: oidcFrom(values),
  site: siteFrom(values),
})

const siteFrom = (values: SettingValues): SiteIdentity => ({
  name: values.SUNLIT_SITE_NAME,
  code: values.SUNLIT_SITE_CODE,
  icp: values.SUNLIT_SITE_ICP,
  policeRecord: values.SUNLIT_SITE_POLICE,
  host: values.SUNLIT_SITE_HOST,
  operator: values.SUNLIT_SITE_OPERATOR,
  contact: values.SUNLIT_SITE_CONTACT,
  supportsIpv6: values.SUNLIT_SITE_IPV6,
})

const oidcFrom = (values: SettingValues): OidcConfig | null =>
  values.SUNLIT_OIDC_ISSUER === null || values.SUNLIT_OIDC_CLIENT_ID === null
    ? null
    : {
        issuer: values.SUNLIT_OIDC_ISSUER,
        clientId: values.SUNLIT_OIDC_CLIENT_ID,
        clientSecret: values.SUNLIT_OIDC_CLIENT_SECRET,
        label: values.SUNLIT_OIDC_LABEL,
      }

const mailFrom = ({ SUNLIT_SMTP_URL, SUNLIT_MAIL_FROM }: SettingValues): MailConfig | null =>
  SUNLIT_SMTP_URL === null || SUNLIT_MAIL_FROM === null
    ? null
    : { server: SUNLIT_SMTP_URL, from: SUNLIT_MAIL_FROM }

const smsFrom = (values: SettingValues): SmsConfig | null =>
  values.SUNLIT_SMS_URL === null
    ? null
    : {
        url: values.SUNLIT_SMS_URL,
        method: values.SUNLIT_SMS_METHOD,
        headers: values.SUNLIT_SMS_HEADERS,
        body: values.SUNLIT_SMS_BODY,
      }

/** Settings that make sense only together with another one. */
const NEEDS: readonly (readonly [SettingName, SettingName])[] = [
  ['READ_DATABASE_URL', 'DATABASE_URL'],
  ['SUNLIT_SMTP_URL', 'SUNLIT_MAIL_FROM'],
  ['SUNLIT_MAIL_FROM', 'SUNLIT_SMTP_URL'],
  ['SUNLIT_OIDC_ISSUER', 'SUNLIT_OIDC_CLIENT_ID'],
  ['SUNLIT_OIDC_CLIENT_ID', 'SUNLIT_OIDC_ISSUER'],
  ['SUNLIT_OIDC_CLIENT_SECRET', 'SUNLIT_OIDC_ISSUER'],
]

const missingSettings = (env: Environment): readonly ConfigRefusal[] =>
  NEEDS.filter(([neededBy, name]) => env[neededBy] && !env[name]).map(([neededBy, name]) => ({
    code: 'setting-missing',
    name,
    neededBy,
  }))

const unknownSettings = (env: Environment): readonly ConfigRefusal[] =>
  Object.keys(env)
    .filter((name) => name.startsWith('SUNLIT_') && !name.startsWith('SUNLIT_TEST_'))
    .filter((name) => !(name in SETTINGS))
    .sort()
    .map((name) => ({ code: 'setting-unknown', name, nearest: nearestName(name) }))

const nearestName = (name: string): SettingName | null => {
  const [nearest] = SETTING_NAMES.map((known) => ({ known, distance: editDistance(name, known) })).sort(
    (a, b) => a.distance - b.distance,
  )
  return nearest !== undefined && nearest.distance <= 4 ? nearest.known : null
}

/** Levenshtein distance: how many letters to add, drop or change. */
const editDistance = (from: string, to: string): number => {
  let previous = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= to.length; j += 1) {
      const change = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}
