/** A published document as the search index is made from it. */
import type { DisclosureKind } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

export interface IndexableDisclosure {
  readonly id: number
  readonly organId: number
  readonly publishedOn: LocalDate
  readonly content: {
    readonly kind: DisclosureKind
    readonly catalogueItem: string
    readonly columns: readonly number[]
  }
  readonly words: {
    readonly title: string
    readonly documentNumber: string
    readonly summary: string
    readonly keywords: readonly string[]
    readonly text: string
    readonly files: readonly { readonly name: string; readonly text: string }[]
  }
}

/** Locked until the transaction ends; null when it is not published any more. */
export const readIndexable = async (trx: Database, id: number): Promise<IndexableDisclosure | null> => {
  const row = await trx
    .selectFrom('disclosure')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const files = await trx
    .selectFrom('disclosure_file')
    .select(['name', 'text'])
    .where('disclosure_id', '=', id)
    .orderBy('place')
    .execute()
  const columns = await trx
    .selectFrom('disclosure_column')
    .select('column_id')
    .where('disclosure_id', '=', id)
    .orderBy('column_id')
    .execute()
  const { title, summary, keywords, text } = row
  return {
    id,
    organId: row.organ_id,
    publishedOn: row.published_on,
    content: {
      kind: row.kind,
      catalogueItem: row.catalogue_item,
      columns: columns.map(({ column_id }) => column_id),
    },
    words: { title, documentNumber: row.document_number, summary, keywords, text, files },
  }
}
