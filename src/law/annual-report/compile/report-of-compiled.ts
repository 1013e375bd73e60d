/** A compiled report as the checks and the documents take it. */
import { type AnnualReport, NARRATIVE_SECTIONS, type Narrative } from '../annual-report.ts'
import type { CompiledReport } from '../compiled-report.ts'
import { SECTION_HEADINGS } from '../form.ts'
import type { PreviousReport } from './previous-report.ts'

/** 标题 of a report made here. */
export const titleOfReport = (organ: string, year: number): string =>
  `${organ}${year}年政府信息公开工作年度报告`

const HEADINGS = SECTION_HEADINGS.map((printed, index) => ({
  section: (index + 1) as 1 | 2 | 3 | 4 | 5 | 6,
  printed,
}))

/** @param narrative with the figures put in; claims are for the reader of words to add */
export const reportOfCompiled = (
  { year, form, cells }: Pick<CompiledReport, 'year' | 'form' | 'cells'>,
  organ: string,
  narrative: Narrative,
): AnnualReport => ({
  organ,
  year,
  form,
  title: titleOfReport(organ, year),
  headings: HEADINGS,
  cells,
  narrative,
  claims: [],
})

export const NO_NARRATIVE: Narrative = Object.fromEntries(
  NARRATIVE_SECTIONS.map((section) => [section, null]),
) as Narrative

/** Last year's report beside this one, under the same name. */
export const reportOfPrevious = (
  { form, cells, narrative }: PreviousReport,
  organ: string,
  year: number,
): AnnualReport => ({ ...reportOfCompiled({ year: year - 1, form, cells }, organ, narrative) })
