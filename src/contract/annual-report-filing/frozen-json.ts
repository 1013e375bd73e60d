/** The figures of a report as they were signed, as staff see them over the wire. */
import type { FormEdition } from '../../law/annual-report/annual-report.ts'
import type { PartState } from '../../law/annual-report/compile/area-report.ts'
import type { OrganJson } from '../request/case-json.ts'
import type { FigureJson, FreezeJson } from './filing-json.ts'

export interface FrozenFiguresJson extends FreezeJson {
  /** As printed, under the name that the organ had when it signed. */
  readonly title: string
  readonly form: FormEdition
  /** Of an area: what was added up, the government itself first; empty for an organ's own report. */
  readonly parts: readonly FrozenPartJson[]
  /** All of the form in printed order, as signed; beside nothing else. */
  readonly figures: readonly FigureJson[]
}

/** A report that an area's report was added up from, by the name of its organ then. */
export interface FrozenPartJson {
  readonly organ: OrganJson
  readonly state: PartState
  readonly stateName: string
  /** Number of its signature; null where it was not signed here. */
  readonly freeze: number | null
}
