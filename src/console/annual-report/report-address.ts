/** What of a report is shown, as the address says it. */
import { useSearch } from 'wouter'
import {
  type CellPath,
  NARRATIVE_SECTIONS,
  type NarrativeSection,
} from '../../law/annual-report/annual-report.ts'
import { annualReportAddress } from '../addresses.ts'
import type { FilingOf } from './filing-api.ts'

export const REPORT_VIEWS = [
  { key: '', label: '报告' },
  { key: 'checks', label: '核对清单' },
  { key: 'text', label: '撰写文字' },
  { key: 'changes', label: '签发后的变化' },
  { key: 'history', label: '经过和版本' },
] as const
export type ReportView = (typeof REPORT_VIEWS)[number]['key']

export interface ReportPlace {
  readonly view: ReportView
  /** The figure whose records are open. */
  readonly cell: CellPath | null
  readonly section: NarrativeSection | null
  /** Number of the signature whose figures are shown; null: as they are now. */
  readonly freeze: number | null
}

const isCell = (text: string | null): text is CellPath =>
  /^(?:requests|remedies|proactive)\./.test(text ?? '')

const freezeIn = (text: string | null): number | null =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null

export const parsePlace = (search: string): ReportPlace => {
  const given = new URLSearchParams(search)
  const cell = given.get('cell')
  return {
    view: REPORT_VIEWS.find(({ key }) => key === given.get('view'))?.key ?? '',
    cell: isCell(cell) ? cell : null,
    section: NARRATIVE_SECTIONS.find((section) => section === given.get('section')) ?? null,
    freeze: freezeIn(given.get('freeze')),
  }
}

export const placeAddress = ({ organ, year }: FilingOf, place: Partial<ReportPlace> = {}): string => {
  const given = Object.entries(place).filter(([, value]) => value !== null && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `${annualReportAddress(organ, year)}${text === '' ? '' : `?${text}`}`
}

export const useReportPlace = (): ReportPlace => parsePlace(useSearch())

/** Anchor of a finding in the list of checks. */
export const findingId = (number: number): string => `finding-${number}`
