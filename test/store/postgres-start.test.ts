import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { systemBinaries } from '../../src/store/postgres/find-binaries.ts'
import { npmPackageFolder } from '../../src/store/postgres/npm-binaries.ts'
import type { RunningPostgres } from '../../src/store/postgres/postgres.ts'
import { runningPostmaster } from '../../src/store/postgres/postmaster.ts'
import { serverAccount } from '../../src/store/postgres/server-account.ts'
import {
  filledDataFolder,
  isRoot,
  keptLog,
  newDataFolder,
  openFolder,
  started,
  startForTest,
} from '../database/data-folder.ts'

const account = await serverAccount(null)
const system = account.ok ? await systemBinaries(account.value) : []
const available = { system: system.length > 0, npm: npmPackageFolder() !== null }

const query = async (postgres: RunningPostgres, text: string): Promise<Record<string, unknown>[]> => {
  const client = new Client(postgres.connection)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const setting = async (postgres: RunningPostgres, name: string) =>
  (await query(postgres, `select current_setting('${name}') as value`))[0]?.value

describe.each(['system', 'npm'] as const)('with %s binaries', (kind) => {
  test('keeps what was written over a stop and a start', async ({ skip }) => {
    skip(!available[kind], `no ${kind} PostgreSQL on this machine`)
    const folder = await newDataFolder()
    const first = await started(folder, { binaries: kind })
    expect(first.binaries).toBe(kind)
    await query(first, "create table lamp as select '灯' as name")
    await first.stop()
    const second = await started(folder, { binaries: kind })
    expect(await query(second, 'select name from lamp')).toEqual([{ name: '灯' }])
    expect(second.version).toBe(first.version)
  })

  test('writes to disk on commit, in UTF-8, code point order and county time', async ({ skip }) => {
    skip(!available[kind], `no ${kind} PostgreSQL on this machine`)
    const postgres = await started(await newDataFolder(), { binaries: kind, durability: 'full' })
    for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
      expect([name, await setting(postgres, name)]).toEqual([name, 'on'])
    }
    expect(await setting(postgres, 'server_encoding')).toBe('UTF8')
    expect(await setting(postgres, 'TimeZone')).toBe('Asia/Shanghai')
    expect(
      await query(
        postgres,
        "select string_agg(w, '' order by w) as w from unnest(array['乙','a','B','甲']) w",
      ),
    ).toEqual([{ w: 'Ba乙甲' }])
  })
})

test('listens on a private socket alone, and the program is no superuser', async () => {
  const postgres = await started(await filledDataFolder())
  expect(await setting(postgres, 'listen_addresses')).toBe('')
  const socketFolder = await stat(postgres.connection.host)
  expect(socketFolder.mode & 0o777).toBe(0o700)
  expect(socketFolder.uid).toBe(account.ok ? account.value.uid : -1)
  expect(await query(postgres, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
    { rolsuper: false },
  ])
})

test('root lends the server an unprivileged account', async ({ skip }) => {
  skip(!isRoot, 'needs root')
  const postgres = await started(await newDataFolder())
  expect((await stat(postgres.clusterFolder)).uid).not.toBe(0)
})

test('stop may be called again and leaves neither process nor socket', async () => {
  const postgres = await started(await filledDataFolder())
  const server = await runningPostmaster(postgres.clusterFolder)
  expect(server).not.toBeNull()
  await Promise.all([postgres.stop(), postgres.stop()])
  await postgres.stop()
  expect(await runningPostmaster(postgres.clusterFolder)).toBeNull()
  expect(await readdir(postgres.dataFolder)).not.toContain('socket')
  expect(await readdir(join(postgres.dataFolder, 'lock'))).toEqual([])
})

test('a data folder with a long name, spaces, a comma and Chinese in it', async () => {
  const parent = join(await openFolder(), '卫星县, 政务"公开"', 'x'.repeat(120))
  const postgres = await started(await newDataFolder(parent))
  expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(postgres.clusterFolder.startsWith(parent) || isRoot).toBe(true)
  await postgres.stop()
  await expect(stat(postgres.connection.host)).rejects.toThrow()
})

test('somebody else on PostgreSQL’s port does not matter', async () => {
  const other = createServer().listen(5432, '127.0.0.1')
  await Promise.race([once(other, 'listening'), once(other, 'error')])
  onTestFinished(() => {
    other.close()
  })
  const postgres = await started(await filledDataFolder())
  expect(await query(postgres, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('clears what an initdb that was cut short left', async () => {
  const folder = await newDataFolder()
  await mkdir(join(folder, 'postgres.new-0a1b2c3d'), { recursive: true })
  await writeFile(join(folder, 'postgres.new-0a1b2c3d/PG_VERSION'), '15')
  await started(folder)
  expect((await readdir(folder)).filter((name) => name.includes('.new-'))).toEqual([])
})

test('leaves a foreign folder in the cluster’s place alone', async () => {
  const folder = await newDataFolder()
  await mkdir(join(folder, 'postgres'), { recursive: true })
  await writeFile(join(folder, 'postgres/letter.txt'), 'mine')
  const outcome = await startForTest(folder)
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'cluster-not-created' } })
  expect(await readFile(join(folder, 'postgres/letter.txt'), 'utf8')).toBe('mine')
})

test('refuses a data folder that is a file', async () => {
  const folder = await newDataFolder()
  await writeFile(folder, '')
  expect(await startForTest(folder)).toMatchObject({
    ok: false,
    refusal: { code: 'data-folder-not-usable', facts: { folder } },
  })
})

test('refuses a data folder that may not be written', async ({ skip }) => {
  skip(isRoot, 'root may write everywhere; run as an ordinary user')
  const parent = await openFolder()
  const folder = join(parent, 'data')
  await mkdir(folder)
  await chmod(folder, 0o500)
  expect(await startForTest(folder)).toMatchObject({
    ok: false,
    refusal: { code: 'data-folder-not-usable', facts: { folder } },
  })
})

test('refuses a cluster for which no program of its version is there', async () => {
  const folder = await filledDataFolder()
  const postgres = await started(folder)
  await postgres.stop()
  await writeFile(join(postgres.clusterFolder, 'PG_VERSION'), '12\n')
  const log = keptLog()
  expect(await startForTest(folder, { log })).toMatchObject({
    ok: false,
    refusal: { code: 'no-binaries-for-cluster', facts: { major: 12 } },
  })
})

test('says why when the server does not start', async () => {
  const folder = await filledDataFolder()
  const postgres = await started(folder)
  await postgres.stop()
  await writeFile(join(postgres.clusterFolder, 'local.conf'), "shared_buffers = 'plenty'\n")
  const outcome = await startForTest(folder)
  expect(outcome).toMatchObject({ ok: false, refusal: { code: 'server-not-started' } })
  expect(outcome.ok ? '' : outcome.refusal.facts?.reason).toContain('shared_buffers')
})
