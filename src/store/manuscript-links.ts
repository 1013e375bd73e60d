/** Whether what a content points to is there. */
import type { DisclosureContent } from '../law/proactive-disclosure/disclosure-content.ts'
import type { Database } from './database.ts'

const areColumns = async (db: Database, organId: number, ids: readonly number[]): Promise<boolean> => {
  if (ids.length === 0) return true
  const rows = await db
    .selectFrom('site_column')
    .innerJoin('organ', 'organ.id', 'site_column.organ_id')
    .select('site_column.id')
    .where('site_column.id', 'in', ids)
    .where('site_column.closed_at', 'is', null)
    // Its own, or those of the region's home, which belong to the organ at the root.
    .where((eb) => eb.or([eb('site_column.organ_id', '=', organId), eb('organ.parent_id', 'is', null)]))
    .execute()
  return rows.length === ids.length
}

const areDisclosures = async (db: Database, ids: readonly number[]): Promise<boolean> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return true
  const rows = await db.selectFrom('manuscript').select('id').where('id', 'in', wanted).execute()
  if (rows.length === wanted.length) return true
  const out = await db.selectFrom('disclosure').select('id').where('id', 'in', wanted).execute()
  return new Set([...rows, ...out].map(({ id }) => id)).size === wanted.length
}

/** Of the catalogue of the organ's region; a retired item may still be named by what named it. */
const isStandardItem = async (db: Database, organId: number, id: number | null): Promise<boolean> => {
  if (id === null) return true
  const row = await db
    .selectFrom('standard_item')
    .innerJoin('organ', 'organ.region', 'standard_item.region')
    .select('standard_item.id')
    .where('standard_item.id', '=', id)
    .where('organ.id', '=', organId)
    .executeTakeFirst()
  return row !== undefined
}

type LinkField = 'columns' | 'effects' | 'interprets' | 'standardItem'

/** The field that points to something unknown; null where none does. */
export const unknownLink = async (
  db: Database,
  organId: number,
  content: Pick<DisclosureContent, LinkField>,
): Promise<LinkField | null> => {
  if (!(await areColumns(db, organId, content.columns))) return 'columns'
  if (!(await isStandardItem(db, organId, content.standardItem))) return 'standardItem'
  const earlier = content.effects.flatMap(({ disclosureId }) => (disclosureId === null ? [] : [disclosureId]))
  if (!(await areDisclosures(db, earlier))) return 'effects'
  const interpreted = content.interprets.map(({ disclosureId }) => disclosureId)
  return (await areDisclosures(db, interpreted)) ? null : 'interprets'
}
