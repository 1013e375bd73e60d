import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../actions/act-world.ts'
import { sunlit, urlOf } from './run-sunlit.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const rebuild = async (...args: readonly string[]) => {
  const { connection } = world
  if ('url' in connection) throw new Error('the tests have a server of their own')
  return sunlit(['rebuild', ...args], { env: { DATABASE_URL: urlOf(connection) } })
}

test('tells what differed and answers 1; once put right there is nothing to tell', async () => {
  const { requestId, number } = await world.fileRequest()
  await world.db.updateTable('request').set({ phase: 'closed' }).where('id', '=', requestId).execute()
  const first = await rebuild('--json')
  expect(JSON.parse(first.stdout)).toEqual({
    cases: 1,
    manuscripts: 0,
    remedies: 0,
    filings: 0,
    differences: [{ number, field: 'phase', kept: 'closed', rebuilt: 'awaitingConfirmation' }],
  })
  expect(first.code).toBe(1)
  const again = await rebuild()
  expect(again).toMatchObject({
    code: 0,
    stdout: '已核对 1 件申请、0 篇稿件、0 件复议诉讼、0 份编制中的年度报告，没有不一致。\n',
  })
})
