/** A database of its own, filled with an invented county. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { ActContext } from '../../src/actions/act-context.ts'
import type { Actor } from '../../src/actions/actor.ts'
import { fillDemoCounty } from '../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../src/actions/make-context.ts'
import { closeDatabase, type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'
import { makeSealer, newKeyRing } from '../../src/store/sealing/key-ring.ts'

export interface FilledCounty {
  readonly context: ActContext
  readonly db: Database
  readonly fillSeconds: number
  /** Organ with the most open cases. */
  readonly organId: number
  readonly handler: Actor
  /** Sees the whole county. */
  readonly authority: Actor
  readonly close: () => Promise<void>
}

const CONNECTIONS = 12
/** Of the county that the bench of casework fills. */
const USUAL = { organs: 60, years: 3 }

const actorWith = async (db: Database, role: string, organId: number | null): Promise<Actor> => {
  const row = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['account.id', 'account.display_name', 'account_role.role', 'account_role.organ_id'])
    .where('account_role.role', '=', role as 'handler')
    .$if(organId !== null, (query) => query.where('account_role.organ_id', '=', organId ?? 0))
    .executeTakeFirstOrThrow()
  const roles = [{ role: row.role, organId: row.organ_id }]
  return { id: String(row.id), name: row.display_name, address: '127.0.0.1', roles }
}

export const fillCounty = async (
  requests: number,
  open: number,
  { organs, years }: { readonly organs: number; readonly years: number } = USUAL,
): Promise<FilledCounty> => {
  const folder = await mkdtemp(join(tmpdir(), 'sunlit-bench-'))
  await chmod(folder, 0o711)
  const started = await startPostgres({
    dataFolder: join(folder, 'data'),
    binaries: 'auto',
    log: { info: () => undefined, warn: () => undefined },
  })
  if (!started.ok) throw new Error(started.refusal.code)
  const db = openDatabase(started.value.connection, CONNECTIONS)
  const close = async () => {
    await closeDatabase(db)
    await started.value.stop()
    await rm(folder, { recursive: true, force: true })
  }
  await migrate(db)
  const context = makeContext({
    db,
    sealer: makeSealer(newKeyRing()),
    baseUrl: null,
    instant: () => new Date(),
  })
  const start = performance.now()
  const wish = { organs, requests, documents: 1_000, years, seed: 1, open }
  const filled = await fillDemoCounty(context, wish)
  if (!filled.ok) throw new Error(filled.refusal.code)
  const fillSeconds = (performance.now() - start) / 1000
  await sql`vacuum analyze`.execute(db)
  const busiest = await db
    .selectFrom('request')
    .select('organ_id')
    .where('phase', 'not in', ['closed', 'archived'])
    .groupBy('organ_id')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const organId = busiest.organ_id
  return {
    context,
    db,
    fillSeconds,
    organId,
    handler: await actorWith(db, 'handler', organId),
    authority: await actorWith(db, 'competentAuthority', null),
    close,
  }
}
