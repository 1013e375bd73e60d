/** Published documents as open data: filters, pages, changes, and everything at one moment. */
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGunzip } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSnapshot } from '../../src/store/open-data-export.ts'
import { bumpSiteVersion, readSiteVersion } from '../../src/store/site-version.ts'
import { released, withdrawn } from '../store/register/released-document.ts'
import { type OpenAppOnDatabase, openApp } from './open-app.ts'
import { csvRows } from './parse-csv.ts'

const PLAIN = { kind: 'announcement', effects: [], documentNumber: '' } as const

let open: OpenAppOnDatabase
let organs: readonly number[]
let columnId: number

const addOrgan = async (slug: string): Promise<number> => {
  const row = await open.db
    .insertInto('organ')
    .values({ name: `云岭县${slug}局`, slug, kind: 'department', region: '云岭县', code_word: slug })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

beforeAll(async () => {
  open = await openApp()
  organs = [await addOrgan('water'), await addOrgan('forest')]
  const column = await open.db
    .insertInto('site_column')
    .values({ organ_id: organs[0] ?? 0, slug: 'gonggao', name: '公告', closed_at: null, parent_id: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  columnId = column.id
  for (let id = 101; id <= 125; id += 1) {
    await released(open.db, {
      id,
      organId: organs[id % 2] ?? 0,
      publishedOn: id <= 110 ? '2023-05-01' : '2024-03-05',
      content: {
        ...PLAIN,
        title: id === 101 ? '=HYPERLINK("http://example.org")' : `第${id}号公告`,
        columns: id % 5 === 0 ? [columnId] : [],
        catalogueItem: id === 125 ? '20-7' : '20-15',
      },
    })
  }
  await open.db.transaction().execute(bumpSiteVersion)
})
afterAll(() => open.close())

interface Listed {
  readonly items: readonly { readonly id: number; readonly change?: string; readonly siteVersion?: number }[]
  readonly next: string | null
  readonly isLast?: boolean
}

const list = async (address: string): Promise<Listed> => {
  const answer = await open.app.inject(`/api/v1/${address}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const allPages = async (address: string, limit: number): Promise<number[]> => {
  const ids: number[] = []
  let cursor = ''
  for (let turn = 0; turn < 40; turn += 1) {
    const mark = address.includes('?') ? '&' : '?'
    const page = await list(`${address}${mark}limit=${limit}${cursor}`)
    ids.push(...page.items.map(({ id }) => id))
    if (page.next === null) return ids
    cursor = `&cursor=${encodeURIComponent(page.next)}`
  }
  throw new Error('pages do not end')
}

describe('/disclosures', () => {
  const newestFirst = [...Array(15)].map((_, index) => 125 - index)

  test('pages through everything once, newest first, whatever the size of a page', async () => {
    const whole = [...newestFirst, ...[...Array(10)].map((_, index) => 110 - index)]
    for (const limit of [1, 4, 25, 200]) expect(await allPages('disclosures', limit)).toEqual(whole)
  })

  test('filters by organ, kind, year, item, column and last change, and by several at once', async () => {
    expect(await allPages('disclosures?organ=water', 7)).toEqual([
      124, 122, 120, 118, 116, 114, 112, 110, 108, 106, 104, 102,
    ])
    expect(await allPages('disclosures?year=2024', 4)).toEqual(newestFirst)
    expect(await allPages('disclosures?kind=penalty', 4)).toEqual([])
    expect(await allPages('disclosures?item=20-7', 4)).toEqual([125])
    expect(await allPages(`disclosures?column=${columnId}`, 2)).toEqual([125, 120, 115, 110, 105])
    expect(await allPages(`disclosures?column=${columnId}&year=2024&organ=forest`, 1)).toEqual([125, 115])
    expect(await allPages('disclosures?changedSince=2024-03-05', 9)).toHaveLength(25)
    expect(await allPages('disclosures?changedSince=2024-03-06', 9)).toEqual([])
  })

  test('refuses a cursor of another list, and a day that is none', async () => {
    const change = (await list('disclosures/changes')).next ?? ''
    for (const [address, code] of [
      [`disclosures?cursor=${encodeURIComponent(change)}`, 'cursor-invalid'],
      ['disclosures?cursor=x', 'cursor-invalid'],
      ['disclosures?changedSince=2024-02-30', 'parameter-invalid'],
      ['disclosures?kind=secret', 'parameter-invalid'],
      ['columns?cursor=x', 'cursor-invalid'],
    ]) {
      expect((await open.app.inject(`/api/v1/${address}`)).json().code).toBe(code)
    }
  })
})

describe('/disclosures/{id}', () => {
  test('gives the page with its text, and nothing that is not public', async () => {
    const answer = await open.app.inject('/api/v1/disclosures/125')
    expect(answer.json()).toMatchObject({
      id: 125,
      organ: { slug: 'forest' },
      columns: [columnId],
      catalogueItem: '20-7',
      versions: [{ version: 1 }],
    })
    expect(answer.json().text).toContain('农村供水')
  })

  test('says whether a document was withdrawn or never was', async () => {
    await released(open.db, { id: 900, organId: organs[0] ?? 0, content: PLAIN })
    await withdrawn(open.db, 900)
    await open.db.transaction().execute(bumpSiteVersion)
    const gone = await open.app.inject('/api/v1/disclosures/900')
    expect([gone.statusCode, gone.json().code]).toEqual([410, 'disclosure-withdrawn'])
    const never = await open.app.inject('/api/v1/disclosures/901')
    expect([never.statusCode, never.json().code]).toEqual([404, 'disclosure-not-found'])
  })
})

describe('/disclosures/changes', () => {
  const changesAfter = async (cursor: string | null) => {
    const page = await list(
      `disclosures/changes?limit=200${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    )
    return { ...page, told: page.items.map(({ id, change }) => [id, change]) }
  }

  test('goes on from where one left off: publication, correction, withdrawal, return', async () => {
    let { next } = await changesAfter(null)
    const tell = async (act: () => Promise<unknown>) => {
      await act()
      expect((await changesAfter(next)).told).toEqual([])
      await open.db.transaction().execute(bumpSiteVersion)
      const page = await changesAfter(next)
      next = page.next
      expect(page.isLast).toBe(true)
      return page.told
    }
    const given = { id: 950, organId: organs[0] ?? 0, content: PLAIN }
    expect(await tell(() => released(open.db, given))).toEqual([[950, 'published']])
    expect(await tell(() => released(open.db, { ...given, version: 2 }))).toEqual([[950, 'published']])
    expect(await tell(() => withdrawn(open.db, 950))).toEqual([[950, 'withdrawn']])
    expect(await tell(() => released(open.db, { ...given, version: 3 }))).toEqual([[950, 'published']])
    expect(await tell(() => withdrawn(open.db, 950))).toEqual([[950, 'withdrawn']])
    expect((await changesAfter(next)).next).toBe(next)
  })

  test('pages in the order of the site version, each document once', async () => {
    const ids = new Set<number>()
    const versions: number[] = []
    let cursor: string | null = null
    for (let isLast = false; !isLast; ) {
      const page: Listed = await list(
        `disclosures/changes?limit=6${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      for (const { id, siteVersion = 0 } of page.items) {
        expect(ids.has(id)).toBe(false)
        ids.add(id)
        versions.push(siteVersion)
      }
      isLast = page.isLast === true
      cursor = page.next
    }
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
    expect(ids.size).toBe(27)
  })

  test('never shows a change before another that comes to light earlier', async () => {
    const start = (await changesAfter(null)).next
    const given = { organId: organs[0] ?? 0, content: PLAIN }
    await open.db.transaction().execute(async (slow) => {
      await slow
        .insertInto('disclosure_change')
        .values({
          disclosure_id: 960,
          organ_id: given.organId,
          change: 'published',
          changed_at: new Date(),
          site_version: null,
        })
        .execute()
      await released(open.db, { id: 961, ...given })
      await open.db.transaction().execute(bumpSiteVersion)
      await bumpSiteVersion(slow)
    })
    const { told } = await changesAfter(start)
    expect(told).toEqual([
      [961, 'published'],
      [960, 'published'],
    ])
  })
})

describe('everything at one moment', () => {
  const ask = async (port: number, path: string): Promise<IncomingMessage> => {
    const request = get({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': 'gzip' } })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    return response
  }

  test('is a table that a spreadsheet opens without running anything', async () => {
    const answer = await open.app.inject('/api/v1/disclosures.csv?year=2023')
    const rows = csvRows(answer.body)
    expect(rows.map((row) => row.标识)).toEqual([...Array(10)].map((_, index) => String(101 + index)))
    expect(rows[0]?.名称).toBe('\'=HYPERLINK("http://example.org")')
    expect(answer.headers['content-disposition']).toMatch(/filename="disclosures-v\d+\.csv"/)
  })

  test('comes packed, says its site version, and leaves out what is published while it is read', async () => {
    await open.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = open.app.server.address() as AddressInfo
    const version = await readSiteVersion(open.db)
    const response = await ask(port, '/api/v1/disclosures.jsonl')
    expect(response.headers['content-encoding']).toBe('gzip')
    expect(response.headers['x-site-version']).toBe(String(version))
    await released(open.db, { id: 970, organId: organs[0] ?? 0, content: PLAIN })
    await open.db.transaction().execute(bumpSiteVersion)
    const chunks: Buffer[] = []
    for await (const chunk of response.pipe(createGunzip())) chunks.push(chunk)
    const lines = Buffer.concat(chunks).toString().trimEnd().split('\n')
    const ids = lines.map((line) => JSON.parse(line).id)
    expect(ids).toContain(961)
    expect(ids).not.toContain(970)
    expect(ids).not.toContain(950)
    const next = await ask(port, '/api/v1/disclosures.jsonl')
    expect(next.headers['x-site-version']).toBe(String(version + 1))
    expect(next.headers.etag).not.toBe(response.headers.etag)
    next.destroy()
  })

  test('stays what it was when it was opened, however long reading takes', async () => {
    const snapshot = await openSnapshot(open.db, {}, true)
    await released(open.db, { id: 971, organId: organs[0] ?? 0, content: PLAIN })
    await open.db.deleteFrom('disclosure').where('id', '=', 970).execute()
    await open.db.transaction().execute(bumpSiteVersion)
    const ids: number[] = []
    for await (const chunk of snapshot.chunks) ids.push(...chunk.map(({ id }) => id))
    await snapshot.close()
    expect(ids).toContain(970)
    expect(ids).not.toContain(971)
    expect(snapshot.siteVersion).toBe((await readSiteVersion(open.db)) - 1)
  })

  test('lets go of the database when its reader goes away', async () => {
    const { port } = open.app.server.address() as AddressInfo
    for (let turn = 0; turn < 5; turn += 1) {
      const response = await ask(port, '/api/v1/disclosures.csv')
      expect(response.statusCode).toBe(200)
      response.destroy()
      await expect.poll(heldMoments).toBe(0)
    }
  })

  const heldMoments = async (): Promise<number> => {
    const { rows } = await sql<{ held: number }>`
      select count(*)::integer as held from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`.execute(open.db)
    return rows[0]?.held ?? -1
  }
})
