import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit } from '../../../src/store/audit.ts'
import { type AuditFilter, listAudit } from '../../../src/store/audit-list.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'

let fresh: FreshDatabase

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 1, minute))

beforeAll(async () => {
  fresh = await freshDatabase()
  for (let number = 1; number <= 7; number += 1) {
    await fresh.db.transaction().execute((trx) =>
      appendAudit(trx, {
        chain: 5,
        at: at(number),
        actor: number % 2 === 0 ? '1' : 'system',
        address: '',
        act: 'request.noted',
        subjectKind: 'request',
        subjectId: String(number % 3),
        detail: {},
      }),
    )
  }
})
afterAll(() => fresh.drop())

const seqs = async (filter: Omit<AuditFilter, 'chain'>) => {
  const { items } = await listAudit(fresh.db, { chain: 5, ...filter }, { cursor: null, limit: 50 })
  return items.map(({ seq }) => seq)
}

test('newest first, and every page goes on where the one before ended', async () => {
  const seen: number[] = []
  let cursor: string | null = null
  do {
    const page = await listAudit(fresh.db, { chain: 5 }, { cursor, limit: 3 })
    seen.push(...page.items.map(({ seq }) => seq))
    cursor = page.next
  } while (cursor !== null)
  expect(seen).toEqual([7, 6, 5, 4, 3, 2, 1])
})

test('by case, by actor and by time', async () => {
  expect(await seqs({ subject: { kind: 'request', id: '1' } })).toEqual([7, 4, 1])
  expect(await seqs({ actor: '1' })).toEqual([6, 4, 2])
  expect(await seqs({ from: at(3), until: at(5) })).toEqual([4, 3])
  expect(await seqs({ actor: "1' or true --" })).toEqual([])
})

test('another chain and a cursor that is none give nothing', async () => {
  const page = { cursor: 'x', limit: 5 }
  expect(await listAudit(fresh.db, { chain: 5 }, page)).toEqual({ items: [], next: null })
  expect(await listAudit(fresh.db, { chain: 6 }, { cursor: null, limit: 5 })).toEqual({
    items: [],
    next: null,
  })
})
