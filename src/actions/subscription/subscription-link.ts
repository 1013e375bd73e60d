/** Secrets in the links of mails: one to confirm, kept as a hash and used once; one to end, which needs nothing kept. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Sealer } from '../../store/sealing/sealer.ts'

const BYTES = 24

export const newConfirmToken = (): string => randomBytes(BYTES).toString('base64url')

export const confirmHash = (sealer: Sealer, token: string): Buffer =>
  sealer.hash(`confirm\n${token}`, 'subscription')

const signature = (sealer: Sealer, id: number): string =>
  sealer.hash(`end\n${id}`, 'subscription').toString('base64url')

export const endToken = (sealer: Sealer, id: number): string => `${id}.${signature(sealer, id)}`

/** Id of the subscription that the link ends; null for a link that is none of ours. */
export const endTokenId = (sealer: Sealer, token: string): number | null => {
  const [, id = '', given = ''] = /^(\d{1,15})\.([\w-]{43})$/.exec(token) ?? []
  if (id === '') return null
  const [a, b] = [Buffer.from(given), Buffer.from(signature(sealer, Number(id)))]
  return a.length === b.length && timingSafeEqual(a, b) ? Number(id) : null
}

export const CONFIRM_PATH = '/subscribe/confirm'
export const END_PATH = '/subscribe/end'

export const linkTo = (baseUrl: string, path: string, token: string): string =>
  `${baseUrl}${path}?token=${encodeURIComponent(token)}`
