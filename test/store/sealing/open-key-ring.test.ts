import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import { newKeyRing, newRingKey } from '../../../src/store/sealing/key-ring.ts'
import { createRingFile, readRingFile, replaceRingFile } from '../../../src/store/sealing/key-ring-file.ts'
import { keyRingRefusalMessage } from '../../../src/store/sealing/key-ring-refusal-messages.ts'
import { openKeyRing } from '../../../src/store/sealing/open-key-ring.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'

const AT = new Date('2026-03-02T01:00:00Z')
let fresh: FreshDatabase

beforeEach(async () => {
  fresh = await freshDatabase()
})
afterEach(() => fresh.drop())

const ringFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sunlit-keys-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'keys', 'ring.json')
}

const opened = async (file: string) => {
  const open = await openKeyRing(fresh.db, { file, at: AT })
  if (!open.ok) throw new Error(open.refusal.code)
  return open.value
}

const codeOf = async (file: string) => {
  const open = await openKeyRing(fresh.db, { file, at: AT })
  if (open.ok) return null
  expect(keyRingRefusalMessage(open.refusal).zh).toContain(file)
  return open.refusal.code
}

test('the first start makes the ring for its owner alone, and the next start opens it as it is', async () => {
  const file = ringFile()
  const first = await opened(file)
  expect(first.isNew).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(dirname(file))).toEqual(['ring.json'])
  const bytes = readFileSync(file)
  const sealed = first.sealer.seal('虚构甲', 'applicant')
  const second = await opened(file)
  expect(second.isNew).toBe(false)
  expect(second.sealer.open(sealed, 'applicant').toString()).toBe('虚构甲')
  expect(readFileSync(file)).toEqual(bytes)
})

test('starts at the same time agree on one ring', async () => {
  const file = ringFile()
  const all = await Promise.all(Array.from({ length: 6 }, () => opened(file)))
  const sealed = all[0]?.sealer.seal('虚构甲', 'applicant') ?? Buffer.alloc(0)
  for (const { sealer } of all) expect(sealer.open(sealed, 'applicant').toString()).toBe('虚构甲')
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
})

test('a ring is never written over', () => {
  const file = ringFile()
  expect(createRingFile(file, newKeyRing())).toBe(true)
  const bytes = readFileSync(file)
  expect(createRingFile(file, newKeyRing())).toBe(false)
  expect(readFileSync(file)).toEqual(bytes)
})

test('a lost ring is refused and no new one is made in its place', async () => {
  const file = ringFile()
  await opened(file)
  renameSync(file, `${file}.away`)
  expect(await codeOf(file)).toBe('key-ring-lost')
  expect(existsSync(file)).toBe(false)
  renameSync(`${file}.away`, file)
  expect(await codeOf(file)).toBeNull()
})

test('the ring of another database is refused', async () => {
  await opened(ringFile())
  const other = ringFile()
  createRingFile(other, newKeyRing())
  expect(await codeOf(other)).toBe('key-ring-of-another-database')
})

test('a ring that others may read, that is damaged or that is no file is refused as what it is', async () => {
  const file = ringFile()
  await opened(file)
  chmodSync(file, 0o640)
  expect(await codeOf(file)).toBe('key-ring-open-to-others')
  chmodSync(file, 0o600)
  writeFileSync(file, readFileSync(file, 'utf8').replace('"number": 1', '"number": 3'))
  expect(await codeOf(file)).toBe('key-ring-damaged')
  writeFileSync(file, '')
  expect(await codeOf(file)).toBe('key-ring-damaged')
  const folder = join(dirname(file), 'folder')
  mkdirSync(folder, { mode: 0o700 })
  expect(await codeOf(folder)).toBe('key-ring-unreadable')
})

test('a sealer that is open follows a key that another process adds', async () => {
  const file = ringFile()
  const { ring, sealer } = await opened(file)
  const old = sealer.seal('虚构甲', 'letter')
  replaceRingFile(file, { ...ring, keys: new Map([...ring.keys, [2, newRingKey('aes-256-gcm')]]) })
  expect(sealer.isOld(old)).toBe(true)
  const fresh = sealer.seal('虚构乙', 'letter')
  expect(sealer.isOld(fresh)).toBe(false)
  expect(sealer.open(old, 'letter').toString()).toBe('虚构甲')
  expect(readRingFile(file).ok).toBe(true)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
