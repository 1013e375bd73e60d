/** KX-7 for a report that is still with its organ: once it was sent in, who comes later is compared with it, and not it with them. */
import type { AnnualReport, Finding } from '../../law/annual-report/annual-report.ts'
import { checkSimilarity } from '../../law/annual-report/checks/narrative/similar-reports.ts'
import { mayWriteWords } from '../../law/annual-report/filing/filing-acts.ts'
import type { FilingState } from '../../law/annual-report/filing/filing-state.ts'
import type { ActContext } from '../act-context.ts'
import type { FilingWords } from './filing-words.ts'
import { otherWords, wordsWithoutFigures } from './similar-words.ts'

export const similarityFindings = async (
  context: Pick<ActContext, 'db'>,
  organ: { readonly id: number; readonly name: string },
  { phase }: Pick<FilingState, 'phase'>,
  report: AnnualReport & { readonly year: number },
  words: FilingWords,
): Promise<readonly Finding[]> => {
  if (words.revision === 0 || (phase !== 'none' && !mayWriteWords(phase))) return []
  const others = await otherWords(context, organ, report.year)
  const compared = { ...report, narrative: wordsWithoutFigures(words.written) }
  return checkSimilarity(
    compared,
    others.map((other) => ({ organ: other.organ.name, year: other.year, narrative: other.narrative })),
  )
}
