import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fillDemoCounty } from '../../../src/actions/demo/fill-demo-county.ts'
import { makeContext } from '../../../src/actions/make-context.ts'
import { forgetRetiredKeys, type RotationWish, rotateKeys } from '../../../src/actions/trace/rotate-keys.ts'
import { readRingFile } from '../../../src/store/sealing/key-ring-file.ts'
import { type OpenRing, openKeyRing } from '../../../src/store/sealing/open-key-ring.ts'
import { SEALED_COLUMNS } from '../../../src/store/sealing/sealed-columns.ts'
import type { SealPurpose } from '../../../src/store/sealing/sealer.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'

const AT = new Date('2026-09-16T07:30:00Z')
const CASES = 400

let fresh: FreshDatabase
let folder: string
let file: string
let open: OpenRing

beforeEach(async () => {
  fresh = await freshDatabase()
  folder = mkdtempSync(join(tmpdir(), 'sunlit-rotate-'))
  file = join(folder, 'ring.json')
  const opened = await openKeyRing(fresh.db, { file, at: AT })
  if (!opened.ok) throw new Error(opened.refusal.code)
  open = opened.value
  const context = makeContext({ db: fresh.db, sealer: open.sealer, baseUrl: null, instant: () => AT })
  const wish = { organs: 4, requests: CASES, documents: 0, years: 2, seed: 3, open: 50 }
  const filled = await fillDemoCounty(context, wish)
  if (!filled.ok) throw new Error(filled.refusal.code)
})
afterEach(async () => {
  await fresh.drop()
  rmSync(folder, { recursive: true, force: true })
})

const wish = (given: Partial<RotationWish> = {}): RotationWish => ({
  file,
  cipher: 'aes-256-gcm',
  at: AT,
  begins: () => undefined,
  done: () => undefined,
  ...given,
})

const valuesOf = async (table: string, column: string): Promise<readonly Buffer[]> => {
  const { rows } = await sql<{ value: Buffer }>`
    select ${sql.ref(column)} as value from ${sql.table(table)} where ${sql.ref(column)} is not null
    order by ${sql.ref(table === 'remedy' ? 'id' : 'request_id')}`.execute(fresh.db)
  return rows.map(({ value }) => value)
}

const texts = async (table: string, column: string, purpose: SealPurpose) =>
  (await valuesOf(table, column)).map((value) => open.sealer.open(value, purpose).toString())

test('the list of sealed columns is complete', async () => {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'bytea'`.execute(fresh.db)
  const sealed = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`)
  const notSealed = rows.map(({ name }) => name).filter((name) => !sealed.includes(name))
  expect(notSealed.sort()).toEqual([
    'audit_entry.hash',
    'audit_head.hash',
    'fault_report.code_hash',
    'fault_report.form_key',
    'invitation.token_hash',
    'key_ring_mark.fingerprint',
    'recovery_code.code_hash',
    'report_file.bytes',
    'request.access_code_hash',
    'session.token_hash',
    'subscription.address_hash',
    'subscription.confirm_hash',
    'unsent_application.key',
    'unsent_application_file.key',
  ])
  expect(rows).toHaveLength(sealed.length + notSealed.length)
})

test.each(['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const)(
  'everything comes under a new key of %s, reads as before, and the old key is retired',
  async (cipher) => {
    const forms = await texts('request_form', 'sealed', 'applicant')
    const parties = await texts('request_consultation', 'sealed', 'consultation')
    expect(parties.length).toBeGreaterThan(5)
    const remedies = await texts('remedy', 'party_sealed', 'remedy-party')
    expect(remedies.length).toBeGreaterThan(2)
    const seen = { begins: 0, done: 0 }
    const rotated = await rotateKeys(
      fresh.db,
      wish({
        cipher,
        begins: (values) => {
          seen.begins = values
        },
        done: (values) => {
          seen.done += values
        },
      }),
    )
    const values = forms.length + parties.length + remedies.length
    expect(rotated).toEqual({
      ok: true,
      value: { key: 2, cipher, retired: [1], resealed: values, unreadable: 0 },
    })
    expect(seen).toEqual({ begins: values, done: values })
    expect(await texts('request_form', 'sealed', 'applicant')).toEqual(forms)
    expect(await texts('request_consultation', 'sealed', 'consultation')).toEqual(parties)
    expect(await texts('remedy', 'party_sealed', 'remedy-party')).toEqual(remedies)
    for (const value of await valuesOf('request_form', 'sealed')) expect(open.sealer.isOld(value)).toBe(false)
  },
)

test('retired keys open what was copied before, until they are forgotten', async () => {
  const [before = Buffer.alloc(0)] = await valuesOf('request_form', 'sealed')
  await rotateKeys(fresh.db, wish())
  expect(open.sealer.open(before, 'applicant').toString()).toContain('name')
  expect(await forgetRetiredKeys(fresh.db, { file })).toEqual({ ok: true, value: [1] })
  open.sealer.seal('', 'applicant')
  expect(() => open.sealer.open(before, 'applicant')).toThrow('not on the ring')
  await texts('request_form', 'sealed', 'applicant')
})

test('people who write meanwhile lose nothing', async () => {
  let writing = true
  let written = 0
  const write = async () => {
    while (writing) {
      written += 1
      await fresh.db
        .updateTable('request_form')
        .set({ sealed: open.sealer.seal(JSON.stringify({ name: `新${written}` }), 'applicant') })
        .where(
          'request_id',
          '=',
          sql<number>`(select id from request order by id offset ${written % CASES} limit 1)`,
        )
        .execute()
    }
  }
  const writer = write()
  const rotated = await rotateKeys(fresh.db, wish())
  writing = false
  await writer
  expect(rotated.ok).toBe(true)
  expect(written).toBeGreaterThan(0)
  expect(await texts('request_form', 'sealed', 'applicant')).toHaveLength(CASES)
})

test('a value that no key opens stays as it is, and no key is retired', async () => {
  await sql`update request_form set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)
    where request_id = (select min(request_id) from request_form)`.execute(fresh.db)
  const [damaged] = await valuesOf('request_form', 'sealed')
  const rotated = await rotateKeys(fresh.db, wish())
  expect(rotated).toMatchObject({ ok: false, refusal: { code: 'values-unreadable', facts: { left: 1 } } })
  expect((await valuesOf('request_form', 'sealed'))[0]).toEqual(damaged)
  const ring = readRingFile(file)
  expect(ring.ok && ring.value.keys.get(1)?.retired).toBe(false)
})

test('two rotations at once: one is refused', async () => {
  const both = await Promise.all([rotateKeys(fresh.db, wish()), rotateKeys(fresh.db, wish())])
  expect(both.map((each) => (each.ok ? 'done' : each.refusal.code)).sort()).toEqual([
    'done',
    'rotation-running',
  ])
})
