import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acknowledgeUrge } from '../../../src/actions/urge/acknowledge-urge.ts'
import { escalateUrges } from '../../../src/actions/urge/escalate-urges.ts'
import { urgeCases } from '../../../src/actions/urge/urge-cases.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
let requestId: number
beforeEach(async () => {
  world = await openWorld()
  requestId = (await world.fileRequest()).requestId
  await world.db.deleteFrom('inbox_message').execute()
})
afterEach(() => world.drop())

const urge = (ids: readonly number[] = [requestId], text = '请于今日内确认') =>
  urgeCases(world.context, world.staff('county', 'competentAuthority'), { requestIds: ids, text })

const inboxes = async (): Promise<readonly string[]> => {
  const rows = await world.db
    .selectFrom('inbox_message')
    .innerJoin('account', 'account.id', 'inbox_message.account_id')
    .select(['account.login_name as who', 'inbox_message.kind'])
    .orderBy('inbox_message.id')
    .execute()
  return rows.map(({ who, kind }) => `${who} ${kind}`)
}

const openUrge = () =>
  world.db.selectFrom('urge').selectAll().where('acknowledged_at', 'is', null).executeTakeFirstOrThrow()

const auditActs = async (): Promise<readonly string[]> => {
  const rows = await world.db
    .selectFrom('audit_entry')
    .select('act')
    .where('subject_kind', '=', 'request')
    .where('act', 'like', 'request.urge%')
    .orderBy('seq')
    .execute()
  return rows.map(({ act }) => act)
}

describe('urging', () => {
  test('many at once, each by itself; what cannot be urged says why', async () => {
    const other = (await world.fileRequest({ organId: world.organs.finance })).requestId
    const closed = (await world.fileRequest()).requestId
    await world.act(closed, { type: 'withdrawn' }, { by: world.staff('water', 'handler') })
    await world.db.deleteFrom('inbox_message').execute()
    expect(await urge([requestId, other, closed, 999_999, requestId])).toEqual({
      ok: true,
      value: {
        urged: [requestId, other],
        refused: [
          { requestId: closed, code: 'case-closed' },
          { requestId: 999_999, code: 'case-unknown' },
        ],
      },
    })
    expect(await inboxes()).toEqual([
      'water-handler urged',
      'water-handlersecond urged',
      'finance-handler urged',
      'finance-handlersecond urged',
    ])
    expect(await auditActs()).toEqual(['request.urged', 'request.urged'])
  })

  test('not again before the last one was answered', async () => {
    await urge()
    expect(await urge()).toMatchObject({ value: { refused: [{ requestId, code: 'urge-open' }] } })
    await acknowledgeUrge(world.context, world.staff('water', 'handler'), {
      urgeId: (await openUrge()).id,
      answer: '今日办',
    })
    expect(await urge()).toMatchObject({ value: { urged: [requestId] } })
  })

  test('two who urge at the same moment make one urging', async () => {
    const answers = await Promise.all([urge(), urge(), urge()])
    const urged = answers.flatMap((answer) => (answer.ok ? answer.value.urged : []))
    expect(urged).toEqual([requestId])
  })

  test('only whoever is above: another organ’s authority learns nothing', async () => {
    const stranger = world.staff('finance', 'competentAuthority')
    const answer = await urgeCases(world.context, stranger, { requestIds: [requestId], text: '请办理' })
    expect(answer).toMatchObject({ value: { urged: [], refused: [{ code: 'case-unknown' }] } })
    const handler = world.staff('water', 'handler')
    const own = await urgeCases(world.context, handler, { requestIds: [requestId], text: '请办理' })
    expect(own).toMatchObject({ value: { urged: [] } })
  })

  test('needs words, and not too many', async () => {
    expect(await urge([requestId], ' ')).toMatchObject({ refusal: { code: 'urge-text-missing' } })
    expect(await urge([requestId], '急'.repeat(501))).toMatchObject({
      refusal: { code: 'urge-text-too-long' },
    })
  })
})

describe('answering', () => {
  test('goes back to whoever urged, once', async () => {
    await urge()
    const { id } = await openUrge()
    const handler = world.staff('water', 'handler')
    const answer = () => acknowledgeUrge(world.context, handler, { urgeId: id, answer: '已电话确认' })
    const both = await Promise.all([answer(), answer()])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await inboxes()).filter((each) => each.endsWith('urgeAcknowledged'))).toEqual([
      'county-competentauthority urgeAcknowledged',
    ])
    const row = await world.db.selectFrom('urge').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ answer: '已电话确认', acknowledged_by: Number(handler.id) })
    expect(await auditActs()).toEqual(['request.urged', 'request.urgeAcknowledged'])
  })
})

describe('what nobody answers', () => {
  const escalated = async (now: LocalDateTime): Promise<readonly string[]> => {
    world.setClock(now)
    await escalateUrges(world.context)
    return (await inboxes()).filter((each) => each.endsWith('urgeEscalated'))
  }

  test('goes to the administrator once a working day has passed, once', async () => {
    world.setClock('2025-03-07T16:00')
    await urge()
    // Friday; the working day after it is Monday.
    expect(await escalated('2025-03-08T08:30')).toEqual([])
    expect(await escalated('2025-03-10T08:30')).toEqual([])
    const told = [
      'water-organadministrator urgeEscalated',
      'water-organadministratorsecond urgeEscalated',
      'county-competentauthority urgeEscalated',
    ]
    expect([...(await escalated('2025-03-11T08:30'))].sort()).toEqual([...told].sort())
    expect(await escalated('2025-03-12T08:30')).toHaveLength(3)
  })

  test('over the spring festival only working days count', async () => {
    world.setClock('2025-03-01T10:00')
    await urge()
    const at = (made: string) =>
      world.db
        .updateTable('urge')
        .set({ made_at: new Date(made) })
        .execute()
    await at('2026-02-14T02:00:00Z')
    // 15 to 23 February are off; the one working day is the 24th.
    expect(await escalated('2026-02-20T08:30')).toEqual([])
    expect(await escalated('2026-02-24T08:30')).toEqual([])
    expect(await escalated('2026-02-25T08:30')).toHaveLength(3)
  })

  test('is of no matter once the case is closed', async () => {
    await urge()
    await world.act(requestId, { type: 'withdrawn' }, { by: world.staff('water', 'handler') })
    expect(await escalated('2025-03-06T08:30')).toEqual([])
  })
})
