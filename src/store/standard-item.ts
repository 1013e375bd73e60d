/** The region's standard catalogue. An item that a new table no longer has is retired, never deleted: documents still name it. */
import { type Selectable, sql } from 'kysely'
import type { StandardItem } from '../law/proactive-disclosure/standard-catalogue.ts'
import type { Database } from './database.ts'
import type { StandardItemTable } from './schema/statistics-tables.ts'
import { storableText } from './storable.ts'

export interface KnownStandardItem extends StandardItem {
  readonly id: number
  readonly isRetired: boolean
}

const itemOf = (row: Selectable<StandardItemTable>): KnownStandardItem => ({
  id: row.id,
  domain: row.domain,
  matter: row.matter,
  item: row.item,
  content: row.content,
  basis: row.basis,
  term: row.term,
  organName: row.organ_name,
  channels: row.channels,
  audience: row.audience,
  method: row.method,
  levels: row.levels,
  isRetired: row.retired_at !== null,
})

export const lockStandardCatalogue = async (trx: Database, region: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('standard_item'), hashtext(${storableText(region)}))`.execute(
    trx,
  )
}

export const standardItems = async (
  db: Database,
  region: string,
  domain: string | null,
): Promise<readonly KnownStandardItem[]> => {
  const rows = await db
    .selectFrom('standard_item')
    .selectAll()
    .where('region', '=', storableText(region))
    .$if(domain !== null, (query) => query.where('domain', '=', storableText(domain ?? '')))
    .orderBy('domain')
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows.map(itemOf)
}

/** Items in force whose words contain all that was typed, a few. */
export const findStandardItems = async (
  db: Database,
  region: string,
  typed: string,
  most: number,
): Promise<readonly KnownStandardItem[]> => {
  const words = storableText(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  let query = db
    .selectFrom('standard_item')
    .selectAll()
    .where('region', '=', storableText(region))
    .where('retired_at', 'is', null)
  for (const word of words)
    query = query.where(sql<boolean>`position(${word} in domain || matter || item || content) > 0`)
  const rows = await query.orderBy('domain').orderBy('place').limit(most).execute()
  return rows.map(itemOf)
}

/** Writes a domain's items in their order; those not among them are retired from that moment. Hold `lockStandardCatalogue`. */
export const replaceDomain = async (
  trx: Database,
  given: { readonly region: string; readonly items: readonly StandardItem[]; readonly at: Date },
): Promise<void> => {
  const { items, at } = given
  const region = storableText(given.region)
  const domain = storableText(items[0]?.domain ?? '')
  await trx
    .updateTable('standard_item')
    .set({ retired_at: at })
    .where('region', '=', region)
    .where('domain', '=', domain)
    .where('retired_at', 'is', null)
    .execute()
  for (const [place, item] of items.entries()) {
    const said = {
      content: storableText(item.content),
      basis: storableText(item.basis),
      term: storableText(item.term),
      organ_name: storableText(item.organName),
      channels: storableText(item.channels),
      audience: storableText(item.audience),
      method: storableText(item.method),
      levels: storableText(item.levels),
      place,
      retired_at: null,
    }
    const key = { region, domain, matter: storableText(item.matter), item: storableText(item.item) }
    await trx
      .insertInto('standard_item')
      .values({ ...key, ...said })
      .onConflict((conflict) => conflict.columns(['region', 'domain', 'matter', 'item']).doUpdateSet(said))
      .execute()
  }
}

/** Item → published documents under it; of the organs given, or of all. */
export const countUnderStandardItems = async (
  db: Database,
  organIds: readonly number[] | null,
): Promise<ReadonlyMap<number, number>> => {
  const rows = await db
    .selectFrom('disclosure')
    .select(['standard_item_id', (eb) => eb.fn.countAll<number>().as('documents')])
    .where('standard_item_id', 'is not', null)
    .$if(organIds !== null, (query) => query.where('organ_id', 'in', organIds?.length ? [...organIds] : [-1]))
    .groupBy('standard_item_id')
    .execute()
  return new Map(
    rows.flatMap((row) => (row.standard_item_id === null ? [] : [[row.standard_item_id, row.documents]])),
  )
}
