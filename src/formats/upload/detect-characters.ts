import { decodeText } from '../extraction/text/decode-text.ts'
import { type Detection, found, turnedAway } from './detected.ts'

/** So many bytes are decoded to tell what a text is. */
const SAMPLE = 65_536
/** So many characters from the start are searched for markup. */
const SEARCHED = 4_096

const OPENS_WITH_MARKUP = /^<(?:\?xml|!doctype|[a-z][\w:-]*[\s/>])/i
const HOLDS_MARKUP = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed)(?:[\s/>])/i
const MAIL_HEADER =
  /^(?:received|from|to|cc|subject|date|message-id|mime-version|return-path|delivered-to|content-type|dkim-signature|x-[\w-]+):/i
const SHELL =
  /^(?:@echo off|rem |powershell|set-executionpolicy|on error resume next|dim |windows registry editor)/i

/** A sample may end inside a character: up to three bytes are tried away. */
const sampleText = (bytes: Uint8Array): string | null => {
  const length = Math.min(bytes.length, SAMPLE)
  const cuts = bytes.length > SAMPLE ? [0, 1, 2, 3] : [0]
  let other: string | null = null
  for (const cut of cuts) {
    const decoded = decodeText(bytes.subarray(0, length - cut), null)
    if (!decoded.ok) continue
    if (decoded.value.encoding === 'utf-8') return decoded.value.text
    other ??= decoded.value.text
  }
  return other
}

/** The text behind the blanks and comments that it opens with. */
const behindComments = (text: string): string => {
  let rest = text.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->')
    rest = end === -1 ? '' : rest.slice(end + 3).trimStart()
  }
  return rest
}

const isMail = (text: string): boolean => {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  const lines = head.split(/\r?\n/)
  return MAIL_HEADER.test(lines[0] ?? '') && lines.filter((line) => MAIL_HEADER.test(line)).length >= 3
}

/** What a file of characters is: text in any encoding, RTF, mail; markup and scripts are turned away. */
export const detectCharacters = (bytes: Uint8Array): Detection => {
  const text = sampleText(bytes)
  if (text === null) return turnedAway('type-unknown', { looksLike: 'characters' })
  const start = text.slice(0, SEARCHED).replace(/^\ufeff/, '')
  if (start.trim() === '' && bytes.length <= SAMPLE) return turnedAway('file-empty')
  if (start.startsWith('{\\rtf')) return found('rtf')
  if (isMail(text)) return found('eml')
  if (OPENS_WITH_MARKUP.test(behindComments(start)) || HOLDS_MARKUP.test(start))
    return turnedAway('type-dangerous', { looksLike: /<svg[\s>]/i.test(start) ? 'svg' : 'html' })
  if (SHELL.test(start.trimStart())) return turnedAway('type-dangerous', { looksLike: 'script' })
  return found('txt')
}
