/** The key ring on disk: one JSON file that only its owner may read, with a check sum against damage. */
import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { KeyRing, RingKey } from './key-ring.ts'
import { DIGEST_OF, type DigestName, isCipherName, RING_CIPHERS } from './ring-cipher.ts'

/** Refusals carry `facts.file`. */
export type RingFileRefusal = Refusal<
  'key-ring-missing' | 'key-ring-unreadable' | 'key-ring-open-to-others' | 'key-ring-damaged'
>

const FORMAT = 1
const OWNER_ONLY = 0o600
const OTHERS = 0o077
const HASH_KEY_BYTES = 32
/** Stands in the file for whoever finds it. */
const NOTE =
  '阳光公开的密钥。丢失后，数据库中的个人信息无法再读取；请与数据库备份分开保存。 Keys of Sunlit: without them the personal data in the database cannot be read. Keep a copy apart from the backups of the database.'

const checkSum = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex')

const contentOf = ({ keys, digest, hashKey }: KeyRing) => ({
  format: FORMAT,
  note: NOTE,
  digest,
  hashKey: hashKey.toString('base64'),
  keys: [...keys].map(([number, { cipher, secret, retired }]) => ({
    number,
    cipher,
    secret: secret.toString('base64'),
    retired,
  })),
})

export const makeRingText = (ring: KeyRing): string => {
  const content = contentOf(ring)
  return `${JSON.stringify({ ...content, check: checkSum(content) }, null, 2)}\n`
}

const bytesOf = (text: unknown, length: number): Buffer | null => {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'base64') : Buffer.alloc(0)
  return bytes.length === length ? bytes : null
}

const keyFrom = (data: unknown): readonly [number, RingKey] | null => {
  if (typeof data !== 'object' || data === null) return null
  const { number, cipher, secret, retired } = data as Readonly<Record<string, unknown>>
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1 || !isCipherName(cipher))
    return null
  const bytes = bytesOf(secret, RING_CIPHERS[cipher].secretBytes)
  return bytes === null ? null : [number, { cipher, secret: bytes, retired: retired === true }]
}

const isDigest = (text: unknown): text is DigestName => Object.values<unknown>(DIGEST_OF).includes(text)

/** Null: the text is no key ring, or was altered. */
export const parseRingText = (text: string): KeyRing | null => {
  const data = jsonOf(text)
  if (data === null) return null
  const { check, ...content } = data
  if (content.format !== FORMAT || check !== checkSum(content)) return null
  const hashKey = bytesOf(content.hashKey, HASH_KEY_BYTES)
  const keys = Array.isArray(content.keys) ? content.keys.map(keyFrom) : []
  const sound = keys.filter((key) => key !== null)
  if (hashKey === null || !isDigest(content.digest) || sound.length === 0 || sound.length < keys.length)
    return null
  return { keys: new Map(sound), digest: content.digest, hashKey }
}

const jsonOf = (text: string): Readonly<Record<string, unknown>> | null => {
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** Tells one writing of the file from the next. */
export const ringFileStamp = (file: string): string => {
  try {
    const { ino, size, mtimeMs } = statSync(file)
    return `${ino} ${size} ${mtimeMs}`
  } catch {
    return ''
  }
}

export const readRingFile = (file: string): Result<KeyRing, RingFileRefusal> => {
  const facts = { file }
  try {
    const { mode } = statSync(file)
    if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
      return refused({ code: 'key-ring-open-to-others', facts })
    }
    const ring = parseRingText(readFileSync(file, 'utf8'))
    return ring === null ? refused({ code: 'key-ring-damaged', facts }) : ok(ring)
  } catch (error) {
    return refused({ code: codeOf(error) === 'ENOENT' ? 'key-ring-missing' : 'key-ring-unreadable', facts })
  }
}

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Beside the file, on disk before anything points to it. */
const writeDraft = (file: string, text: string): string => {
  const draft = `${file}.${randomUUID()}`
  const handle = openSync(draft, 'wx', OWNER_ONLY)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return draft
}

/** Never writes over a file that is there. @returns whether this call made it */
export const createRingFile = (file: string, ring: KeyRing): boolean => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = writeDraft(file, makeRingText(ring))
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft, { force: true })
    syncFolder(dirname(file))
  }
}

/** Puts a changed ring in the place of the old one: whoever reads meanwhile finds the one or the other, whole. */
export const replaceRingFile = (file: string, ring: KeyRing): void => {
  renameSync(writeDraft(file, makeRingText(ring)), file)
  syncFolder(dirname(file))
}
