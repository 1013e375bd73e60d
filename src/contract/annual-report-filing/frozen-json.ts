/** The figures of a report as they were signed, as staff see them over the wire. */
import type { FormEdition } from '../../law/annual-report/annual-report.ts'
import type { FigureJson, FreezeJson } from './filing-json.ts'

export interface FrozenFiguresJson extends FreezeJson {
  readonly form: FormEdition
  /** All of the form in printed order, as signed; beside nothing else. */
  readonly figures: readonly FigureJson[]
}
