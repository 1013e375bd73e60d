/** The report of an organ for a year as a file: as it stands today, as it was signed, or as the library has it. */
import type { ReportFileFormat } from '../../contract/annual-report-filing/report-file.ts'
import type { StoredReport } from '../../contract/annual-report-library.ts'
import type { AnnualReport } from '../../law/annual-report/annual-report.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { findReport } from '../../store/annual-report.ts'
import { findFreeze, type ReportFreeze } from '../../store/report-freeze.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import type { CompileRefusal } from './compile-report.ts'
import { type HeldFiling, heldFiling } from './held-filing.ts'
import { signedReport } from './made-report.ts'
import { makeReportExport, type ReportFile, type ReportInHand } from './make-report-export.ts'
import { reportAtHand } from './report-at-hand.ts'

export type ExportRefusal = CompileRefusal | DrawingRefusal | Refusal<'organ-unknown' | 'freeze-unknown'>

export interface AskedExport {
  readonly organId: number
  readonly year: number
  readonly format: ReportFileFormat
  /** Number of a signature; null: signed or published as it was signed last, otherwise the draft of today. */
  readonly freeze: number | null
}

const lastYearOf = async (
  { db }: Pick<ActContext, 'db'>,
  slug: string,
  year: number,
): Promise<AnnualReport | null> => (await findReport(db, slug, year - 1))?.report ?? null

const importedAt = ({ version, versions }: StoredReport): Date => {
  const found = versions.find((each) => each.version === version)
  if (found === undefined) throw new Error(`version ${version} is none of its own versions`)
  return new Date(found.importedAt)
}

/** A report of the public library, ready to be made into files. */
export const libraryReportInHand = async (
  context: Pick<ActContext, 'db'>,
  stored: StoredReport,
): Promise<ReportInHand> => ({
  organ: stored.organ,
  year: stored.year,
  version: stored.version,
  report: stored.report,
  places: stored.places,
  findings: stored.findings,
  lastYear: await lastYearOf(context, stored.organ.slug, stored.year),
  dated: dateOf(countyTime(importedAt(stored))),
  isDraft: false,
})

type Inside = Pick<ReportInHand, 'organ' | 'year' | 'version' | 'places' | 'lastYear'>

const insideOf = async (context: ActContext, { organ, year }: HeldFiling): Promise<Inside> => ({
  organ: { slug: organ.slug, name: organ.name, region: organ.region },
  year,
  version: 0,
  places: {},
  lastYear: await lastYearOf(context, organ.slug, year),
})

const signedInHand = async (
  context: ActContext,
  held: HeldFiling,
  freeze: ReportFreeze,
): Promise<ReportInHand> => {
  const { report, printed } = signedReport(freeze, held.organ)
  const inside = await insideOf(context, held)
  return {
    ...inside,
    organ: { slug: held.organ.slug, name: printed.organ, region: printed.region },
    version: freeze.number,
    report,
    findings: freeze.findings,
    dated: printed.signedOn,
    isDraft: false,
  }
}

const draftInHand = async (
  context: ActContext,
  held: HeldFiling,
): Promise<Result<ReportInHand, CompileRefusal>> => {
  const atHand = await reportAtHand(context, held.organ, held.year, held.state)
  if (!atHand.ok) return atHand
  const { report, findings } = atHand.value
  const inside = await insideOf(context, held)
  return ok({ ...inside, report, findings, dated: dateOf(context.now()), isDraft: true })
}

const freezeAsked = async (
  { db }: ActContext,
  { state }: HeldFiling,
  { organId, year, freeze }: AskedExport,
): Promise<Result<ReportFreeze | null, Refusal<'freeze-unknown'>>> => {
  const isFinal = state.phase === 'signed' || state.phase === 'published'
  if (freeze === null && !isFinal) return ok(null)
  const found = await findFreeze(db, organId, year, freeze)
  return found === null && freeze !== null
    ? refused({ code: 'freeze-unknown', facts: { freeze } })
    : ok(found)
}

/** What the organ has for the year: its filing, or without one a report of the library. */
const inHandOf = async (
  context: ActContext,
  held: HeldFiling,
  asked: AskedExport,
): Promise<Result<ReportInHand, ExportRefusal>> => {
  const freeze = await freezeAsked(context, held, asked)
  if (!freeze.ok) return freeze
  if (freeze.value !== null) return ok(await signedInHand(context, held, freeze.value))
  const stored = held.head === null ? await findReport(context.db, held.organ.slug, held.year) : null
  return stored === null ? draftInHand(context, held) : ok(await libraryReportInHand(context, stored))
}

/**
 * A draft says so on every page and in its name. Where nobody made the report here and the library has one out of a file, that is
 * given. Refuses as `compileReport` does, a number that was never signed (`freeze-unknown`), and where too much is being drawn.
 */
export const exportReport = async (
  context: ActContext,
  asked: AskedExport,
): Promise<Result<ReportFile, ExportRefusal>> => {
  const held = await heldFiling(context, asked.organId, asked.year)
  if (held === null) return refused({ code: 'organ-unknown', facts: { organ: asked.organId } })
  const inHand = await inHandOf(context, held, asked)
  return inHand.ok ? makeReportExport(context.drawing.report, inHand.value, asked.format) : inHand
}
