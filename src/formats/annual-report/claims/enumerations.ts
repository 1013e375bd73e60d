/** Which figures of a sentence are parts of which: 共582条，其中540条、36条、6条. */
import type { ClaimWhole } from '../../../law/annual-report/annual-report.ts'
import { type Figure, familyOf, isDoubtfulPart } from './enumeration-families.ts'
import { type FoundList, openedLists, opensList, passesOver } from './opened-lists.ts'

const CLOSING_TOTAL = /^[，、；]?(?:以上)?(?:共计|合计|总计|共)[^，、；\d]{0,8}$/

/** Channels and subjects of publishing count the same items twice; requests have one channel and one applicant each. */
const kindOf = (figure: Figure | undefined): string => {
  const metric = figure?.metric ?? ''
  return metric.startsWith('requests.') ? metric.split('.').slice(0, 2).join('.') : metric
}

/** The parts directly before a closing total, back to the first thing that is none. */
const partsBefore = (figures: readonly Figure[], at: number, whole: Figure): readonly number[] => {
  const parts: number[] = []
  for (let index = at - 1; index >= 0; index -= 1) {
    const part = figures[index]
    const next = figures[index + 1]
    if (part === undefined || opensList(part.lead) || familyOf(whole, part) === null) break
    if (parts.length > 0 && next !== undefined && passesOver(whole, next)) break
    parts.unshift(index)
  }
  return parts
}

/** Lists that end with 共计: 网站300条，微信200条，共计500条. */
const closedLists = (figures: readonly Figure[]): readonly FoundList[] =>
  figures.flatMap((whole, at): readonly FoundList[] => {
    if (!whole.exact || !CLOSING_TOTAL.test(whole.lead)) return []
    const parts = partsBefore(figures, at, whole)
    const kinds = new Set(parts.map((index) => kindOf(figures[index])))
    return parts.length >= 2 && kinds.size === 1 ? [{ whole, parts, complete: true }] : []
  })

const FOUND_BY_SEARCH = /查出|排查|清查|摸排|梳理|清理出|共有/

/** 查出35个，注销29个，现有6个: closed and kept accounts make up those found. */
const accountList = (figures: readonly Figure[]): readonly FoundList[] => {
  const indexOf = (metric: string): number => figures.findIndex((figure) => figure.metric === metric)
  const whole = figures[indexOf('newMedia.accounts')]
  const parts = [indexOf('newMedia.accountsClosed'), indexOf('newMedia.accountsKept')]
  if (whole?.exact !== true || !FOUND_BY_SEARCH.test(whole.lead) || parts.includes(-1)) return []
  return indexOf('newMedia.accountsAdded') === -1 ? [{ whole, parts, complete: true }] : []
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
      const doubtful = isDoubtfulPart(figures[index]) ? { doubtful: true as const } : {}
      wholes.set(index, { list: nextList + offset, total: whole.value, complete, ...doubtful })
    }
  })
  return wholes
}
