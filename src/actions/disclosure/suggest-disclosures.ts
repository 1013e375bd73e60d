/** Before an application is sent: published documents that may answer it already. */
import type { Database } from '../../store/database.ts'
import { type Disclosure, disclosureCandidates, newestDisclosures } from '../../store/disclosure.ts'
import { askedKeys } from './asked-keys.ts'
import { rankDisclosures } from './rank-disclosures.ts'

export interface Suggestions {
  /** Best first. */
  readonly fitting: readonly Disclosure[]
  /** The organ's newest, where fewer fit than are to be offered. */
  readonly newest: readonly Disclosure[]
}

const MOST_FITTING = 5
const AT_LEAST = 3
const CANDIDATES = 200

/** @param asked name, number and features of the information, as typed */
export const suggestDisclosures = async (
  db: Database,
  organId: number,
  asked: string,
): Promise<Suggestions> => {
  const keys = askedKeys(asked)
  const candidates = await disclosureCandidates(db, keys, CANDIDATES)
  const fitting = rankDisclosures(keys, candidates, organId)
    .slice(0, MOST_FITTING)
    .map(({ disclosure }) => disclosure)
  if (fitting.length >= AT_LEAST) return { fitting, newest: [] }
  const known = new Set(fitting.map(({ id }) => id))
  const recent = await newestDisclosures(db, organId, AT_LEAST + fitting.length)
  return {
    fitting,
    newest: recent.filter(({ id }) => !known.has(id)).slice(0, AT_LEAST - fitting.length),
  }
}
