/** What an account keeps for itself: views of the list, and text that was not sent yet. */
import type { Database } from './database.ts'
import type { Sealer } from './sealing/sealer.ts'
import { storableJson, storableText } from './storable.ts'

export interface SavedView {
  readonly id: number
  readonly name: string
  readonly filter: Readonly<Record<string, unknown>>
}

export const listViews = (db: Database, accountId: number): Promise<readonly SavedView[]> =>
  db
    .selectFrom('saved_view')
    .select(['id', 'name', 'filter'])
    .where('account_id', '=', accountId)
    .orderBy('name')
    .execute()

/** A view of the same name is replaced. */
export const saveView = async (
  db: Database,
  accountId: number,
  name: string,
  filter: SavedView['filter'],
): Promise<number> => {
  const { id } = await db
    .insertInto('saved_view')
    .values({ account_id: accountId, name: storableText(name), filter: storableJson(filter) })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'name']).doUpdateSet({ filter: storableJson(filter) }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @returns whether there was one of this account's */
export const removeView = async (db: Database, accountId: number, id: number): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('saved_view')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Empty where none is kept. */
export const readUnsent = async (
  db: Database,
  sealer: Sealer,
  accountId: number,
  place: string,
): Promise<string> => {
  const row = await db
    .selectFrom('unsent_text')
    .select('sealed')
    .where('account_id', '=', accountId)
    .where('place', '=', storableText(place))
    .executeTakeFirst()
  return row === undefined ? '' : sealer.open(row.sealed, 'unsent-text').toString('utf8')
}

/** Empty text takes it away. */
export const keepUnsent = async (
  db: Database,
  sealer: Sealer,
  accountId: number,
  given: { readonly place: string; readonly text: string; readonly at: Date },
): Promise<void> => {
  const place = storableText(given.place)
  if (given.text === '') {
    await db
      .deleteFrom('unsent_text')
      .where('account_id', '=', accountId)
      .where('place', '=', place)
      .execute()
    return
  }
  const sealed = sealer.seal(given.text, 'unsent-text')
  await db
    .insertInto('unsent_text')
    .values({ account_id: accountId, place, sealed, saved_at: given.at })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'place']).doUpdateSet({ sealed, saved_at: given.at }),
    )
    .execute()
}
