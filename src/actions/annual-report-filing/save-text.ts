/** Somebody writes the words of a report. Every revision is kept; nobody overwrites what was not seen. */
import { NARRATIVE_SECTIONS, type NarrativeSection } from '../../law/annual-report/annual-report.ts'
import { mayWriteWords } from '../../law/annual-report/filing/filing-acts.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import {
  holdFilingPhase,
  insertReportText,
  newestReportText,
  type StoredReportText,
} from '../../store/report-text.ts'
import { storableText } from '../../store/storable.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

type Chapters = Readonly<Record<NarrativeSection, string>>

export interface TextSaving extends Chapters {
  readonly organId: number
  readonly year: number
  /** The one that was edited; 0 where nothing was there. */
  readonly revision: number
  /** Chapters taken over from the draft and not touched since. */
  readonly generated: readonly NarrativeSection[]
}

/** Characters of a chapter, references included. */
export const LONGEST_CHAPTER = 60_000

/** `newest`: what stands now, where somebody else wrote in between. */
export type SaveTextRefusal = Refusal<
  'filing-not-open' | 'text-not-editable' | 'chapter-too-long' | 'text-changed'
> & { readonly newest?: StoredReportText }

const chaptersOf = (given: Chapters): Chapters => ({
  overview: storableText(given.overview),
  problems: storableText(given.problems),
  other: storableText(given.other),
})

const isSame = (stored: StoredReportText, given: TextSaving): boolean => {
  const chapters = chaptersOf(given)
  return (
    NARRATIVE_SECTIONS.every((section) => stored[section] === chapters[section]) &&
    stored.generated.length === given.generated.length &&
    given.generated.every((section) => stored.generated.includes(section))
  )
}

/** Held until the transaction ends, so that nobody submits or signs the report meanwhile. */
const phaseObjection = async (
  trx: Database,
  { organId, year }: TextSaving,
): Promise<SaveTextRefusal | null> => {
  const phase = await holdFilingPhase(trx, organId, year)
  if (phase === null) return { code: 'filing-not-open', source: 'FILING-ORDER' }
  return mayWriteWords(phase) ? null : { code: 'text-not-editable', source: 'FILING-ORDER' }
}

const lengthObjection = (given: TextSaving): SaveTextRefusal | null =>
  NARRATIVE_SECTIONS.some((section) => given[section].length > LONGEST_CHAPTER)
    ? { code: 'chapter-too-long', facts: { most: LONGEST_CHAPTER } }
    : null

/**
 * Words that are as they stand give the revision that stands, so that the same saving may be sent twice.
 * Refuses: no filing, one that is no longer written, a chapter that is too long, words that somebody changed since.
 */
export const saveReportText = async (
  context: ActContext,
  actor: Actor,
  given: TextSaving,
): Promise<Result<{ readonly revision: number }, SaveTextRefusal>> => {
  const tooLong = lengthObjection(given)
  if (tooLong !== null) return refused(tooLong)
  return context.db.transaction().execute(async (trx) => {
    const objection = await phaseObjection(trx, given)
    if (objection !== null) return refused(objection)
    const { organId, year } = given
    const newest = await newestReportText(trx, organId, year)
    if (newest !== null && isSame(newest, given)) return ok({ revision: newest.revision })
    const standing = newest?.revision ?? 0
    if (standing !== given.revision && newest !== null)
      return refused({ code: 'text-changed', facts: { revision: standing }, newest } as const)
    const revision = standing + 1
    const at = context.instant()
    await insertReportText(trx, {
      organId,
      year,
      revision,
      ...chaptersOf(given),
      generated: given.generated,
      by: actor.id,
      at,
    })
    await appendAudit(trx, {
      chain: organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'annualReport.textSaved',
      subjectKind: 'annualReport',
      subjectId: `${organId}:${year}`,
      detail: { revision },
    })
    return ok({ revision })
  })
}
