/** Whose page is meant, and who takes reports of which nobody knows whose they are. */
import { type Expression, type SqlBool, sql } from 'kysely'
import { AREA_GOVERNMENTS } from '../law/organ/organ-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { storableText } from './storable.ts'

export interface FaultOrgan {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly region: string
}

/** Organs that work here: they exist today, and somebody answers for them. Others are known by their published reports only. */
const organsAtWork = (db: Database, today: LocalDate) =>
  db
    .selectFrom('organ')
    .select(['organ.id', 'organ.slug', 'organ.name', 'organ.region'])
    .where((eb) => {
      const works: Expression<SqlBool>[] = [
        sql<SqlBool>`(organ.valid_to is null or organ.valid_to >= ${today}::date)`,
        eb.exists(
          eb
            .selectFrom('account_role')
            .select('account_role.account_id')
            .whereRef('account_role.organ_id', '=', 'organ.id')
            .where('account_role.role', 'in', ['handler', 'organAdministrator']),
        ),
      ]
      return eb.and(works)
    })

const MOST_ORGANS = 500

export const listFaultOrgans = (db: Database, today: LocalDate): Promise<readonly FaultOrgan[]> =>
  organsAtWork(db, today).orderBy('organ.id').limit(MOST_ORGANS).execute()

/** The office that takes what nobody else does: a government's office, else a government, else whoever is there. Null: nobody works here. */
export const faultOffice = async (db: Database, today: LocalDate): Promise<FaultOrgan | null> => {
  const row = await organsAtWork(db, today)
    .orderBy(
      sql`case when organ.kind = 'governmentOffice' then 0 when organ.kind = any(${[...AREA_GOVERNMENTS]}::text[]) then 1 else 2 end`,
    )
    .orderBy('organ.id')
    .executeTakeFirst()
  return row ?? null
}

export const faultOrganById = async (
  db: Database,
  id: number,
  today: LocalDate,
): Promise<FaultOrgan | null> =>
  (await organsAtWork(db, today).where('organ.id', '=', id).executeTakeFirst()) ?? null

export const faultOrganBySlug = async (
  db: Database,
  slug: string,
  today: LocalDate,
): Promise<FaultOrgan | null> =>
  (await organsAtWork(db, today).where('organ.slug', '=', storableText(slug)).executeTakeFirst()) ?? null

/** Whose a published page is. */
export const faultOrganOfDisclosure = async (
  db: Database,
  id: number,
  today: LocalDate,
): Promise<FaultOrgan | null> =>
  (await organsAtWork(db, today)
    .innerJoin('disclosure', 'disclosure.organ_id', 'organ.id')
    .where('disclosure.id', '=', id)
    .executeTakeFirst()) ?? null
