/** Columns (栏目) as the staff interface gives them. */
import type { ColumnPace } from '../../law/proactive-disclosure/column-pace.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

/** One in which a manuscript may stand. */
export interface ColumnChoiceJson {
  readonly id: number
  readonly parentId: number | null
  /** Of the government's own columns with its name before it. */
  readonly name: string
  readonly isKeyArea: boolean
}

/** How a column is kept up. `empty`: nothing stands in it, which counts as much as being late. */
export type ColumnCare = 'kept' | 'late' | 'empty' | 'noTerm' | 'closed'

export interface ColumnJson {
  readonly id: number
  readonly parentId: number | null
  readonly slug: string
  readonly name: string
  readonly about: string
  readonly pace: ColumnPace
  readonly isKeyArea: boolean
  /** ISO 8601; null while it is kept up. */
  readonly closedAt: string | null
  readonly closeReason: string
  /** What stands in it and in those below it; `documents` is no larger than `mostCounted`. */
  readonly documents: number
  readonly lastOn: LocalDate | null
  readonly dueBy: LocalDate | null
  readonly care: ColumnCare
}

export interface ColumnListJson {
  readonly items: readonly ColumnJson[]
  readonly mostCounted: number
}
