/** Names and kinds of organs by their ids. */
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { Database } from './database.ts'

export interface OrganName {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly kind: OrganKind
}

export const organNames = async (db: Database, ids: readonly number[]): Promise<readonly OrganName[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('organ')
        .select(['id', 'slug', 'name', 'kind'])
        .where('id', 'in', ids)
        .orderBy('id')
        .execute()
