/** SHA-256 over values written one way only, so that the same figures and words have the same hash on every machine. */
import { createHash } from 'node:crypto'
import type { Narrative } from '../../law/annual-report/annual-report.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { canonicalJson } from '../../store/audit.ts'

/** SHA-256 in hex over the canonical JSON of a value. */
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
