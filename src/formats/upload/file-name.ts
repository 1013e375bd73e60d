import type { UploadKind } from './upload-facts.ts'
import { DANGEROUS_ENDINGS, KIND_FACTS, kindOfEnding } from './upload-kinds.ts'

const LONGEST_NAME = 120
/** File systems take 255 bytes; some are left for what a store adds. */
const LONGEST_NAME_BYTES = 240
const NAMELESS = '未命名'

/** Controls, direction marks, zero-width and private characters, halves of pairs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/gu
/** Characters that Windows or a shell or a header would take for something else. */
const UNSAFE = /[<>:"|?*%;`$&']/g
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
const EDGES = /^[\s.]+|[\s.]+$/g

/** The last part of a name without any path, with nothing unseen or unsafe in it. May be blank. */
const cleanName = (name: string): string =>
  (name.normalize('NFC').replace(INVISIBLE, '').split(/[/\\]/).at(-1) ?? '')
    .replace(UNSAFE, '_')
    .replace(/\s+/g, ' ')
    .replace(EDGES, '')

const lastDot = (name: string): number => {
  const at = name.lastIndexOf('.')
  return at > 0 || name.length > 1 ? at : -1
}

/** The ending of a name in small letters, after cleaning; blank where there is none. */
export const endingOf = (name: string): string => {
  const clean = cleanName(name)
  const at = lastDot(clean)
  return at === -1 ? '' : clean.slice(at + 1).toLowerCase()
}

/** An ending that means something; `关于.2024年` has none. */
const isEnding = (ending: string): boolean => kindOfEnding(ending) !== null || DANGEROUS_ENDINGS.has(ending)

const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8')

const shortened = (stem: string, ending: string): string => {
  const chars = [...stem].slice(0, LONGEST_NAME - ending.length - 1)
  while (byteLength(chars.join('')) + ending.length + 1 > LONGEST_NAME_BYTES) chars.pop()
  return chars.join('').replace(EDGES, '')
}

/**
 * A name under which a file of this kind can be stored and sent: no path, nothing unseen, no reserved name,
 * at most 120 characters and 240 bytes, with an ending of its kind. Never fails, whatever the name.
 */
export const safeFileName = (name: string, kind: UploadKind): string => {
  const clean = cleanName(name)
  const given = endingOf(name)
  const { endings } = KIND_FACTS[kind]
  const ending = endings.includes(given) ? given : (endings[0] ?? kind)
  const stem = isEnding(given) ? clean.slice(0, lastDot(clean)) : clean
  const short = shortened(stem.replace(EDGES, ''), ending) || NAMELESS
  return `${RESERVED.test(short) ? `_${short}` : short}.${ending}`
}
