/** Attachments are opened once for all their parts, and few at a time. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeBoundedTurns } from '../../../src/actions/turns/bounded-turns.ts'
import { ok, refused } from '../../../src/law/result.ts'
import { openedFiles } from '../../../src/portal/disclosure/opened-files.ts'
import { contextOn, type OpenApp, openAppOn } from '../../api/open-app.ts'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import { attach, makeCounty, publish } from '../published-county.ts'

const file = (id: string) => Buffer.alloc(10, id)

const counting = (mostBytes: number) => {
  const reads: string[] = []
  const read = async (id: string) => {
    reads.push(id)
    return file(id)
  }
  return { reads, open: openedFiles(read, { mostBytes, turns: makeBoundedTurns(2, 2) }) }
}

test('one file is read once, also for those who come while it is read', async () => {
  const { reads, open } = counting(100)
  expect(await Promise.all([open('a'), open('a'), open('a')])).toEqual(Array(3).fill(ok(file('a'))))
  expect(await open('a')).toEqual(ok(file('a')))
  expect(reads).toEqual(['a'])
})

test('the files used last are kept, as far as they fit', async () => {
  const { reads, open } = counting(25)
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await open(id)
  expect(reads).toEqual(['a', 'b', 'c', 'b'])
  const small = counting(9)
  for (const id of ['a', 'a']) expect(await small.open(id)).toEqual(ok(file('a')))
  expect(small.reads).toEqual(['a', 'a'])
})

test('whoever comes when too many wait is sent away; a file that failed is tried again', async () => {
  let reject = (_error: Error): void => undefined
  const promise = new Promise<Buffer>((_, failed) => {
    reject = failed
  })
  const answers = [promise, Promise.resolve(file('b'))]
  const open = openedFiles(() => answers.shift() ?? Promise.reject(new Error('unexpected')), {
    mostBytes: 100,
    turns: makeBoundedTurns(1, 0),
  })
  const first = open('a')
  expect(await open('b')).toEqual(refused({ code: 'turns-taken' }))
  reject(new Error('unreadable'))
  await expect(first).rejects.toThrow('unreadable')
  expect(await open('a')).toEqual(ok(file('b')))
})

describe('on the site', () => {
  let database: FreshDatabase
  let site: OpenApp
  let opened = 0
  const addresses: string[] = []

  beforeAll(async () => {
    database = await freshDatabase()
    const { db } = database
    const context = contextOn(db)
    const open: typeof context.sealer.open = (sealed, purpose) => {
      if (purpose === 'file') opened += 1
      return context.sealer.open(sealed, purpose)
    }
    site = await openAppOn(db, {}, db, { ...context, sealer: { ...context.sealer, open } })
    const { water: organId } = await makeCounty(db)
    for (let id = 701; id <= 720; id += 1) {
      const bytes = Buffer.from(`%PDF-1.7 ${id}`)
      const given = { id, organId, name: '表.pdf', media: 'application/pdf', bytes }
      const attached = await attach(db, context.sealer, given)
      await publish(db, { id, organId, files: [attached] })
      addresses.push(`/disclosures/${id}/files/${attached.id}/a.pdf`)
    }
  })
  afterAll(async () => {
    await site.close()
    await database.drop()
  })

  test('the parts of a file open it once', async () => {
    const url = addresses[0] ?? ''
    for (const [range, part] of [
      ['bytes=0-3', '%PDF'],
      ['bytes=5-7', '1.7'],
      ['bytes=-3', '701'],
    ]) {
      const answer = await site.app.inject({ url, headers: { range } })
      expect([answer.statusCode, answer.body]).toEqual([206, part])
    }
    expect(opened).toBe(1)
  })

  test('one of a crowd is told when to come again, and what is kept comes all the same', async () => {
    const [kept = '', ...crowd] = addresses
    const answers = await database.db.transaction().execute(async (trx) => {
      await sql`lock table file_content in access exclusive mode`.execute(trx)
      const asked = crowd.map((url) => site.app.inject(url))
      const sentAway = await Promise.race(asked)
      expect(sentAway.statusCode).toBe(503)
      expect(sentAway.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' })
      expect(sentAway.headers).not.toHaveProperty('etag')
      expect((await site.app.inject(kept)).statusCode).toBe(200)
      return asked
    })
    const statuses = (await Promise.all(answers)).map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 503)).toHaveLength(1)
    expect(statuses.filter((status) => status === 200)).toHaveLength(18)
  })
})
