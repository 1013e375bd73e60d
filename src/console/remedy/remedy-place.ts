/** Which remedy cases are shown, in the address: what a figure opens. */
import { REMEDIES } from '../addresses.ts'

/** Empty: not asked for. */
export interface RemedyPlace {
  readonly organ: number | null
  readonly below: boolean
  /** With the organs that the organ reports for in the year. */
  readonly reported: boolean
  readonly year: string
  readonly group: string
  readonly result: string
  /** A key of what was attacked; `untold`: not told. */
  readonly attacked: string
}

export const NO_PLACE: RemedyPlace = {
  organ: null,
  below: false,
  reported: false,
  year: '',
  group: '',
  result: '',
  attacked: '',
}

const wordOf = (text: string | null): string => (text !== null && /^[A-Za-z]{1,60}$/.test(text) ? text : '')

export const parseRemedies = (search: string): RemedyPlace => {
  const given = new URLSearchParams(search)
  const [organ, year] = [given.get('organ') ?? '', given.get('year') ?? '']
  return {
    organ: /^\d{1,9}$/.test(organ) ? Number(organ) : null,
    below: given.get('below') === '1',
    reported: given.get('reported') === '1',
    year: /^20\d\d$/.test(year) ? year : '',
    group: wordOf(given.get('group')),
    result: wordOf(given.get('result')),
    attacked: wordOf(given.get('attacked')),
  }
}

export const remediesAddress = (place: Partial<RemedyPlace>): string => {
  const { organ, below, reported, ...words } = { ...NO_PLACE, ...place }
  const given = new URLSearchParams()
  if (organ !== null) given.set('organ', String(organ))
  if (below) given.set('below', '1')
  if (reported) given.set('reported', '1')
  for (const [name, value] of Object.entries(words)) if (value !== '') given.set(name, value)
  const text = given.toString()
  return text === '' ? REMEDIES : `${REMEDIES}?${text}`
}
