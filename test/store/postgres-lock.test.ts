import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dataFolderHolder } from '../../src/store/postgres/data-folder-lock.ts'
import { joinPostgres } from '../../src/store/postgres/join-postgres.ts'
import { processStart } from '../../src/store/postgres/process-identity.ts'
import { startRefusalMessage } from '../../src/store/postgres/start-refusal-messages.ts'
import { filledDataFolder, newDataFolder, started, startForTest } from '../database/data-folder.ts'
import { type HoldingProcess, holdPostgres } from '../database/holding-process.ts'

const hold = async (folder: string): Promise<HoldingProcess> => {
  const holder = await holdPostgres(folder)
  onTestFinished(async () => {
    await holder.end('SIGTERM')
  })
  return holder
}

test('a second process is refused and told who was first, and since when', async () => {
  const folder = await filledDataFolder()
  const before = Date.now()
  const first = await hold(folder)
  expect(first.outcome.ok).toBe(true)
  const outcome = await startForTest(folder)
  if (outcome.ok) throw new Error('two processes on one data folder')
  expect(outcome.refusal).toMatchObject({ code: 'data-folder-in-use', facts: { pid: first.pid, folder } })
  const since = Date.parse(String(outcome.refusal.facts?.since))
  expect(since).toBeGreaterThanOrEqual(before - 1000)
  expect(since).toBeLessThanOrEqual(Date.now())
  const { zh, en } = startRefusalMessage(outcome.refusal)
  expect(zh).toContain(String(first.pid))
  expect(en).toContain(String(first.pid))
})

test('the refused process harms nothing: the first goes on and stops cleanly', async () => {
  const folder = await filledDataFolder()
  const first = await holdPostgres(folder)
  const second = await holdPostgres(folder)
  expect(second.outcome.ok).toBe(false)
  expect(await joinPostgres(folder)).not.toBeNull()
  expect(await first.end('SIGTERM')).toBe(0)
  expect(await joinPostgres(folder)).toBeNull()
})

test('of several that start at once on an empty folder exactly one gets it', async () => {
  const folder = await newDataFolder()
  const all = await Promise.all([1, 2, 3, 4].map(() => hold(folder)))
  const winners = all.filter((process) => process.outcome.ok)
  expect(winners).toHaveLength(1)
  for (const { outcome } of all) {
    if (outcome.ok) continue
    expect(outcome.refusal).toMatchObject({ code: 'data-folder-in-use', facts: { pid: winners[0]?.pid } })
  }
})

test('the same process asking twice is refused too, and may start again after a stop', async () => {
  const folder = await filledDataFolder()
  const first = await started(folder)
  expect(await startForTest(folder)).toMatchObject({
    ok: false,
    refusal: { code: 'data-folder-in-use', facts: { pid: process.pid } },
  })
  await first.stop()
  expect((await startForTest(folder)).ok).toBe(true)
})

test('a lock left by a dead process does not count, even when its number is in use again', async () => {
  const folder = await filledDataFolder()
  await mkdir(join(folder, 'lock'), { recursive: true })
  const anotherStart = 'feedbeef-12345'
  await writeFile(join(folder, `lock/${process.ppid}-${anotherStart}.asking`), '')
  await writeFile(join(folder, `lock/${process.ppid}-${anotherStart}.holding`), '')
  await writeFile(join(folder, 'lock/999999999-feedbeef-7.holding'), '')
  expect(await dataFolderHolder(folder)).toBeNull()
  await started(folder)
  const left = await readdir(join(folder, 'lock'))
  expect(left.filter((name) => !name.startsWith(`${process.pid}-`))).toEqual([])
})

test('a command may join the server of the process that holds the folder', async () => {
  const folder = await filledDataFolder()
  expect(await joinPostgres(folder)).toBeNull()
  const holder = await hold(folder)
  if (!holder.outcome.ok) throw new Error(JSON.stringify(holder.outcome))
  expect(await joinPostgres(folder)).toEqual(holder.outcome.value.connection)
})

test('a process is known by its start, and a process that is gone has none', async () => {
  const start = await processStart(process.pid)
  expect(start).toMatch(/^[\w-]+$/)
  expect(await processStart(process.pid)).toBe(start)
  expect(await processStart(999_999_999)).toBeNull()
})
