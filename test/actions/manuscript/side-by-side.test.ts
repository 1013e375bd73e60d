import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachFile, removeManuscriptFile } from '../../../src/actions/manuscript/manuscript-files.ts'
import { saveContent } from '../../../src/actions/manuscript/save-content.ts'
import { contentOf } from '../../../src/store/manuscript-content.ts'
import { openWorld, type World } from '../act-world.ts'
import { type Desk, openDesk } from './manuscript-desk.ts'

let world: World
let desk: Desk
beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
})
afterAll(() => world.drop())

const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'ok' : result.refusal.code

const handler = () => world.staff('water', 'handler')
const second = () => world.staff('water', 'handler', 'second')

describe('two at once', () => {
  test('two signers: one signs, the other is told that it has changed', async () => {
    const id = await desk.draft()
    await desk.act(id, { type: 'submitted', proofread: true })
    for (const role of ['reviewer', 'secrecyReviewer'] as const) {
      const checklist = (
        await world.db.selectFrom('manuscript_event').select('data').where('manuscript_id', '=', id).execute()
      ).flatMap(({ data }) => {
        const lists = (data as { checklists?: Record<string, string[]> }).checklists ?? {}
        return lists[role === 'reviewer' ? 'section' : 'secrecy'] ?? []
      })
      const answers = checklist.map((item) => ({ item, isMet: true, remark: '' }))
      await desk.act(
        id,
        { type: 'reviewed', checklist: answers, opinion: '', proofread: true },
        world.staff('water', role),
      )
    }
    const version = await desk.versionOf(id)
    const sign = { type: 'signed', checklist: [], opinion: '同意', proofread: true } as const
    const answers = await Promise.all([
      desk.ask(id, sign, world.staff('water', 'signer'), version),
      desk.ask(id, sign, world.staff('water', 'signer', 'second'), version),
    ])
    expect(answers.map(codeOf).sort()).toEqual(['manuscript-changed', 'ok'])
  })

  test('a file that comes while the checks look keeps the content from review', async () => {
    const id = await desk.draft()
    const version = await desk.versionOf(id)
    const phase = () =>
      world.db.selectFrom('manuscript').select('phase').where('id', '=', id).executeTakeFirstOrThrow()
    let letGo = (): void => undefined
    const released = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const holding = world.db.transaction().execute(async (trx) => {
      await sql`select from manuscript where id = ${id} for update`.execute(trx)
      await released
      const added = { id: '00000000-0000-4000-8000-000000000001', name: '名单.txt' }
      await sql`update manuscript_content set content = jsonb_set(content, '{files}', ${JSON.stringify([added])}::jsonb)
        where manuscript_id = ${id}`.execute(trx)
    })
    const sent = desk.ask(id, { type: 'submitted', proofread: true }, handler(), version)
    await expect
      .poll(async () => {
        const { rows } = await sql<{ waits: boolean }>`
          select exists (select from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock') as waits`.execute(world.db)
        return rows[0]?.waits
      })
      .toBe(true)
    letGo()
    await holding
    expect(codeOf(await sent)).toBe('manuscript-changed')
    expect(await phase()).toEqual({ phase: 'drafting' })
  })

  test('two authors: nobody writes over the other', async () => {
    const id = await desk.draft()
    const { content, revision } = await contentOf(world.db, id, 1)
    const save = (title: string, actor = handler()) =>
      saveContent(world.context, actor, id, revision, { ...content, title })
    const answers = await Promise.all([save('甲写的标题'), save('乙写的标题', second())])
    expect(answers.map(codeOf).sort()).toEqual(['content-changed', 'ok'])
    const kept = await contentOf(world.db, id, 1)
    expect(kept.revision).toBe(revision + 1)
  })

  test('saving beside sending in: what is reviewed is what was sent, and never changes again', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await desk.draft()
      const { content, revision } = await contentOf(world.db, id, 1)
      const [saved, sent] = await Promise.all([
        saveContent(world.context, handler(), id, revision, { ...content, title: '临时改动' }),
        desk.ask(id, { type: 'submitted', proofread: true }),
      ])
      expect(['ok', 'content-not-editable']).toContain(codeOf(saved))
      // Changed between the look before review and the sending in: looked at anew.
      expect(['ok', 'manuscript-changed']).toContain(codeOf(sent))
      expect(saved.ok || sent.ok).toBe(true)
      const kept = await contentOf(world.db, id, 1)
      expect(kept.frozenAt !== null).toBe(sent.ok)
      expect(kept.content.title).toBe(saved.ok ? '临时改动' : content.title)
    }
  })

  test('whoever wrote a word of it does not review it, whoever sent it in', async () => {
    const id = await desk.draft()
    const both = {
      ...world.staff('water', 'reviewer'),
      roles: [
        { role: 'handler' as const, organId: world.organs.water },
        { role: 'reviewer' as const, organId: world.organs.water },
      ],
    }
    expect((await desk.save(id, { summary: '改写的概述' }, both)).ok).toBe(true)
    await desk.act(id, { type: 'submitted', proofread: true })
    const checklist: never[] = []
    const refused = await desk.ask(id, { type: 'reviewed', checklist, opinion: '', proofread: true }, both)
    expect(codeOf(refused)).toBe('author-may-not-pass')
  })
})

describe('a content that was reviewed', () => {
  test('cannot be changed even by hand', async () => {
    const id = await desk.draft()
    await desk.act(id, { type: 'submitted', proofread: true })
    const change = sql`update manuscript_content set text = 'x' where manuscript_id = ${id}`.execute(world.db)
    await expect(change).rejects.toThrow('never changed')
    const removal = sql`delete from manuscript_event where manuscript_id = ${id}`.execute(world.db)
    await expect(removal).rejects.toThrow('never changed')
  })

  test('names each file and each explained document once', async () => {
    const other = await desk.draft({ title: '云岭水库管理办法' })
    const id = await desk.draft()
    const file = await attachFile(world.context, handler(), id, { name: '表.txt', bytes: Buffer.from('表') })
    if (!file.ok) expect.fail(file.refusal.code)
    const named = { id: file.value.id, name: '表.txt' }
    const explained = { disclosureId: other, form: 'text' } as const
    const saved = await desk.save(id, {
      files: [named, { ...named, name: '又一次.txt' }],
      interprets: [explained, explained],
    })
    expect(saved.ok).toBe(true)
    await desk.publish(id)
    expect((await contentOf(world.db, id, 1)).content).toMatchObject({
      files: [named],
      interprets: [explained],
    })
  })

  test('keeps its attachments when a later one lets go of them', async () => {
    const id = await desk.draft()
    const file = await attachFile(world.context, handler(), id, {
      name: '批复.txt',
      bytes: Buffer.from('批复全文'),
    })
    if (!file.ok) expect.fail(file.refusal.code)
    expect(file.value.text).toContain('批复全文')
    await desk.publish(id)
    await desk.act(id, { type: 'revisionOpened', reason: '附件有误' })
    const removed = await removeManuscriptFile(world.context, handler(), id, file.value.id)
    expect(removed.ok).toBe(true)
    const kept = await world.db
      .selectFrom('disclosure_file')
      .select('name')
      .where('disclosure_id', '=', id)
      .execute()
    expect(kept).toEqual([{ name: '批复.txt' }])
    expect((await contentOf(world.db, id, 2)).content.files).toEqual([])
    expect((await contentOf(world.db, id, 1)).content.files).toHaveLength(1)
    await desk.publish(id, '撤换附件')
    const now = await world.db
      .selectFrom('disclosure_file')
      .select('name')
      .where('disclosure_id', '=', id)
      .execute()
    expect(now).toEqual([])
  })

  test('is the only thing that goes out: markup is clean, and what is out has no row when it is taken down', async () => {
    const id = await desk.draft()
    const html = '<p onclick="x()">正文<script>alert(1)</script></p>'
    expect((await desk.save(id, { html })).ok).toBe(true)
    await desk.publish(id)
    const page = await world.db
      .selectFrom('disclosure')
      .select('html')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(page.html).toContain('正文')
    expect(page.html).not.toMatch(/script|onclick/)
    await desk.act(id, {
      type: 'withdrawn',
      ground: 'personalData',
      publicReason: '涉及个人信息',
      showsTitle: false,
    })
    const left = await world.db.selectFrom('disclosure').select('id').where('id', '=', id).execute()
    const told = await world.db
      .selectFrom('disclosure_withdrawal')
      .selectAll()
      .where('disclosure_id', '=', id)
      .executeTakeFirst()
    expect(left).toEqual([])
    expect(told).toMatchObject({ title: '', public_reason: '涉及个人信息' })
  })
})
