/** Subscriptions from the form to the mail and back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendOutbox } from '../../../src/actions/notice/send-outbox.ts'
import { never, type Outgoing, type SendOutcome } from '../../../src/actions/notice/sender.ts'
import { sendDigests } from '../../../src/actions/subscription/send-digests.ts'
import type { LocalDateTime } from '../../../src/law/time/local-date.ts'
import { removeRelease } from '../../../src/store/release.ts'
import { publishPage } from '../../actions/channel/published-page.ts'
import {
  type Applicant,
  type Fields,
  faultsOn,
  hidden,
  openApplicant,
  textOfPage,
  titleOf,
  typed,
  workOn,
} from '../request/open-applicant.ts'

let person: Applicant
let column: number
beforeAll(async () => {
  person = await openApplicant()
  const row = await person.world.db
    .insertInto('site_column')
    .values({
      organ_id: person.world.organs.water,
      parent_id: null,
      slug: 'projects',
      name: '重大项目',
      closed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  column = row.id
})
afterAll(() => person.close())

const form = async (fields: Fields, query = '') => {
  const page = await person.get(`/subscribe${query}`)
  person.later(10)
  return { token: hidden(page.body, 'token'), work: workOn(page.body), ...fields }
}

const ask = async (fields: Fields, query = '') =>
  person.post('/subscribe', await form(fields, query), { plain: true })

/** Mails that go out now. @param outcome what the server says to each */
const mails = async (outcome: SendOutcome = { kind: 'sent' }): Promise<readonly Outgoing[]> => {
  const sent: Outgoing[] = []
  const mail = {
    send: async (message: Outgoing) => {
      sent.push(message)
      return outcome
    },
  }
  await sendOutbox(person.world.context, { mail, sms: null })
  return sent
}

const linkIn = (text: string, path: string): string => {
  const link = new RegExp(`https://yunling\\.example(${path}\\?token=[\\w.-]+)`).exec(text)?.[1]
  if (link === undefined) throw new Error(`no link in ${text}`)
  return link
}

const tokenIn = (link: string): string => link.split('token=')[1] ?? ''

const subscribe = async (email: string, fields: Fields): Promise<void> => {
  await ask({ email, ...fields })
  const [mail] = await mails()
  const link = linkIn(mail?.text ?? '', '/subscribe/confirm')
  const done = await person.post('/subscribe/confirm', { token: tokenIn(link) }, { plain: true })
  expect(titleOf(done.body)).toBe('订阅成功')
}

const states = async () =>
  (
    await person.world.db.selectFrom('subscription').select(['state', 'end_reason']).orderBy('id').execute()
  ).map(({ state, end_reason }) => `${state}${end_reason === '' ? '' : ` ${end_reason}`}`)

const clear = async () => {
  await person.world.db.deleteFrom('subscription').execute()
  await person.world.db.deleteFrom('outbox').execute()
}

const publishAt = (clock: LocalDateTime, given: Parameters<typeof publishPage>[1] = {}) =>
  publishPage(person.world, {
    ...given,
    on: clock.slice(0, 10) as `${number}-${number}-${number}`,
    at: new Date(`${clock}+08:00`),
  })

describe('asking', () => {
  test('says the same whether or not an address is subscribed, and mails a link that a person has to press', async () => {
    const first = await ask({ email: 'one@example.org', organ: 'yunling-water' })
    const [mail] = await mails()
    expect(mail?.to).toBe('one@example.org')
    expect(mail?.text).toContain('云岭县水务局新发布的信息')
    const link = linkIn(mail?.text ?? '', '/subscribe/confirm')
    expect(titleOf((await person.get(link)).body)).toBe('确认订阅')
    expect(await states()).toEqual(['pending'])
    const done = await person.post('/subscribe/confirm', { token: tokenIn(link) }, { plain: true })
    expect(titleOf(done.body)).toBe('订阅成功')
    expect(await states()).toEqual(['active'])
    const used = await person.post('/subscribe/confirm', { token: tokenIn(link) }, { plain: true })
    expect(used.status).toBe(404)
    const again = await ask({ email: 'ONE@example.org ', organ: 'yunling-water' })
    expect([again.status, textOfPage(again.body)]).toEqual([first.status, textOfPage(first.body)])
    const [already] = await mails()
    expect(already?.subject).toContain('您已经订阅')
    expect(await states()).toEqual(['active'])
    await clear()
  })

  test('keeps the address sealed, and drops what nobody confirms within a day', async () => {
    await ask({ email: 'canary@example.org', organ: 'yunling-water' })
    const [mail] = await mails()
    const row = await person.world.db.selectFrom('subscription').selectAll().executeTakeFirstOrThrow()
    expect(row.address_sealed.includes('canary')).toBe(false)
    expect(JSON.stringify(row)).not.toContain(tokenIn(linkIn(mail?.text ?? '', '/subscribe/confirm')))
    person.later(25 * 3600)
    const late = await person.get(linkIn(mail?.text ?? '', '/subscribe/confirm'))
    expect(late.status).toBe(404)
    expect((await sendDigests(person.world.context)).dropped).toBe(1)
    expect(await states()).toEqual([])
    await clear()
  })

  test('is one mail for a form sent twice, and its link holds', async () => {
    const given = await form({ email: 'two@example.org', organ: 'yunling-water' })
    await person.post('/subscribe', given, { plain: true })
    await person.post('/subscribe', given, { plain: true })
    const sent = await mails()
    expect(sent).toHaveLength(1)
    expect((await person.get(linkIn(sent[0]?.text ?? '', '/subscribe/confirm'))).status).toBe(200)
    await clear()
  })

  test('fills nobody else’s mailbox', async () => {
    for (let times = 0; times < 8; times += 1) {
      const answer = await ask({ email: 'victim@example.org', q: `词${times}` })
      expect(answer.status).toBe(200)
    }
    expect(await mails()).toHaveLength(5)
    await clear()
  })

  test('refuses what is no address and what does not exist, and keeps what was typed', async () => {
    const wrong = await ask({ email: 'nobody', q: '饮水' })
    expect(faultsOn(wrong.body)).toEqual(['请填写完整的电子邮箱'])
    expect(typed(wrong.body, 'q')).toBe('饮水')
    const gone = await ask({ email: 'a@example.org', organ: 'no-such-organ' })
    expect(gone.status).toBe(422)
    const lazy = await ask({ email: 'a@example.org', work: '' })
    expect(faultsOn(lazy.body)).toEqual(['请回答这个问题'])
    const injected = await ask({ email: 'a@example.org\r\nBcc: b@example.org' })
    expect(injected.status).toBe(422)
    expect(await mails()).toEqual([])
  })
})

describe('the daily mail', () => {
  test('tells each what was published since, once, and nothing that was taken down', async () => {
    person.world.setClock('2025-05-06T09:00')
    await subscribe('organ@example.org', { organ: 'yunling-water' })
    await subscribe('column@example.org', { column: String(column) })
    await publishAt('2025-05-06T08:00:00', { content: { title: '订阅以前的旧信息' } })
    const kept = await publishAt('2025-05-06T10:00:00', {
      content: { title: '新的供水公告', columns: [column] },
    })
    const gone = await publishAt('2025-05-06T11:00:00', {
      content: { title: '撤下的公告', columns: [column] },
    })
    await publishAt('2025-05-06T11:00:00', {
      content: { title: '别的机关的公告' },
      organId: person.world.organs.finance,
    })
    await removeRelease(person.world.db, {
      id: gone,
      withdrawnAt: person.world.context.instant(),
      ground: 'mistake',
      publicReason: '内容有误',
      showsTitle: true,
    })
    person.world.setClock('2025-05-06T17:30')
    expect(await sendDigests(person.world.context)).toMatchObject({ mails: 2 })
    expect(await sendDigests(person.world.context)).toMatchObject({ mails: 0 })
    const sent = await mails()
    expect(sent.map(({ to }) => to).sort()).toEqual(['column@example.org', 'organ@example.org'])
    for (const { text, unsubscribeAt } of sent) {
      expect(text).toContain('新的供水公告')
      expect(text).toContain(`https://yunling.example/disclosures/${kept}`)
      for (const other of ['旧信息', '撤下的', '别的机关']) expect(text).not.toContain(other)
      expect(text).toContain(unsubscribeAt)
    }
    person.world.setClock('2025-05-07T17:30')
    expect(await sendDigests(person.world.context)).toMatchObject({ mails: 0 })
    expect(await mails()).toEqual([])
  })

  test('ends with one click from a mail program, and twice does no harm', async () => {
    await publishAt('2025-05-08T10:00:00', { content: { title: '又一条公告' } })
    person.world.setClock('2025-05-08T17:30')
    await sendDigests(person.world.context)
    const [mail] = await mails()
    const link = new URL(mail?.unsubscribeAt ?? '')
    const address = `${link.pathname}${link.search}`
    expect(titleOf((await person.get(address)).body)).toBe('退订')
    const before = await states()
    const click = () => person.post(address, { 'List-Unsubscribe': 'One-Click' }, { plain: true })
    expect((await click()).status).toBe(200)
    expect((await click()).status).toBe(200)
    expect((await states()).filter((state) => state === 'ended asked')).toHaveLength(1)
    expect(await states()).toHaveLength(before.length)
    const row = await person.world.db
      .selectFrom('subscription')
      .select(['address_hash', 'address_sealed'])
      .where('state', '=', 'ended')
      .executeTakeFirstOrThrow()
    expect(row.address_hash).toHaveLength(0)
    expect(person.world.context.sealer.open(row.address_sealed, 'mail-address').toString()).toBe('')
    const forged = await person.post('/subscribe/end', { token: '1.'.padEnd(45, 'x') }, { plain: true })
    expect(forged.status).toBe(404)
    await clear()
  })

  test('ends by itself when mail does not arrive three times, and waits while one is on its way', async () => {
    person.world.setClock('2025-06-02T09:00')
    await subscribe('gone@example.org', { organ: 'yunling-water' })
    for (const day of ['03', '04', '05'] as const) {
      await publishAt(`2025-06-${day}T10:00:00`, { content: { title: `六月${day}日公告` } })
      person.world.setClock(`2025-06-${day}T17:30`)
      expect(await sendDigests(person.world.context)).toMatchObject({ mails: 1, ended: 0 })
      // A second run while it waits adds nothing.
      expect(await sendDigests(person.world.context)).toMatchObject({ mails: 0, ended: 0 })
      expect(await mails(never('refused', 550))).toHaveLength(1)
    }
    person.world.setClock('2025-06-06T17:30')
    expect(await sendDigests(person.world.context)).toMatchObject({ mails: 0, ended: 1 })
    expect(await states()).toEqual(['ended undeliverable'])
    await clear()
  })
})

test('stored links and addresses are in no audit entry', async () => {
  const entries = await person.world.db.selectFrom('audit_entry').select(['act', 'detail']).execute()
  expect(entries.filter(({ act }) => act.startsWith('subscription.')).length).toBeGreaterThan(2)
  expect(JSON.stringify(entries)).not.toContain('example.org')
})
