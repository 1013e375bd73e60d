/** What is another figure or word: than when the report was sent in, as a refusal tells it, or than on the page that was looked at. */
import type { FilingJson } from '../../contract/annual-report-filing/filing-json.ts'
import { NARRATIVE_SECTIONS } from '../../law/annual-report/annual-report.ts'
import { cellLabel } from '../../law/annual-report/cell-label.ts'
import { SECTION_NAMES } from '../../law/annual-report/narrative/written-checks.ts'
import { StaffError } from '../api/staff-error.ts'

export interface ReportChange {
  /** A cell or a section. */
  readonly place: string
  readonly label: string
  readonly before: string
  readonly now: string
}

const FIELDS = ['place', 'label', 'before', 'now'] as const

const isChange = (value: unknown): value is ReportChange =>
  typeof value === 'object' &&
  value !== null &&
  FIELDS.every((field) => typeof (value as Record<string, unknown>)[field] === 'string')

/** Nothing where the refusal tells of no change. */
export const changesIn = (error: unknown): readonly ReportChange[] => {
  const told = error instanceof StaffError ? error.problem.meanwhile : undefined
  return Array.isArray(told) ? told.filter(isChange) : []
}

type Seen = Pick<FilingJson, 'figures' | 'text'>

/** Figures in printed order, then sections. */
export const changesSince = (seen: Seen, latest: Seen): readonly ReportChange[] => {
  const texts = new Map(seen.figures.map(({ cell, text }) => [cell, text]))
  const figures = latest.figures.flatMap(({ cell, text }): readonly ReportChange[] => {
    const before = texts.get(cell) ?? ''
    return before === text ? [] : [{ place: cell, label: cellLabel(cell), before, now: text }]
  })
  const words = NARRATIVE_SECTIONS.flatMap((place): readonly ReportChange[] => {
    const [before, now] = [seen.text.shown[place], latest.text.shown[place]]
    return before === now ? [] : [{ place, label: SECTION_NAMES[place], before, now }]
  })
  return [...figures, ...words]
}
