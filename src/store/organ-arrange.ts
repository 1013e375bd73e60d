/** Changes of the tree of organs. */
import { type Expression, type SqlBool, sql } from 'kysely'
import type { OrganGuide } from '../contract/organ/organ-guide.ts'
import type { OrganLife } from '../law/organ/organ-change.ts'
import { AREA_GOVERNMENTS, type OrganKind } from '../law/organ/organ-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { organSlug } from './organ-slug.ts'
import { storableJson, storableText } from './storable.ts'

/** Any number of its own, the same for every process. */
const TREE_LOCK = 7_110_001

/** Until the transaction ends nobody else changes the tree, so that two moves cannot tie a knot together. */
export const lockOrganTree = async (trx: Database): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${TREE_LOCK})`.execute(trx)
}

export interface OrganEntry extends OrganLife {
  readonly slug: string
  readonly name: string
  readonly region: string
  readonly codeWord: string
  readonly organisationCode: string
  /** Makes an annual report of its own. */
  readonly owesReport: boolean
  readonly guide: OrganGuide | Record<never, never>
  readonly successor: { readonly id: number; readonly name: string; readonly since: LocalDate } | null
}

const entries = (db: Database) =>
  db
    .selectFrom('organ')
    .leftJoin('organ_succession as succession', 'succession.predecessor_id', 'organ.id')
    .leftJoin('organ as follower', 'follower.id', 'succession.successor_id')
    .select([
      'organ.id',
      'organ.slug',
      'organ.name',
      'organ.region',
      'organ.parent_id as parentId',
      'organ.kind',
      'organ.code_word as codeWord',
      'organ.organisation_code as organisationCode',
      'organ.valid_from as validFrom',
      'organ.valid_to as validTo',
      'organ.receives_requests as receivesRequests',
      'organ.owes_report as owesReport',
      'organ.guide',
      'follower.id as followerId',
      'follower.name as followerName',
      'succession.since as followerSince',
    ])

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>['execute']>>[number]

const entryOf = ({ followerId, followerName, followerSince, ...organ }: EntryRow): OrganEntry => ({
  ...organ,
  successor:
    followerId === null || followerName === null || followerSince === null
      ? null
      : { id: followerId, name: followerName, since: followerSince },
})

export const organEntry = async (db: Database, id: number): Promise<OrganEntry | null> => {
  const row = await entries(db).where('organ.id', '=', id).executeTakeFirst()
  return row === undefined ? null : entryOf(row)
}

/** @param ids `every` for all of them */
export const organEntries = async (
  db: Database,
  ids: readonly number[] | 'every',
): Promise<readonly OrganEntry[]> => {
  if (ids !== 'every' && ids.length === 0) return []
  const rows = await entries(db)
    .where((eb): Expression<SqlBool> => (ids === 'every' ? sql<SqlBool>`true` : eb('organ.id', 'in', ids)))
    .orderBy('organ.id')
    .execute()
  return rows.map(entryOf)
}

/** Those set to follow an organ one after the other, the next first. */
export const successorChain = async (db: Database, id: number): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    with recursive chain as (
      select successor_id as id, 1 as step from organ_succession where predecessor_id = ${id}
      union all
      select s.successor_id, chain.step + 1 from chain join organ_succession s on s.predecessor_id = chain.id
      where chain.step < 50
    )
    select id from chain order by step`.execute(db)
  return rows.map((row) => row.id)
}

/** How many organs below still exist after a day. */
export const countOrgansBelow = async (db: Database, id: number, after: LocalDate): Promise<number> => {
  const { count } = await db
    .selectFrom('organ')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('parent_id', '=', id)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', after)]))
    .executeTakeFirstOrThrow()
  return count
}

export interface NewOrgan {
  readonly name: string
  readonly region: string
  readonly kind: OrganKind
  readonly parentId: number | null
  readonly codeWord: string
  readonly validFrom: LocalDate
  readonly receivesRequests: boolean
  readonly owesReport: boolean
}

/** @returns null when the name is taken. Call it with the tree locked. */
export const addOrgan = async (trx: Database, organ: NewOrgan): Promise<number | null> => {
  const name = storableText(organ.name)
  if (await isNameTaken(trx, name, null)) return null
  const slug = await organSlug(name)
  for (let attempt = 1; ; attempt += 1) {
    const added = await trx
      .insertInto('organ')
      .values({
        slug: attempt === 1 ? slug : `${slug}-${attempt}`,
        name,
        region: storableText(organ.region),
        parent_id: organ.parentId,
        kind: organ.kind,
        code_word: storableText(organ.codeWord),
        valid_from: organ.validFrom,
        receives_requests: organ.receivesRequests,
        owes_report: organ.owesReport,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (added !== undefined) return added.id
  }
}

export const isNameTaken = async (db: Database, name: string, except: number | null): Promise<boolean> => {
  const row = await db.selectFrom('organ').select('id').where('name', '=', name).executeTakeFirst()
  return row !== undefined && row.id !== except
}

export interface OrganChange {
  readonly name?: string
  readonly codeWord?: string
  readonly organisationCode?: string
  readonly receivesRequests?: boolean
  readonly owesReport?: boolean
  readonly parentId?: number | null
  readonly guide?: OrganGuide
}

export const changeOrgan = async (trx: Database, id: number, change: OrganChange): Promise<void> => {
  await trx
    .updateTable('organ')
    .set({
      ...(change.name === undefined ? {} : { name: storableText(change.name) }),
      ...(change.codeWord === undefined ? {} : { code_word: storableText(change.codeWord) }),
      ...(change.organisationCode === undefined
        ? {}
        : { organisation_code: storableText(change.organisationCode) }),
      ...(change.receivesRequests === undefined ? {} : { receives_requests: change.receivesRequests }),
      ...(change.owesReport === undefined ? {} : { owes_report: change.owesReport }),
      ...(change.parentId === undefined ? {} : { parent_id: change.parentId }),
      ...(change.guide === undefined ? {} : { guide: storableJson(change.guide) }),
    })
    .where('id', '=', id)
    .execute()
}

export const setOrganEnd = async (
  trx: Database,
  id: number,
  end: {
    readonly lastDay: LocalDate
    readonly successorId: number
    readonly since: LocalDate
    readonly note: string
  },
): Promise<void> => {
  await trx.updateTable('organ').set({ valid_to: end.lastDay }).where('id', '=', id).execute()
  await trx
    .insertInto('organ_succession')
    .values({
      predecessor_id: id,
      successor_id: end.successorId,
      since: end.since,
      note: storableText(end.note),
    })
    .execute()
}

/** The government at the top of the tree, the first one entered; null when none is. */
export const topOrgan = async (db: Database): Promise<number | null> => {
  const row = await db
    .selectFrom('organ')
    .select('id')
    .where('parent_id', 'is', null)
    .where('kind', 'in', AREA_GOVERNMENTS)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
