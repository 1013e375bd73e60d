/** Brings a signed report into the public library, as it was signed. */
import { createHash } from 'node:crypto'
import { runChecks } from '../../law/annual-report/checks/check.ts'
import { TABLE_CHECKS } from '../../law/annual-report/checks/check-report.ts'
import { NARRATIVE_CHECKS_ON_EXPORT } from '../../law/annual-report/checks/narrative/check-narrative.ts'
import { ok, type Result } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { saveReport } from '../../store/annual-report-save.ts'
import { findFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import { type HeldFiling, heldFiling } from './held-filing.ts'
import { type SignedReport, signedReport } from './made-report.ts'

/** What goes into the library, drawn before anything is locked. */
export interface DrawnPublication extends SignedReport {
  /** Number and hash of what was signed. */
  readonly freeze: number
  readonly frozenHash: string
  readonly pdf: Uint8Array
}

/** Null where nothing is signed and not yet out: the law says why when it is asked. Refuses where too much is being drawn. */
export const drawPublication = async (
  context: ActContext,
  organId: number,
  year: number,
): Promise<Result<DrawnPublication | null, DrawingRefusal>> => {
  const held = await heldFiling(context, organId, year)
  const freeze = held?.state.phase === 'signed' ? await findFreeze(context.db, organId, year) : null
  if (held === null || freeze === null) return ok(null)
  const { report, printed } = signedReport(freeze, held.organ)
  const print = { dated: dateOf(context.now()), mark: null }
  const drawn = await context.drawing.report({ drawn: { report, lastYear: null, print }, format: 'pdf' })
  if (!drawn.ok) return drawn
  return ok({ freeze: freeze.number, frozenHash: freeze.hash, report, printed, pdf: drawn.value })
}

/** Whether what was drawn is what is signed now. @param held under the lock */
export const isStillSigned = async (
  { db }: Pick<ActContext, 'db'>,
  { organ, year }: Pick<HeldFiling, 'organ' | 'year'>,
  drawn: DrawnPublication,
): Promise<boolean> => {
  const freeze = await findFreeze(db, organ.id, year)
  if (freeze === null || freeze.number !== drawn.freeze || freeze.hash !== drawn.frozenHash) return false
  return signedReport(freeze, organ).report.title === drawn.report.title
}

/**
 * In the transaction that publishes: the PDF, the version and what the lists show of it stand together or not at all.
 * @returns number of the version in the library
 */
export const publishFiling = async (
  context: ActContext,
  { organ, year }: Pick<HeldFiling, 'organ' | 'year'>,
  { report, printed, pdf }: DrawnPublication,
): Promise<number> => {
  const { version } = await saveReport(context.db, {
    organ: { id: organ.id, slug: organ.slug, name: printed.organ, region: printed.region },
    year,
    importedAt: context.instant(),
    file: {
      name: `${report.title}.pdf`,
      bytes: pdf,
      hash: createHash('sha256').update(pdf).digest('hex'),
      media: 'pdf',
    },
    report,
    places: {},
    origin: 'made',
    findings: runChecks([...TABLE_CHECKS, ...NARRATIVE_CHECKS_ON_EXPORT], report),
  })
  return version
}
