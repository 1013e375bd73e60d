/** Through the life of a document: what an outsider sees of it, at every address, is what its state allows and nothing else. */
import { Document, Packer, Paragraph } from 'docx'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDrawingPool } from '../../../src/actions/drawing/drawing-pool.ts'
import { attachFile, removeManuscriptFile } from '../../../src/actions/manuscript/manuscript-files.ts'
import { publishScheduled } from '../../../src/actions/manuscript/publish-scheduled.ts'
import { openWorld, type World } from '../../actions/act-world.ts'
import { type Desk, openDesk } from '../../actions/manuscript/manuscript-desk.ts'
import { openAppOn, settled } from '../../api/open-app.ts'
import { everyAddress, type Known, namedAddresses } from './addresses.ts'
import { ALL_MARKS, MARKS, type Mark, saying } from './marked-manuscript.ts'
import { AGAIN, ask, conditional, leave, OTHER_WAYS, PLAIN, type Seen } from './outsider.ts'

const SITE = 'https://yunling.example'
const MOST_NAMED = 150
const AT_ONCE = 6

let world: World
let desk: Desk
/** Holds pages, and lives through everything. */
let warm: FastifyInstance
/** Holds none. */
let cold: FastifyInstance
let known: Known
/** The last tag that an address was seen with. */
const tags = new Map<string, string>()

const openSite = async (pageCacheBytes: number): Promise<FastifyInstance> => {
  const context = { ...world.context, drawing: openDrawingPool() }
  const { app } = await openAppOn(world.db, { baseUrl: SITE, pageCacheBytes }, world.db, context)
  await app.listen({ port: 0, host: '127.0.0.1' })
  return app
}

const wordFile = async (text: string): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }))

const attach = async (id: number, name: Mark, text: Mark) => {
  const bytes = await wordFile(`附件内容${saying(MARKS[text])}`)
  const sent = { name: `${saying(MARKS[name])}.docx`, bytes }
  const attached = await attachFile(world.context, world.staff('water', 'handler'), id, sent)
  if (!attached.ok) expect.fail(JSON.stringify(attached.refusal))
  return { id: attached.value.id, name: attached.value.name }
}

const draft = async (columnId: number): Promise<number> =>
  desk.draft({
    kind: 'project',
    title: `关于${saying(MARKS.firstTitle)}工程的公告`,
    content: {
      html: `<p>正文${saying(MARKS.firstText)}如下。</p>`,
      summary: `概述${saying(MARKS.firstSummary)}。`,
      keywords: [saying(MARKS.firstKeyword)],
      sourceUnit: saying(MARKS.firstUnit),
      columns: [columnId],
    },
  })

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  world.setClock('2025-03-03T10:00')
  const column = await world.db
    .insertInto('site_column')
    .values({
      organ_id: world.organs.water,
      slug: 'gongcheng',
      name: '工程',
      closed_at: null,
      parent_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const id = await draft(column.id)
  known = {
    id,
    files: [await attach(id, 'firstFileName', 'firstFileText')],
    words: ALL_MARKS.map((mark) => MARKS[mark].seek),
    organs: [
      { id: world.organs.water, slug: 'yunling-water' },
      { id: world.organs.county, slug: 'yunling' },
    ],
    column: { id: column.id, slug: 'gongcheng' },
    indexNumber: `${String(world.organs.water).padStart(9, '0')}/2025-00001`,
  }
  warm = await openSite(8 * 1024 * 1024)
  cold = await openSite(0)
})
afterAll(async () => {
  leave()
  await Promise.all([warm.close(), cold.close()])
  await world.drop()
})

/** Marks that the address does not say itself. */
const marksIn = ({ text, address }: Seen): readonly Mark[] =>
  ALL_MARKS.filter(
    (mark) => text.includes(MARKS[mark].find) && !decodeURIComponent(address).includes(MARKS[mark].find),
  )

const isSensible = (address: string): boolean => !address.includes('/console/assets/')

/** Wherever something stands, or stood, it is asked for in every way; where there is nothing, in three; of staff's, in one. */
const askEveryWay = async (address: string): Promise<readonly Seen[]> => {
  const plain = await ask(warm, address, PLAIN)
  if (address.startsWith('/api/v1/staff/')) return [plain]
  const seen = [plain, await ask(warm, address, AGAIN), await ask(cold, address, PLAIN)]
  const tag = tags.get(address)
  if (plain.status < 300 || tag !== undefined)
    for (const way of OTHER_WAYS) seen.push(await ask(warm, address, way))
  if (tag !== undefined) {
    const again = await ask(warm, address, conditional(tag))
    if (again.status === 304) expect(plain.tag, `${address} is no longer what it was`).toBe(tag)
    seen.push(again)
  }
  if (plain.tag !== null) tags.set(address, plain.tag)
  return seen
}

/** Every address, and every address that those name. */
const walk = async (): Promise<readonly Seen[]> => {
  await settled(warm, world.db)
  await settled(cold, world.db)
  const asked = new Set<string>()
  const seen: Seen[] = []
  const askAll = async (addresses: readonly string[]): Promise<void> => {
    const waiting = addresses.filter((address) => !asked.has(address) && isSensible(address))
    for (const address of waiting) asked.add(address)
    const askOn = async (): Promise<void> => {
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop())
        seen.push(...(await askEveryWay(address)))
    }
    await Promise.all(Array.from({ length: AT_ONCE }, askOn))
  }
  await askAll(everyAddress(warm, known))
  const named = seen.filter(({ how }) => how === 'plain').flatMap(({ body }) => namedAddresses(body, SITE))
  await askAll([...new Set(named)].filter((address) => !asked.has(address)).slice(0, MOST_NAMED))
  return seen
}

const FIRST: readonly Mark[] = [
  'firstTitle',
  'firstText',
  'firstSummary',
  'firstKeyword',
  'firstFileName',
  'firstFileText',
  'firstUnit',
]
const SECOND: readonly Mark[] = [
  'secondTitle',
  'secondText',
  'firstSummary',
  'firstKeyword',
  'firstUnit',
  'secondFileName',
  'secondFileText',
]
const THIRD: readonly Mark[] = [...SECOND.filter((mark) => mark !== 'secondText'), 'thirdText']

/** What stands at the addresses of the document itself. */
const statuses = async (): Promise<readonly number[]> => {
  const { id, files } = known
  const addresses = [
    `/disclosures/${id}`,
    `/api/v1/disclosures/${id}`,
    ...files.map((file) => `/disclosures/${id}/files/${file.id}/x`),
  ]
  return Promise.all(addresses.map(async (address) => (await ask(warm, address, PLAIN)).status))
}

const listedIds = async (): Promise<readonly number[]> => {
  const { body } = await ask(warm, '/api/v1/disclosures', PLAIN)
  const { items } = JSON.parse(body) as { items: { id: number }[] }
  return items.map(({ id }) => id)
}

interface Step {
  readonly state: string
  readonly act: () => Promise<unknown>
  readonly visible: readonly Mark[]
  /** Marks that may show and need not: notes of versions. */
  readonly allowed?: readonly Mark[]
  /** Page, API, then each file in the order it was attached. */
  readonly statuses: readonly number[]
}

const NEVER = [404, 404, 404]

const submit = (id: number) => desk.act(id, { type: 'submitted', proofread: true })

const correct = async (id: number): Promise<void> => {
  await desk.act(id, { type: 'revisionOpened', reason: saying(MARKS.revisionReason) })
  await desk.act(id, { type: 'noted', text: saying(MARKS.inwardNote) })
  const [first] = known.files
  const removed = await removeManuscriptFile(
    world.context,
    world.staff('water', 'handler'),
    id,
    first?.id ?? '',
  )
  expect(removed.ok).toBe(true)
  known = { ...known, files: [...known.files, await attach(id, 'secondFileName', 'secondFileText')] }
  const saved = await desk.save(id, {
    title: `关于${saying(MARKS.secondTitle)}工程的公告`,
    html: `<p>正文${saying(MARKS.secondText)}如下。</p>`,
  })
  expect(saved.ok).toBe(true)
}

const STEPS: readonly Step[] = [
  { state: 'a draft', act: async () => undefined, visible: [], statuses: NEVER },
  { state: 'in review', act: () => submit(known.id), visible: [], statuses: NEVER },
  {
    state: 'sent back and signed',
    act: async () => {
      await desk.act(known.id, { type: 'recalled' })
      await desk.pass(known.id)
    },
    visible: [],
    statuses: NEVER,
  },
  {
    state: 'scheduled',
    act: () => desk.act(known.id, { type: 'scheduled', publishAt: '2025-03-04T09:00' }),
    visible: [],
    statuses: NEVER,
  },
  {
    state: 'published by the clock',
    act: async () => {
      world.setClock('2025-03-04T09:01')
      expect(await publishScheduled(world.context)).toEqual({ published: 1, refused: 0 })
    },
    visible: FIRST,
    statuses: [200, 200, 200],
  },
  {
    state: 'published while a correction is written',
    act: () => correct(known.id),
    visible: FIRST,
    statuses: [200, 200, 200, 404],
  },
  {
    state: 'corrected, the earlier version hidden',
    act: async () => {
      await desk.pass(known.id)
      await desk.act(known.id, {
        type: 'published',
        changeNote: saying(MARKS.secondNote),
        showsEarlier: false,
      })
    },
    visible: SECOND,
    allowed: ['secondNote'],
    statuses: [200, 200, 404, 200],
  },
  {
    state: 'withdrawn',
    act: () =>
      desk.act(known.id, {
        type: 'withdrawn',
        ground: 'mistake',
        publicReason: saying(MARKS.publicReason),
        showsTitle: false,
      }),
    visible: ['publicReason'],
    statuses: [410, 410, 410, 410],
  },
  {
    state: 'withdrawn while it is written anew',
    act: async () => {
      await desk.act(known.id, { type: 'revisionOpened', reason: saying(MARKS.revisionReason) })
      await desk.save(known.id, { html: `<p>正文${saying(MARKS.thirdText)}如下。</p>` })
    },
    visible: ['publicReason'],
    statuses: [410, 410, 410, 410],
  },
  {
    state: 'published again',
    act: () => desk.publish(known.id, '核对后重新公布'),
    visible: THIRD,
    allowed: ['secondNote'],
    statuses: [200, 200, 404, 200],
  },
]

describe('a document that is', () => {
  test.each(STEPS.map((step) => [step.state, step] as const))(
    '%s',
    async (_, { act, visible, allowed = [], statuses: expected }) => {
      await act()
      const seen = await walk()
      expect(seen.length).toBeGreaterThan(500)
      const leaks = seen.flatMap((each) =>
        marksIn(each)
          .filter((mark) => !visible.includes(mark) && !allowed.includes(mark))
          .map((mark) => `${mark}: ${each.how} ${each.address}`),
      )
      expect(leaks).toEqual([])
      const shown = new Set(seen.flatMap((each) => marksIn(each)))
      expect(visible.filter((mark) => !shown.has(mark))).toEqual([])
      expect(await statuses()).toEqual(expected)
      expect((await listedIds()).includes(known.id)).toBe(expected[0] === 200)
      expect(seen.filter(({ status }) => status >= 500).map(({ address }) => address)).toEqual([])
    },
    600_000,
  )
})
