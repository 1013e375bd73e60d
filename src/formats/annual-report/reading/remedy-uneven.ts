/** Table four with a figure too many or too few: what all readings with right sums agree on. */
import { REMEDY_GROUPS } from '../../../law/annual-report/annual-report.ts'
import type { Token } from './printed-row.ts'
import { GROUP, groupsHold, type RemedyTable, WIDTH } from './remedy-figures.ts'
import { type Slot, slotOf } from './slot.ts'
import { isStray } from './surplus-figures.ts'

const agreement = (readings: readonly (readonly Slot[])[]): readonly Slot[] =>
  (readings[0] ?? []).map((slot, column) => {
    const text = (other: Slot | undefined): string => other?.token?.text.trim() ?? ''
    const same = readings.every(
      (slots) => slots[column]?.kind === slot.kind && text(slots[column]) === text(slot),
    )
    return same ? slot : { kind: 'unreadable', token: null, reason: '表四数字多于或少于15个，此格不能确定' }
  })

const isZero = ({ text }: Token): boolean => /^[0０]$/.test(text)

const withGap = (slots: readonly Slot[], at: number): readonly Slot[] => {
  const missing: Slot = { kind: 'unreadable', token: null, reason: '表四少一个数字，此格未印出' }
  return [...slots.slice(0, at), missing, ...slots.slice(at)]
}

/**
 * One figure too many, or one missing: what every reading with right sums agrees on. Of zeros alone, the
 * missing one is taken for a total: the other cells are nothing whichever it is.
 */
export const readUneven = (tokens: readonly Token[]): RemedyTable | null => {
  const slots = tokens.map(slotOf)
  const isShort = slots.length < WIDTH
  const gaps = tokens.every(isZero)
    ? [GROUP - 1, 2 * GROUP - 1, WIDTH - 1]
    : Array.from({ length: WIDTH }, (_, at) => at)
  const candidates = isShort
    ? gaps.map((at) => withGap(slots, at))
    : slots
        .map((_, dropped) => dropped)
        .filter((dropped) => isStray(tokens, dropped))
        .map((dropped) => slots.filter((_slot, index) => index !== dropped))
  const fitting = candidates.filter(groupsHold)
  if (fitting.length === 0) return null
  return { slots: agreement(fitting), mode: isShort ? 'plain' : 'surplusDropped' }
}

/** The column of totals is missing from all three groups. */
export const readWithoutTotals = (tokens: readonly Token[]): RemedyTable => {
  const missing: Slot = { kind: 'unreadable', token: null, reason: '合计列未印出' }
  const size = GROUP - 1
  const slots = REMEDY_GROUPS.flatMap((_, group) => [
    ...tokens.slice(group * size, (group + 1) * size).map(slotOf),
    missing,
  ])
  return { slots, mode: 'plain' }
}
