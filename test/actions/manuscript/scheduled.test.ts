import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { publishScheduled } from '../../../src/actions/manuscript/publish-scheduled.ts'
import { readSiteVersion } from '../../../src/store/site-version.ts'
import { openWorld, type World } from '../act-world.ts'
import { type Desk, openDesk } from './manuscript-desk.ts'
import type { PublishingOrder } from './publishing-process.ts'

const SCRIPT = fileURLToPath(new URL('publishing-process.ts', import.meta.url))

let world: World
let desk: Desk
let children: ChildProcess[]
beforeEach(async () => {
  world = await openWorld()
  desk = openDesk(world)
  children = []
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await world.drop()
})

const start = (at: string): ChildProcess => {
  const order: PublishingOrder = { connection: world.connection, at }
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, JSON.stringify(order)], {
    stdio: 'inherit',
  })
  children.push(child)
  return child
}

/** Asks again and again until it is so; the test's own limit ends what never comes. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await pause(50)
}

const published = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) from manuscript_event where type = 'published'`.execute(world.db)
  return rows[0]?.count ?? 0
}

const pages = async (): Promise<number> =>
  (await world.db.selectFrom('disclosure').select('id').execute()).length

const schedule = async (count: number): Promise<readonly number[]> => {
  const ids: number[] = []
  for (let each = 0; each < count; each += 1) {
    const id = await desk.draft({ title: `第${each + 1}号公告` })
    await desk.pass(id)
    await desk.act(id, { type: 'scheduled', publishAt: '2025-03-03T12:00' })
    ids.push(id)
  }
  return ids
}

const BEFORE = '2025-03-03T03:59:59Z'
const NOON = '2025-03-03T04:00:00Z'

describe('what is scheduled', () => {
  test('goes out once, with three processes at it, and not before its time', async () => {
    await schedule(4)
    const early = start(BEFORE)
    await until(async () => {
      const { rows } = await sql<{ done: number }>`
        select count(*) as done from job where name like 'publish-scheduled-%' and slot <> ''`.execute(
        world.db,
      )
      return (rows[0]?.done ?? 0) === 1
    })
    expect(await published()).toBe(0)
    early.kill('SIGKILL')
    for (const _ of [1, 2, 3]) start(NOON)
    await until(async () => (await pages()) === 4)
    await pause(500)
    expect(await published()).toBe(4)
    const numbers = await world.db.selectFrom('disclosure').select('index_number').execute()
    expect(new Set(numbers.map(({ index_number }) => index_number)).size).toBe(4)
    const versions = await world.db.selectFrom('disclosure_version').select('version').execute()
    expect(versions.map(({ version }) => version)).toEqual([1, 1, 1, 1])
  })

  test('is whole or not there when a process is killed in the middle, and goes out later without a gap in its numbers', async () => {
    const [id = 0] = await schedule(1)
    const before = await readSiteVersion(world.db)
    const blocker = await world.db.startTransaction().execute()
    await sql`select version from site_version for update`.execute(blocker)
    const victim = start(NOON)
    await until(async () => {
      const { rows } = await sql<{ waiting: number }>`
        select count(*) as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like 'update "site_version"%'`.execute(
        world.db,
      )
      return (rows[0]?.waiting ?? 0) === 1
    })
    victim.kill('SIGKILL')
    await once(victim, 'exit')
    await blocker.rollback().execute()
    await until(async () => {
      const { rows } = await sql<{ waiting: number }>`
        select count(*) as waiting from pg_stat_activity
        where datname = current_database() and query like 'update "site_version"%' and state <> 'idle'`.execute(
        world.db,
      )
      return (rows[0]?.waiting ?? 0) === 0
    })
    expect([await pages(), await published()]).toEqual([0, 0])
    expect(await readSiteVersion(world.db)).toBe(before)

    world.setClock('2025-03-03T12:30')
    expect(await publishScheduled(world.context)).toEqual({ published: 1, refused: 0 })
    expect(await publishScheduled(world.context)).toEqual({ published: 0, refused: 0 })
    const page = await world.db.selectFrom('disclosure').selectAll().where('id', '=', id).executeTakeFirst()
    expect(page).toMatchObject({ version: 1, published_on: '2025-03-03' })
    expect(page?.index_number.endsWith('/2025-00001')).toBe(true)
  })

  test('is not kept waiting by any number that cannot go out', async () => {
    await sql`
      insert into manuscript (organ_id, kind, phase, attribute, title, publish_at, content_number, created_by,
        created_at, updated_at)
      select organ.id, 'announcement', 'scheduled', 'proactive', '没有经过', ${NOON}, 1, '1', ${BEFORE}, ${BEFORE}
      from generate_series(1, 150), (select id from organ order by id limit 1) organ`.execute(world.db)
    const [id = 0] = await schedule(1)
    world.setClock('2025-03-03T12:30')
    await publishScheduled(world.context).catch(() => null)
    expect(await world.db.selectFrom('disclosure').select('id').execute()).toEqual([{ id }])
  })

  test('stays in when somebody takes it back in time', async () => {
    const [id = 0] = await schedule(1)
    await desk.act(id, { type: 'unscheduled', reason: '暂缓公布' })
    world.setClock('2025-03-03T13:00')
    expect(await publishScheduled(world.context)).toEqual({ published: 0, refused: 0 })
    expect(await pages()).toBe(0)
  })

  test('a correction goes out with the note that was given when it was scheduled', async () => {
    const id = await desk.draft()
    await desk.publish(id)
    await desk.act(id, { type: 'revisionOpened', reason: '金额有误' })
    await desk.pass(id)
    const nameless = await desk.ask(id, { type: 'scheduled', publishAt: '2025-03-03T12:00' })
    expect(nameless.ok ? 'ok' : nameless.refusal.code).toBe('text-missing')
    await desk.act(id, {
      type: 'scheduled',
      publishAt: '2025-03-03T12:00',
      changeNote: '更正金额',
      showsEarlier: false,
    })
    world.setClock('2025-03-03T12:00')
    expect(await publishScheduled(world.context)).toEqual({ published: 1, refused: 0 })
    const versions = await world.db
      .selectFrom('disclosure_version')
      .select(['version', 'change_note', 'is_shown'])
      .orderBy('version')
      .execute()
    expect(versions).toEqual([
      { version: 1, change_note: '', is_shown: false },
      { version: 2, change_note: '更正金额', is_shown: true },
    ])
  })
})
