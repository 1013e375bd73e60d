/** The secret with which an applicant follows a case: shown once, kept as a keyed hash. */
import { randomInt, timingSafeEqual } from 'node:crypto'
import type { Sealer } from '../../store/sealing/sealer.ts'

/** Thirty-two signs that are not taken for each other: sixteen of them are 80 bits. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 16
const GROUP = 4

export const newAccessCode = (): string => {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? '')
  return signs.map((sign, index) => (index > 0 && index % GROUP === 0 ? `-${sign}` : sign)).join('')
}

/** As people type it: any case, any width, with or without hyphens. */
const plain = (code: string): string =>
  code
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')

/** Case numbers likewise. */
export const plainNumber = (number: string): string =>
  number
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\s/g, '')
    .replaceAll(/\p{Pd}/gu, '-')

export const accessCodeHash = (sealer: Sealer, number: string, code: string): Buffer =>
  sealer.hash(`${number}\u0000${plain(code)}`, 'access-code')

/** Takes as long for a wrong code as for the right one. */
export const isAccessCode = (sealer: Sealer, number: string, code: string, hash: Buffer): boolean => {
  const given = accessCodeHash(sealer, number, code)
  return given.length === hash.length && timingSafeEqual(given, hash)
}
