/** Two processes of the site on one database: what one publishes or withdraws, the other shows or forgets. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../database/fresh-database.ts'
import type { Order, Report } from './told.ts'

const SCRIPT = fileURLToPath(new URL('./site-process.ts', import.meta.url))
const ID = 5001
const READERS = 6
const FIRST = 100
const LAST = 130

interface Site {
  readonly child: ChildProcess
  readonly port: number
}

let database: FreshDatabase
let writer: Site
let other: Site
let organId: number

const reported = async <Kind extends 'port' | 'siteVersion'>(
  child: ChildProcess,
  kind: Kind,
): Promise<number> => {
  const [report] = (await once(child, 'message')) as [Report]
  if (!(kind in report)) throw new Error(JSON.stringify(report))
  return (report as Readonly<Record<string, number>>)[kind] ?? 0
}

const startSite = async (): Promise<Site> => {
  const child = fork(SCRIPT, [JSON.stringify(database.connection)], { execArgv: ['--import', 'tsx'] })
  return { child, port: await reported(child, 'port') }
}

beforeAll(async () => {
  database = await freshDatabase()
  const organ = await database.db
    .insertInto('organ')
    .values({ name: '云岭县水务局', slug: 'water', kind: 'department', region: '云岭县', code_word: '云水' })
    .returning('id')
    .executeTakeFirstOrThrow()
  organId = organ.id
  writer = await startSite()
  other = await startSite()
})
afterAll(async () => {
  for (const { child } of [writer, other]) {
    child.disconnect()
    if (child.exitCode === null) await once(child, 'exit')
  }
  await database.drop()
})

/** @returns the site version, once it is committed */
const order = async (version: number): Promise<number> => {
  const given: Order = { id: ID, organId, version, title: `供水公告第${version}版次` }
  writer.child.send(given)
  return reported(writer.child, 'siteVersion')
}

/** Version that a page shows; 0: taken down, or never there. */
const shownBy = async ({ port }: Site, path = `/disclosures/${ID}`): Promise<number> => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  const text = (await answer.text()).replaceAll(/<\/?(?:mark|span)>/g, '')
  const version = Number(/供水公告第(\d+)版次/.exec(text)?.[1] ?? 0)
  expect([200, 404, 410]).toContain(answer.status)
  return version
}

const announcedTo = async ({ port }: Site): Promise<number> => {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return Number(/^sunlit_site_version (\S+)$/m.exec(metrics)?.[1] ?? -1)
}

/** Until the site has heard of it; bounded by the test's own time limit. */
const heard = async (site: Site, siteVersion: number): Promise<void> => {
  while ((await announcedTo(site)) < siteVersion) await new Promise((resolve) => setTimeout(resolve, 2))
}

const LISTS = ['/catalogue', '/organs/water', '/search?q=供水公告', '/feeds/all/atom.xml', '/sitemap.xml']

test('what one publishes the other shows on the next request, and what it withdraws is gone', async () => {
  for (let version = 1; version <= 6; version += 1) {
    const isUp = version % 3 !== 0
    const siteVersion = await order(isUp ? version : 0)
    expect(await shownBy(other, `/api/v1/disclosures/${ID}`)).toBe(isUp ? version : 0)
    await heard(other, siteVersion)
    expect(await shownBy(other)).toBe(isUp ? version : 0)
    for (const path of LISTS) {
      const shown = await shownBy(other, path)
      if (!isUp) expect([path, shown]).toEqual([path, 0])
      else if (path !== '/sitemap.xml') expect([path, shown]).toEqual([path, version])
    }
  }
})

test('under load neither ever goes back, nor shows what was gone when it was asked', async () => {
  let isOver = false
  /** What both have heard of, and what has been committed. */
  let heardVersion = 0
  let committed = 0
  const faults: string[] = []
  let answers = 0
  const read = async (site: Site, name: string): Promise<void> => {
    let last = 0
    while (!isOver) {
      const atLeast = heardVersion
      const shown = await shownBy(site)
      const atMost = committed + 1
      answers += 1
      if (shown < atLeast || shown < last || shown > atMost)
        faults.push(`${name}: ${shown} after ${last}, heard ${atLeast}, committed ${atMost}`)
      last = shown
    }
  }
  const first = await order(FIRST)
  await Promise.all([heard(other, first), heard(writer, first)])
  committed = FIRST
  const readers = Array.from({ length: READERS }, (_, index) =>
    read(index % 2 === 0 ? other : writer, index % 2 === 0 ? 'other' : 'writer'),
  )
  for (let version = FIRST + 1; version <= LAST; version += 1) {
    const siteVersion = await order(version)
    committed = version
    await Promise.all([heard(other, siteVersion), heard(writer, siteVersion)])
    heardVersion = version
  }
  isOver = true
  await Promise.all(readers)
  expect(faults).toEqual([])
  expect(answers).toBeGreaterThan(LAST - FIRST)
  const siteVersion = await order(0)
  await Promise.all([heard(other, siteVersion), heard(writer, siteVersion)])
  const after = await Promise.all(
    Array.from({ length: 40 }, (_, index) => shownBy(index % 2 ? other : writer)),
  )
  expect(after).toEqual(Array(40).fill(0))
})
