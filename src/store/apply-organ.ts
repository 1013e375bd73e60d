/** Organs that receive applications, as citizens look for them. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { OrganGuide } from '../contract/organ/organ-guide.ts'
import type { OrganKind } from '../law/organ/organ-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface ApplyOrgan {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly kind: OrganKind
  readonly guide: OrganGuide
  readonly receivesRequests: boolean
  /** Last day on which it existed; null while it does. */
  readonly validTo: LocalDate | null
}

const NO_GUIDE: OrganGuide = {
  office: '',
  address: '',
  postcode: '',
  phone: '',
  fax: '',
  email: '',
  officeHours: '',
  channels: [],
  scope: '',
}

const MOST_ORGANS = 500

const selectOrgans = (db: Database) =>
  db
    .selectFrom('organ')
    .select(['id', 'slug', 'name', 'region', 'kind', 'guide', 'receives_requests', 'valid_to'])

const organOf = (row: {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly kind: OrganKind
  readonly guide: Partial<OrganGuide>
  readonly receives_requests: boolean
  readonly valid_to: LocalDate | null
}): ApplyOrgan => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  region: row.region,
  kind: row.kind,
  guide: { ...NO_GUIDE, ...row.guide },
  receivesRequests: row.receives_requests,
  validTo: row.valid_to,
})

/** Those that receive applications and still exist, by region and kind. @param q part of the name; empty for all */
export const listApplyOrgans = async (db: Database, q: string): Promise<readonly ApplyOrgan[]> => {
  const rows = await selectOrgans(db)
    .where((eb) => {
      const conditions: Expression<SqlBool>[] = [
        eb('receives_requests', '=', true),
        eb('valid_to', 'is', null),
      ]
      if (q !== '') conditions.push(sql<SqlBool>`position(${storableText(q)} in name) > 0`)
      return eb.and(conditions)
    })
    .orderBy('region')
    .orderBy('id')
    .limit(MOST_ORGANS)
    .execute()
  return rows.map(organOf)
}

/** Whether or not it receives applications; null when there is no such organ. */
export const findApplyOrgan = async (db: Database, slug: string): Promise<ApplyOrgan | null> => {
  const row = await selectOrgans(db).where('slug', '=', storableText(slug)).executeTakeFirst()
  return row === undefined ? null : organOf(row)
}

export interface OrganSuccessor {
  readonly slug: string
  readonly name: string
  readonly since: LocalDate
}

/** Who goes on with its work: an application to an organ that is gone goes there (国办公开办函〔2019〕14号). */
export const successorsOf = async (db: Database, organId: number): Promise<readonly OrganSuccessor[]> =>
  db
    .selectFrom('organ_succession')
    .innerJoin('organ', 'organ.id', 'organ_succession.successor_id')
    .select(['organ.slug', 'organ.name', 'organ_succession.since'])
    .where('predecessor_id', '=', organId)
    .orderBy('organ.name')
    .execute()
