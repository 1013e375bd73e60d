/** Number and secret code of a report. The code comes from the form, so that a form sent twice is answered twice alike and nothing is stored in the clear. */
import { timingSafeEqual } from 'node:crypto'
import type { Sealer } from '../../store/sealing/sealer.ts'
import { accessCodeHash } from '../request/access-code.ts'

export const FAULT_SERIES = 'fault'

/** 编号: letters that tell it from a 受理号, then year, organ and place. */
export const faultNumber = (year: number, organId: number, place: number): string =>
  `JC${year}${String(organId).padStart(4, '0')}-${String(place).padStart(5, '0')}`

/** As in codes of cases: thirty-two signs that are not taken for each other. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 16
const GROUP = 4

/** @param nonce of the form, which only its sender has */
export const faultCode = (sealer: Sealer, nonce: string): string => {
  const bytes = sealer.hash(`fault code\n${nonce}`, 'form-token')
  const signs = Array.from({ length: LENGTH }, (_, index) => SIGNS[(bytes[index] ?? 0) % SIGNS.length] ?? '')
  return signs.map((sign, index) => (index > 0 && index % GROUP === 0 ? `-${sign}` : sign)).join('')
}

export const faultCodeHash = (sealer: Sealer, number: string, code: string): Buffer =>
  accessCodeHash(sealer, number, code)

export const isFaultCode = (sealer: Sealer, number: string, code: string, hash: Buffer): boolean => {
  const given = faultCodeHash(sealer, number, code)
  return given.length === hash.length && timingSafeEqual(given, hash)
}
