/** Words for a key ring that does not open. */
import type { Bilingual } from '../../contract/settings/setting.ts'
import type { KeyRingRefusal } from './open-key-ring.ts'

const WORDS: Readonly<Record<KeyRingRefusal['code'], Bilingual>> = {
  'key-ring-missing': {
    zh: '没有密钥文件 {file}。',
    en: 'There is no key ring {file}.',
  },
  'key-ring-lost': {
    zh: '数据库中有加密的个人信息，但密钥文件 {file} 不在。请从备份取回该文件；本程序不会另生成一个，否则原有信息永远无法读取。',
    en: 'The database holds sealed personal data, but the key ring {file} is gone. Put it back from its backup; a new one is not made, for it could not open what is there.',
  },
  'key-ring-unreadable': {
    zh: '密钥文件 {file} 不能读取。',
    en: 'The key ring {file} cannot be read.',
  },
  'key-ring-open-to-others': {
    zh: '密钥文件 {file} 可被其他账户读取，请执行 chmod 600 收回权限。',
    en: 'Others may read the key ring {file}; take that away with chmod 600.',
  },
  'key-ring-damaged': {
    zh: '密钥文件 {file} 已损坏或被改动，请从备份取回。',
    en: 'The key ring {file} is damaged or was changed; put it back from its backup.',
  },
  'key-ring-of-another-database': {
    zh: '密钥文件 {file} 不属于这个数据库。',
    en: 'The key ring {file} belongs to another database.',
  },
}

export const keyRingRefusalMessage = ({ code, facts }: KeyRingRefusal): Bilingual => {
  const file = String(facts?.file ?? '')
  const { zh, en } = WORDS[code]
  return { zh: zh.replace('{file}', file), en: en.replace('{file}', file) }
}
