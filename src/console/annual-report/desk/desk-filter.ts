/** What of the desk is shown, as the address says it. */
import { useLocation, useSearch } from 'wouter'
import { FILING_PHASES, type FilingPhase } from '../../../law/annual-report/filing/filing-event.ts'

const DESK_PHASES = ['unopened', ...FILING_PHASES] as const
export type DeskPhase = FilingPhase | 'unopened'

export interface DeskFilter {
  /** Null: the usual one. */
  readonly year: number | null
  readonly phase: DeskPhase | null
  readonly late: boolean
}

const YEAR = /^\d{4}$/

const parseDeskFilter = (search: string): DeskFilter => {
  const given = new URLSearchParams(search)
  const year = given.get('year') ?? ''
  return {
    year: YEAR.test(year) ? Number(year) : null,
    phase: DESK_PHASES.find((phase) => phase === given.get('phase')) ?? null,
    late: given.get('late') === '1',
  }
}

const makeSearch = ({ year, phase, late }: DeskFilter): string => {
  const given = new URLSearchParams()
  if (year !== null) given.set('year', String(year))
  if (phase !== null) given.set('phase', phase)
  if (late) given.set('late', '1')
  return given.toString()
}

export const useDeskFilter = () => {
  const filter = parseDeskFilter(useSearch())
  const [location, go] = useLocation()
  const narrow = (part: Partial<DeskFilter>) => {
    const text = makeSearch({ ...filter, ...part })
    go(text === '' ? location : `${location}?${text}`, { replace: true })
  }
  return { filter, narrow }
}
