/** 文号 and 档号, taken from the series of the organ in the transaction that uses them. */
import { type Outcome, outcomeRule } from '../../law/request/outcome.ts'
import type { Database } from '../../store/database.ts'
import { takeNumber } from '../../store/number-series.ts'
import type { CaseOrgan } from '../../store/request-organ.ts'

interface Taken {
  readonly organId: number
  readonly year: number
  readonly requestId: number
  readonly at: Date
}

/** 答复书 and 告知书 are numbered apart. */
const seriesOf = (outcome: Outcome): '公复' | '公告' =>
  outcomeRule(outcome).document.startsWith('notice') ? '公告' : '公复'

/** 〈机关代字〉公复〔2026〕3号 */
export const nextDocumentNumber = async (
  trx: Database,
  { codeWord }: CaseOrgan,
  outcome: Outcome,
  taken: Taken,
): Promise<string> => {
  const series = seriesOf(outcome)
  const number = await takeNumber(trx, { ...taken, series })
  return `${codeWord}${series}〔${taken.year}〕${number}号`
}

/** 〈机关代字〉-依申请-2026-0003; the organ's address stands in where it has no code word. */
export const nextFileNumber = async (
  trx: Database,
  { codeWord, slug }: CaseOrgan,
  taken: Taken,
): Promise<string> => {
  const number = await takeNumber(trx, { ...taken, series: '档号' })
  return `${codeWord.trim() === '' ? slug : codeWord}-依申请-${taken.year}-${String(number).padStart(4, '0')}`
}
