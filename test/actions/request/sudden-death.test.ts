/** A process is killed in the middle of its writing, again and again. `SUNLIT_TEST_KILLS` says how often. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { rebuildProjections } from '../../../src/actions/request/rebuild-projections.ts'
import { verifyAudit } from '../../../src/store/audit-verify.ts'
import { openWorld, type World } from '../act-world.ts'

const KILLS = Number(process.env.SUNLIT_TEST_KILLS ?? 10)
const SCRIPT = fileURLToPath(new URL('./write-loop.ts', import.meta.url))

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

interface Acknowledged {
  readonly requestId: number
  readonly version: number
  readonly documentNumber?: string | null
}

const startLoop = (): ChildProcess => {
  const people = Object.fromEntries(
    (['handler', 'reviewer', 'legalReviewer', 'secrecyReviewer', 'signer'] as const).map((role) => [
      role,
      world.staff('water', role),
    ]),
  )
  const given = JSON.stringify({ connection: world.connection, organId: world.organs.water, people })
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

/** Lets it write for a while, a little differently long each time, and kills it. */
const killInTheMiddle = async (turn: number): Promise<readonly Acknowledged[]> => {
  const child = startLoop()
  const acknowledged: Acknowledged[] = []
  const lines = createInterface({ input: child.stdout ?? process.stdin })
  const enough = 5 + (turn % 11)
  lines.on('line', (line) => {
    acknowledged.push(JSON.parse(line))
    if (acknowledged.length === enough) setTimeout(() => child.kill('SIGKILL'), turn % 7)
  })
  const [code] = await once(child, 'close')
  expect(code).toBeNull()
  return acknowledged
}

const gapsAndDoubles = async () => {
  const { rows } = await sql`
    select s.organ_id, s.series, s.last, count(i.number)::int as given, max(i.number) as highest
    from number_series s left join issued_number i using (organ_id, series, year)
    group by 1, 2, s.year, s.last
    having count(i.number) <> s.last or max(i.number) <> s.last`.execute(world.db)
  return rows
}

/** Cases that are not whole: without form, file, trace of every version, or the document of their signature. */
const halfCases = async () => {
  const { rows } = await sql`
    select r.id from request r
    where not exists (select 1 from request_form f where f.request_id = r.id)
      or not exists (select 1 from request_file f where f.request_id = r.id)
      or (select max((a.detail -> 'version' ->> 'after')::int) from audit_entry a
          where a.subject_kind = 'request' and a.subject_id = r.id::text) is distinct from r.version
      or (select count(*) from issued_number i where i.request_id = r.id and i.series = 'request') <> 1
      or exists (select 1 from request_event e where e.request_id = r.id and e.type = 'signed'
          and not exists (select 1 from request_document d
            where d.request_id = r.id and d.number = e.data ->> 'documentNumber'))`.execute(world.db)
  return rows
}

test(`killed ${KILLS} times in the middle of writing: nothing acknowledged is lost, no case is half there`, {
  timeout: KILLS * 20_000,
}, async () => {
  const acknowledged: Acknowledged[] = []
  for (let turn = 0; turn < KILLS; turn++) acknowledged.push(...(await killInTheMiddle(turn)))
  const versions = new Map(
    (await world.db.selectFrom('request').select(['id', 'version']).execute()).map((row) => [
      row.id,
      row.version,
    ]),
  )
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * 5)
  const lost = acknowledged.filter(({ requestId, version }) => (versions.get(requestId) ?? 0) < version)
  expect(lost).toEqual([])
  const numbers = acknowledged.flatMap(({ documentNumber }) => documentNumber ?? [])
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(await gapsAndDoubles()).toEqual([])
  expect(await halfCases()).toEqual([])
  expect((await rebuildProjections(world.context)).differences).toEqual([])
  const watch = { read: () => undefined, fault: () => undefined }
  const { faults, entries } = await verifyAudit(world.db, [], watch)
  expect(faults).toBe(0)
  expect(entries).toBeGreaterThanOrEqual(acknowledged.length)
})
