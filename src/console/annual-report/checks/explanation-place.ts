/** Where an explanation that was not sent yet is kept: a name that is short whatever the finding's key. */
import type { FilingFindingJson } from '../../../contract/annual-report-filing/filing-json.ts'
import type { FilingOf } from '../filing-api.ts'

/** FNV-1a of 32 bits: names, no secrets. */
const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

const digestOf = (text: string): string => {
  let hash = OFFSET
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return (hash >>> 0).toString(16)
}

export const explanationPlace = (
  { organ, year }: FilingOf,
  { check, key }: Pick<FilingFindingJson, 'check' | 'key'>,
): string => `annual-report:${organ}:${year}:${check}:${digestOf(key)}`
