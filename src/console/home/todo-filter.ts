/** What the to-do list is narrowed to; kept in the address, so that it can be kept, sent on and gone back to. */

import { LAMPS, type Lamp } from '../../law/request/lamp.ts'
import type { Phase } from '../../law/request/request-state.ts'
import { PHASES } from '../../law/request/request-state.ts'

export interface TodoFilter {
  readonly lamp: Lamp | ''
  readonly phase: Phase | ''
  /** Whose cases: one's own, nobody's, or everybody's. */
  readonly whose: 'mine' | 'unassigned' | ''
  readonly urged: '1' | ''
  /** Closed and archived cases too. */
  readonly closed: '1' | ''
  readonly q: string
}

export const NO_FILTER: TodoFilter = { lamp: '', phase: '', whose: '', urged: '', closed: '', q: '' }

const oneOf = <Value extends string>(text: string | null, values: readonly Value[]): Value | '' =>
  values.find((value) => value === text) ?? ''

export const parseTodoFilter = (search: string): TodoFilter => {
  const given = new URLSearchParams(search)
  return {
    lamp: oneOf(given.get('lamp'), LAMPS),
    phase: oneOf(given.get('phase'), PHASES),
    whose: oneOf(given.get('whose'), ['mine', 'unassigned']),
    urged: oneOf(given.get('urged'), ['1']),
    closed: oneOf(given.get('closed'), ['1']),
    q: given.get('q') ?? '',
  }
}

export const makeTodoSearch = (filter: TodoFilter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString()

export const isFiltered = (filter: TodoFilter): boolean => makeTodoSearch(filter) !== ''
