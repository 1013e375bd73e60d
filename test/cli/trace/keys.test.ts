import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import { type OpenRing, openKeyRing } from '../../../src/store/sealing/open-key-ring.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import { type Folder, finished, newFolder, startSunlit, sunlit, urlOf } from '../run-sunlit.ts'

const CASES = 4_000
const KILLS = 3

let fresh: FreshDatabase
let folder: Folder
let open: OpenRing
let env: Record<string, string>

beforeEach(async () => {
  fresh = await freshDatabase()
  folder = newFolder()
  if (!('host' in fresh.connection)) throw new Error('a socket was expected')
  env = { DATABASE_URL: urlOf(fresh.connection), SUNLIT_KEY_FILE: folder.at('ring.json') }
  const opened = await openKeyRing(fresh.db, { file: folder.at('ring.json'), at: new Date() })
  if (!opened.ok) throw new Error(opened.refusal.code)
  open = opened.value
  const context = makeContext({
    db: fresh.db,
    sealer: open.sealer,
    baseUrl: null,
    instant: () => new Date('2026-09-16T07:30:00Z'),
  })
  await fillDemoCounty(context, { organs: 4, requests: CASES, documents: 0, years: 2, seed: 3, open: 50 })
})
afterEach(async () => {
  await fresh.drop()
  folder.remove()
})

/** Applicants' data by the number of the key under which it lies. */
const underKeys = async (): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await sql<{ key: number; count: number }>`
    select get_byte(sealed, 4) as key, count(*)::integer as count from request_form group by 1`.execute(
    fresh.db,
  )
  return new Map(rows.map(({ key, count }) => [key, count]))
}

test('a rotation that is killed is finished by the next one, and every value opens all along', async () => {
  let killedHalfWay = 0
  for (let kill = 0; kill < KILLS; kill += 1) {
    const done = (await underKeys()).get(2) ?? 0
    const child = startSunlit(['keys', 'rotate'], { env })
    const end = finished(child)
    while (child.exitCode === null && ((await underKeys()).get(2) ?? 0) <= done) await pause(1)
    child.kill('SIGKILL')
    await end
    const now = (await underKeys()).get(2) ?? 0
    if (now > done && now < CASES) killedHalfWay += 1
    const rows = await fresh.db.selectFrom('request_form').select('sealed').execute()
    for (const { sealed } of rows) open.sealer.open(sealed ?? Buffer.alloc(0), 'applicant')
  }
  expect(killedHalfWay).toBeGreaterThan(0)
  const ran = await sunlit(['keys', 'rotate', '--json'], { env })
  expect(ran.code).toBe(0)
  expect(JSON.parse(ran.stdout)).toMatchObject({ key: 2, retired: [1], unreadable: 0 })
  expect(await underKeys()).toEqual(new Map([[2, CASES]]))
})

test('the log is verified, anchored, and found rolled back', async () => {
  const anchor = folder.at('anchor.jsonl')
  expect((await sunlit(['audit', 'anchor', anchor], { env })).code).toBe(0)
  const whole = await sunlit(['audit', 'verify', '--anchor', anchor, '--json'], { env })
  expect([whole.code, JSON.parse(whole.stdout)]).toEqual([0, { chains: 1, entries: 1, faults: 0, shown: [] }])
  await sql`alter table audit_entry disable trigger user`.execute(fresh.db)
  await sql`delete from audit_entry`.execute(fresh.db)
  const cut = await sunlit(['audit', 'verify'], { env })
  expect([cut.code, cut.stdout]).toEqual([1, expect.stringContaining('末尾的记录被删除（tail-cut）')])
  await sql`delete from audit_head`.execute(fresh.db)
  expect((await sunlit(['audit', 'verify'], { env })).code).toBe(0)
  const back = await sunlit(['audit', 'verify', '--anchor', anchor, '--json'], { env })
  expect([back.code, JSON.parse(back.stdout).shown]).toEqual([1, [{ code: 'rolled-back', chain: 0, seq: 1 }]])
  const wrong = await sunlit(['audit', 'verify', '--anchor', folder.at('none')], { env })
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('不能读取')])
})

test('the demonstration county is filled as design § 5.1 has it, and a lost ring is refused', async () => {
  const args = [
    'demo',
    '--organs',
    '3',
    '--requests',
    '20',
    '--documents',
    '5',
    '--years',
    '2',
    '--seed',
    '9',
    '--json',
  ]
  const ran = await sunlit(args, { env })
  expect(ran.code).toBe(0)
  expect(JSON.parse(ran.stdout)).toEqual({
    organs: ['云岭县人民政府', '云岭县人民政府办公室', '云岭县自然资源局'],
    years: expect.any(Array),
    requests: 20,
    documents: 5,
  })
  const lost = await sunlit(args, { env: { ...env, SUNLIT_KEY_FILE: folder.at('elsewhere.json') } })
  expect([lost.code, lost.stderr]).toEqual([2, expect.stringContaining('elsewhere.json 不在')])
  expect((await sunlit(['demo', '--organs', '1'], { env })).code).toBe(2)
})
