/** A report made here, as every maker of files and every check takes it: under the names of today, or as it was signed. */
import { extractClaims } from '../../formats/annual-report/claims.ts'
import { sectionHeading } from '../../formats/annual-report/make-report-sections.ts'
import type { AnnualReport, Narrative } from '../../law/annual-report/annual-report.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import type { FrozenPrint } from '../../law/annual-report/frozen-document.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { FilingOrgan } from '../../store/report-filing-organ.ts'
import type { ReportFreeze } from '../../store/report-freeze.ts'
import { countyTime } from '../county-time.ts'

const HEADINGS = ([1, 2, 3, 4, 5, 6] as const).map((section) => ({
  section,
  printed: sectionHeading(section),
}))

export const filingTitle = (organName: string, year: number): string =>
  `${organName}${year}年政府信息公开工作年度报告`

type PrintedNames = Pick<FrozenPrint, 'organ' | 'title' | 'headings'>

/** What is printed of an organ that signs, or would sign, now. */
export const printedNow = (organName: string, year: number): PrintedNames => ({
  organ: organName,
  title: filingTitle(organName, year),
  headings: HEADINGS,
})

const reportUnder = (
  { organ, title, headings }: PrintedNames,
  { year, form, cells }: Pick<CompiledReport, 'year' | 'form' | 'cells'>,
  narrative: Narrative,
): AnnualReport => ({
  organ,
  year,
  form,
  title,
  headings,
  cells,
  narrative,
  claims: extractClaims(narrative),
})

/** Under the name that the organ has now. */
export const madeReport = (
  organName: string,
  compiled: Pick<CompiledReport, 'year' | 'form' | 'cells'>,
  narrative: Narrative,
): AnnualReport => reportUnder(printedNow(organName, compiled.year), compiled, narrative)

/** Who signed, as the report says; of edition 1, which does not say it, by the names of now. */
export const signedPrint = (
  freeze: ReportFreeze,
  organ: Pick<FilingOrgan, 'name' | 'kind' | 'region'>,
): FrozenPrint =>
  freeze.printed ?? {
    ...printedNow(organ.name, freeze.year),
    kind: organ.kind,
    region: organ.region,
    signedOn: dateOf(countyTime(freeze.frozenAt)),
  }

export interface SignedReport {
  readonly report: AnnualReport
  readonly printed: FrozenPrint
}

export const signedReport = (
  freeze: ReportFreeze,
  organ: Pick<FilingOrgan, 'name' | 'kind' | 'region'>,
): SignedReport => {
  const printed = signedPrint(freeze, organ)
  return { printed, report: reportUnder(printed, freeze, freeze.narrative) }
}
