/** AES-256-GCM under a ring of keys. A sealed value: 1 byte format, 4 bytes key number, 12 bytes nonce, 16 bytes tag, ciphertext. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { HashPurpose, Sealer, SealPurpose } from './sealer.ts'

export interface KeyRing {
  /** Number → 32 bytes. The highest number seals. */
  readonly keys: ReadonlyMap<number, Buffer>
  /** 32 bytes, for hashes. */
  readonly hashKey: Buffer
}

const FORMAT = 1
const NONCE_AT = 5
const TAG_AT = 17
const TEXT_AT = 33

export const newKeyRing = (): KeyRing => ({ keys: new Map([[1, randomBytes(32)]]), hashKey: randomBytes(32) })

const sealWith = (number: number, key: Buffer, plain: Buffer | string, purpose: SealPurpose): Buffer => {
  const head = Buffer.alloc(NONCE_AT)
  head.writeUInt8(FORMAT, 0)
  head.writeUInt32BE(number, 1)
  const nonce = randomBytes(TAG_AT - NONCE_AT)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.concat([head, Buffer.from(purpose)]))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([head, nonce, cipher.getAuthTag(), text])
}

const openWith = (ring: KeyRing, sealed: Buffer, purpose: SealPurpose): Buffer => {
  if (sealed.length < TEXT_AT || sealed.readUInt8(0) !== FORMAT) throw new Error('not a sealed value')
  const key = ring.keys.get(sealed.readUInt32BE(1))
  if (key === undefined) throw new Error(`key ${sealed.readUInt32BE(1)} is not on the ring`)
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(NONCE_AT, TAG_AT))
    .setAAD(Buffer.concat([sealed.subarray(0, NONCE_AT), Buffer.from(purpose)]))
    .setAuthTag(sealed.subarray(TAG_AT, TEXT_AT))
  return Buffer.concat([decipher.update(sealed.subarray(TEXT_AT)), decipher.final()])
}

export const makeSealer = (ring: KeyRing): Sealer => {
  const newest = Math.max(...ring.keys.keys())
  const key = ring.keys.get(newest)
  if (key === undefined) throw new Error('a key ring holds at least one key')
  return {
    seal: (plain, purpose) => sealWith(newest, key, plain, purpose),
    open: (sealed, purpose) => openWith(ring, sealed, purpose),
    isOld: (sealed) => sealed.readUInt32BE(1) !== newest,
    hash: (text: string, purpose: HashPurpose) =>
      createHmac('sha256', ring.hashKey).update(`${purpose}\u0000${text}`).digest(),
  }
}
