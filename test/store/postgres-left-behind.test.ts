import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import type { RunningPostgres } from '../../src/store/postgres/postgres.ts'
import { runningPostmaster } from '../../src/store/postgres/postmaster.ts'
import { stillRuns } from '../../src/store/postgres/process-identity.ts'
import { filledDataFolder, started } from '../database/data-folder.ts'
import { holdPostgres } from '../database/holding-process.ts'

const run = async (connection: RunningPostgres['connection'], text: string) => {
  const client = new Client(connection)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** A data folder whose process was killed hard, with one row written just before. */
const killedHard = async () => {
  const folder = await filledDataFolder()
  const holder = await holdPostgres(folder)
  if (!holder.outcome.ok) throw new Error(JSON.stringify(holder.outcome))
  const { connection, clusterFolder } = holder.outcome.value
  await run(connection, "set synchronous_commit = on; create table lamp as select '灯' as name")
  const server = await runningPostmaster(clusterFolder)
  if (server === null) throw new Error('no server')
  await holder.end('SIGKILL')
  return { folder, server, clusterFolder, socketFolder: connection.host }
}

const lamps = [{ name: '灯' }]

test('kill -9 leaves the server running; the next start takes it over and can stop it', async () => {
  const { folder, server, clusterFolder } = await killedHard()
  expect(await stillRuns(server.pid, server.start)).toBe(true)
  const postgres = await started(folder)
  expect((await runningPostmaster(clusterFolder))?.pid).toBe(server.pid)
  expect(await run(postgres.connection, 'select name from lamp')).toEqual(lamps)
  await postgres.stop()
  expect(await stillRuns(server.pid, server.start)).toBe(false)
})

test('a left server whose socket was swept away is stopped and started anew', async () => {
  const { folder, server, socketFolder } = await killedHard()
  await rm(socketFolder, { recursive: true })
  const postgres = await started(folder)
  expect(await stillRuns(server.pid, server.start)).toBe(false)
  expect(await run(postgres.connection, 'select name from lamp')).toEqual(lamps)
})

test('server and program both killed: the write-ahead log brings everything back', async () => {
  const { folder, server } = await killedHard()
  process.kill(server.pid, 'SIGKILL')
  while (await stillRuns(server.pid, server.start)) await pause(10)
  const postgres = await started(folder)
  expect(await run(postgres.connection, 'select name from lamp')).toEqual(lamps)
})

test('a server whose data folder was deleted is stopped before it can write into the next cluster', async () => {
  const { folder, server } = await killedHard()
  await rm(folder, { recursive: true, force: true })
  const postgres = await started(folder)
  expect(await stillRuns(server.pid, server.start)).toBe(false)
  expect(await run(postgres.connection, "select to_regclass('lamp') as lamp")).toEqual([{ lamp: null }])
})

test('the process of a deleted data folder that stops later harms neither the next cluster nor its socket', async () => {
  const folder = await filledDataFolder()
  const holder = await holdPostgres(folder)
  await rm(folder, { recursive: true, force: true })
  const next = await started(folder)
  await holder.end('SIGTERM')
  expect(await run(next.connection, 'select 1 as one')).toEqual([{ one: 1 }])
  await next.stop()
  const again = await started(folder)
  expect(await run(again.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a pid file whose number another program bears does not hinder', async () => {
  const folder = await filledDataFolder()
  const first = await started(folder)
  await run(first.connection, "create table lamp as select '灯' as name")
  const path = join(first.clusterFolder, 'postmaster.pid')
  const text = await readFile(path, 'utf8')
  await first.stop()
  await writeFile(path, text.replace(/^\d+/, String(process.pid)))
  const second = await started(folder)
  expect(await run(second.connection, 'select name from lamp')).toEqual(lamps)
})

test('a pid file of a server that is gone does not hinder', async () => {
  const folder = await filledDataFolder()
  const first = await started(folder)
  const path = join(first.clusterFolder, 'postmaster.pid')
  const text = await readFile(path, 'utf8')
  await first.stop()
  await writeFile(path, text)
  const second = await started(folder)
  expect(await run(second.connection, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('Ctrl-C reaches the program, not the server: it is shut down in order', async () => {
  const folder = await filledDataFolder()
  const holder = await holdPostgres(folder)
  if (!holder.outcome.ok) throw new Error(JSON.stringify(holder.outcome))
  expect(await holder.pressCtrlC()).toBe(0)
  expect(await runningPostmaster(holder.outcome.value.clusterFolder)).toBeNull()
  await started(folder)
  const log = await readFile(join(folder, 'postgres.log'), 'utf8')
  expect(log).toContain('received fast shutdown request')
  expect(log).not.toContain('was not properly shut down')
})
