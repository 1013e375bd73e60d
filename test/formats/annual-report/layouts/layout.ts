/** A layout is a way real offices and their converters print a report, and what a faithful reader can get back. */

import type { ReadRefusalCode } from '../../../../src/formats/source-document.ts'
import type { AnnualReport, CellPath, FormEdition } from '../../../../src/law/annual-report/annual-report.ts'
import type { ReportChoice } from '../arbitrary-report.ts'

/**
 * 'exact': the cell must come back as written. 'cautious': as written, or not read at all; never another figure.
 */
export type Certainty = 'exact' | 'cautious'

export interface Layout {
  readonly name: string
  readonly fileName: string
  /** Which generated reports the layout can carry. */
  readonly choice: ReportChoice
  readonly write: (report: AnnualReport) => Uint8Array | Promise<Uint8Array>
  readonly certainty: (report: AnnualReport, path: CellPath) => Certainty
  /** What the printed text still says about the report; null where it does not say it. */
  readonly identity: (report: AnnualReport) => {
    readonly organ: string | null
    readonly year: number | null
    readonly form: FormEdition
  }
}

/** A file that must be refused with one of the codes, whatever figures stood in it. */
export interface RefusedLayout {
  readonly name: string
  readonly fileName: string
  readonly choice: ReportChoice
  readonly write: (report: AnnualReport) => Uint8Array | Promise<Uint8Array>
  readonly codes: readonly ReadRefusalCode[]
}

export const exact = (): Certainty => 'exact'
export const cautious = (): Certainty => 'cautious'

export const printedIdentity = ({ organ, year, form }: AnnualReport) => ({ organ, year, form })

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
