import type { ReportFilter } from '../../contract/annual-report-library.ts'

type Chosen = { readonly [Name in keyof ReportFilter]: ReportFilter[Name] | undefined }

/** A filter without the fields that were not given. */
export const reportFilter = ({ region, organ, year, q, severity }: Chosen): ReportFilter => ({
  ...(region === undefined ? {} : { region }),
  ...(organ === undefined ? {} : { organ }),
  ...(year === undefined ? {} : { year }),
  ...(q === undefined ? {} : { q }),
  ...(severity === undefined ? {} : { severity }),
})
