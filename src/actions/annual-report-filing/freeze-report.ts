/** Freezes a report at signature: figures, the records behind each cell, words and findings, under one hash. */
import type { CellPath, Finding, Narrative } from '../../law/annual-report/annual-report.ts'
import { recordsFault } from '../../law/annual-report/compile/records-fault.ts'
import type { CellShares, CompiledReport } from '../../law/annual-report/compiled-report.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { type FrozenContent, insertFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { freezeHash } from './freeze-hash.ts'
import { readRecords } from './report-records.ts'

export interface ReportToFreeze {
  /** As compiled in the transaction that signs. */
  readonly report: CompiledReport
  /** Of an area report; empty for an organ's own. */
  readonly shares: CellShares
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

/**
 * Adds a freeze. Refuses `figures-changed` where a record came or went between the compiling of the figures and the reading
 * of their records, so that no figure is signed without the records behind it.
 * @param context in the transaction that signs, under the lock of the filing
 */
export const freezeReport = async (
  context: ActContext,
  actor: Actor,
  { report, shares, narrative, text, findings }: ReportToFreeze,
): Promise<Result<Frozen, FreezeRefusal>> => {
  const { records, amounts } = await readRecords(context, report)
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
