import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countyJobs } from '../../../src/actions/job/county-jobs.ts'
import { type Job, slotAt } from '../../../src/actions/job/job.ts'
import { runJobIfDue } from '../../../src/actions/job/run-job.ts'
import { startJobs } from '../../../src/actions/job/start-jobs.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { listJobs } from '../../../src/store/job.ts'
import { openWorld, type World } from '../act-world.ts'
import type { JobOrder } from './job-process.ts'

const SCRIPT = fileURLToPath(new URL('job-process.ts', import.meta.url))

let world: World
let children: ChildProcess[]
beforeEach(async () => {
  world = await openWorld()
  children = []
  await sql`create table probe (id bigint generated always as identity, pid integer, what text)`.execute(
    world.db,
  )
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await world.drop()
})

const start = (given: Omit<JobOrder, 'connection'>): ChildProcess => {
  const order: JobOrder = { connection: world.connection, ...given }
  const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, JSON.stringify(order)], {
    stdio: 'inherit',
  })
  children.push(child)
  return child
}

const probes = async (what: string): Promise<readonly number[]> => {
  const { rows } = await sql<{ pid: number }>`select pid from probe where what = ${what} order by id`.execute(
    world.db,
  )
  return rows.map(({ pid }) => pid)
}

/** Asks again and again until it is so; the test's own limit ends what never comes. */
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await pause(50)
}

const MONDAY = '2025-03-03T01:00:00Z'
const TUESDAY = '2025-03-04T01:00:00Z'

describe('several processes', () => {
  test('three at once: one of them does it, and the next day one of them again', async () => {
    const first = [1, 2, 3].map(() => start({ at: MONDAY, takesMs: 300 }))
    await until(async () => (await probes('ended')).length === 1)
    await pause(500)
    expect(await probes('begun')).toHaveLength(1)
    for (const child of first) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    // Started again on the same day: it is done already. On the next day it is due.
    start({ at: MONDAY, takesMs: 0 })
    start({ at: TUESDAY, takesMs: 0 })
    start({ at: TUESDAY, takesMs: 0 })
    await until(async () => (await listJobs(world.db))[0]?.slot === '2025-03-04')
  })

  test('one killed in the middle: another begins anew at once', async () => {
    const victim = start({ at: MONDAY, takesMs: 60_000 })
    await until(async () => (await probes('begun')).length === 1)
    start({ at: MONDAY, takesMs: 10 })
    await pause(1_000)
    expect(await probes('begun')).toEqual([victim.pid])
    victim.kill('SIGKILL')
    await until(async () => (await probes('ended')).length === 1)
    const begun = await probes('begun')
    expect(begun).toHaveLength(2)
    expect(begun[1]).toBe(children[1]?.pid)
  })
})

describe('slots', () => {
  test.each<[string, LocalDateTime, string]>([
    ['before its time of day the slot is yesterday’s', '2025-03-03T07:59', '2025-03-02'],
    ['from it on today’s', '2025-03-03T08:00', '2025-03-03'],
    ['until the next morning', '2025-03-04T00:30', '2025-03-03'],
  ])('%s', (_, now, slot) => {
    world.setClock(now)
    expect(slotAt({ every: 'day', from: '08:00' }, world.context)).toBe(slot)
  })
})

const silent = { failed: () => undefined }
const never = new AbortController().signal

describe('one job', () => {
  const counting = (result: () => number): { readonly job: Job; readonly runs: () => number } => {
    let runs = 0
    const run: Job['run'] = async () => {
      runs += 1
      return { result: result() }
    }
    return { job: { name: 'count', schedule: { every: 'day', from: '08:00' }, run }, runs: () => runs }
  }

  test('runs once a slot, and what it did is kept', async () => {
    const { job, runs } = counting(() => 7)
    await runJobIfDue(world.context, job, silent, never)
    await runJobIfDue(world.context, job, silent, never)
    expect(runs()).toBe(1)
    expect(await listJobs(world.db)).toMatchObject([
      { name: 'count', slot: '2025-03-03', problem: '', report: { result: 7 } },
    ])
  })

  test('fails, is tried again after pauses that grow, and is well again', async () => {
    let isBroken = true
    const { job, runs } = counting(() => {
      if (isBroken) throw new Error('out of order')
      return 1
    })
    const at = async (now: LocalDateTime) => {
      world.setClock(now)
      await runJobIfDue(world.context, job, silent, never)
      return runs()
    }
    expect(await at('2025-03-03T08:00')).toBe(1)
    expect(await at('2025-03-03T08:00:59')).toBe(1)
    expect(await at('2025-03-03T08:01')).toBe(2)
    expect(await at('2025-03-03T08:02')).toBe(2)
    expect(await at('2025-03-03T08:03')).toBe(3)
    expect(await listJobs(world.db)).toMatchObject([{ problem: 'out of order', failures: 3 }])
    isBroken = false
    expect(await at('2025-03-03T09:00')).toBe(4)
    expect(await listJobs(world.db)).toMatchObject([{ problem: '', failures: 0, slot: '2025-03-03' }])
  })

  test('stopping waits for what runs', async () => {
    const seen: string[] = []
    const job: Job = {
      name: 'slow',
      schedule: { every: 'seconds', seconds: 1 },
      run: async (_context, signal) => {
        seen.push('begun')
        await new Promise((resolve) => signal.addEventListener('abort', resolve))
        seen.push('ended')
        return {}
      },
    }
    const running = startJobs(world.context, { senders: { mail: null, sms: null }, log: silent, jobs: [job] })
    while (seen.length === 0) await pause(20)
    await running.stop()
    expect(seen).toEqual(['begun', 'ended'])
  })
})

test('every job of the county runs on an empty county and on one with a case', async () => {
  const failed: unknown[] = []
  const log = { failed: (name: string, error: unknown) => failed.push([name, error]) }
  const jobs = countyJobs({ mail: null, sms: null })
  for (const job of jobs) await runJobIfDue(world.context, job, log, never)
  await world.fileRequest()
  world.setClock('2025-03-04T10:00')
  for (const job of jobs) await runJobIfDue(world.context, job, log, never)
  expect(failed).toEqual([])
  expect((await listJobs(world.db)).map(({ name }) => name)).toEqual(jobs.map(({ name }) => name).sort())
})
