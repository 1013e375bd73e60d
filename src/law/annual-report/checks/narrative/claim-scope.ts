/** Whether a claim speaks of the same thing as the tables of its report. */
import type { AnnualReport, Claim } from '../../annual-report.ts'

/** The government of an area counts the whole area in its tables; 办公室 and 部门 count their own. */
const GOVERNMENT_OF_AREA = /(?:[省市县区州旗盟]|(?<![乡镇])人民政府|管理委员会|管委会)$/
const GOVERNMENT_OFFICE = /政府办(?:公室|公厅)?$/
/** A township is an area and an organ at once. */
const TOWNSHIP = /(?:[乡镇]|[乡镇]人民政府|街道|街道办事处)$/

/** True when the sentence names a scope that the tables need not share: another count is then no contradiction. */
export const hasOtherScope = (report: AnnualReport, { scope }: Claim): boolean => {
  const organ = report.organ ?? ''
  if (scope === 'unstated' || organ === '' || TOWNSHIP.test(organ)) return false
  if (GOVERNMENT_OFFICE.test(organ)) return true
  return scope === (GOVERNMENT_OF_AREA.test(organ) ? 'own' : 'area')
}

/** True when the claim is a figure of the report year, as far as its sentence says. */
const isOfReportYear = (report: AnnualReport, { year }: Claim): boolean =>
  year === undefined || report.year === null || year === report.year

/** The claims that state a figure of the report year, each told once per sentence. */
export const figuresOfYear = (report: AnnualReport): readonly (Claim & { readonly value: number })[] => {
  const seen = new Set<string>()
  return report.claims.filter((claim): claim is Claim & { readonly value: number } => {
    const key = `${claim.metric} ${claim.value} ${claim.text}`
    if (claim.value === null || seen.has(key) || !isOfReportYear(report, claim)) return false
    seen.add(key)
    return true
  })
}
