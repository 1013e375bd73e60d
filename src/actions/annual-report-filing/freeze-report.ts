/** Freezes a report at signature: figures, the records behind each cell, words, findings, names, and what was added up, under one hash. */
import type { CellPath, Finding, Narrative } from '../../law/annual-report/annual-report.ts'
import type { AreaReport } from '../../law/annual-report/compile/area-report.ts'
import { recordsFault } from '../../law/annual-report/compile/records-fault.ts'
import { type CompiledReport, ownPart } from '../../law/annual-report/compiled-report.ts'
import type { FrozenComposition } from '../../law/annual-report/frozen-document.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { organNames } from '../../store/organ-names.ts'
import type { FilingOrgan } from '../../store/report-filing-organ.ts'
import { type FrozenContent, insertFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { freezeHash } from './freeze-hash.ts'
import { printedNow } from './made-report.ts'
import { readRecords } from './report-records.ts'

export interface ReportToFreeze {
  /** Who signs, by the names of now. */
  readonly organ: Pick<FilingOrgan, 'name' | 'kind' | 'region'>
  /** As compiled in the transaction that signs. */
  readonly report: CompiledReport
  /** How it adds up; null for an organ's own. */
  readonly area: Pick<AreaReport, 'shares' | 'parts'> | null
  /** With the figures put in. */
  readonly narrative: Narrative
  /** As written, with the references. */
  readonly text: Narrative
  readonly findings: readonly Finding[]
}

export interface Frozen {
  /** Number of the freeze, from 1. */
  readonly freeze: number
  /** SHA-256 in hex over everything that was frozen. */
  readonly hash: string
}

export type FreezeRefusal = Refusal<'figures-changed'>

const compositionOf = async (
  { db }: ActContext,
  report: CompiledReport,
  area: ReportToFreeze['area'],
): Promise<FrozenComposition> => {
  const parts = area?.parts ?? []
  const names = await organNames(
    db,
    parts.map(({ organId }) => organId),
  )
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return {
    asOf: report.asOf,
    ownIds: ownPart(report).organIds,
    parts: parts.map(({ organId, state, freeze, version, organIds }) => ({
      organId,
      organ: nameOf.get(organId) ?? '',
      state,
      freeze,
      version,
      organIds,
    })),
  }
}

/**
 * Adds a freeze. Refuses `figures-changed` where a record came or went between the compiling of the figures and the reading
 * of their records, so that no figure is signed without the records behind it.
 * @param context in the transaction that signs, under the lock of the filing
 */
export const freezeReport = async (
  context: ActContext,
  actor: Actor,
  { organ, report, area, narrative, text, findings }: ReportToFreeze,
): Promise<Result<Frozen, FreezeRefusal>> => {
  const { records, amounts } = await readRecords(context, report)
  const shares = area?.shares ?? {}
  const fault: CellPath | null = recordsFault(report, shares, records, amounts)
  if (fault !== null) return refused({ code: 'figures-changed', source: 'OGI-49', facts: { cell: fault } })
  const { organId, year, form, scope, organIds, cells, origins } = report
  const content: FrozenContent = {
    organId,
    year,
    form,
    scope,
    organIds,
    cells,
    origins,
    records,
    shares,
    narrative,
    text,
    findings,
    edition: 2,
    printed: {
      ...printedNow(organ.name, year),
      kind: organ.kind,
      region: organ.region,
      signedOn: dateOf(context.now()),
    },
    composition: await compositionOf(context, report, area),
  }
  const hash = freezeHash(content)
  const { number } = await insertFreeze(context.db, {
    ...content,
    hash,
    frozenAt: context.instant(),
    frozenBy: actor.id,
  })
  return ok({ freeze: number, hash })
}
