/** Words for refused settings. */
import type { Bilingual } from './setting.ts'
import { SETTINGS, type SettingName } from './settings.ts'

export type SettingRefusal =
  | { readonly code: 'setting-invalid'; readonly name: SettingName; readonly given: string }
  | { readonly code: 'setting-unknown'; readonly name: string; readonly nearest: SettingName | null }
  | { readonly code: 'setting-missing'; readonly name: SettingName; readonly neededBy: SettingName }

const SHOWN_LENGTH = 60

/** Where a password may stand. */
const SECRET = /(DATABASE_URL|SMTP_URL|SMS_URL|SMS_HEADERS|SMS_BODY|CLIENT_SECRET)$/

/** A value as it may be shown: nothing over-long, and nothing that may hold a password. */
const shown = (name: SettingName, given: string): string => {
  if (SECRET.test(name)) return '…'
  return given.length > SHOWN_LENGTH ? `${given.slice(0, SHOWN_LENGTH)}…` : given
}

export const settingRefusalMessage = (refusal: SettingRefusal): Bilingual => {
  switch (refusal.code) {
    case 'setting-invalid': {
      const { accepts } = SETTINGS[refusal.name]
      const given = shown(refusal.name, refusal.given)
      return {
        zh: `设置 ${refusal.name} 的值“${given}”不能用，应为${accepts.zh}。`,
        en: `${refusal.name}: "${given}" is not accepted; it must be ${accepts.en}.`,
      }
    }
    case 'setting-unknown': {
      const { name, nearest } = refusal
      return {
        zh: `没有名为 ${name} 的设置${nearest === null ? '。' : `，是否想写 ${nearest}？`}`,
        en: `${name}: there is no such setting${nearest === null ? '.' : `; did you mean ${nearest}?`}`,
      }
    }
    case 'setting-missing':
      return {
        zh: `设置了 ${refusal.neededBy}，就必须同时设置 ${refusal.name}。`,
        en: `${refusal.name}: it must be set as well when ${refusal.neededBy} is set.`,
      }
  }
}
