import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import type { RunningPostgres } from '../../src/store/postgres/postgres.ts'
import { isRoot, keptLog, newDataFolder, openFolder, started, startForTest } from '../database/data-folder.ts'

const run = async (postgres: RunningPostgres, text: string) => {
  const client = new Client(postgres.connection)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

beforeEach(({ skip }) => skip(!isRoot, 'needs root, which must lend the server another account'))

/** As a home folder that only its owner may enter. */
const privateFolder = async (): Promise<string> => {
  const folder = join(await openFolder(), 'home')
  await mkdir(folder, { mode: 0o700 })
  return folder
}

test('the cluster of a private data folder goes where the server can reach it, and the log says where', async () => {
  const folder = await newDataFolder(await privateFolder())
  const log = keptLog()
  const first = await started(folder, { log })
  expect(first.clusterFolder.startsWith(folder)).toBe(false)
  expect(JSON.stringify(log.lines)).toContain(first.clusterFolder)
  await run(first, "create table lamp as select '灯' as name")
  await first.stop()
  const second = await started(folder)
  expect(second.clusterFolder).toBe(first.clusterFolder)
  expect(await run(second, 'select name from lamp')).toEqual([{ name: '灯' }])
})

test('a cluster goes along when its data folder becomes private', async () => {
  const parent = join(await openFolder(), 'home')
  await mkdir(parent, { mode: 0o755 })
  const folder = await newDataFolder(parent)
  const first = await started(folder)
  await run(first, "create table lamp as select '灯' as name")
  await first.stop()
  await chmod(parent, 0o700)
  const second = await started(folder)
  expect(second.clusterFolder).not.toBe(first.clusterFolder)
  expect(await run(second, 'select name from lamp')).toEqual([{ name: '灯' }])
  await expect(stat(first.clusterFolder)).rejects.toThrow()
})

test('a cluster that was copied as root gets its owner back', async () => {
  const folder = await newDataFolder()
  const first = await started(folder)
  await run(first, "create table lamp as select '灯' as name")
  await first.stop()
  const copy = await newDataFolder()
  await cp(folder, copy, { recursive: true })
  expect((await stat(join(copy, 'postgres'))).uid).toBe(0)
  const second = await started(copy)
  expect(await run(second, 'select name from lamp')).toEqual([{ name: '灯' }])
})

test('a data folder that was moved keeps its cluster; a copy of it does not share it', async () => {
  const home = await privateFolder()
  const folder = await newDataFolder(home)
  const first = await started(folder)
  await first.stop()
  const copy = join(home, 'copy')
  await cp(folder, copy, { recursive: true })
  expect(await startForTest(copy)).toMatchObject({
    ok: false,
    refusal: { code: 'cluster-of-other-folder', facts: { other: folder } },
  })
  await rm(copy, { recursive: true })
  await rename(folder, copy)
  onTestFinished(() => rm(dirname(first.clusterFolder), { recursive: true, force: true }))
  expect((await started(copy)).clusterFolder).toBe(first.clusterFolder)
})

test('a cluster that vanished from its place elsewhere is not silently replaced by an empty one', async () => {
  const folder = await newDataFolder(await privateFolder())
  const first = await started(folder)
  await first.stop()
  await rm(first.clusterFolder, { recursive: true })
  const pointer = join(folder, 'postgres-is-elsewhere.json')
  expect(await startForTest(folder)).toMatchObject({
    ok: false,
    refusal: { code: 'cluster-missing', facts: { cluster: first.clusterFolder, pointer } },
  })
  expect(await readFile(pointer, 'utf8')).toContain(dirname(first.clusterFolder))
})
