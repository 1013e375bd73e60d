/** Names of parties out of texts that are not sealed. */
import type { RemedyParty } from '../../store/remedy-party.ts'

/** A single character stands in too many other words. */
const SHORTEST = 2
const IN_ITS_PLACE = '当事人'

const namesOf = ({ name, agent }: RemedyParty): readonly string[] =>
  [name, agent]
    .flatMap((text) => text.split(/[、，,;；\s]+/u))
    .map((text) => text.trim())
    .filter((text) => Array.from(text).length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length)

export const concealNames = (text: string, party: RemedyParty): string =>
  namesOf(party).reduce((left, name) => left.replaceAll(name, IN_ITS_PLACE), text)

/** The same value with every text in it freed of the names. */
export const withoutNames = <T>(value: T, party: RemedyParty): T => {
  if (typeof value === 'string') return concealNames(value, party) as T
  if (Array.isArray(value)) return value.map((each) => withoutNames(each, party)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutNames(each, party)])) as T
}
