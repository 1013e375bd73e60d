/** KX-7 for a report that is still with its organ: once it was sent in, who comes later is compared with it, and not it with them. */
import type { AnnualReport, Finding } from '../../law/annual-report/annual-report.ts'
import { mayWriteWords } from '../../law/annual-report/filing/filing-acts.ts'
import type { FilingState } from '../../law/annual-report/filing/filing-state.ts'
import type { ActContext } from '../act-context.ts'
import { canonicalHash } from './figures-hash.ts'
import type { FilingWords } from './filing-words.ts'
import { alikeFindings, otherWords, wordsWithoutFigures } from './similar-words.ts'

/** Comparing with a whole county takes a tenth of a second, and the same words are looked at again and again. */
const MOST_REMEMBERED = 200
const memory = new Map<string, readonly Finding[]>()

const remembered = (key: string, find: () => readonly Finding[]): readonly Finding[] => {
  const known = memory.get(key)
  if (known !== undefined) return known
  const [oldest] = memory.keys()
  if (memory.size >= MOST_REMEMBERED && oldest !== undefined) memory.delete(oldest)
  const found = find()
  memory.set(key, found)
  return found
}

export const similarityFindings = async (
  context: Pick<ActContext, 'db'>,
  organ: { readonly id: number; readonly name: string },
  { phase }: Pick<FilingState, 'phase'>,
  report: AnnualReport & { readonly year: number },
  words: FilingWords,
): Promise<readonly Finding[]> => {
  if (words.revision === 0 || (phase !== 'none' && !mayWriteWords(phase))) return []
  const others = await otherWords(context, organ, report.year)
  const narrative = wordsWithoutFigures(words.written)
  return remembered(canonicalHash([narrative, others]), () => alikeFindings({ ...report, narrative }, others))
}
