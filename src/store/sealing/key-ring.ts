/** A ring of keys and what is sealed under it: 1 byte format, 4 bytes key number, 12 bytes nonce, 16 bytes tag, ciphertext. */
import { createHmac, randomBytes } from 'node:crypto'
import {
  type CipherName,
  DIGEST_OF,
  type DigestName,
  NONCE_BYTES,
  RING_CIPHERS,
  TAG_BYTES,
} from './ring-cipher.ts'
import type { HashPurpose, Sealer, SealPurpose } from './sealer.ts'

export interface RingKey {
  readonly cipher: CipherName
  readonly secret: Buffer
  /** Nothing in the database is sealed with it any more; it opens backups from before. */
  readonly retired: boolean
}

export interface KeyRing {
  /** The highest number seals; the others open what was sealed before. */
  readonly keys: ReadonlyMap<number, RingKey>
  readonly digest: DigestName
  /** 32 bytes, for hashes. */
  readonly hashKey: Buffer
}

const NUMBER_AT = 1
const NONCE_AT = 5
const TAG_AT = NONCE_AT + NONCE_BYTES
const TEXT_AT = TAG_AT + TAG_BYTES
const HASH_KEY_BYTES = 32

export const newRingKey = (cipher: CipherName): RingKey => ({
  cipher,
  secret: randomBytes(RING_CIPHERS[cipher].secretBytes),
  retired: false,
})

export const newKeyRing = (cipher: CipherName = 'aes-256-gcm'): KeyRing => ({
  keys: new Map([[1, newRingKey(cipher)]]),
  digest: DIGEST_OF[cipher],
  hashKey: randomBytes(HASH_KEY_BYTES),
})

/** Number of the key that seals. */
export const newestKey = ({ keys }: KeyRing): number => Math.max(...keys.keys())

/** Number of the key under which a value was sealed. */
export const keyNumberOf = (sealed: Buffer): number => sealed.readUInt32BE(NUMBER_AT)

/** Tells rings apart without telling anything of their keys. */
export const ringFingerprint = ({ digest, hashKey }: KeyRing): Buffer =>
  createHmac(digest, hashKey).update('ring').digest()

export const hashWith = ({ digest, hashKey }: KeyRing, text: string, purpose: HashPurpose): Buffer =>
  createHmac(digest, hashKey).update(`${purpose}\u0000${text}`).digest()

const keyOf = ({ keys }: KeyRing, number: number): RingKey => {
  const key = keys.get(number)
  if (key === undefined) throw new Error(`key ${number} is not on the ring`)
  return key
}

const bound = (head: Buffer, purpose: SealPurpose): Buffer => Buffer.concat([head, Buffer.from(purpose)])

export const sealWith = (
  ring: KeyRing,
  number: number,
  plain: Buffer | string,
  purpose: SealPurpose,
): Buffer => {
  const { cipher, secret } = keyOf(ring, number)
  const head = Buffer.alloc(NONCE_AT)
  head.writeUInt8(RING_CIPHERS[cipher].format, 0)
  head.writeUInt32BE(number, NUMBER_AT)
  const { nonce, tag, text } = RING_CIPHERS[cipher].seal(secret, plain, bound(head, purpose))
  return Buffer.concat([head, nonce, tag, text])
}

/** Throws when the value was altered, is of another purpose, or its key is not on the ring. */
export const openWith = (ring: KeyRing, sealed: Buffer, purpose: SealPurpose): Buffer => {
  if (sealed.length < TEXT_AT) throw new Error('not a sealed value')
  const { cipher, secret } = keyOf(ring, keyNumberOf(sealed))
  if (sealed.readUInt8(0) !== RING_CIPHERS[cipher].format) throw new Error('not a sealed value')
  const parts = {
    nonce: sealed.subarray(NONCE_AT, TAG_AT),
    tag: sealed.subarray(TAG_AT, TEXT_AT),
    text: sealed.subarray(TEXT_AT),
  }
  return RING_CIPHERS[cipher].open(secret, parts, bound(sealed.subarray(0, NONCE_AT), purpose))
}

/** A sealer on a ring that stays as it is. */
export const makeSealer = (ring: KeyRing): Sealer => {
  const newest = newestKey(ring)
  keyOf(ring, newest)
  return {
    seal: (plain, purpose) => sealWith(ring, newest, plain, purpose),
    open: (sealed, purpose) => openWith(ring, sealed, purpose),
    isOld: (sealed) => keyNumberOf(sealed) !== newest,
    hash: (text, purpose) => hashWith(ring, text, purpose),
  }
}
