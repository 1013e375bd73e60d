import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ActContext } from '../../../src/actions/act-context.ts'
import { actOnFiling } from '../../../src/actions/annual-report-filing/act-on-filing.ts'
import { exportReport, libraryReportInHand } from '../../../src/actions/annual-report-filing/export-report.ts'
import { freezeHash } from '../../../src/actions/annual-report-filing/freeze-hash.ts'
import { frozenFigures } from '../../../src/actions/annual-report-filing/frozen-figures.ts'
import { makeReportExport } from '../../../src/actions/annual-report-filing/make-report-export.ts'
import { verifyFreezes } from '../../../src/actions/annual-report-filing/verify-freezes.ts'
import { changeOrgan } from '../../../src/actions/organ/change-organ.ts'
import { REPORT_FILE_FORMATS } from '../../../src/contract/annual-report-filing/report-file.ts'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import { findOriginalFile, findReport } from '../../../src/store/annual-report.ts'
import { findFiling } from '../../../src/store/report-filing.ts'
import { type FrozenContent, findFreeze, type ReportFreeze } from '../../../src/store/report-freeze.ts'
import { figure } from '../../store/saved-report.ts'
import { openWorld, type World } from '../act-world.ts'
import { type FilingDesk, openDesk, YEAR } from './filing-world.ts'

let world: World
let desk: FilingDesk
const TIMEOUT = 240_000
const SIGNED_AS = '云岭县水务局'
const RENAMED = '云岭县水利和湖泊局'
const TITLE = `${SIGNED_AS}${YEAR}年政府信息公开工作年度报告`

const BUSY = { ok: false, refusal: { code: 'drawing-busy' } } as const

const rename = async (name: string) => {
  const given = { organId: world.organs.water, name, codeWord: '云水', receivesRequests: true }
  const done = await changeOrgan(world.context, world.staff('county', 'organAdministrator'), given)
  expect(done).toEqual({ ok: true, value: null })
}

const frozen = async (number: number | null = null): Promise<ReportFreeze> =>
  (await findFreeze(world.db, world.organs.water, YEAR, number)) ?? expect.fail('nothing is frozen')

const faults = async () => {
  const found: string[] = []
  const filter = { organId: null, year: null }
  await verifyFreezes(world.db, filter, ({ organ, differs }) => found.push(`${organ} ${differs.join()}`))
  return found
}

const behindTheTrigger = async (change: string) => {
  await sql`alter table report_freeze disable trigger report_freeze_unchanged`.execute(world.db)
  await sql.raw(`update report_freeze set ${change}`).execute(world.db)
  await sql`alter table report_freeze enable trigger report_freeze_unchanged`.execute(world.db)
}

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  world.setClock('2025-12-29T09:00')
  await world.fileRequest({ channel: 'inPerson', evidence: { receivedBy: '周示例' } })
  world.setClock('2026-01-05T09:00')
  await desk.write()
  const { hash } = await desk.upToSignature()
  await desk.done({ type: 'signed', hash }, world.staff('water', 'signer'))
  await rename(RENAMED)
}, TIMEOUT)
afterAll(async () => world?.drop())

describe('an organ renamed between signature and publication', { timeout: TIMEOUT }, () => {
  test('stands in every file under the name under which it signed', async () => {
    for (const format of REPORT_FILE_FORMATS) {
      const asked = { organId: world.organs.water, year: YEAR, format, freeze: null }
      const made = await exportReport(world.context, asked)
      if (!made.ok) expect.fail(made.refusal.code)
      expect(made.value.name).toContain(SIGNED_AS)
      if (format === 'png' || format === 'xlsx' || format === 'docx' || format === 'pdf') continue
      const text = new TextDecoder().decode(made.value.bytes)
      expect(text).toContain(SIGNED_AS)
      expect(text).not.toContain(RENAMED)
    }
  })

  test('is drawn while others may act; who was overtaken meanwhile is told so, and nothing is published', async () => {
    const { context, organs } = world
    const head = await findFiling(world.db, organs.water, YEAR)
    const report: ActContext['drawing']['report'] = async (given) => {
      await desk.done({ type: 'noted', text: '示例备注' }, world.staff('water', 'signer'))
      return context.drawing.report(given)
    }
    const slow = { ...context, drawing: { ...context.drawing, report } }
    const asked = { organId: organs.water, year: YEAR, act: { type: 'published' } } as const
    const late = await actOnFiling(slow, world.staff('water', 'handler'), {
      ...asked,
      expectedVersion: head?.version ?? 0,
    })
    expect(late).toMatchObject({ ok: false, refusal: { code: 'filing-changed' } })
    const busy = { ...context, drawing: { ...context.drawing, report: async () => BUSY } }
    const refused = await actOnFiling(busy, world.staff('water', 'handler'), {
      ...asked,
      expectedVersion: null,
    })
    expect(refused).toEqual(BUSY)
    expect(await findReport(world.db, 'yunling-water', YEAR)).toBeNull()
  })

  test('is published under that name, in the file, the title and every later export', async () => {
    await desk.done({ type: 'published' }, world.staff('water', 'handler'))
    const stored = await findReport(world.db, 'yunling-water', YEAR)
    if (stored === null) expect.fail('not published')
    expect(stored.report).toMatchObject({ organ: SIGNED_AS, title: TITLE })
    expect(stored.organ.name).toBe(RENAMED)
    const file = await findOriginalFile(world.db, 'yunling-water', YEAR, 1)
    if (file === null) expect.fail('no file')
    expect(file.fileName).toBe(`${TITLE}.pdf`)
    const read = await readAnnualReport(file.bytes, file.fileName)
    if (!read.ok) expect.fail(read.refusal.code)
    expect(read.value).toMatchObject({ organ: SIGNED_AS, title: TITLE })
    const inHand = await libraryReportInHand(world.context, stored)
    const svg = await makeReportExport(world.context.drawing.publicReport, inHand, 'svg')
    if (!svg.ok) expect.fail(svg.refusal.code)
    const picture = new TextDecoder().decode(svg.value.bytes)
    expect(picture).toContain(SIGNED_AS)
    expect(picture).not.toContain(RENAMED)
  })

  test('is told under that name by the list of signatures and by what verifies them', async () => {
    const asked = { organId: world.organs.water, year: YEAR, freeze: 1 }
    expect(await frozenFigures(world.context, asked)).toMatchObject({ ok: true, value: { title: TITLE } })
    expect(await faults()).toEqual([])
    await behindTheTrigger(`hash = repeat('0', 64)`)
    expect(await faults()).toEqual([`${SIGNED_AS} row-hash`])
    await behindTheTrigger(`hash = '${freezeHash(await frozen())}'`)
  })
})

describe('the document under the hash', { timeout: TIMEOUT }, () => {
  test('holds what is printed beside the figures, and what was counted', async () => {
    const { water } = world.organs
    expect(await frozen()).toMatchObject({
      edition: 2,
      printed: {
        organ: SIGNED_AS,
        kind: 'department',
        region: '云岭县',
        title: TITLE,
        signedOn: '2026-01-05',
      },
      composition: { asOf: '2025-12-31', ownIds: [water], parts: [] },
    })
  })

  test('is found changed whatever of it was changed behind the trigger', async () => {
    const changes = [
      `printed = jsonb_set(printed, '{organ}', '"${RENAMED}"')`,
      `printed = jsonb_set(printed, '{title}', '"报告"')`,
      `printed = jsonb_set(printed, '{signedOn}', '"2026-01-31"')`,
      `printed = jsonb_set(printed, '{headings,0,printed}', '"一、概况"')`,
      `composition = jsonb_set(composition, '{ownIds}', '[]')`,
      `edition = 1, printed = null, composition = null`,
    ]
    const whole = await frozen()
    for (const change of changes) {
      await behindTheTrigger(change)
      expect((await faults())[0], change).toContain('row-hash,audit-hash')
      await behindTheTrigger(
        `edition = 2, printed = '${JSON.stringify(whole.printed)}', composition = '${JSON.stringify(whole.composition)}'`,
      )
      expect(await faults()).toEqual([])
    }
  })

  test('of edition 1 is these twelve fields in the order of their names, as ever', () => {
    const document =
      '{"cells":{"requests.newReceived.6":{"printed":"1","state":"number","value":1}},"findings":[],"form":"2021",' +
      '"narrative":{"other":"","overview":"平稳。","problems":""},"organId":7,"organIds":[7],"origins":{},' +
      '"records":{"requests.newReceived.6":["5"]},"scope":"own","shares":{},' +
      '"text":{"other":"","overview":"平稳。","problems":""},"year":2024}'
    const words = { overview: '平稳。', problems: '', other: '' }
    const content: FrozenContent = {
      organId: 7,
      year: 2024,
      form: '2021',
      scope: 'own',
      organIds: [7],
      cells: { 'requests.newReceived.6': figure(1) },
      origins: {},
      records: { 'requests.newReceived.6': ['5'] },
      shares: {},
      narrative: words,
      text: words,
      findings: [],
      edition: 1,
      printed: null,
      composition: null,
    }
    expect(freezeHash(content)).toBe(createHash('sha256').update(document).digest('hex'))
  })

  test('of edition 1 keeps its hash, and is printed under the name of now', async () => {
    const whole = await frozen()
    const first = freezeHash({ ...whole, edition: 1, printed: null, composition: null })
    expect(first).not.toBe(whole.hash)
    await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(world.db)
    await sql`update audit_entry set detail = jsonb_set(detail, '{frozenHash}', ${JSON.stringify(first)}::jsonb)
      where act = 'annualReport.signed'`.execute(world.db)
    await behindTheTrigger(`edition = 1, printed = null, composition = null, hash = '${first}'`)
    expect(await faults()).toEqual([])
    const asked = { organId: world.organs.water, year: YEAR, format: 'html', freeze: 1 } as const
    const made = await exportReport(world.context, asked)
    expect(made).toMatchObject({
      ok: true,
      value: { name: `${RENAMED}${YEAR}年政府信息公开工作年度报告.html` },
    })
  })
})
