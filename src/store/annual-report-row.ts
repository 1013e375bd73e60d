/** A stored version as the report that the checks and the pages work on. */
import type { Selectable } from 'kysely'
import type { AnnualReport } from '../law/annual-report/annual-report.ts'
import type { AnnualReportVersionTable } from './schema.ts'

export type ReportColumns = Pick<
  Selectable<AnnualReportVersionTable>,
  'year' | 'form' | 'title' | 'headings' | 'cells' | 'narrative' | 'claims' | 'printed_organ'
> & { readonly name: string }

/** @param row with the name of the organ */
export const reportOf = (row: ReportColumns): AnnualReport => ({
  // A report made here keeps the name under which it was signed.
  organ: row.printed_organ ?? row.name,
  year: row.year,
  form: row.form,
  title: row.title,
  headings: row.headings,
  cells: row.cells,
  narrative: row.narrative,
  claims: row.claims,
})
