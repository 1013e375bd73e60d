/** What of a roll-up is shown, as the address says it. */
import { useSearch } from 'wouter'
import type { CellPath } from '../../law/annual-report/annual-report.ts'
import { ROLL_UP_STATES, type RollUpState } from '../../law/annual-report/roll-up/roll-up-state.ts'
import { rollUpAddress } from '../addresses.ts'
import type { FilingOf } from '../annual-report/filing-api.ts'
import { parsePlace } from '../annual-report/report-address.ts'

export const ROLL_UP_VIEWS = [
  { key: '', label: '各机关' },
  { key: 'sums', label: '汇总表' },
  { key: 'checks', label: '汇总核对' },
  { key: 'changes', label: '与已签发报告的差异' },
] as const
export type RollUpView = (typeof ROLL_UP_VIEWS)[number]['key']

export const ONLY = ['late', 'nil', 'unusual', 'double', 'provisional'] as const
export type Only = (typeof ONLY)[number]

export interface RollUpFilter {
  readonly state: RollUpState | null
  readonly only: Only | null
}

export interface RollUpPlace extends RollUpFilter {
  readonly view: RollUpView
  /** The figure whose organs are open. */
  readonly cell: CellPath | null
}

const parseRollUpPlace = (search: string): RollUpPlace => {
  const given = new URLSearchParams(search)
  const { cell } = parsePlace(search)
  const view = ROLL_UP_VIEWS.find(({ key }) => key === given.get('view'))?.key
  return {
    view: view ?? (cell === null ? '' : 'sums'),
    cell,
    state: ROLL_UP_STATES.find((state) => state === given.get('state')) ?? null,
    only: ONLY.find((only) => only === given.get('only')) ?? null,
  }
}

export const rollUpPlace = ({ organ, year }: FilingOf, place: Partial<RollUpPlace> = {}): string => {
  const given = Object.entries(place).filter(([, value]) => value !== null && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `${rollUpAddress(organ, year)}${text === '' ? '' : `?${text}`}`
}

export const useRollUpPlace = (): RollUpPlace => parseRollUpPlace(useSearch())
