/**
 * Ciphers under which values are sealed. Each authenticates the text and what stands before it, with a nonce of 12 bytes
 * and a tag of 16, so that sealed values look alike whatever the cipher.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const NONCE_BYTES = 12
export const TAG_BYTES = 16

export interface Sealed {
  readonly nonce: Buffer
  readonly tag: Buffer
  readonly text: Buffer
}

export interface RingCipher {
  /** First byte of a value sealed with it. */
  readonly format: number
  readonly secretBytes: number
  readonly seal: (secret: Buffer, plain: Buffer | string, head: Buffer) => Sealed
  /** Throws when the text or the head was altered. */
  readonly open: (secret: Buffer, sealed: Sealed, head: Buffer) => Buffer
}

const aes: RingCipher = {
  format: 1,
  secretBytes: 32,
  seal: (secret, plain, head) => {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(head)
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return { nonce, tag: cipher.getAuthTag(), text }
  },
  open: (secret, { nonce, tag, text }, head) => {
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce).setAAD(head).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()])
  },
}

const SM4_KEY_BYTES = 16
const COUNTER_START = Buffer.alloc(4)

const sm4Parts = (secret: Buffer) => ({
  key: secret.subarray(0, SM4_KEY_BYTES),
  macKey: secret.subarray(SM4_KEY_BYTES),
})

/** Encrypt, then authenticate: nonce and head have lengths that tell them apart from the text. */
const sm3Tag = (macKey: Buffer, nonce: Buffer, text: Buffer, head: Buffer): Buffer => {
  const headLength = Buffer.alloc(4)
  headLength.writeUInt32BE(head.length)
  return createHmac('sm3', macKey)
    .update(headLength)
    .update(head)
    .update(nonce)
    .update(text)
    .digest()
    .subarray(0, TAG_BYTES)
}

/** 国密: SM4 in counter mode with HMAC-SM3, which every OpenSSL 3 has; SM4-GCM came only with 3.1. */
const sm4: RingCipher = {
  format: 2,
  secretBytes: 48,
  seal: (secret, plain, head) => {
    const { key, macKey } = sm4Parts(secret)
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('sm4-ctr', key, Buffer.concat([nonce, COUNTER_START]))
    const text = Buffer.concat([cipher.update(plain), cipher.final()])
    return { nonce, tag: sm3Tag(macKey, nonce, text, head), text }
  },
  open: (secret, { nonce, tag, text }, head) => {
    const { key, macKey } = sm4Parts(secret)
    if (!timingSafeEqual(sm3Tag(macKey, nonce, text, head), tag)) throw new Error('the value was altered')
    const decipher = createDecipheriv('sm4-ctr', key, Buffer.concat([nonce, COUNTER_START]))
    return Buffer.concat([decipher.update(text), decipher.final()])
  },
}

export const RING_CIPHERS = { 'aes-256-gcm': aes, 'sm4-ctr-hmac-sm3': sm4 } as const satisfies Record<
  string,
  RingCipher
>
export type CipherName = keyof typeof RING_CIPHERS

/** Digest of the keyed hashes that goes with a cipher. */
export const DIGEST_OF = { 'aes-256-gcm': 'sha256', 'sm4-ctr-hmac-sm3': 'sm3' } as const satisfies Record<
  CipherName,
  string
>
export type DigestName = (typeof DIGEST_OF)[CipherName]

export const isCipherName = (text: unknown): text is CipherName =>
  typeof text === 'string' && Object.hasOwn(RING_CIPHERS, text)
