/** Lists that open with 其中, a colon or a bracket behind their whole. */
import { countsItems, type Family, type Figure, familyOf, isComplete } from './enumeration-families.ts'

export interface FoundList {
  readonly whole: Figure
  /** Indices of the parts among the figures of the sentence. */
  readonly parts: readonly number[]
  readonly complete: boolean
}

const LISTING = /其中|内有|包括|分别(?:为|是)|具体为|^：|^（(?![^）]*）)/
/** 共 begins a new whole, but not in 公共, 共享, 共同. */
const NEW_WHOLE =
  /；(?:同时|此外|另外|另|并)|此外|另外|(?:(?<![公中])共(?![同享产青和建治富])|累计|合计|总计|全年)[^，；、]{0,14}$/

/** True when the words before a figure say that parts of the figure before follow. */
export const opensList = (lead: string): boolean => LISTING.test(lead)

/** True when the words before a figure begin something that is no part of the list before it. */
export const endsList = (lead: string): boolean => NEW_WHOLE.test(lead) && !LISTING.test(lead)

/** A count between two figures that states nothing we know: it may have been a part. */
const PASSED_OVER = /\d[余多]?(?:[条件篇则个份期项]|条次|篇次)/

export const passesOver = (whole: Figure, { lead }: Figure): boolean =>
  whole.unit !== '元' && PASSED_OVER.test(lead)

interface OpenList {
  /** What one number states (收到并办结12件): parts may be of either. */
  readonly wholes: readonly Figure[]
  /** In brackets it ends with them; else with the sentence. */
  readonly inBrackets: boolean
  readonly parts: Map<Family, { readonly whole: Figure; readonly indices: number[] }>
  /** A list within another has no clear end, so what follows may belong to either. */
  unclear: boolean
  /** Something was counted in the list that is none of its parts. */
  interrupted: boolean
  /** Families with such a thing between their parts. */
  readonly broken: Set<Family>
}

const familyAmong = (
  wholes: readonly Figure[],
  part: Figure,
): { readonly whole: Figure; readonly family: Family } | null => {
  for (const whole of wholes) {
    const family = familyOf(whole, part)
    if (family !== null) return { whole, family }
  }
  return null
}

/** The figures of the last number before, past percentages and changes. */
const wholesBefore = (figures: readonly Figure[], index: number): readonly Figure[] => {
  const before = figures
    .slice(0, index)
    .filter((figure) => countsItems(figure) && !figure.metric.endsWith('.growth'))
  const last = before.at(-1)
  return before.filter(({ at }) => at === last?.at)
}

const foundLists = (list: OpenList, figures: readonly Figure[]): readonly FoundList[] =>
  [...list.parts].map(([family, { whole, indices }]) => {
    const members = indices.flatMap((index) => figures[index] ?? [])
    const complete = !list.unclear && !list.broken.has(family) && isComplete(family, members)
    return { whole, parts: indices, complete }
  })

const openList = (wholes: readonly Figure[], inBrackets: boolean, unclear: boolean): OpenList => ({
  wholes,
  inBrackets,
  parts: new Map(),
  unclear,
  interrupted: false,
  broken: new Set(),
})

const addPart = (list: OpenList, figure: Figure, index: number): void => {
  const [first] = list.wholes
  if (list.unclear || first === undefined || !first.exact) return
  if (passesOver(first, figure)) list.interrupted = true
  const found = familyAmong(list.wholes, figure)
  if (found === null) {
    if (countsItems(figure)) list.interrupted = true
    return
  }
  const { family, whole } = found
  const parts = list.parts.get(family)
  if (parts === undefined) list.parts.set(family, { whole, indices: [index] })
  else {
    if (list.interrupted) list.broken.add(family)
    parts.indices.push(index)
  }
}

/** The lists of a sentence, in the order in which they close. */
export const openedLists = (figures: readonly Figure[]): readonly FoundList[] => {
  const done: FoundList[] = []
  const stack: OpenList[] = []
  const close = (): void => {
    const list = stack.pop()
    if (list !== undefined) done.push(...foundLists(list, figures))
  }
  for (const [index, figure] of figures.entries()) {
    if (figure.lead.includes('）') && stack.at(-1)?.inBrackets === true) close()
    if (endsList(figure.lead)) while (stack.length > 0) close()
    const wholes = opensList(figure.lead) ? wholesBefore(figures, index) : []
    const [whole] = wholes
    if (whole !== undefined) {
      const inBrackets = figure.lead.startsWith('（')
      const outer = stack.at(-1)
      const isWithin = outer !== undefined && !inBrackets && familyAmong(outer.wholes, whole) !== null
      if (isWithin) outer.unclear = true
      else if (!inBrackets) close()
      stack.push(openList(wholes, inBrackets, isWithin))
    }
    const list = stack.at(-1)
    if (list !== undefined) addPart(list, figure, index)
  }
  while (stack.length > 0) close()
  return done
}
