/** What is another figure or word than when the report was sent in, as a refusal tells it. */
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
