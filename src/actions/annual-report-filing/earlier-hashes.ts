/** Whether somebody who saw another report missed a change of the words only. */
import { renderNarrative } from '../../law/annual-report/narrative/render-text.ts'
import { recentReportTexts } from '../../store/report-text-history.ts'
import type { ActContext } from '../act-context.ts'
import { figuresHash } from './figures-hash.ts'
import { figuresForWords } from './filing-words.ts'
import type { ReportAtHand } from './report-at-hand.ts'

/** Who looked at older words than that has to look anew in any case. */
const MOST = 20

/** Hashes of the present figures with the words before; empty where the hash that was seen is that of now. */
export const earlierHashes = async (
  context: Pick<ActContext, 'db'>,
  { compiled, hash }: ReportAtHand,
  seen: string,
): Promise<readonly string[]> => {
  if (seen === hash) return []
  const hashes: string[] = []
  for (const written of await recentReportTexts(context.db, compiled.organId, compiled.year, MOST)) {
    const figures = await figuresForWords(context, written, compiled)
    hashes.push(figuresHash(compiled, renderNarrative(written, figures).shown))
    if (hashes.at(-1) === seen) return hashes
  }
  return hashes
}
