import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../src/access/staff-role.ts'
import { noticesOfRequest } from '../../../src/actions/notice/notices-of-request.ts'
import { NO_REQUEST } from '../../../src/law/request/request-state.ts'
import type { Message } from '../../../src/store/outbox.ts'
import { readEvents } from '../../../src/store/request-event.ts'
import { LIN, openWorld, type World } from '../act-world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.drop())

const inboxes = async (): Promise<readonly string[]> => {
  const rows = await world.db
    .selectFrom('inbox_message')
    .innerJoin('account', 'account.id', 'inbox_message.account_id')
    .select(['account.login_name as who', 'inbox_message.kind'])
    .orderBy('inbox_message.id')
    .execute()
  return rows.map(({ who, kind }) => `${who} ${kind}`)
}

const outbox = async (): Promise<readonly Message[]> => {
  const rows = await world.db.selectFrom('outbox').select('sealed').orderBy('id').execute()
  return rows.map(
    ({ sealed }) => JSON.parse(world.context.sealer.open(sealed, 'message').toString()) as Message,
  )
}

const idOf = (role: StaffRole, second?: 'second') => Number(world.staff('water', role, second).id)

const assign = (requestId: number, accountId: number) =>
  world.db.updateTable('request').set({ assigned_to: accountId }).where('id', '=', requestId).execute()

describe('a whole case', () => {
  test('each step tells whose turn it is, and the applicant what concerns the applicant', async () => {
    const { requestId } = await world.fileRequest()
    expect(await inboxes()).toEqual(['water-handler toConfirm', 'water-handlersecond toConfirm'])
    await assign(requestId, idOf('handler'))
    await world.db.deleteFrom('inbox_message').execute()
    await world.act(requestId, { type: 'receiptConfirmed', how: '电话' })
    await world.act(requestId, { type: 'registered', number: '' })
    await world.act(requestId, {
      type: 'replyDrafted',
      outcome: 'granted',
      facts: { howSupplied: '电子邮件' },
    })
    await world.act(requestId, { type: 'reviewed', stage: 'section' })
    await world.act(requestId, { type: 'reviewed', stage: 'legal' })
    await world.act(requestId, { type: 'reviewed', stage: 'secrecy' })
    await world.act(requestId, { type: 'signed', documentNumber: '' })
    expect(await inboxes()).toEqual([
      'water-reviewer toReview',
      'water-reviewersecond toReview',
      'water-legalreviewer toReview',
      'water-legalreviewersecond toReview',
      'water-secrecyreviewer toReview',
      'water-secrecyreviewersecond toReview',
      'water-signer toSign',
      'water-signersecond toSign',
      'water-handler toServe',
    ])
    await world.act(requestId, { type: 'served', method: 'electronic', on: '2025-03-03' })
    const subjects = (await outbox()).map(({ subject }) => subject.replace(/\d+-\d+/, '#'))
    expect(subjects).toEqual([
      '政府信息公开申请已提交（受理号#）',
      '政府信息公开申请已确认收到（受理号#）',
      '政府信息公开申请已答复（受理号#）',
    ])
  })

  test('what is returned goes back to whoever handles the case', async () => {
    const { requestId } = await world.fileRequest()
    await assign(requestId, idOf('handler', 'second'))
    await world.act(requestId, { type: 'receiptConfirmed', how: '电话' })
    await world.act(requestId, { type: 'registered', number: '' })
    await world.act(requestId, { type: 'replyDrafted', outcome: 'granted', facts: { howSupplied: '邮件' } })
    await world.act(
      requestId,
      { type: 'returned', reason: '依据不全' },
      { by: world.staff('water', 'reviewer') },
    )
    expect(await inboxes()).toContain('water-handlersecond returned')
    expect(await inboxes()).not.toContain('water-handler returned')
  })
})

describe('what leaves the house', () => {
  test('names the case by its number and nothing else', async () => {
    const { number, accessCode } = await world.fileRequest()
    const [mail] = await outbox()
    expect(mail).toMatchObject({ channel: 'mail', to: 'lin@example.org' })
    expect(mail?.text).toContain(number)
    expect(mail?.text).toContain('https://yunling.example/cases')
    for (const secret of [LIN.name, LIN.phone, LIN.idNumber, LIN.address, accessCode, '水库']) {
      expect(`${mail?.subject}${mail?.text}`).not.toContain(secret)
    }
  })

  test('goes to the mobile number where no mail address was given, and nowhere without either', async () => {
    await world.fileRequest({ applicant: { ...LIN, email: '' } })
    await world.fileRequest({ applicant: { ...LIN, email: 'no address', phone: '0000-0000000' } })
    expect((await outbox()).map(({ channel, to }) => [channel, to])).toEqual([['sms', '13900000001']])
  })

  test('an application handed in at the desk counts as received at once, and is told so', async () => {
    await world.fileRequest({ channel: 'inPerson', evidence: { receivedBy: '前台' } })
    expect((await outbox())[0]?.subject).toContain('已确认收到')
    // The one who took it in knows.
    expect(await inboxes()).toEqual(['water-handlersecond arrived'])
  })
})

describe('who is told', () => {
  test('a stand-in beside the one who is away, and nobody whose account is closed', async () => {
    await world.db
      .insertInto('delegation')
      .values({
        from_account_id: idOf('handler'),
        to_account_id: idOf('reviewer'),
        organ_id: world.organs.water,
        role: 'handler',
        from_on: '2025-03-01',
        until_on: '2025-03-05',
        created_by: 'system',
        created_at: world.context.instant(),
      })
      .execute()
    await world.db
      .updateTable('account')
      .set({ status: 'disabled' })
      .where('id', '=', idOf('handler', 'second'))
      .execute()
    await world.fileRequest()
    expect(await inboxes()).toEqual(['water-handler toConfirm', 'water-reviewer toConfirm'])
  })

  test('the staff of the successor once the organ has ended', async () => {
    const { water, finance } = world.organs
    const { requestId } = await world.fileRequest()
    await world.db.deleteFrom('inbox_message').execute()
    await world.db.updateTable('organ').set({ valid_to: '2025-03-02' }).where('id', '=', water).execute()
    await world.db
      .insertInto('organ_succession')
      .values({ predecessor_id: water, successor_id: finance, since: '2025-03-03' })
      .execute()
    const events = await readEvents(world.db, requestId)
    const request = await world.db
      .selectFrom('request')
      .selectAll()
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
    await noticesOfRequest(
      world.context,
      world.db,
      { id: requestId, organId: water, number: request.number, assignedTo: null, state: NO_REQUEST },
      events.map((event) => ({ seq: 90, event })),
    )
    expect(await inboxes()).toEqual(['finance-handler toConfirm', 'finance-handlersecond toConfirm'])
  })
})

test('the same event tells nobody twice', async () => {
  const { requestId } = await world.fileRequest()
  const events = await readEvents(world.db, requestId)
  const request = await world.db
    .selectFrom('request')
    .selectAll()
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow()
  const again = () =>
    noticesOfRequest(
      world.context,
      world.db,
      {
        id: requestId,
        organId: world.organs.water,
        number: request.number,
        assignedTo: null,
        state: NO_REQUEST,
      },
      events.map((event, index) => ({ seq: index + 1, event })),
    )
  await again()
  expect(await inboxes()).toHaveLength(2)
  expect(await outbox()).toHaveLength(1)
})
