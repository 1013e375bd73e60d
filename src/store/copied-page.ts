/** A published page with all that a copy of it for another channel prints. */
import type { OrganGuide } from '../contract/organ/organ-guide.ts'
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface CopiedPage {
  readonly id: number
  readonly title: string
  readonly kind: DisclosureKind
  readonly documentNumber: string
  readonly html: string
  readonly publishedOn: LocalDate
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null
  readonly organName: string
  readonly guide: Partial<OrganGuide>
  /** Names of its attachments, in order. */
  readonly files: readonly string[]
}

/** Null unless the organ has published it and it stands. */
export const readCopiedPage = async (
  db: Database,
  organId: number,
  id: number,
): Promise<CopiedPage | null> => {
  const row = await db
    .selectFrom('disclosure')
    .innerJoin('organ', 'organ.id', 'disclosure.organ_id')
    .select([
      'disclosure.id',
      'disclosure.title',
      'disclosure.kind',
      'disclosure.document_number as documentNumber',
      'disclosure.html',
      'disclosure.published_on as publishedOn',
      'disclosure.notice_from as noticeFrom',
      'disclosure.notice_to as noticeTo',
      'organ.name as organName',
      'organ.guide',
    ])
    .where('disclosure.id', '=', id)
    .where('disclosure.organ_id', '=', organId)
    .executeTakeFirst()
  if (row === undefined) return null
  const files = await db
    .selectFrom('disclosure_file')
    .select('name')
    .where('disclosure_id', '=', id)
    .orderBy('place')
    .execute()
  const { noticeFrom, noticeTo, ...page } = row
  const period = noticeFrom === null || noticeTo === null ? null : { from: noticeFrom, to: noticeTo }
  return { ...page, period, files: files.map(({ name }) => name) }
}
