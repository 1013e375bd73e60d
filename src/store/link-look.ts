/** Whether outside links opened when they were last looked at. */
import { sql } from 'kysely'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface LinkLook {
  readonly url: string
  readonly lookedAt: Date
  readonly problem: string | null
}

export const findLinkLooks = async (db: Database, urls: readonly string[]): Promise<readonly LinkLook[]> => {
  if (urls.length === 0) return []
  return db
    .selectFrom('link_look')
    .select(['url', 'looked_at as lookedAt', 'problem'])
    .where('url', 'in', urls)
    .execute()
}

export const saveLinkLook = async (db: Database, { url, lookedAt, problem }: LinkLook): Promise<void> => {
  await db
    .insertInto('link_look')
    .values({ url, looked_at: lookedAt, problem })
    .onConflict((conflict) => conflict.column('url').doUpdateSet({ looked_at: lookedAt, problem }))
    .execute()
}

export interface LinkedPage {
  readonly id: number
  readonly html: string
}

/** Published pages with an outside link, in the order of their ids. */
export const pagesWithLinks = (db: Database, afterId: number, most: number): Promise<readonly LinkedPage[]> =>
  db
    .selectFrom('disclosure')
    .select(['id', 'html'])
    .where('id', '>', afterId)
    .where(sql<boolean>`html like '%href="http%'`)
    .orderBy('id')
    .limit(most)
    .execute()

/** Manuscripts that are being written or reviewed, the latest saved first. */
export const manuscriptsWithLinks = (db: Database, most: number): Promise<readonly LinkedPage[]> =>
  db
    .selectFrom('manuscript')
    .innerJoin('manuscript_content', (join) =>
      join
        .onRef('manuscript_content.manuscript_id', '=', 'manuscript.id')
        .onRef('manuscript_content.number', '=', 'manuscript.content_number'),
    )
    .select(['manuscript.id', sql<string>`manuscript_content.content->>'html'`.as('html')])
    .where('manuscript.phase', 'in', ['drafting', 'inReview'])
    .where(sql<boolean>`manuscript_content.content->>'html' like '%href="http%'`)
    .orderBy('manuscript_content.saved_at', 'desc')
    .limit(most)
    .execute()

export interface LinkRound {
  readonly begunOn: LocalDate
  /** Id of the last page that was done. */
  readonly afterId: number
  readonly isDone: boolean
}

/** How far the round over what is published has come; null before the first. */
export const readLinkRound = async (db: Database): Promise<LinkRound | null> =>
  (await db
    .selectFrom('link_round')
    .select(['begun_on as begunOn', 'after_id as afterId', 'is_done as isDone'])
    .executeTakeFirst()) ?? null

export const saveLinkRound = async (db: Database, { begunOn, afterId, isDone }: LinkRound): Promise<void> => {
  const row = { begun_on: begunOn, after_id: afterId, is_done: isDone }
  await db
    .insertInto('link_round')
    .values({ id: 1, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}
