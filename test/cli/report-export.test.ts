import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAnnualReport } from '../../src/formats/annual-report/read-annual-report.ts'
import { openWorld, type World } from '../actions/act-world.ts'
import { sunlit, urlOf } from './run-sunlit.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(join(tmpdir(), 'sunlit-export-'))
  await world.fileRequest({ channel: 'inPerson' })
}, 240_000)
afterAll(async () => {
  await world?.drop()
  await rm(folder, { recursive: true, force: true })
})

const exporting = async (...args: readonly string[]) => {
  const { connection } = world
  if ('url' in connection) throw new Error('the tests have a server of their own')
  return sunlit(['report', 'export', ...args], {
    env: { DATABASE_URL: urlOf(connection), SUNLIT_DATA: folder },
  })
}

const WATER = ['--organ', '云岭县水务局', '--year', '2025'] as const

test.each(['pdf', 'docx'])('writes the report as %s, complete', { timeout: 120_000 }, async (format) => {
  const file = join(folder, `report.${format}`)
  const { code, stdout, stderr } = await exporting(...WATER, '--to', format, '--out', file)
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${file}\n`, stderr: '' })
  const read = await readAnnualReport(await readFile(file), file)
  if (!read.ok) expect.fail(read.refusal.code)
  expect(read.value.title).toBe('云岭县水务局2025年政府信息公开工作年度报告')
  expect(read.value.cells['requests.newReceived.6']).toMatchObject({ value: 1 })
})

test('refuses what it cannot make or write with 2, and leaves what was there', {
  timeout: 120_000,
}, async () => {
  const file = join(folder, 'kept.csv')
  await writeFile(file, 'as before')
  const unknown = await exporting('--organ', '云岭县无名局', '--year', '2025', '--to', 'csv', '--out', file)
  expect(unknown.code).toBe(2)
  expect(unknown.stderr).toContain('没有找到这个机关')
  expect((await exporting(...WATER, '--to', 'csv', '--out', file, '--freeze', '3')).stderr).toContain(
    '没有第3次签发',
  )
  expect((await exporting(...WATER, '--to', 'odt', '--out', file)).code).toBe(2)
  const nowhere = await exporting(...WATER, '--to', 'csv', '--out', join(folder, 'none', 'a.csv'))
  expect(nowhere).toMatchObject({ code: 2, stdout: '' })
  expect(nowhere.stderr).toContain('文件写不进去')
  expect(await readFile(file, 'utf8')).toBe('as before')
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})
