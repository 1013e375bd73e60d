import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../actions/act-world.ts'
import { sunlit, urlOf } from './run-sunlit.ts'

let world: World
let folder: string
beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(join(tmpdir(), 'sunlit-compile-'))
  await world.fileRequest({ channel: 'inPerson' })
  await world.fileRequest({ channel: 'inPerson', applicantType: 'legalServiceInstitution' })
})
afterAll(async () => {
  await world?.drop()
  await rm(folder, { recursive: true, force: true })
})

const compile = async (...args: readonly string[]) => {
  const { connection } = world
  if ('url' in connection) throw new Error('the tests have a server of their own')
  return sunlit(['report', 'compile', ...args], {
    env: { DATABASE_URL: urlOf(connection), SUNLIT_DATA: folder },
  })
}

test('prints the figures of the year as one JSON object', async () => {
  const { stdout } = await compile('--organ', '云岭县水务局', '--year', '2025', '--json')
  expect(stdout.trim().split('\n')).toHaveLength(1)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({ organ: '云岭县水务局', year: 2025, form: '2021', notNumbers: [] })
  expect(report.requests.newReceived).toEqual([1, 0, 0, 0, 1, 0, 2])
  expect(report.requests.carriedForward).toEqual([1, 0, 0, 0, 1, 0, 2])
  expect(Object.keys(report.requests)).toHaveLength(25)
  expect(report.proactive.administrativeFeesWanYuan).toBe('0.0000')
  expect(report.remedies.litigationDirect.total).toBe(0)
})

test('the county has what its organs have', async () => {
  const { stdout } = await compile('--organ', '云岭县人民政府', '--year', '2025', '--json')
  expect(JSON.parse(stdout).requests.newReceived[6]).toBe(2)
})

test('shows tables and findings to a person', async () => {
  const { stdout } = await compile('--organ', '云岭县水务局', '--year', '2025')
  expect(stdout).toContain('云岭县水务局 2025年')
  expect(stdout).toContain('检查结果')
})

test('an organ that is none, and a year of another form, are refused with 2', async () => {
  const unknown = await compile('--organ', '云岭县无名局', '--year', '2025', '--json')
  expect(unknown).toMatchObject({ code: 2, stdout: '' })
  expect(unknown.stderr).toContain('没有找到这个机关')
  const early = await compile('--organ', '云岭县水务局', '--year', '2020')
  expect(early).toMatchObject({ code: 2, stdout: '' })
  expect(early.stderr).toContain('2020年度')
  const ahead = await compile('--organ', '云岭县水务局', '--year', '2999')
  expect(ahead.stderr).toContain('还没有开始')
  const without = await compile('--year', '2025')
  expect(without.code).toBe(2)
})
