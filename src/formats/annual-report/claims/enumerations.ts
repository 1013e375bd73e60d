/** Which figures of a sentence are parts of which: 共582条，其中540条、36条、6条. */
import type { ClaimWhole } from '../../../law/annual-report/annual-report.ts'

/** A figure of a sentence, as far as enumerations are concerned. */
export interface Figure {
  readonly metric: string
  readonly label: string | null
  readonly value: number
  readonly exact: boolean
  readonly unit: string
  /** Words since the figure before. */
  readonly lead: string
}

/** Kinds of parts that can be added up; a whole can have parts of several kinds. */
type Family =
  | 'published'
  | 'inflow'
  | 'applicants'
  | 'channels'
  | 'organs'
  | 'outcome'
  | 'result'
  | 'kinds'
  | 'fees'
  | 'accounts'

const FAMILIES: readonly (readonly [Family, RegExp, RegExp])[] = [
  ['published', /^published\.(?:total|byChannel|bySubject)$/, /^published\.(?!total)/],
  ['inflow', /^requests\.(?:newReceived|handled)$/, /^requests\.(?:newReceived|carriedOver)$/],
  ['applicants', /^requests\.newReceived$/, /^requests\.applicants\./],
  ['channels', /^requests\.newReceived$/, /^requests\.channel\./],
  ['organs', /^requests\.newReceived$/, /^requests\.by(?:Organ|Subject)$/],
  [
    'outcome',
    /^requests\.(?:totalProcessed|answered|handled)$/,
    /^requests\.(?:granted|partiallyGranted|grantedOrPartial|denied|unable|notProcessed|other|withdrawn)/,
  ],
  ['result', /^remedies\.\w+\.total$/, /^remedies\.\w+\.(?:upheld|corrected|other|pending)$/],
  ['kinds', /^interpretation\.total$/, /^interpretation\.byKind$/],
  ['accounts', /^newMedia\.accounts$/, /^newMedia\.accounts$/],
  ['fees', /^fee\.processing$/, /^fee\.processing$/],
]

const LISTING = /其中|内有|包括|分别(?:为|是)|具体为|^：|^（(?![^）]*）)/

/** True when the words before a figure say that parts of the figure before follow. */
export const opensList = (lead: string): boolean => LISTING.test(lead)

const CLOSING_TOTAL = /^[，、；]?(?:以上)?(?:共计|合计|总计|共)[^，、；\d]{0,8}$/
const OTHER = /^(?:其[他它]|及其[他它]|和其[他它])/
const COUNTS_ITEMS = /^(?:[条件篇则个份期项部幅例宗起元]|条次|篇次)$/

const familyOf = (whole: Figure, part: Figure): Family | null => {
  if (!COUNTS_ITEMS.test(part.unit)) return null
  if (part.metric.startsWith('remedies.') && !sameRemedy(whole.metric, part.metric)) return null
  const found = FAMILIES.find(([, wholes, parts]) => wholes.test(whole.metric) && parts.test(part.metric))
  return found?.[0] ?? null
}

const sameRemedy = (whole: string, part: string): boolean => whole.split('.')[1] === part.split('.')[1]

interface OpenList {
  readonly whole: Figure
  /** In brackets it ends with them; else with the sentence. */
  readonly inBrackets: boolean
  readonly parts: Map<Family, number[]>
  /** A list within it has no clear end, so what follows may belong to either. */
  unclear: boolean
}

interface FoundList {
  readonly whole: Figure
  readonly parts: readonly number[]
  readonly complete: boolean
}

const has = (figures: readonly Figure[], metric: string): boolean =>
  figures.some((figure) => figure.metric === metric)

/** Whether the wording shows that nothing is left out. */
const isComplete = (family: Family, parts: readonly Figure[]): boolean => {
  const last = parts.at(-1)
  if (last === undefined || parts.length < 2) return false
  switch (family) {
    case 'inflow':
      return has(parts, 'requests.newReceived') && has(parts, 'requests.carriedOver')
    case 'applicants':
      return (
        last.metric === 'requests.applicants.otherOrganisation' ||
        (parts.length === 2 &&
          has(parts, 'requests.applicants.naturalPerson') &&
          has(parts, 'requests.applicants.organisation'))
      )
    case 'channels':
      return last.metric === 'requests.channel.other'
    case 'outcome':
      return last.metric === 'requests.other'
    case 'result':
      return parts.length === 4 || /\.other$/.test(last.metric)
    default:
      return OTHER.test((last.label ?? last.lead).replace(/^[，、；]/, ''))
  }
}

const found = (list: OpenList, figures: readonly Figure[]): readonly FoundList[] =>
  [...list.parts].map(([family, parts]) => {
    const members = parts.flatMap((index) => figures[index] ?? [])
    return { whole: list.whole, parts, complete: !list.unclear && isComplete(family, members) }
  })

/** Lists that open with 其中, a colon or a bracket behind their whole. */
const openedLists = (figures: readonly Figure[]): readonly FoundList[] => {
  const done: FoundList[] = []
  const stack: OpenList[] = []
  const close = (): void => {
    const list = stack.pop()
    if (list !== undefined) done.push(...found(list, figures))
  }
  figures.forEach((figure, index) => {
    if (figure.lead.includes('）') && stack.at(-1)?.inBrackets === true) close()
    const whole = figures[index - 1]
    if (whole !== undefined && opensList(figure.lead)) {
      const inBrackets = figure.lead.startsWith('（')
      const outer = stack.at(-1)
      const within = outer !== undefined && !inBrackets && familyOf(outer.whole, whole) !== null
      if (within) outer.unclear = true
      else if (!inBrackets) close()
      stack.push({ whole, inBrackets, parts: new Map(), unclear: within })
    }
    addPart(stack, figure, index)
  })
  while (stack.length > 0) close()
  return done
}

const addPart = (stack: readonly OpenList[], figure: Figure, index: number): void => {
  const list = stack.at(-1)
  if (list === undefined || list.unclear || !list.whole.exact) return
  const family = familyOf(list.whole, figure)
  if (family !== null) list.parts.set(family, [...(list.parts.get(family) ?? []), index])
}

/** Channels and subjects of publishing count the same items twice; requests have one channel and one applicant each. */
const kindOf = (figure: Figure | undefined): string => {
  const metric = figure?.metric ?? ''
  return metric.startsWith('requests.') ? metric.split('.').slice(0, 2).join('.') : metric
}

/** Lists that end with 共计: 网站300条，微信200条，共计500条. */
const closedLists = (figures: readonly Figure[]): readonly FoundList[] =>
  figures.flatMap((whole, at): readonly FoundList[] => {
    if (!whole.exact || !CLOSING_TOTAL.test(whole.lead)) return []
    const parts: number[] = []
    for (let index = at - 1; index >= 0; index -= 1) {
      const part = figures[index]
      if (part === undefined || opensList(part.lead) || familyOf(whole, part) === null) break
      parts.unshift(index)
    }
    const isOneKind = new Set(parts.map((index) => kindOf(figures[index]))).size === 1
    return parts.length >= 2 && isOneKind ? [{ whole, parts, complete: true }] : []
  })

const FOUND_BY_SEARCH = /查出|排查|清查|摸排|梳理|清理出|共有/

/** 查出35个，注销29个，现有6个: closed and kept accounts make up those found. */
const accountList = (figures: readonly Figure[]): readonly FoundList[] => {
  const whole = figures.find(({ metric }) => metric === 'newMedia.accounts')
  const indexOf = (metric: string): number => figures.findIndex((figure) => figure.metric === metric)
  const parts = [indexOf('newMedia.accountsClosed'), indexOf('newMedia.accountsKept')]
  if (whole?.exact !== true || !FOUND_BY_SEARCH.test(whole.lead) || parts.includes(-1)) return []
  return has(figures, 'newMedia.accountsAdded') ? [] : [{ whole, parts, complete: true }]
}

/**
 * For each figure that is a part, the whole it belongs to.
 * @param nextList number of the first list found here; lists of a report are numbered on
 */
export const enumerationsOf = (
  figures: readonly Figure[],
  nextList: number,
): ReadonlyMap<number, ClaimWhole> => {
  const wholes = new Map<number, ClaimWhole>()
  const lists = [...openedLists(figures), ...closedLists(figures), ...accountList(figures)]
  lists.forEach(({ whole, parts, complete }, offset) => {
    for (const index of parts) {
      wholes.set(index, { list: nextList + offset, total: whole.value, complete })
    }
  })
  return wholes
}
