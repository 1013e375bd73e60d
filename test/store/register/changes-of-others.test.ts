/** Who may repeal or amend whose documents. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentEffect } from '../../../src/law/proactive-disclosure/disclosure-content.ts'
import { mayChangeDocuments } from '../../../src/law/proactive-disclosure/document-authority.ts'
import { organsAnsweredFor } from '../../../src/store/document-reach.ts'
import { findPublishedDocument } from '../../../src/store/published-document.ts'
import { registeredEntries } from '../../../src/store/registered-document.ts'
import { type OrganKey, openWorld, type World } from '../../actions/act-world.ts'
import { openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import { released } from './released-document.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  const { bridge, stream } = world.organs
  // The townships have merged: 溪口镇 goes on with what 石桥乡 had.
  await world.db
    .insertInto('organ_succession')
    .values({ predecessor_id: bridge, successor_id: stream, since: '2025-02-01' })
    .execute()
  await publish(801, 'county', '云政规〔2020〕1号')
  await publish(802, 'stream', '溪政规〔2020〕1号')
  await publish(803, 'bridge', '石政规〔2020〕1号')
})
afterAll(() => world.drop())

const publish = (id: number, organ: OrganKey, documentNumber: string, effects: DocumentEffect[] = []) =>
  released(world.db, {
    id,
    organId: world.organs[organ],
    content: { documentNumber, effects, effectiveOn: '2025-03-01' },
    publishedOn: '2025-02-20',
  })

const repealedOn = async (id: number) =>
  (await registeredEntries(world.db, 'every', 'standing')).find(({ manuscriptId }) => manuscriptId === id)
    ?.repealedOn

const byPage = (disclosureId: number): DocumentEffect => ({
  effect: 'repeals',
  disclosureId,
  title: '旧办法',
  documentNumber: '',
})
const byNumber = (documentNumber: string): DocumentEffect => ({
  effect: 'repeals',
  disclosureId: null,
  title: '旧办法',
  documentNumber,
})

test('the law refuses the first document that is none of the organs answered for', () => {
  const own = { organId: 1, title: '甲办法' }
  expect(mayChangeDocuments(new Set([1, 2]), [own, { organId: 2, title: '乙办法' }]).ok).toBe(true)
  expect(mayChangeDocuments(new Set([1, 2]), [own, { organId: 3, title: '丙办法' }])).toEqual({
    ok: false,
    refusal: {
      code: 'document-of-another-organ',
      source: 'POLICY-DOCUMENT-AUTHORITY',
      facts: { title: '丙办法' },
    },
  })
})

test('a successor answers for its predecessor from the day it follows, and no department for its neighbour', async () => {
  const { stream, bridge, water, county } = world.organs
  expect(await organsAnsweredFor(world.db, stream, '2025-01-31')).toEqual(new Set([stream]))
  expect(await organsAnsweredFor(world.db, stream, '2025-02-01')).toEqual(new Set([stream, bridge]))
  expect(await organsAnsweredFor(world.db, water, '2025-02-01')).toEqual(new Set([water]))
  const all = new Set(Object.values(world.organs))
  expect(await organsAnsweredFor(world.db, county, '2025-02-01')).toEqual(all)
})

describe('a content sent into review', () => {
  const submitted = async (organ: OrganKey, disclosureId: number) => {
    const desk = openDesk(world, organ)
    const id = await desk.draft({ content: { effects: [byPage(disclosureId)] } })
    return desk.ask(id, { type: 'submitted', proofread: true })
  }

  test('is refused where it ends what is of the organ above or beside', async () => {
    const refused = { ok: false, refusal: { code: 'document-of-another-organ' } }
    expect(await submitted('stream', 801)).toMatchObject(refused)
    expect(await submitted('water', 802)).toMatchObject(refused)
  })

  test('goes in where it ends what is its own, below it, or its predecessor’s', async () => {
    expect(await submitted('stream', 802)).toMatchObject({ ok: true })
    expect(await submitted('county', 802)).toMatchObject({ ok: true })
    expect(await submitted('stream', 803)).toMatchObject({ ok: true })
  })

  test('tells no title of what is not published', async () => {
    const secret = await openDesk(world, 'finance').draft({ title: '尚未公开的方案' })
    const answer = await submitted('water', secret)
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'document-of-another-organ' } })
    expect(JSON.stringify(answer)).not.toContain('尚未公开的方案')
  })
})

describe('a release', () => {
  test('of a township leaves what is of the county untouched, by page and by number', async () => {
    await publish(810, 'stream', '溪政规〔2025〕1号', [byPage(801)])
    await publish(811, 'stream', '溪政规〔2025〕2号', [byNumber('云政规〔2020〕1号')])
    expect(await repealedOn(801)).toBeNull()
    expect(await findPublishedDocument(world.db, 801)).toMatchObject({ repealedOn: null, affectedBy: [] })
  })

  test('of the county ends what is of a township, by number', async () => {
    await publish(812, 'county', '云政规〔2025〕3号', [byNumber('溪政规〔2020〕1号')])
    expect(await repealedOn(802)).toBe('2025-03-01')
  })

  test('of a successor ends what is of its predecessor, and its page says by what', async () => {
    await publish(813, 'stream', '溪政规〔2025〕4号', [byPage(803)])
    expect(await repealedOn(803)).toBe('2025-03-01')
    expect(await findPublishedDocument(world.db, 803)).toMatchObject({ affectedBy: [{ id: 813 }] })
  })
})
