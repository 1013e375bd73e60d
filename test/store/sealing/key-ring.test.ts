import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSealer, newKeyRing, newRingKey } from '../../../src/store/sealing/key-ring.ts'
import { makeRingText, parseRingText } from '../../../src/store/sealing/key-ring-file.ts'
import { type CipherName, RING_CIPHERS } from '../../../src/store/sealing/ring-cipher.ts'

const CIPHERS = Object.keys(RING_CIPHERS) as CipherName[]

describe.each(CIPHERS)('%s', (cipher) => {
  const ring = newKeyRing(cipher)
  const sealer = makeSealer(ring)

  test('opens what it sealed, and never seals twice alike', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const plain = Buffer.from(bytes)
        const sealed = sealer.seal(plain, 'applicant')
        expect(sealer.open(sealed, 'applicant')).toEqual(plain)
        expect(sealer.seal(plain, 'applicant')).not.toEqual(sealed)
      }),
    )
  })

  test('opens nothing in which any one bit was turned', () => {
    const sealed = sealer.seal('虚构甲', 'letter')
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const altered = Buffer.from(sealed)
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
      expect(() => sealer.open(altered, 'letter')).toThrow()
    }
  })

  test('opens nothing for another purpose, from another ring, or cut short', () => {
    const sealed = sealer.seal('虚构甲', 'letter')
    expect(() => sealer.open(sealed, 'applicant')).toThrow()
    expect(() => makeSealer(newKeyRing(cipher)).open(sealed, 'letter')).toThrow()
    expect(() => sealer.open(sealed.subarray(0, 30), 'letter')).toThrow()
  })

  test('hashes the same text differently for each purpose and each ring', () => {
    const hash = sealer.hash('13800000000', 'contact')
    expect(sealer.hash('13800000000', 'contact')).toEqual(hash)
    expect(sealer.hash('13800000000', 'applicant')).not.toEqual(hash)
    expect(makeSealer(newKeyRing(cipher)).hash('13800000000', 'contact')).not.toEqual(hash)
  })

  test('the file gives the same ring back, and nothing once any character of it was changed', () => {
    const text = makeRingText(ring)
    expect(parseRingText(text)).toEqual(ring)
    const at = text.indexOf('"secret"') + 12
    expect(
      parseRingText(`${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`),
    ).toBeNull()
    expect(parseRingText(text.slice(0, -3))).toBeNull()
    expect(parseRingText('[]')).toBeNull()
  })
})

test('a ring with a newer key of another cipher opens both, and knows which values are old', () => {
  const first = newKeyRing('aes-256-gcm')
  const before = makeSealer(first)
  const ring = { ...first, keys: new Map([...first.keys, [2, newRingKey('sm4-ctr-hmac-sm3')]]) }
  const after = makeSealer(ring)
  const old = before.seal('云岭县', 'file')
  const fresh = after.seal('云岭县', 'file')
  expect(after.open(old, 'file').toString()).toBe('云岭县')
  expect(after.open(fresh, 'file').toString()).toBe('云岭县')
  expect([after.isOld(old), after.isOld(fresh)]).toEqual([true, false])
  expect(() => before.open(fresh, 'file')).toThrow()
})
