/** What somebody who subscribed to a search is told of: its new hits once they are published, and nothing else. */
import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishScheduled } from '../../../src/actions/manuscript/publish-scheduled.ts'
import { sendOutbox } from '../../../src/actions/notice/send-outbox.ts'
import type { Outgoing } from '../../../src/actions/notice/sender.ts'
import { askForSubscription } from '../../../src/actions/subscription/ask-subscription.ts'
import { sendDigests } from '../../../src/actions/subscription/send-digests.ts'
import { confirmSubscription } from '../../../src/actions/subscription/settle-subscription.ts'
import {
  type SubscribedFields,
  targetOfFields,
} from '../../../src/actions/subscription/subscription-target.ts'
import { openWorld, type World } from '../act-world.ts'
import { type Desk, openDesk } from '../manuscript/manuscript-desk.ts'

let world: World
let desk: Desk
beforeEach(async () => {
  world = await openWorld()
  desk = openDesk(world)
})
afterEach(() => world.drop())

const mails = async (): Promise<readonly Outgoing[]> => {
  const sent: Outgoing[] = []
  const mail = {
    send: async (message: Outgoing) => {
      sent.push(message)
      return { kind: 'sent' } as const
    },
  }
  await sendOutbox(world.context, { mail, sms: null })
  return sent
}

const subscribe = async (fields: SubscribedFields): Promise<void> => {
  const target = await targetOfFields(world.db, fields)
  if (target?.kind !== 'search') return expect.fail('not taken for a search')
  const asked = await askForSubscription(world.context, {
    address: 'reader@example.org',
    target,
    formKey: randomBytes(16),
  })
  expect(asked.ok).toBe(true)
  const [mail] = await mails()
  const token = /token=([\w%.-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const confirmed = await confirmSubscription(world.context, world.applicant, decodeURIComponent(token))
  expect(confirmed.ok).toBe(true)
}

/** Ids of the pages that the mails of this run name, in the order in which they stand. */
const told = async (): Promise<readonly number[]> => {
  await sendDigests(world.context)
  const sent = await mails()
  return sent.flatMap(({ text }) => [...text.matchAll(/\/disclosures\/(\d+)/g)].map(([, id]) => Number(id)))
}

const publish = async (title: string, at: Desk = desk): Promise<number> => {
  const id = await at.draft({ title })
  await at.publish(id)
  return id
}

test('a search tells its new hits, each once, and neither older pages nor those that it does not find', async () => {
  await publish('云岭县水库旧公告')
  world.setClock('2025-03-03T11:00')
  await subscribe({ q: '水库', organ: 'yunling-water', below: '1' })
  world.setClock('2025-03-03T15:00')
  const first = await publish('云岭县水库新公告')
  const second = await publish('云岭县水库又一公告')
  const other = await desk.draft({
    title: '云岭县供水管网公告',
    content: { html: '<p>供水管网改造。</p>', summary: '供水管网。' },
  })
  await desk.publish(other)
  await publish('云岭县水库资金公告', openDesk(world, 'finance'))
  world.setClock('2025-03-03T17:30')
  expect(await told()).toEqual([second, first])
  expect(await told()).toEqual([])
  world.setClock('2025-03-04T10:00')
  const next = await publish('云岭县水库第三公告')
  world.setClock('2025-03-04T17:30')
  expect(await told()).toEqual([next])
})

test('drafts, what waits for its time and what was withdrawn are in no mail; what was scheduled is, once it is out', async () => {
  await subscribe({ q: '水库' })
  world.setClock('2025-03-03T15:00')
  await desk.draft({ title: '云岭县水库草稿' })
  const scheduled = await desk.draft({ title: '云岭县水库待发布公告' })
  await desk.pass(scheduled)
  await desk.act(scheduled, { type: 'scheduled', publishAt: '2025-03-04T09:00' })
  const gone = await publish('云岭县水库误发公告')
  await desk.act(gone, {
    type: 'withdrawn',
    ground: 'mistake',
    publicReason: '内容有误，核对后重新公布',
    showsTitle: true,
  })
  world.setClock('2025-03-03T17:30')
  expect(await told()).toEqual([])
  world.setClock('2025-03-04T09:00')
  expect(await publishScheduled(world.context)).toEqual({ published: 1, refused: 0 })
  world.setClock('2025-03-04T17:30')
  expect(await told()).toEqual([scheduled])
})

test('a search that finds nothing tells nothing of what only resembles it', async () => {
  await subscribe({ q: '水库 养老金' })
  world.setClock('2025-03-03T15:00')
  await publish('云岭县水库新公告')
  world.setClock('2025-03-03T17:30')
  expect(await told()).toEqual([])
})
