import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Finding } from '../../src/law/annual-report/annual-report.ts'
import { findOriginalFile, findReport, reportsOfOrgan, reportsOfYear } from '../../src/store/annual-report.ts'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { findOrAddOrgan, findOrgan, listOrgans, listRegions, setOrganRegion } from '../../src/store/organ.ts'
import { bumpSiteVersion, readSiteVersion, SITE_VERSION_CHANNEL } from '../../src/store/site-version.ts'
import { type FreshDatabase, freshDatabase } from '../database/fresh-database.ts'
import { figure, plainReport, save } from './saved-report.ts'

let fresh: FreshDatabase
beforeEach(async () => {
  fresh = await freshDatabase()
})
afterEach(() => fresh.drop())

const finding = (check: string, severity: Finding['severity']): Finding => ({
  check,
  severity,
  cells: ['requests.newReceived.6'],
  expected: 1,
  actual: 2,
  message: '不一致',
  source: 'TABLE-LOGIC',
})

describe('a saved report', () => {
  test('comes back as it was saved, with its file', async () => {
    const { db } = fresh
    const report = plainReport('青禾县水利局', 2023, {
      'requests.granted.0': { state: 'annotated', value: 3, printed: '3（含1件）' },
      'requests.granted.1': { state: 'blank', printed: '' },
      'proactive.administrativeFeesWanYuan': {
        state: 'number',
        value: 1_033_879,
        printed: '1.03',
        decimals: 4,
      },
    })
    const saved = await save(db, report, {
      bytes: '原件',
      findings: [finding('K4-1', 'note'), finding('K3-1', 'error')],
    })
    const slug = 'qinghexian-shuiliju'
    expect(saved).toEqual({
      status: 'added',
      organ: { slug, name: '青禾县水利局', region: '青禾县' },
      year: 2023,
      version: 1,
    })
    const stored = await findReport(db, slug, 2023)
    expect(stored?.report).toEqual(report)
    expect(stored?.places).toEqual({ 'requests.newReceived.6': { line: 12 } })
    expect(stored?.findings.map(({ check }) => check)).toEqual(['K3-1', 'K4-1'])
    expect(stored?.versions).toEqual([
      {
        version: 1,
        importedAt: '2024-01-15T08:00:00.000Z',
        fileName: '青禾县水利局.txt',
        fileHash: createHash('sha256').update('原件').digest('hex'),
      },
    ])
    const file = await findOriginalFile(db, slug, 2023, 1)
    expect(file?.fileName).toBe('青禾县水利局.txt')
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('原件')
  })

  test('keeps the old version beside a corrected one, and the same file changes nothing', async () => {
    const { db } = fresh
    const first = plainReport('青禾县水利局', 2023)
    const second = plainReport('青禾县水利局', 2023, { 'requests.newReceived.6': figure(5) })
    await save(db, first)
    expect((await save(db, second)).status).toBe('corrected')
    const versionBefore = await readSiteVersion(db)
    expect(await save(db, first)).toMatchObject({ status: 'unchanged', version: 1 })
    expect(await save(db, second)).toMatchObject({ status: 'unchanged', version: 2 })
    expect(await readSiteVersion(db)).toBe(versionBefore)
    const slug = 'qinghexian-shuiliju'
    const current = await findReport(db, slug, 2023)
    expect(current?.version).toBe(2)
    expect(current?.versions.map(({ version }) => version)).toEqual([2, 1])
    expect(current?.report).toEqual(second)
    expect((await findReport(db, slug, 2023, 1))?.report).toEqual(first)
    expect(await findReport(db, slug, 2023, 3)).toBeNull()
    expect(await findReport(db, slug, 2022)).toBeNull()
    expect(await findReport(db, '\u0000', 2023)).toBeNull()
    expect(await findReport(db, slug, 1e12, 0.5)).toBeNull()
  })

  test('is saved once when many connections bring the same file at once', async () => {
    const report = plainReport('青禾县水利局', 2023)
    const connections = Array.from({ length: 6 }, () => openDatabase(fresh.connection, 1))
    const saved = await Promise.all(connections.map((db) => save(db, report)))
    await Promise.all(connections.map(closeDatabase))
    expect(saved.map(({ status }) => status).sort()).toEqual(['added', ...Array(5).fill('unchanged')])
    expect(new Set(saved.map(({ organ }) => organ.slug))).toEqual(new Set(['qinghexian-shuiliju']))
  })

  test('gets one version per file when many connections bring different corrections at once', async () => {
    const connections = Array.from({ length: 5 }, () => openDatabase(fresh.connection, 1))
    const saved = await Promise.all(
      connections.map((db, index) =>
        save(db, plainReport('青禾县水利局', 2023, { 'requests.granted.6': figure(index) })),
      ),
    )
    await Promise.all(connections.map(closeDatabase))
    expect(saved.map(({ version }) => version).sort()).toEqual([1, 2, 3, 4, 5])
  })

  test('is not there when its transaction fails', async () => {
    const { db } = fresh
    const failing = db.transaction().execute(async (trx) => {
      await findOrAddOrgan(trx, '青禾县水利局', '青禾县')
      await bumpSiteVersion(trx)
      throw new Error('later step')
    })
    await expect(failing).rejects.toThrow('later step')
    expect(await findOrgan(db, 'qinghexian-shuiliju')).toBeNull()
    expect(await readSiteVersion(db)).toBe(1)
  })

  test('takes text that PostgreSQL itself does not', async () => {
    const report = plainReport('青禾县水利局', 2023)
    const odd = {
      ...report,
      title: 'a\u0000b',
      narrative: { ...report.narrative, overview: 'x\u0000\ud800y' },
    }
    await save(fresh.db, odd)
    const stored = await findReport(fresh.db, 'qinghexian-shuiliju', 2023)
    expect(stored?.report.title).toBe('ab')
    expect(stored?.report.narrative.overview).toBe('x\ufffdy')
  })
})

describe('a report against the year before', () => {
  const open = plainReport('青禾县水利局', 2022, { 'requests.carriedForward.6': figure(3) })
  const next = plainReport('青禾县水利局', 2023, { 'requests.carriedOver.6': figure(1) })
  const slug = 'qinghexian-shuiliju'
  const checksOf = async (year: number) =>
    (await findReport(fresh.db, slug, year))?.findings.map(({ check }) => check)

  test.each([
    ['the earlier year first', [open, next]],
    ['the later year first', [next, open]],
  ])('is checked, %s', async (_, reports) => {
    for (const report of reports) await save(fresh.db, report)
    expect(await checksOf(2022)).toEqual([])
    expect(await checksOf(2023)).toEqual(['KY-2'])
  })

  test('is checked anew when the earlier year is corrected', async () => {
    await save(fresh.db, open)
    await save(fresh.db, next)
    await save(fresh.db, plainReport('青禾县水利局', 2022, { 'requests.carriedForward.6': figure(1) }))
    expect(await checksOf(2023)).toEqual([])
  })

  test('is checked when both years arrive at once', async () => {
    const connections = [openDatabase(fresh.connection, 1), openDatabase(fresh.connection, 1)]
    await Promise.all(connections.map((db, index) => save(db, index === 0 ? open : next)))
    await Promise.all(connections.map(closeDatabase))
    expect(await checksOf(2023)).toEqual(['KY-2'])
  })
})

describe('organs and regions', () => {
  test('names with the same pinyin get different addresses, the same name always the same', async () => {
    const { db } = fresh
    const names = ['青禾县水利局', '清河县水利局', '青禾县水利局', '清和县水利局']
    const organs = []
    for (const name of names) organs.push(await findOrAddOrgan(db, name, ''))
    expect(organs.map(({ slug }) => slug)).toEqual([
      'qinghexian-shuiliju',
      'qinghexian-shuiliju-2',
      'qinghexian-shuiliju',
      'qinghexian-shuiliju-3',
    ])
  })

  test('many connections that add the same organs at once add each once', async () => {
    const connections = Array.from({ length: 4 }, () => openDatabase(fresh.connection, 2))
    const names = ['青禾县水利局', '清河县水利局', '清和县水利局']
    const added = await Promise.all(
      connections.flatMap((db) => names.map((name) => findOrAddOrgan(db, name, ''))),
    )
    await Promise.all(connections.map(closeDatabase))
    expect(new Set(added.map(({ id }) => id)).size).toBe(3)
    expect(new Set(added.map(({ slug }) => slug)).size).toBe(3)
  })

  test.each([
    ['青禾县ＡＢ公司（第2分局）', 'qinghexian-abgongsidi2fenju'],
    ['重庆市长寿区行政审批局', 'chongqingshi-changshouquxingzhengshenpiju'],
    ['吕梁市水利局', 'lvliangshi-shuiliju'],
    ['嵩县乡村振兴局', 'songxian-xiangcunzhenxingju'],
    ['卫辉市发展和改革委员会', 'weihuishi-fazhanhegaigeweiyuanhui'],
    ['教育局', 'jiaoyuju'],
    ['???', 'organ'],
  ])('%s has the address %s', async (name, slug) => {
    expect((await findOrAddOrgan(fresh.db, name, '')).slug).toBe(slug)
  })

  test('a long name has an address one can still copy', async () => {
    const { slug } = await findOrAddOrgan(fresh.db, `青禾县${'重大项目建设协调推进'.repeat(6)}办公室`, '')
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(slug).toMatch(/^qinghexian-[a-z]+$/)
  })

  test('lists regions with their years, the unnamed one last, and organs page by page', async () => {
    const { db } = fresh
    await save(db, plainReport('青禾县水利局', 2022))
    await save(db, plainReport('青禾县水利局', 2023))
    await save(db, plainReport('青禾县教育局', 2023))
    await save(db, plainReport('白沙县教育局', 2023), { region: '白沙县' })
    await save(db, plainReport('无名局', 2021), { region: '' })
    expect(await listRegions(db)).toEqual([
      { name: '白沙县', organs: 1, reports: 1, years: [{ year: 2023, reports: 1 }] },
      {
        name: '青禾县',
        organs: 2,
        reports: 3,
        years: [
          { year: 2023, reports: 2 },
          { year: 2022, reports: 1 },
        ],
      },
      { name: '', organs: 1, reports: 1, years: [{ year: 2021, reports: 1 }] },
    ])
    const first = await listOrgans(db, {}, { cursor: null, limit: 3 })
    const second = await listOrgans(db, {}, { cursor: first.next, limit: 3 })
    expect([...first.items, ...second.items].map(({ slug }) => slug)).toEqual([
      'baishaxian-jiaoyuju',
      'qinghexian-jiaoyuju',
      'qinghexian-shuiliju',
      'wumingju',
    ])
    expect(second.next).toBeNull()
    expect((await findOrgan(db, 'qinghexian-shuiliju'))?.years).toEqual([2023, 2022])
    const found = await listOrgans(db, { region: '青禾县', q: '教育' }, { cursor: null, limit: 9 })
    expect(found.items.map(({ name }) => name)).toEqual(['青禾县教育局'])
    expect(await listOrgans(db, {}, { cursor: 'nonsense', limit: 3 })).toEqual({ items: [], next: null })
  })

  test('a region can be corrected', async () => {
    const organ = await findOrAddOrgan(fresh.db, '青禾县水利局', '青禾县')
    expect(await setOrganRegion(fresh.db, organ.id, '青禾县')).toBe(false)
    expect(await setOrganRegion(fresh.db, organ.id, '明州市')).toBe(true)
    expect((await findOrgan(fresh.db, organ.slug))?.region).toBe('明州市')
  })
})

describe('several reports', () => {
  test('of an organ come oldest first, of a year by address, current versions only', async () => {
    const { db } = fresh
    await save(db, plainReport('青禾县水利局', 2023))
    await save(db, plainReport('青禾县水利局', 2022))
    await save(db, plainReport('青禾县水利局', 2022, { 'requests.newReceived.6': figure(2) }))
    await save(db, plainReport('青禾县教育局', 2022))
    await save(db, plainReport('白沙县教育局', 2022), { region: '白沙县' })
    const years = await reportsOfOrgan(db, 'qinghexian-shuiliju')
    expect(years.map(({ year, version }) => [year, version])).toEqual([
      [2022, 2],
      [2023, 1],
    ])
    const county = await reportsOfYear(db, '青禾县', 2022)
    expect(county.map(({ organ, version }) => [organ.name, version])).toEqual([
      ['青禾县教育局', 1],
      ['青禾县水利局', 2],
    ])
  })
})

describe('the site version', () => {
  test('is announced when, and only when, the transaction commits', async () => {
    const listener = new Client(fresh.connection)
    await listener.connect()
    const heard: string[] = []
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''))
    await listener.query(`listen ${SITE_VERSION_CHANNEL}`)
    await save(fresh.db, plainReport('青禾县水利局', 2023))
    const undone = fresh.db.transaction().execute(async (trx) => {
      await bumpSiteVersion(trx)
      throw new Error('undone')
    })
    await undone.catch(() => undefined)
    await save(fresh.db, plainReport('青禾县水利局', 2023))
    await listener.query('select 1')
    await listener.end()
    expect(heard).toEqual(['2'])
    expect(await readSiteVersion(fresh.db)).toBe(2)
  })
})
