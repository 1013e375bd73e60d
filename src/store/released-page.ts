/** The published page that stands behind a record of a channel. */
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** The published page that is meant. */
export interface ReleasedPage {
  readonly id: number
  readonly organId: number
  readonly title: string
  readonly kind: DisclosureKind
  readonly publishedOn: LocalDate
  readonly noticeFrom: LocalDate | null
  readonly noticeTo: LocalDate | null
}

/** Null unless the organ has published it and it stands. */
export const findReleasedPage = async (
  db: Database,
  organId: number,
  id: number,
): Promise<ReleasedPage | null> => {
  const row = await db
    .selectFrom('disclosure')
    .select([
      'id',
      'organ_id as organId',
      'title',
      'kind',
      'published_on as publishedOn',
      'notice_from as noticeFrom',
      'notice_to as noticeTo',
    ])
    .where('id', '=', id)
    .where('organ_id', '=', organId)
    .executeTakeFirst()
  return row ?? null
}
