import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freezeHash } from '../../src/actions/annual-report-filing/freeze-hash.ts'
import {
  type FreezeDifference,
  verifyFreezes,
} from '../../src/actions/annual-report-filing/verify-freezes.ts'
import { findFreeze } from '../../src/store/report-freeze.ts'
import { openWorld, type World } from '../actions/act-world.ts'
import { openDesk, YEAR } from '../actions/annual-report-filing/filing-world.ts'
import { sunlit, urlOf } from './run-sunlit.ts'

let world: World
let folder: string
const TIMEOUT = 240_000
const NAME = '云岭县水务局'

const verify = async (...args: readonly string[]) => {
  const { connection } = world
  if ('url' in connection) throw new Error('the tests have a server of their own')
  return sunlit(['report', 'verify', ...args], {
    env: { DATABASE_URL: urlOf(connection), SUNLIT_DATA: folder },
  })
}

/** What somebody with the rights of the database's owner can do. */
const behindTheTrigger = async (change: () => Promise<unknown>) => {
  await sql`alter table report_freeze disable trigger report_freeze_unchanged`.execute(world.db)
  await change()
  await sql`alter table report_freeze enable trigger report_freeze_unchanged`.execute(world.db)
}

const ALL = { organId: null, year: null }

const differing = async () => {
  const found: (readonly FreezeDifference[])[] = []
  const verdict = await verifyFreezes(world.db, ALL, ({ differs }) => found.push(differs))
  expect(verdict.faults).toBe(found.length)
  return found
}

beforeAll(async () => {
  world = await openWorld()
  folder = await mkdtemp(join(tmpdir(), 'sunlit-verify-'))
  const desk = openDesk(world)
  world.setClock('2025-12-29T09:00')
  await world.fileRequest({ channel: 'inPerson', evidence: { receivedBy: '周示例' } })
  world.setClock('2026-01-05T09:00')
  await desk.write()
  const { hash } = await desk.upToSignature()
  await desk.done({ type: 'signed', hash }, world.staff('water', 'signer'))
}, TIMEOUT)
afterAll(async () => {
  await world?.drop()
  await rm(folder, { recursive: true, force: true })
})

describe('signed reports', { timeout: TIMEOUT }, () => {
  test('are as they were signed, and the audit log has the hash', async () => {
    const whole = await verify()
    expect(whole).toMatchObject({ code: 0, stderr: '' })
    expect(whole.stdout).toContain('签发的报告：1 份，与签发时一致')
    const entry = await world.db
      .selectFrom('audit_entry')
      .select('detail')
      .where('act', '=', 'annualReport.signed')
      .executeTakeFirstOrThrow()
    const frozen = await findFreeze(world.db, world.organs.water, YEAR)
    expect(entry.detail).toMatchObject({ freeze: 1, frozenHash: frozen?.hash })
  })

  test('of one organ or year can be asked for; an organ that is none is refused', async () => {
    const count = async (...args: readonly string[]) =>
      JSON.parse((await verify(...args, '--json')).stdout).freezes
    expect(await count('--organ', NAME, '--year', String(YEAR))).toBe(1)
    expect(await count('--organ', NAME, '--year', String(YEAR - 1))).toBe(0)
    expect(await verify('--organ', '云岭县无名局')).toMatchObject({ code: 2, stdout: '' })
  })

  test('signed before the log named the hash are held against their own row, and it is said', async () => {
    const undone = new Error('undone')
    const asBefore = world.db.transaction().execute(async (trx) => {
      await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(trx)
      await sql`update audit_entry set detail = detail - 'freeze' - 'frozenHash'`.execute(trx)
      const verdict = await verifyFreezes(trx, ALL, () => undefined)
      expect(verdict).toEqual({ freezes: 1, faults: 0, withoutAuditHash: 1 })
      throw undone
    })
    await expect(asBefore).rejects.toBe(undone)
  })

  test('with a figure changed behind the trigger are found', async () => {
    await behindTheTrigger(() =>
      sql`update report_freeze set cells = jsonb_set(cells, '{requests.newReceived.6,value}', '9')`.execute(
        world.db,
      ),
    )
    const { code, stdout } = await verify()
    expect(code).toBe(1)
    expect(stdout).toContain(`${NAME} ${YEAR}年 第1次签发：内容与所存的校验值不符`)
    expect(await differing()).toEqual([['row-hash', 'audit-hash', 'figures']])
  })

  test('with the hash replaced too are still found by the audit log', async () => {
    const frozen = await findFreeze(world.db, world.organs.water, YEAR)
    if (frozen === null) expect.fail('no freeze')
    await behindTheTrigger(() =>
      world.db
        .updateTable('report_freeze')
        .set({ hash: freezeHash(frozen), figures: null, frozen_by: '1' })
        .execute(),
    )
    expect(await differing()).toEqual([['audit-hash', 'signer']])
    expect((await verify()).code).toBe(1)
  })

  test('under another number, or taken out, are missed', async () => {
    await behindTheTrigger(() => world.db.updateTable('report_freeze').set({ number: 2 }).execute())
    expect(await differing()).toEqual([['no-audit'], ['missing']])
    await behindTheTrigger(() => world.db.deleteFrom('report_freeze').execute())
    const { code, stdout } = await verify()
    expect(code).toBe(1)
    expect(stdout).toContain('第1次签发：操作记录中有这次签发，报告已不存在')
  })
})
