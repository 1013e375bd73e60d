import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findReport } from '../../src/store/annual-report.ts'
import { listReports } from '../../src/store/annual-report-list.ts'
import { closeDatabase, openDatabase } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { startPostgres } from '../../src/store/postgres/start-postgres.ts'
import { type FreshDatabase, freshDatabase, unmigratedDatabase } from '../database/fresh-database.ts'
import {
  type Folder,
  faultyReportText,
  finished,
  jsonLines,
  newFolder,
  reportText,
  startSunlit,
  sunlit,
  urlOf,
} from './run-sunlit.ts'

let folder: Folder
let fresh: FreshDatabase
beforeEach(async () => {
  folder = newFolder()
  fresh = await freshDatabase()
})
afterEach(async () => {
  folder.remove()
  await fresh.drop()
})

const put = (name: string, text: string): string => {
  writeFileSync(folder.at(name), text)
  return folder.at(name)
}

const importing = (args: readonly string[]) =>
  sunlit(['report', 'import', ...args], { env: { DATABASE_URL: urlOf(fresh.connection) } })

const everyReport = async (db = fresh.db) => (await listReports(db, {}, { cursor: null, limit: 2000 })).items

describe('sunlit report import', () => {
  test('imports what it can read, and goes on after what it cannot', async () => {
    const files = [
      put('1.txt', reportText('青禾县水利局', 2023, 3)),
      put('2.txt', '今天天气很好。'.repeat(50)),
      put('3.txt', faultyReportText('青禾县教育局', 2023)),
    ]
    const ran = await importing([...files, '--json'])
    expect([ran.code, ran.stderr]).toEqual([2, ''])
    const lines = jsonLines(ran)
    expect(lines[0]).toEqual({
      source: { file: files[0], media: 'text' },
      status: 'added',
      organ: '青禾县水利局',
      slug: 'qinghexian-shuiliju',
      region: '青禾县',
      year: 2023,
      version: 1,
    })
    expect(lines[1].error.code).toBe('not-annual-report')
    expect(lines[2].status).toBe('added')
    expect((await everyReport()).map(({ organ }) => organ.name)).toEqual(['青禾县教育局', '青禾县水利局'])
  })

  test('changes nothing the second time, and keeps the old version of a corrected file', async () => {
    const file = put('a.txt', reportText('青禾县水利局', 2023, 3))
    const first = await importing([file])
    expect([first.code, first.stderr]).toEqual([0, ''])
    expect(first.stdout).toMatch(/^新增 +青禾县水利局 2023年 第1版/)
    const again = await importing([file, file, '--json'])
    expect(jsonLines(again).map(({ status, version }) => [status, version])).toEqual([
      ['unchanged', 1],
      ['unchanged', 1],
    ])
    put('a.txt', reportText('青禾县水利局', 2023, 4))
    expect((await importing([file])).stdout).toMatch(/^更正 +青禾县水利局 2023年 第2版/)
    const stored = await findReport(fresh.db, 'qinghexian-shuiliju', 2023)
    expect(stored?.versions.map(({ version }) => version)).toEqual([2, 1])
  })

  test('of two files for one organ and year, the later argument is current', async () => {
    mkdirSync(folder.at('many'))
    for (let index = 0; index < 12; index += 1) {
      put(`many/${String(index).padStart(2, '0')}.txt`, reportText('青禾县水利局', 2023, index))
    }
    expect((await importing([folder.at('many')])).code).toBe(0)
    const [report] = await everyReport()
    expect(report).toMatchObject({ version: 12, newReceived: 11 })
  })

  test('takes organ, year and region from the operator', async () => {
    const file = put('a.txt', reportText('青禾县水利局', 2023, 3))
    const args = [file, '--organ', '明州市水务局', '--year', '2022', '--region', '明州', '--json']
    expect(jsonLines(await importing(args))[0]).toMatchObject({
      organ: '明州市水务局',
      year: 2022,
      region: '明州',
    })
  })

  test('twice at the same time makes one version', async () => {
    const file = put('a.txt', reportText('青禾县水利局', 2023, 3))
    const ran = await Promise.all([importing([file, '--json']), importing([file, '--json'])])
    expect(ran.map(({ code }) => code)).toEqual([0, 0])
    expect(ran.map((each) => jsonLines(each)[0].status).sort()).toEqual(['added', 'unchanged'])
  })

  test('stopped by Ctrl-C has imported exactly what it said', async () => {
    mkdirSync(folder.at('many'))
    for (let index = 0; index < 400; index += 1)
      put(`many/${index}.txt`, reportText(`青禾县第${index}局`, 2023))
    const args = ['report', 'import', folder.at('many'), '--json']
    const child = startSunlit(args, { env: { DATABASE_URL: urlOf(fresh.connection) } })
    const ending = finished(child)
    await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
    child.kill('SIGINT')
    const ran = await ending
    expect([ran.code, ran.stderr]).toEqual([130, ''])
    const said = jsonLines(ran).map(({ organ }) => organ)
    expect(said.length).toBeLessThan(400)
    expect((await everyReport()).map(({ organ }) => organ.name).sort()).toEqual(said.sort())
  })

  test('says why when the database cannot be reached, or the settings are wrong', async () => {
    const file = put('a.txt', reportText('青禾县水利局', 2023))
    const away = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }
    const unreachable = await sunlit(['report', 'import', file], { env: away })
    expect([unreachable.code, unreachable.stdout]).toEqual([2, ''])
    expect(unreachable.stderr).toContain('无法连接数据库')
    const wrong = await sunlit(['report', 'import', file], { env: { DATABASE_URL: 'mysql://x' } })
    expect(wrong.code).toBe(2)
    expect(wrong.stderr).toContain('DATABASE_URL')
  })
})

describe('a fault of the program', () => {
  test('has an exit code of its own, and leaves nothing half done', async () => {
    await sql`drop table site_version`.execute(fresh.db)
    const ran = await importing([put('a.txt', reportText('青禾县水利局', 2023))])
    expect([ran.code, ran.stdout]).toEqual([70, ''])
    expect(ran.stderr).toContain('site_version')
    expect(await everyReport()).toEqual([])
  })
})

describe('sunlit migrate', () => {
  test('brings an empty database up to date, and then has nothing left to do', async () => {
    const empty = await unmigratedDatabase()
    const env = { DATABASE_URL: urlOf(empty.connection) }
    const first = await sunlit(['migrate', '--json'], { env })
    const second = await sunlit(['migrate'], { env })
    await empty.drop()
    expect(jsonLines(first)).toEqual([{ migrations: expect.arrayContaining(['0001-annual-reports']) }])
    expect([second.code, second.stdout]).toEqual([0, '数据库已是最新。\n'])
  })
})

describe('the embedded database', () => {
  let data: string
  beforeEach(() => {
    data = `/tmp/sunlit-cli-data-${process.pid}-${Date.now()}`
  })
  afterEach(() => rm(data, { recursive: true, force: true }))

  const start = () =>
    startPostgres({
      dataFolder: data,
      binaries: 'auto',
      durability: 'none',
      log: { info: () => undefined, warn: () => undefined },
    })

  test('is started for the length of a command, and keeps what it was given', async () => {
    const file = put('a.txt', reportText('青禾县水利局', 2023, 3))
    const env = { SUNLIT_DATA: data }
    const first = await sunlit(['report', 'import', file, '--json'], { env })
    expect([first.code, first.stderr]).toEqual([0, ''])
    expect(existsSync(`${data}/postgres/postmaster.pid`)).toBe(false)
    const second = await sunlit(['report', 'import', file, '--json'], { env })
    expect(jsonLines(second)[0].status).toBe('unchanged')
  })

  test('is shared with the process that runs it', async () => {
    const started = await start()
    if (!started.ok) throw new Error(started.refusal.code)
    const db = openDatabase(started.value.connection)
    await migrate(db)
    const file = put('a.txt', reportText('青禾县水利局', 2023, 3))
    const ran = await sunlit(['report', 'import', file], { env: { SUNLIT_DATA: data } })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(await everyReport(db)).toHaveLength(1)
    await closeDatabase(db)
    await started.value.stop()
  })

  test('is taken over when the process that runs it stops', async () => {
    const started = await start()
    if (!started.ok) throw new Error(started.refusal.code)
    mkdirSync(folder.at('many'))
    const count = 150
    for (let index = 0; index < count; index += 1) {
      put(`many/${index}.txt`, reportText(`青禾县第${index}局`, 2023))
    }
    const child = startSunlit(['report', 'import', folder.at('many'), '--json'], {
      env: { SUNLIT_DATA: data },
    })
    const ending = finished(child)
    await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()))
    await started.value.stop()
    const ran = await ending
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    expect(jsonLines(ran).map(({ status }) => status)).toEqual(Array(count).fill('added'))
  })

  test('serves two commands at once, whichever of them started it', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => reportText(`青禾县第${index}局`, 2023))
    mkdirSync(folder.at('many'))
    for (const [index, text] of texts.entries()) put(`many/${index}.txt`, text)
    const env = { SUNLIT_DATA: data }
    const one = put('one.txt', reportText('青禾县水利局', 2023, 3))
    const ran = await Promise.all([
      sunlit(['report', 'import', one, '--json'], { env }),
      sunlit(['report', 'import', folder.at('many'), '--json'], { env }),
    ])
    expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const again = await sunlit(['report', 'import', one, folder.at('many'), '--json'], { env })
    expect(jsonLines(again).map(({ status }) => status)).toEqual(Array(31).fill('unchanged'))
  })
})
