/** Why the site could not be opened, in words. */
import type { Bilingual } from '../../contract/settings/setting.ts'
import type { Refusal } from '../../law/result.ts'

export type OpenRefusalCode =
  | 'port-in-use'
  | 'port-not-allowed'
  | 'host-not-available'
  | 'database-unreachable'
export type OpenRefusal = Refusal<OpenRefusalCode>

type Facts = (name: string) => string

const MESSAGES: Readonly<Record<OpenRefusalCode, (fact: Facts) => Bilingual>> = {
  'port-in-use': (fact) => ({
    zh: `端口 ${fact('port')} 已被其他程序占用。请先停止该程序，或用 PORT 另选端口。`,
    en: `Port ${fact('port')} is in use by another program. Stop that program, or choose another port with PORT.`,
  }),
  'port-not-allowed': (fact) => ({
    zh: `当前用户无权使用端口 ${fact('port')}。请用 PORT 另选 1024 以上的端口。`,
    en: `This user may not use port ${fact('port')}. Choose one above 1023 with PORT.`,
  }),
  'host-not-available': (fact) => ({
    zh: `本机没有地址 ${fact('host')}（${fact('reason')}）。请检查 HOST。`,
    en: `This machine has no address ${fact('host')} (${fact('reason')}). Check HOST.`,
  }),
  'database-unreachable': (fact) => ({
    zh: `无法连接数据库：${fact('reason')}。请检查 ${fact('setting')}。`,
    en: `The database cannot be reached: ${fact('reason')}. Check ${fact('setting')}.`,
  }),
}

export const openRefusalMessage = ({ code, facts = {} }: OpenRefusal): Bilingual =>
  MESSAGES[code]((name) => String(facts[name] ?? ''))

const CODES_OF_SYSTEM: Readonly<Record<string, OpenRefusalCode>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-not-allowed',
  EADDRNOTAVAIL: 'host-not-available',
  EAFNOSUPPORT: 'host-not-available',
  ENOTFOUND: 'host-not-available',
  EAI_AGAIN: 'host-not-available',
}

/** The refusal behind an error of listening; null when it is none of the machine's answers. */
export const listenRefusal = (error: unknown, host: string, port: number): OpenRefusal | null => {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = CODES_OF_SYSTEM[String(error.code)]
  return code === undefined ? null : { code, facts: { host, port, reason: String(error.code) } }
}
