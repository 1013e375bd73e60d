/** Two years of reports of a large area on a database of its own: half signed here, half out of files, a hundred merged in between. */
import { createHash } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { ActContext } from '../../src/actions/act-context.ts'
import { makeContext } from '../../src/actions/make-context.ts'
import { numberCell } from '../../src/law/annual-report/compile/assemble.ts'
import { type FigureRow, makeFigureRow, pathsOf } from '../../src/law/annual-report/roll-up/figure-row.ts'
import { closeDatabase, type Database, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'
import { makeSealer, newKeyRing } from '../../src/store/sealing/key-ring.ts'

export interface FilledArea {
  readonly context: ActContext
  readonly db: Database
  /** A government directly over all of them, and one over counties of 75. */
  readonly flat: number
  readonly deep: number
  readonly close: () => Promise<void>
}

export const YEAR = 2024
const IN_A_COUNTY = 75
const BATCH = 500
const PATHS = pathsOf('2021')

/** Small figures, many zeros, as reports have them. */
const rowOf = (organ: number, year: number): FigureRow => {
  let state = (organ * 2_654_435_761 + year) >>> 0
  return PATHS.map(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % 3 === 0 ? (state >>> 8) % 200 : 0
  })
}

const cellsText = (row: FigureRow): string =>
  JSON.stringify(Object.fromEntries(PATHS.map((path, place) => [path, numberCell(path, row[place] ?? 0)])))

const WORDS = JSON.stringify({
  overview: '总体平稳。'.repeat(300),
  problems: '不足。'.repeat(80),
  other: '无',
})

const organ = async (db: Database, name: string, kind: string, parent: number | null): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into organ (slug, name, region, kind, parent_id, owes_report)
    values (${name}, ${name}, '示例市', ${kind}, ${parent}, true) returning id`.execute(db)
  return rows[0]?.id ?? 0
}

const departments = async (
  db: Database,
  parent: number,
  from: number,
  count: number,
): Promise<readonly number[]> => {
  const { rows } = await sql<{ id: number }>`
    insert into organ (slug, name, region, kind, parent_id, owes_report)
    select 'd' || n, '示例第' || n || '局', '示例市', 'department', ${parent}, true
    from generate_series(${from}::integer, ${from + count - 1}::integer) n returning id`.execute(db)
  return rows.map(({ id }) => id)
}

const signAll = async (db: Database, ids: readonly number[], year: number): Promise<void> => {
  const rows = ids.map((id) => rowOf(id, year))
  await sql`insert into report_filing (organ_id, year, version, phase, submitted_at, signed_at, published_at)
    select id, ${year}, 5, 'published', now(), now(), now() from unnest(${ids}::bigint[]) id`.execute(db)
  await sql`insert into report_freeze (organ_id, year, number, form, scope, organ_ids, cells, origins, records, shares,
      narrative, text, findings, hash, frozen_at, frozen_by, figures)
    select id, ${year}, 1, '2021', 'own', array[id], cells, '{}', '{}', '{}', ${WORDS}, ${WORDS}, '[]',
      ${'a'.repeat(64)}, now(), 'system', figures
    from unnest(${ids}::bigint[], ${rows.map(cellsText)}::jsonb[], ${rows.map(makeFigureRow)}::text[])
      as given (id, cells, figures)`.execute(db)
}

const importAll = async (db: Database, ids: readonly number[], year: number): Promise<void> => {
  const rows = ids.map((id) => rowOf(id, year))
  const hashes = ids.map((id) => createHash('sha256').update(`${id}/${year}`).digest('hex'))
  await sql`insert into report_file (hash, bytes) select hash, '' from unnest(${hashes}::text[]) hash`.execute(
    db,
  )
  await db.transaction().execute(async (trx) => {
    await sql`insert into annual_report (organ_id, organ_slug, year, version, form, imported_at, year_findings, errors,
        warnings, notes, search_text, search_grams)
      select o.id, o.slug, ${year}, 1, '2021', now(), '[]', 0, 0, 0, '', '{}' from organ o
      where o.id = any(${ids}::bigint[])`.execute(trx)
    await sql`insert into annual_report_version (organ_id, year, version, imported_at, file_name, file_hash, media, form,
        headings, cells, places, narrative, claims, findings, figures)
      select id, ${year}, 1, now(), 'report.docx', hash, 'docx', '2021', '[]', cells, '{}', ${WORDS}, '[]', '[]', figures
      from unnest(${ids}::bigint[], ${hashes}::text[], ${rows.map(cellsText)}::jsonb[],
        ${rows.map(makeFigureRow)}::text[]) as given (id, hash, cells, figures)`.execute(trx)
  })
}

const report = async (db: Database, ids: readonly number[]): Promise<void> => {
  for (let start = 0; start < ids.length; start += BATCH) {
    const some = ids.slice(start, start + BATCH)
    for (const year of [YEAR - 1, YEAR]) {
      await signAll(
        db,
        some.filter((id) => id % 2 === 0),
        year,
      )
      await importAll(
        db,
        some.filter((id) => id % 2 === 1),
        year,
      )
    }
  }
}

/** A hundredth of them takes over from an organ that ended in the year. */
const merge = async (db: Database, ids: readonly number[]): Promise<void> => {
  await sql`update organ set valid_to = make_date(${YEAR}, 6, 30) where id = any(${ids.filter((_, n) => n % 100 === 7)})`.execute(
    db,
  )
  await sql`insert into organ_succession (predecessor_id, successor_id, since)
    select id, id + 1, make_date(${YEAR}, 7, 1) from organ where valid_to is not null and id = any(${ids})`.execute(
    db,
  )
}

export const fillArea = async (reports: number): Promise<FilledArea> => {
  const folder = await mkdtemp(join(tmpdir(), 'sunlit-bench-'))
  await chmod(folder, 0o711)
  const log = { info: () => undefined, warn: () => undefined }
  const started = await startPostgres({ dataFolder: join(folder, 'data'), binaries: 'auto', log })
  if (!started.ok) throw new Error(started.refusal.code)
  const db = openDatabase(started.value.connection, 4)
  await migrate(db)
  const context = makeContext({
    db,
    sealer: makeSealer(newKeyRing()),
    baseUrl: null,
    instant: () => new Date('2025-03-01T02:00:00Z'),
  })
  const flat = await organ(db, '示例省直管市人民政府', 'cityGovernment', null)
  const flatIds = await departments(db, flat, 1, reports)
  const deep = await organ(db, '示例市人民政府', 'cityGovernment', null)
  const deepIds: number[] = []
  for (let from = 0; from < reports; from += IN_A_COUNTY) {
    const county = await organ(db, `示例${from}县人民政府`, 'countyGovernment', deep)
    const count = Math.min(IN_A_COUNTY, reports - from)
    deepIds.push(...(await departments(db, county, reports + from + 1, count)))
  }
  await report(db, [...flatIds, ...deepIds])
  await merge(db, flatIds)
  await sql`vacuum analyze`.execute(db)
  return {
    context,
    db,
    flat,
    deep,
    close: async () => {
      await context.drawing.close()
      await context.reading.close()
      await closeDatabase(db)
      await started.value.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
