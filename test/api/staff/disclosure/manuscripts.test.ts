/** Manuscripts over the wire: the desk, the chain with a reviewer of another organ, attachments, and what nobody else may see. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StaffRole } from '../../../../src/access/staff-role.ts'
import type {
  ManuscriptActJson,
  ManuscriptJson,
  ReviewChainsJson,
} from '../../../../src/contract/disclosure/manuscript-json.ts'
import { type OrganKey, openWorld, type World } from '../../../actions/act-world.ts'
import { COMPLETE, type Desk, openDesk } from '../../../actions/manuscript/manuscript-desk.ts'
import { appOn, callOn, type StaffCalls, tokenFor } from '../staff-app.ts'

let world: World
let calls: StaffCalls
let desk: Desk
const tokens = new Map<string, string>()

const token = async (organ: OrganKey, role: StaffRole): Promise<string> => {
  const key = `${organ}:${role}`
  const known = tokens.get(key) ?? (await tokenFor(world.context, Number(world.staff(organ, role).id)))
  tokens.set(key, known)
  return known
}

const call = async (
  who: readonly [OrganKey, StaffRole],
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
) => calls.call(method, path, { token: await token(...who), ...(body === undefined ? {} : { body }) })

beforeAll(async () => {
  world = await openWorld()
  desk = openDesk(world)
  calls = callOn(await appOn(world.context))
})
afterAll(async () => {
  await calls.app.close()
  await world.drop()
})

const HANDLER = ['water', 'handler'] as const

const read = async (id: number, who: readonly [OrganKey, StaffRole] = HANDLER): Promise<ManuscriptJson> => {
  const answer = await call(who, 'GET', `/manuscripts/${id}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}

const act = async (id: number, who: readonly [OrganKey, StaffRole], body: object) => {
  const { version } = await read(id, who)
  return call(who, 'POST', `/manuscripts/${id}/acts`, { version, ...body })
}

const button = (manuscript: ManuscriptJson, type: string): ManuscriptActJson | undefined =>
  manuscript.acts.find((each) => each.type === type)

const met = (manuscript: ManuscriptJson) => ({
  checklist: manuscript.checklist.map((item) => ({ item, isMet: true, remark: '' })),
  opinion: '同意',
  proofread: true,
})

const draft = async (body: object = { kind: 'normativeDocument', title: '云岭县用水定额管理办法' }) => {
  const answer = await call(HANDLER, 'POST', `/organs/${world.organs.water}/manuscripts`, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().id as number
}

const fill = async (id: number, change: object = {}) => {
  const { content, revision } = await read(id)
  return call(HANDLER, 'PUT', `/manuscripts/${id}/content`, {
    revision,
    content: { ...content, ...COMPLETE, documentNumber: '云水规〔2025〕1号', ...change },
  })
}

describe('the way of a normative document', () => {
  test('its legality is reviewed by the justice bureau, which sees it then, and nothing else', async () => {
    const before: ReviewChainsJson = (
      await call(['county', 'organAdministrator'], 'GET', `/organs/${world.organs.county}/review-chains`)
    ).json()
    expect(before.organs.map(({ id }) => id)).toContain(world.organs.justice)
    const set = await call(
      ['county', 'organAdministrator'],
      'PUT',
      `/organs/${world.organs.county}/review-chains`,
      {
        kind: 'normativeDocument',
        stages: ['section', 'secrecy', 'legal'],
        checklists: { section: ['内容准确'], legal: ['制定权限合法'] },
        legalOrganId: world.organs.justice,
      },
    )
    expect(set.statusCode, set.body).toBe(200)

    const id = await draft()
    const other = await draft()
    const incomplete = await act(id, HANDLER, { type: 'submitted', proofread: true })
    expect(incomplete.json()).toMatchObject({ code: 'body-missing', status: 422 })
    expect(button(await read(id), 'submitted')?.refusal?.text).toContain('正文')
    expect((await fill(id)).statusCode).toBe(200)
    expect((await act(id, HANDLER, { type: 'submitted', proofread: true })).statusCode).toBe(200)

    const justice = ['justice', 'legalReviewer'] as const
    expect((await call(justice, 'GET', `/manuscripts/${id}`)).statusCode).toBe(404)
    for (const role of ['reviewer', 'secrecyReviewer'] as const) {
      const manuscript = await read(id, ['water', role])
      const passed = await act(id, ['water', role], { type: 'reviewed', ...met(manuscript) })
      expect(passed.statusCode, passed.body).toBe(200)
    }
    expect((await call(justice, 'GET', `/manuscripts/${other}`)).statusCode).toBe(404)
    for (const role of ['handler', 'signer', 'organAdministrator'] as const)
      expect((await call(['justice', role], 'GET', `/manuscripts/${id}`)).statusCode).toBe(404)
    const waiting = await call(justice, 'GET', '/manuscripts?mine=waiting')
    expect(waiting.json().items.map((each: { id: number }) => each.id)).toEqual([id])
    expect((await call(justice, 'GET', '/manuscripts/counts')).json().waitingForMe).toBe(1)

    const own = await act(id, ['water', 'legalReviewer'], { type: 'reviewed', ...met(await read(id)) })
    expect(own.statusCode, own.body).toBe(403)
    const seen = await read(id, justice)
    expect(seen.checklist).toEqual(['制定权限合法'])
    expect(
      (await call(justice, 'PUT', `/manuscripts/${id}/content`, { revision: 1, content: seen.content }))
        .statusCode,
    ).toBe(403)
    const left = await act(id, justice, { type: 'reviewed', checklist: [], opinion: '', proofread: false })
    expect(left.json().code).toBe('checklist-incomplete')
    expect((await act(id, justice, { type: 'reviewed', ...met(seen) })).statusCode).toBe(200)
    expect((await call(justice, 'GET', `/manuscripts/${id}`)).statusCode).toBe(404)

    const signer = ['water', 'signer'] as const
    expect((await act(id, signer, { type: 'signed', ...met(await read(id)) })).statusCode).toBe(200)
    const out = await act(id, HANDLER, { type: 'published', changeNote: '', showsEarlier: true })
    expect(out.statusCode, out.body).toBe(200)
    const done = await read(id)
    expect(done).toMatchObject({ phase: 'published', isPublic: true, released: { version: 1 } })
    expect(done.chain.map(({ stage, state, organ }) => [stage, state, organ.id])).toEqual([
      ['writing', 'done', world.organs.water],
      ['section', 'done', world.organs.water],
      ['secrecy', 'done', world.organs.water],
      ['legal', 'done', world.organs.justice],
      ['signing', 'done', world.organs.water],
    ])
    expect(done.timeline.every(({ sentence, byName }) => sentence !== '' && byName !== '')).toBe(true)
  })

  test('to the justice bureau nothing is told of what the organ’s own people said to each other', async () => {
    const justice = ['justice', 'legalReviewer'] as const
    const SECRET = '内部意见不外传'
    const id = await draft({ kind: 'normativeDocument', title: '云岭县河道采砂管理办法' })
    const attach = async (name: string) => {
      const head = `--cut\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n`
      const answer = await calls.app.inject({
        method: 'POST',
        url: `/api/v1/staff/manuscripts/${id}/files`,
        headers: { 'x-sunlit': '1', 'content-type': 'multipart/form-data; boundary=cut' },
        cookies: { sunlit_session: await token(...HANDLER) },
        payload: `${head}${name}\r\n--cut--\r\n`,
      })
      return answer.json().id as string
    }
    const dropped = await attach('内部讨论记录.txt')
    const files = (await read(id)).content.files
    await fill(id, { documentNumber: '云水规〔2025〕7号', summary: SECRET, files })
    await act(id, HANDLER, { type: 'noted', text: SECRET })
    await act(id, HANDLER, { type: 'submitted', proofread: true })
    await act(id, ['water', 'reviewer'], { type: 'returned', reason: SECRET })
    await call(HANDLER, 'DELETE', `/manuscripts/${id}/files/${dropped}`)
    const sent = await attach('起草说明.txt')
    const { files: left } = (await read(id)).content
    await fill(id, { documentNumber: '云水规〔2025〕7号', summary: '采砂', files: left })
    await act(id, HANDLER, { type: 'submitted', proofread: true })
    for (const role of ['reviewer', 'secrecyReviewer'] as const) {
      const review = { ...met(await read(id, ['water', role])), opinion: SECRET }
      const passed = await act(id, ['water', role], { type: 'reviewed', ...review })
      expect(passed.statusCode, passed.body).toBe(200)
    }

    const inside = await read(id, ['water', 'signer'])
    expect(inside).toMatchObject({ view: 'whole', earlierContents: [1] })
    expect(JSON.stringify(inside)).toContain(SECRET)
    expect(inside.files.map((file) => file.id).sort()).toEqual([dropped, sent].sort())

    const seen = await read(id, justice)
    expect(seen).toMatchObject({ view: 'legality', contentNumber: 2, earlierContents: [], listed: null })
    expect(JSON.stringify(seen)).not.toContain(SECRET)
    expect(
      seen.chain.map(({ stage, state, byName, opinion }) => [stage, state, byName !== '', opinion]),
    ).toEqual([
      ['writing', 'done', true, ''],
      ['section', 'done', false, ''],
      ['secrecy', 'done', false, ''],
      ['legal', 'due', false, ''],
      ['signing', 'ahead', false, ''],
    ])
    expect(seen.timeline.map(({ type }) => type)).toEqual(['submitted', 'submitted'])
    expect(seen.files.map((file) => file.id)).toEqual([sent])
    const get = async (path: string) => (await call(justice, 'GET', `/manuscripts/${id}/${path}`)).statusCode
    expect(await get('contents/1')).toBe(404)
    expect(await get('contents/2')).toBe(200)
    expect(await get(`files/${dropped}`)).toBe(404)
    expect(await get(`files/${sent}`)).toBe(200)

    await act(id, justice, { type: 'returned', reason: '第三条缺少依据' })
    await act(id, HANDLER, { type: 'submitted', proofread: true })
    for (const role of ['reviewer', 'secrecyReviewer'] as const)
      await act(id, ['water', role], { type: 'reviewed', ...met(await read(id, ['water', role])) })
    const again = await read(id, justice)
    expect(again).toMatchObject({ contentNumber: 3, earlierContents: [2] })
    expect(again.timeline.map(({ sentence }) => sentence).join()).toContain('第三条缺少依据')
    expect(JSON.stringify(again)).not.toContain(SECRET)
    expect([await get('contents/1'), await get('contents/2')]).toEqual([404, 200])
  })

  test('a chain that leaves out what must not be left out is refused, with the article', async () => {
    const put = (body: object) =>
      call(['water', 'organAdministrator'], 'PUT', `/organs/${world.organs.water}/review-chains`, {
        checklists: {},
        legalOrganId: null,
        ...body,
      })
    const bare = await put({ kind: 'information', stages: ['section'] })
    expect(bare.json()).toMatchObject({ code: 'secrecy-left-out', source: 'SECRECY-RULES-42' })
    const unlawful = await put({ kind: 'normativeDocument', stages: ['secrecy'] })
    expect(unlawful.json()).toMatchObject({ code: 'legal-left-out', source: 'NORMATIVE-37' })
    const unknown = await put({ kind: 'information', stages: ['secrecy'], legalOrganId: 999_999 })
    expect(unknown.json().code).toBe('legal-organ-unknown')
  })
})

describe('writing', () => {
  test('a save over somebody else’s is refused, and both keep their words', async () => {
    const id = await draft({ kind: 'announcement', title: '停水公告' })
    const { content, revision } = await read(id)
    const save = (title: string) =>
      call(HANDLER, 'PUT', `/manuscripts/${id}/content`, { revision, content: { ...content, title } })
    expect((await save('停水公告（一）')).statusCode).toBe(200)
    const late = await save('停水公告（二）')
    expect(late.statusCode).toBe(409)
    expect(late.json()).toMatchObject({ code: 'content-changed', facts: { revision: revision + 1 } })
    expect((await read(id)).content.title).toBe('停水公告（一）')
  })

  test.each([
    ['a column that is not there', { columns: [99_999] }, 'link-unknown'],
    ['an item that the standard catalogue does not have', { standardItem: 99_999 }, 'link-unknown'],
    [
      'a document that is not there',
      { interprets: [{ disclosureId: 99_999, form: 'text' }] },
      'link-unknown',
    ],
    [
      'a file of another',
      { files: [{ id: '00000000-0000-4000-8000-000000000000', name: 'x' }] },
      'file-unknown',
    ],
    ['a day that does not exist', { formedOn: '2025-02-30' }, 'fields-invalid'],
    ['a field that nobody knows', { mayor: true }, 'fields-invalid'],
  ])('%s is refused', async (_, change, code) => {
    const id = await draft({ kind: 'announcement', title: '停水公告' })
    expect((await fill(id, change)).json().code).toBe(code)
  })

  test('a draft from a case of another organ is refused', async () => {
    const { requestId } = await world.fileRequest()
    const path = `/organs/${world.organs.finance}/manuscripts`
    const body = { kind: 'information', title: '转为主动公开', fromRequest: requestId }
    const other = await call(['finance', 'handler'], 'POST', path, body)
    expect(other.json().code).toBe('request-unknown')
    expect(await draft(body)).toBeGreaterThan(0)
  })

  test('a file is sniffed, kept, given to readers, and taken away', async () => {
    const id = await draft({ kind: 'announcement', title: '停水公告' })
    const send = async (name: string, bytes: Buffer) => {
      const head = `--cut\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
      const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--cut--\r\n')])
      return calls.app.inject({
        method: 'POST',
        url: `/api/v1/staff/manuscripts/${id}/files`,
        headers: { 'x-sunlit': '1', 'content-type': 'multipart/form-data; boundary=cut' },
        cookies: { sunlit_session: await token(...HANDLER) },
        payload,
      })
    }
    const bad = await send('公告.pdf', Buffer.from('<html><script>alert(1)</script></html>'))
    expect(bad.json().code).toBe('attachment-refused')
    const good = await send('停水范围.txt', Buffer.from('城关镇、溪口镇'))
    expect(good.statusCode, good.body).toBe(200)
    const file = good.json().id as string
    expect((await read(id)).content.files).toEqual([{ id: file, name: '停水范围.txt' }])
    const path = `/manuscripts/${id}/files/${file}`
    expect((await call(['water', 'reviewer'], 'GET', path)).body).toBe('城关镇、溪口镇')
    expect((await call(['finance', 'handler'], 'GET', path)).statusCode).toBe(404)
    expect((await call(HANDLER, 'DELETE', path)).statusCode).toBe(200)
    expect((await call(HANDLER, 'GET', path)).statusCode).toBe(404)
  })
})

describe('the desk', () => {
  test('counts and finds by phase, kind, lamp and words, page by page', async () => {
    world.setClock('2025-03-20T10:00')
    tokens.clear()
    const late = await desk.draft({ title: '逾期未发的公告', content: { formedOn: '2025-02-06' } })
    const [out = 0] = [await desk.draft(), await desk.draft(), await desk.draft()]
    await desk.publish(out)
    const find = async (query: string) => (await call(HANDLER, 'GET', `/manuscripts?${query}`)).json()
    const found = await find('lamp=overdue')
    expect(found.items.map(({ id }: { id: number }) => id)).toEqual([late])
    expect(found.items[0].deadline).toMatchObject({ lamp: 'overdue', on: '2025-03-05' })
    expect((await find('q=逾期未发')).items).toHaveLength(1)
    expect((await find('q=%25')).items).toHaveLength(0)
    const first = await find('phase=drafting&limit=2')
    const next = await find(`phase=drafting&limit=2&after=${first.next}`)
    expect(first.items).toHaveLength(2)
    expect(next.items[0].id).not.toBe(first.items[1].id)
    const counts = (await call(HANDLER, 'GET', '/manuscripts/counts')).json()
    expect(counts.lamps.overdue).toBe(1)
    expect(counts.phases.published).toBeGreaterThanOrEqual(1)
  })

  test('tells nobody of another organ anything', async () => {
    const answer = await call(['finance', 'handler'], 'GET', '/manuscripts')
    expect(
      answer.json().items.every(({ organ }: { organ: { id: number } }) => organ.id === world.organs.finance),
    ).toBe(true)
  })
})
