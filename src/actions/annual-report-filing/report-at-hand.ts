/** The report of an organ as records and words make it at this moment, with everything that the checks find. */
import type { AnnualReport, Finding } from '../../law/annual-report/annual-report.ts'
import { checkAcrossYears } from '../../law/annual-report/checks/across-years.ts'
import { bySeverity, runChecks } from '../../law/annual-report/checks/check.ts'
import { TABLE_CHECKS } from '../../law/annual-report/checks/check-report.ts'
import { NARRATIVE_CHECKS_ON_EXPORT } from '../../law/annual-report/checks/narrative/check-narrative.ts'
import type { AreaReport } from '../../law/annual-report/compile/area-report.ts'
import { checkCarryOver } from '../../law/annual-report/compile/carry-over.ts'
import type { PreviousReport } from '../../law/annual-report/compile/previous-report.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import type { ReportNow } from '../../law/annual-report/filing/filing-situation.ts'
import type { FilingState } from '../../law/annual-report/filing/filing-state.ts'
import { checkAgainstRegister } from '../../law/annual-report/narrative/register-checks.ts'
import { checkWrittenWords } from '../../law/annual-report/narrative/written-checks.ts'
import { ok, type Result } from '../../law/result.ts'
import type { FilingOrgan } from '../../store/report-filing-organ.ts'
import type { ActContext } from '../act-context.ts'
import { areaFindings } from './area-findings.ts'
import { type CompileRefusal, compileWithArea } from './compile-report.ts'
import { figuresHash } from './figures-hash.ts'
import { type FilingWords, readFilingWords } from './filing-words.ts'
import { previousReport } from './last-year.ts'
import { madeReport } from './made-report.ts'
import { signingFindings } from './signing-findings.ts'
import { similarityFindings } from './similarity-findings.ts'

export interface ReportAtHand {
  readonly compiled: CompiledReport
  /** For the report of an area: how it adds up; null for an organ's own. */
  readonly area: AreaReport | null
  readonly words: FilingWords
  /** As it would be published. */
  readonly report: AnnualReport
  readonly findings: readonly Finding[]
  /** Of figures and words. */
  readonly hash: string
  readonly before: PreviousReport | null
}

/** Last year's as the checks across years take it: of its words nothing is asked. */
const earlierReport = ({ organ, year }: AnnualReport, before: PreviousReport): AnnualReport => ({
  organ,
  year: year === null ? null : year - 1,
  form: before.form,
  title: null,
  headings: [],
  cells: before.cells,
  narrative: before.narrative,
  claims: [],
})

const findingsOf = (
  report: AnnualReport,
  compiled: CompiledReport,
  words: FilingWords,
  before: PreviousReport | null,
): readonly Finding[] => [
  ...runChecks([...TABLE_CHECKS, ...NARRATIVE_CHECKS_ON_EXPORT], report),
  ...(before === null
    ? []
    : checkAcrossYears({
        previous: earlierReport(report, before),
        current: report,
        origin: before.origin,
      })),
  ...checkCarryOver(compiled),
  ...checkWrittenWords({ form: compiled.form, written: words.written, facts: words.facts }),
  ...checkAgainstRegister({ ...compiled, facts: words.facts, other: words.written.other }),
]

/** @param state of its filing; what reads alike is asked while the words may be changed. Refuses as `compileReport` does. */
export const reportAtHand = async (
  context: ActContext,
  organ: FilingOrgan,
  year: number,
  state: Pick<FilingState, 'phase'>,
): Promise<Result<ReportAtHand, CompileRefusal>> => {
  const compiling = await compileWithArea(context, organ.id, year)
  if (!compiling.ok) return compiling
  const { report: compiled, area } = compiling.value
  const words = await readFilingWords(context, organ.id, compiled)
  const before = await previousReport(context, compiled)
  const report = madeReport(organ.name, compiled, words.shown)
  const alike = await similarityFindings(context, organ, state, { ...report, year }, words)
  const below = area === null ? [] : await areaFindings(context, organ.id, year)
  const signing = await signingFindings(context, compiled)
  const found = findingsOf(report, compiled, words, before)
  const findings = bySeverity([...found, ...signing, ...alike, ...below])
  const hash = figuresHash(compiled, words.shown)
  return ok({ compiled, area, words, report, findings, hash, before })
}

const isZero = ({ cells }: CompiledReport): boolean =>
  Object.values(cells).every((cell) => cell === undefined || !('value' in cell) || cell.value === 0)

/** As the law judges it. */
export const reportNow = (
  { compiled, words, findings, hash }: ReportAtHand,
  earlierHashes: readonly string[] = [],
): ReportNow => ({
  hash,
  earlierHashes,
  findings,
  isNil: isZero(compiled),
  hasOverview: words.shown.overview.trim() !== '',
})
