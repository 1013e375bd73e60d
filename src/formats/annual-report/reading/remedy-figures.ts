/** The fifteen figures of table four: what they are called, and whether their groups add up. */
import { REMEDY_GROUPS, REMEDY_RESULTS } from '../../../law/annual-report/annual-report.ts'
import type { Token } from './printed-row.ts'
import { countOf, type ReadingMode, type Slot, sumHolds } from './slot.ts'

export const GROUP = REMEDY_RESULTS.length
export const WIDTH = GROUP * REMEDY_GROUPS.length

export interface RemedyTable {
  /** Fifteen slots in printed order. */
  readonly slots: readonly Slot[]
  readonly mode: ReadingMode
}

export interface Run {
  readonly words: string
  readonly tokens: readonly Token[]
}

export const unreadable = (reason: string): RemedyTable => ({
  slots: Array.from({ length: WIDTH }, (): Slot => ({ kind: 'unreadable', token: null, reason })),
  mode: 'plain',
})

const groupsOf = (slots: readonly Slot[]): readonly (readonly Slot[])[] =>
  REMEDY_GROUPS.map((_, group) => slots.slice(group * GROUP, (group + 1) * GROUP))

/** Whether a group may be right: its sum holds, or with a figure missing the others do not exceed the total. */
const mayHold = (slots: readonly Slot[]): boolean => {
  const counts = slots.map(countOf)
  const total = counts.at(-1) ?? null
  const known = counts.slice(0, -1).reduce((sum: number, count) => sum + (count ?? 0), 0)
  return sumHolds(slots) !== false && (total === null || slots.at(-1)?.kind === 'blank' || known <= total)
}

export const groupsHold = (slots: readonly Slot[]): boolean => groupsOf(slots).every(mayHold)

/** Whether every group is empty or has a printed total that its figures make: places alone prove nothing. */
export const groupsProve = (slots: readonly Slot[]): boolean =>
  REMEDY_GROUPS.every((_, group) => {
    const own = slots.slice(group * GROUP, (group + 1) * GROUP)
    return own.every(({ kind }) => kind === 'blank') || sumHolds(own) === true
  })
