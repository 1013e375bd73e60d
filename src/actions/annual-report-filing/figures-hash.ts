/** SHA-256 over values written one way only, so that the same figures and words have the same hash on every machine. */
import { createHash } from 'node:crypto'
import type { Narrative } from '../../law/annual-report/annual-report.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain }

const orderedKeys = (value: unknown): Plain => {
  if (Array.isArray(value)) return value.map(orderedKeys)
  if (typeof value !== 'object' || value === null) return value as Plain
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
  return Object.fromEntries(entries.map(([key, each]) => [key, orderedKeys(each)]))
}

/** JSON with the keys of every object in the order of their code units, and without spaces. */
export const canonicalJson = (value: unknown): string => JSON.stringify(orderedKeys(value))

/** SHA-256 in hex. */
export const canonicalHash = (value: unknown): string =>
  createHash('sha256').update(canonicalJson(value)).digest('hex')

/** Of what a signer sees: whose report it is, every figure, and the words with the figures put in. */
export const figuresHash = (
  {
    organId,
    year,
    form,
    scope,
    cells,
  }: Pick<CompiledReport, 'organId' | 'year' | 'form' | 'scope' | 'cells'>,
  words: Narrative,
): string => canonicalHash({ organId, year, form, scope, cells, words })
