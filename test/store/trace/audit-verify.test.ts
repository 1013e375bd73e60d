import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type AuditEntry, appendAudit } from '../../../src/store/audit.ts'
import {
  type AuditFault,
  type AuditHead,
  readAuditHeads,
  verifyAudit,
} from '../../../src/store/audit-verify.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'

let fresh: FreshDatabase

const entry = (chain: number, number: number): AuditEntry => ({
  chain,
  at: new Date(Date.UTC(2026, 2, 2, 1, number)),
  actor: String(number % 3),
  address: '192.0.2.1',
  act: 'request.read',
  subjectKind: 'request',
  subjectId: String(number),
  detail: { before: { phase: 'handling', 二: 2 }, after: { amount: 0.1, list: [1, null, '\u0000完'] } },
})

const append = (chain: number, number: number) =>
  fresh.db.transaction().execute((trx) => appendAudit(trx, entry(chain, number)))

/** What somebody with all power over the database can do. */
const tamper = async (...statements: readonly string[]) => {
  await sql`alter table audit_entry disable trigger user`.execute(fresh.db)
  for (const statement of statements) await sql.raw(statement).execute(fresh.db)
  await sql`alter table audit_entry enable trigger user`.execute(fresh.db)
}

const faults = async (anchors: readonly AuditHead[] = []) => {
  const found: AuditFault[] = []
  let read = 0
  const verdict = await verifyAudit(fresh.db, anchors, {
    fault: (fault) => found.push(fault),
    read: (entries) => {
      read += entries
    },
  })
  expect(verdict.faults).toBe(found.length)
  expect(verdict.entries).toBe(read)
  return found.map(({ code, chain, seq }) => `${code} ${chain}/${seq}`)
}

beforeEach(async () => {
  fresh = await freshDatabase()
  for (let number = 1; number <= 8; number += 1) await append(7, number)
  await append(0, 1)
})
afterEach(() => fresh.drop())

test('a log that nobody touched is whole', async () => {
  expect(await faults(await readAuditHeads(fresh.db))).toEqual([])
  const verdict = await verifyAudit(fresh.db, [], { fault: () => undefined, read: () => undefined })
  expect(verdict).toEqual({ chains: 2, entries: 9, faults: 0 })
})

test('the database itself refuses to change, delete or empty', async () => {
  const attempts = [
    sql`update audit_entry set actor = '9'`,
    sql`delete from audit_entry`,
    sql`truncate audit_entry`,
  ]
  for (const attempt of attempts) await expect(attempt.execute(fresh.db)).rejects.toThrow('never changed')
})

describe('each column of an entry', () => {
  test.each([
    ["at = at + interval '1 millisecond'"],
    ["actor = '9'"],
    ["address = '192.0.2.2'"],
    ["act = 'request.export'"],
    ["subject_kind = 'account'"],
    ["subject_id = '99'"],
    [`detail = jsonb_set(detail, '{before,phase}', '"closed"')`],
    ['hash = sha256(hash)'],
  ])('%s', async (change) => {
    await tamper(`update audit_entry set ${change} where chain = 7 and seq = 4`)
    expect(await faults()).toContain('entry-changed 7/4')
  })
})

test('an entry left out', async () => {
  await tamper('delete from audit_entry where chain = 7 and seq = 4')
  expect(await faults()).toEqual(['entry-missing 7/4'])
})

test('the first entries left out', async () => {
  await tamper('delete from audit_entry where chain = 7 and seq <= 2')
  expect(await faults()).toEqual(['entry-missing 7/1'])
})

test('an entry left out and the gap closed', async () => {
  await tamper(
    'delete from audit_entry where chain = 7 and seq = 4',
    'update audit_entry set seq = seq - 1000 where chain = 7 and seq > 4',
    'update audit_entry set seq = seq + 999 where chain = 7 and seq < 0',
    'update audit_head set seq = seq - 1 where chain = 7',
  )
  expect(await faults()).toContain('entry-changed 7/4')
})

test('two entries that changed places', async () => {
  await tamper(
    'update audit_entry set seq = -1 where chain = 7 and seq = 3',
    'update audit_entry set seq = 3 where chain = 7 and seq = 5',
    'update audit_entry set seq = 5 where chain = 7 and seq = -1',
  )
  expect(await faults()).toEqual(expect.arrayContaining(['entry-changed 7/3', 'entry-changed 7/5']))
})

test('an entry put in between', async () => {
  await tamper(
    'update audit_entry set seq = seq + 1000 where chain = 7 and seq > 4',
    'update audit_entry set seq = seq - 999 where chain = 7 and seq > 1000',
    `insert into audit_entry select chain, 5, at, actor, address, act, subject_kind, 'x', detail, hash
      from audit_entry where chain = 7 and seq = 4`,
    'update audit_head set seq = 9 where chain = 7',
  )
  expect(await faults()).toContain('entry-changed 7/5')
})

test('a tail cut off', async () => {
  await tamper('delete from audit_entry where chain = 7 and seq > 5')
  expect(await faults()).toEqual(['tail-cut 7/6'])
})

test('an entry put after the end', async () => {
  await tamper(
    `insert into audit_entry select chain, 9, at, actor, address, act, subject_kind, subject_id, detail, hash
      from audit_entry where chain = 7 and seq = 8`,
  )
  expect(await faults()).toEqual(['entry-changed 7/9', 'entry-beyond-head 7/9'])
})

test('a head that was changed, and one that was taken away', async () => {
  await tamper('update audit_head set hash = sha256(hash) where chain = 7')
  expect(await faults()).toEqual(['head-changed 7/8'])
  await tamper('delete from audit_head where chain = 7')
  expect(await faults()).toEqual(['head-missing 7/8'])
})

test('a tail cut off together with the head is seen by an anchor alone', async () => {
  const anchors = await readAuditHeads(fresh.db)
  await tamper(
    'delete from audit_entry where chain = 7 and seq > 5',
    'update audit_head set seq = 5, hash = (select hash from audit_entry where chain = 7 and seq = 5) where chain = 7',
  )
  expect(await faults()).toEqual([])
  expect(await faults(anchors)).toEqual(['rolled-back 7/8'])
})

test('a chain written anew from its start is seen by an anchor alone', async () => {
  const anchors = await readAuditHeads(fresh.db)
  await tamper('delete from audit_entry where chain = 7', 'delete from audit_head where chain = 7')
  for (let number = 11; number <= 18; number += 1) await append(7, number)
  expect(await faults()).toEqual([])
  expect(await faults(anchors)).toEqual(['rewritten 7/8'])
})

test('a chain that is gone altogether is seen by an anchor', async () => {
  const anchors = await readAuditHeads(fresh.db)
  await tamper('delete from audit_entry where chain = 7', 'delete from audit_head where chain = 7')
  expect(await faults(anchors)).toEqual(['rolled-back 7/8'])
})

test('what is added while it is read plays no part', async () => {
  const [found] = await Promise.all([faults(), append(7, 9), append(7, 10)])
  expect(found).toEqual([])
  expect(await faults()).toEqual([])
})
