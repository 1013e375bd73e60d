/** A draft of the words of a report from its figures as they stand, with every fact that may be put in. */
import {
  presentReportFact,
  type ReportDraftJson,
  type ReportFactJson,
} from '../../contract/annual-report-filing/text-json.ts'
import type { CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { composeDraft } from '../../law/annual-report/narrative/compose-draft.ts'
import { promisesIn } from '../../law/annual-report/narrative/promises.ts'
import { factKey } from '../../law/annual-report/narrative/reference.ts'
import {
  type ReportFigures,
  referenceText,
  referenceValue,
} from '../../law/annual-report/narrative/render-text.ts'
import { REPORT_FACTS } from '../../law/annual-report/narrative/report-fact.ts'
import { AREA_GOVERNMENTS, type OrganKind } from '../../law/organ/organ-kind.ts'
import { ok, type Result } from '../../law/result.ts'
import type { ActContext } from '../act-context.ts'
import { type CompileRefusal, compileReport } from './compile-report.ts'
import { previousReport } from './last-year.ts'
import { reportFacts } from './report-facts.ts'

export interface DraftedOrgan {
  readonly id: number
  readonly name: string
  readonly kind: OrganKind
}

const GOVERNMENTS: readonly OrganKind[] = [...AREA_GOVERNMENTS, 'township']

const factsOf = (figures: ReportFigures): readonly ReportFactJson[] =>
  REPORT_FACTS.map((fact) => {
    const key = factKey(fact.name)
    const [value, text] = [referenceValue(figures, key), referenceText(figures, key)]
    return presentReportFact(fact, { key, value, text })
  })

const draftOf = async (
  context: ActContext,
  organ: DraftedOrgan,
  compiled: CompiledReport,
): Promise<ReportDraftJson> => {
  const { form, cells, year, scope, organIds } = compiled
  const facts = await reportFacts(context, organIds, year)
  const before = await previousReport(context, compiled)
  const promises = promisesIn(before?.narrative.problems ?? null)
  const draft = composeDraft({
    organ: organ.name,
    year,
    scope,
    isGovernment: GOVERNMENTS.includes(organ.kind),
    form,
    cells,
    facts,
    hasPromises: promises.length > 0,
  })
  return { ...draft, facts: factsOf({ form, cells, facts }), promises }
}

/** Refuses as `compileReport` does. */
export const draftReportWords = async (
  context: ActContext,
  organ: DraftedOrgan,
  year: number,
): Promise<Result<ReportDraftJson, CompileRefusal>> => {
  const compiled = await compileReport(context, organ.id, year)
  return compiled.ok ? ok(await draftOf(context, organ, compiled.value)) : compiled
}
