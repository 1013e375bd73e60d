/** Words of the commands about keys, audit log and retention. */
import type { Refusal } from '../../law/result.ts'
import type { AuditFaultCode } from '../../store/audit-verify.ts'
import type { Message } from '../message.ts'

const WORDS: Readonly<Record<string, Message>> = {
  'anchor-unreadable': { zh: '锚文件 {file} 不能读取。', en: 'The anchor file {file} cannot be read.' },
  'anchor-malformed': {
    zh: '锚文件 {file} 第 {line} 行有误。',
    en: 'Line {line} of the anchor file {file} is no anchor.',
  },
  'anchor-not-written': { zh: '锚文件 {file} 不能写入。', en: 'The anchor file {file} cannot be written.' },
  'rotation-running': { zh: '另一个密钥更换正在进行。', en: 'Another rotation of keys is running.' },
  'values-unreadable': {
    zh: '有 {left} 个加密值用现有密钥打不开，保持原样；旧密钥没有停用。',
    en: '{left} sealed values open under no key of the ring; they stay as they are and no key was retired.',
  },
  'values-left': {
    zh: '还有 {left} 个加密值使用旧密钥，请再执行一次。',
    en: '{left} values are still sealed under older keys; run the command again.',
  },
  'demo-out-of-range': {
    zh: '{name} 应在 {least} 至 {most} 之间。',
    en: '{name} must be from {least} to {most}.',
  },
}

const filled = (text: string, facts: Refusal['facts']): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? ''))

export const traceRefusalMessage = ({ code, facts }: Refusal): Message => {
  const words = WORDS[code] ?? { zh: code, en: code }
  return { zh: filled(words.zh, facts), en: filled(words.en, facts) }
}

export const AUDIT_FAULT_NAMES: Readonly<Record<AuditFaultCode, string>> = {
  'entry-changed': '记录被改动、调换或插入',
  'entry-missing': '记录缺失',
  'tail-cut': '末尾的记录被删除',
  'entry-beyond-head': '链尾之后另有记录',
  'head-changed': '链尾标记被改动',
  'head-missing': '链尾标记缺失',
  'rolled-back': '记录被退回到锚定之前',
  rewritten: '记录在锚定之后被重写',
}
