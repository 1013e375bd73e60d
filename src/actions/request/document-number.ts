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
export const documentSeries = (outcome: Outcome): '公复' | '公告' =>
  outcomeRule(outcome).document.startsWith('notice') ? '公告' : '公复'

/** 〈机关代字〉公复〔2026〕3号 */
export const documentNumberText = (codeWord: string, series: string, year: number, number: number): string =>
  `${codeWord}${series}〔${year}〕${number}号`

export const nextDocumentNumber = async (
  trx: Database,
  { codeWord }: CaseOrgan,
  outcome: Outcome,
  taken: Taken,
): Promise<string> => {
  const series = documentSeries(outcome)
  const number = await takeNumber(trx, { ...taken, series })
  return documentNumberText(codeWord, series, taken.year, number)
}

export const FILE_SERIES = '档号'

/** 〈机关代字〉-依申请-2026-0003; the organ's address stands in where it has no code word. */
export const fileNumberText = (
  { codeWord, slug }: Pick<CaseOrgan, 'codeWord' | 'slug'>,
  year: number,
  number: number,
): string => `${codeWord.trim() === '' ? slug : codeWord}-依申请-${year}-${String(number).padStart(4, '0')}`

export const nextFileNumber = async (trx: Database, organ: CaseOrgan, taken: Taken): Promise<string> => {
  const number = await takeNumber(trx, { ...taken, series: FILE_SERIES })
  return fileNumberText(organ, taken.year, number)
}
