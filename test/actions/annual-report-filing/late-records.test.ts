/** Whatever is recorded into a year after it was signed shows as a difference, with the record; the freeze stays as it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportDifferences } from '../../../src/actions/annual-report-filing/report-differences.ts'
import {
  confirmDocuments,
  enterDocument,
  strikeDocument,
} from '../../../src/actions/normative-document/enter-document.ts'
import { setPolicyValue } from '../../../src/actions/policy/set-policy-value.ts'
import { splitRequest } from '../../../src/actions/request/split-request.ts'
import { enterStatistics } from '../../../src/actions/statistics/enter-statistics.ts'
import type { CellPath } from '../../../src/law/annual-report/annual-report.ts'
import { DEFAULT_POLICY, type Policy } from '../../../src/law/policy.ts'
import { findFreeze, type ReportFreeze } from '../../../src/store/report-freeze.ts'
import { openWorld, type World } from '../act-world.ts'
import { FACTS } from '../normative-document/register-desk.ts'
import { actOn, registerRemedy } from '../remedy/remedy-desk.ts'
import { type FilingDesk, openDesk, YEAR } from './filing-world.ts'

let world: World
let desk: FilingDesk
const TIMEOUT = 240_000

interface Late {
  /** Received in December, in the hands of an officer. */
  open: number
  /** Its reply was signed on 30 December; service is not recorded. */
  unserved: number
  alsoUnserved: number
  /** Came by the site in December, receipt not confirmed. */
  unconfirmed: number
  /** Closed in the year. */
  closed: number
  document: number
}
const late: Late = { open: 0, unserved: 0, alsoUnserved: 0, unconfirmed: 0, closed: 0, document: 0 }
let signed: ReportFreeze

const received = async (): Promise<number> =>
  (await world.fileRequest({ channel: 'inPerson', evidence: { receivedBy: '周示例' } })).requestId

const replied = async (): Promise<number> => {
  const id = await received()
  await world.act(id, { type: 'registered', number: '' })
  const facts = { howSupplied: '电子邮件发送' }
  await world.act(id, { type: 'replyDrafted', outcome: 'granted', facts })
  for (const stage of ['section', 'legal', 'secrecy'] as const)
    await world.act(id, { type: 'reviewed', stage })
  await world.act(id, { type: 'signed', documentNumber: '' })
  return id
}

const handler = () => world.staff('water', 'handler')

/** The values by which the region counts. */
let rules: Policy = DEFAULT_POLICY

type Differing = ReadonlyMap<CellPath, readonly unknown[]>

/** As signed, and now. */
const figures = (changed: Differing, cell: CellPath) => changed.get(cell)?.slice(0, 2)

/** Cells that differ from what was signed: as signed, now, and the keys of the records that came and went. */
const differing = async (): Promise<Differing> => {
  const context = { ...world.context, policy: async (region: string) => ({ ...rules, region }) }
  const found = await reportDifferences(context, handler(), world.organs.water, YEAR)
  if (!found.ok) expect.fail(found.refusal.code)
  const keys = (records: readonly { readonly key: string }[]) => records.map(({ key }) => key)
  return new Map(
    found.value.items.map((each) => [
      each.cell,
      [each.signed, each.now, keys(each.added), keys(each.removed)],
    ]),
  )
}

/** What the act adds to the differences, or changes in them. */
const changedBy = async (act: () => Promise<unknown>) => {
  const before = await differing()
  await act()
  const after = await differing()
  return new Map([...after].filter(([cell, is]) => JSON.stringify(is) !== JSON.stringify(before.get(cell))))
}

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  world.setClock('2025-12-30T09:00')
  late.open = await received()
  late.unserved = await replied()
  late.alsoUnserved = await replied()
  late.closed = await replied()
  await world.act(late.closed, { type: 'served', method: 'electronic', on: '2025-12-30' })
  late.unconfirmed = (await world.fileRequest()).requestId
  const facts = {
    ...FACTS,
    formedOn: '2025-12-01',
    publishedOn: '2025-12-05',
    effectiveOn: '2025-12-05',
  } as const
  const entered = await enterDocument(world.context, handler(), world.organs.water, facts)
  if (!entered.ok) expect.fail(entered.refusal.code)
  late.document = entered.value
  world.setClock('2026-01-02T09:00')
  await desk.write()
}, TIMEOUT)
afterAll(async () => world?.drop())

describe('before the signature', { timeout: TIMEOUT }, () => {
  test('records that may still come into the year are a warning, which wants an explanation', async () => {
    const { findings, hash } = await desk.read()
    const found = findings.find(({ check }) => check === 'KL-7')
    expect(found).toMatchObject({ severity: 'warning', explained: null })
    expect(found?.message).toContain(
      '1件2025年底前到达的申请尚未确认收到，2件2025年底前签发的答复尚未登记送达，1件文件尚未在文件登记簿中确认。',
    )
    const sent = await desk.act({ type: 'submitted', hash }, handler())
    expect(sent).toMatchObject({ ok: false, refusal: { code: 'warnings-unexplained' } })
  })

  test('a year that still runs is not sent in, whatever is explained', async () => {
    const { hash, findings } = await desk.read('water', undefined, 2026)
    expect(findings.filter(({ check }) => check === 'KL-7')).toEqual([])
    const sent = await desk.act({ type: 'submitted', hash }, handler(), { year: 2026 })
    expect(sent).toMatchObject({ ok: false, refusal: { code: 'year-not-over' } })
  })

  test('explained, the year is signed', async () => {
    const { hash } = await desk.upToSignature()
    await desk.done({ type: 'signed', hash }, world.staff('water', 'signer'))
    signed = (await findFreeze(world.db, world.organs.water, YEAR)) ?? expect.fail('nothing frozen')
    expect(await differing()).toEqual(new Map())
  })
})

describe('after it', { timeout: TIMEOUT }, () => {
  test('an application registered late under the day on which it came', async () => {
    const { requestId } = await world.fileRequest({
      channel: 'inPerson',
      arrivedOn: '2025-12-31',
      evidence: { receivedBy: '周示例' },
    })
    const key = String(requestId)
    await expect(differing()).resolves.toEqual(
      new Map([
        ['requests.newReceived.0', ['4', '5', [key], []]],
        ['requests.newReceived.6', ['4', '5', [key], []]],
        ['requests.carriedForward.0', ['3', '4', [key], []]],
        ['requests.carriedForward.6', ['3', '4', [key], []]],
      ]),
    )
  })

  test('an application of the site whose receipt is confirmed under a day of December', async () => {
    const changed = await changedBy(() =>
      world.act(late.unconfirmed, { type: 'receiptConfirmed', how: '电话', on: '2025-12-31' }),
    )
    expect(figures(changed, 'requests.newReceived.6')).toEqual(['4', '6'])
    expect(figures(changed, 'requests.carriedForward.6')).toEqual(['3', '5'])
  })

  test('a service of December whose proof came in January', async () => {
    const changed = await changedBy(() =>
      world.act(late.unserved, { type: 'served', method: 'inPerson', on: '2025-12-31' }),
    )
    expect(changed.get('requests.granted.6')).toEqual(['1', '2', [String(late.unserved)], []])
    expect(figures(changed, 'requests.totalProcessed.6')).toEqual(['1', '2'])
    expect(figures(changed, 'requests.carriedForward.6')).toEqual(['3', '4'])
  })

  test('a service of January stays in January, but where the region counts by the day of signature', async () => {
    const served = () =>
      world.act(late.alsoUnserved, { type: 'served', method: 'inPerson', on: '2026-01-02' })
    expect(await changedBy(served)).toEqual(new Map())
    const bySignature = await changedBy(async () => {
      const day = { source: 'POLICY-OUTCOME-DAY', from: '2025-01-01', value: 'signed' } as const
      rules = { ...DEFAULT_POLICY, outcomeDay: [...DEFAULT_POLICY.outcomeDay, day] }
    })
    rules = DEFAULT_POLICY
    const keys = [late.unserved, late.alsoUnserved].map(String)
    expect(bySignature.get('requests.granted.6')).toEqual(['1', '3', keys, []])
  })

  test('no region changes by which day it counted: a value of the past is refused', async () => {
    const row = { region: '云岭县', name: 'outcomeDay', from: '2025-01-01', value: 'signed' } as const
    const by = world.staff('county', 'systemAdministrator')
    const set = await setPolicyValue(world.context, by, { ...row, instrument: '云府办〔2026〕1号' })
    expect(set).toMatchObject({ ok: false, refusal: { code: 'policy-in-past' } })
  })

  test('an applicant who turns out to be of another kind, though the total stays', async () => {
    const correction = {
      type: 'applicantTypeCorrected',
      to: 'commercialEnterprise',
      reason: '登记有误',
    } as const
    const changed = await changedBy(() => world.act(late.closed, correction))
    expect(changed.get('requests.granted.1')).toEqual(['0', '1', [String(late.closed)], []])
    const { unserved, closed } = late
    expect(changed.get('requests.granted.0')).toEqual(['1', '1', [String(unserved)], [String(closed)]])
    expect(changed.get('requests.granted.6')).toBeUndefined()
  })

  test('a form of the year that is split into two cases', async () => {
    const changed = await changedBy(async () => {
      const split = await splitRequest(world.context, handler(), {
        requestId: late.open,
        expectedVersion: await world.versionOf(late.open),
        parts: ['水库批复', '河长考核结果'],
      })
      expect(split).toMatchObject({ ok: true })
    })
    expect(figures(changed, 'requests.newReceived.6')).toEqual(['4', '7'])
  })

  test('a document of the year that is confirmed, and struck again', async () => {
    const { water } = world.organs
    const reviewer = world.staff('water', 'reviewer')
    const cell: CellPath = 'proactive.normativeDocuments.issued'
    const confirmed = await changedBy(() =>
      confirmDocuments(world.context, reviewer, { organId: water, documents: [late.document] }),
    )
    expect(confirmed.get(cell)).toEqual(['0', '1', [String(late.document)], []])
    const { version } = await world.db
      .selectFrom('registered_document')
      .select('version')
      .where('id', '=', late.document)
      .executeTakeFirstOrThrow()
    const asked = {
      organId: water,
      documentId: late.document,
      expectedVersion: version,
      reason: '重复登记',
    }
    const struck = await strikeDocument(world.context, reviewer, asked)
    expect(struck).toMatchObject({ ok: true })
    expect((await differing()).has(cell)).toBe(false)
  })

  test('a monthly figure of December', async () => {
    const changed = await changedBy(() =>
      enterStatistics(world.context, handler(), {
        organId: world.organs.water,
        year: YEAR,
        month: 12,
        figures: { licenceDecisions: '7' },
        seen: {},
        note: '补报',
      }),
    )
    expect([...changed.values()]).toEqual([['0', '7', [`${world.organs.water}/12/1`], []]])
  })

  test('a review of December that is registered, and decided under a day of December', async () => {
    let id = 0
    const opened = await changedBy(async () => {
      id = await registerRemedy(world, { filedOn: '2025-12-20', acceptedOn: '2025-12-21' })
    })
    expect(opened.get('remedies.reconsideration.pending')).toEqual(['0', '1', [String(id)], []])
    const decided = await changedBy(() =>
      actOn(world, id, { type: 'decided', decision: 'upheld', on: '2025-12-31' }),
    )
    expect(decided.get('remedies.reconsideration.upheld')).toEqual(['0', '1', [String(id)], []])
  })

  test('and the freeze is what it was, all the while', async () => {
    expect(await findFreeze(world.db, world.organs.water, YEAR)).toEqual(signed)
    const told = await reportDifferences(world.context, handler(), world.organs.water, YEAR)
    if (!told.ok) expect.fail(told.refusal.code)
    expect(told.value.words.map(({ section }) => section)).toEqual(['overview'])
    expect(told.value.words[0]?.signed).toContain('收到政府信息公开申请4件')
    expect(told.value.words[0]?.now).toContain('收到政府信息公开申请7件')
    const { figures } = await desk.read()
    const changed = [...(await differing()).entries()].filter(([, [was, is]]) => was !== is)
    const shown = figures.filter((figure) => figure.signed !== null).map(({ cell }) => cell)
    expect(new Set(changed.map(([cell]) => cell))).toEqual(new Set(shown))
  })
})
