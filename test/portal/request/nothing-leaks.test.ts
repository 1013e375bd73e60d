/** A case full of things that stay inside the organ: none of them reaches its applicant, in no page, file or answer. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { type Applicant, apply, COMPLETE, follow, openApplicant, type Receipt } from './open-applicant.ts'

const CANARIES = [
  '金丝雀备注',
  '金丝雀检索处',
  '金丝雀检索词',
  '金丝雀草稿理由',
  '金丝雀退回原因',
  '金丝雀第三方',
  '金丝雀地址',
  '金丝雀电话',
  '金丝雀征求内容',
  '金丝雀更正原因',
  '金丝雀内部文件',
  '金丝雀文件内容',
  '金丝雀草稿文书',
  '金丝雀催办',
  '金丝雀审核人',
] as const

let applicant: Applicant
let receipt: Receipt
let id: number

const addFile = async (forApplicant: boolean, removed: boolean): Promise<string> => {
  const { db, context } = applicant.world
  const fileId = randomUUID()
  const sealed = context.sealer.seal('金丝雀文件内容', 'file')
  await db.insertInto('file_content').values({ id: fileId, sealed }).execute()
  await db
    .insertInto('request_file')
    .values({
      id: fileId,
      request_id: id,
      purpose: 'other',
      name_sealed: context.sealer.seal('金丝雀内部文件.txt', 'file-name'),
      media: 'text/plain',
      size: 20,
      sha256: '0',
      added_by: '1',
      added_at: context.instant(),
      for_applicant: forApplicant,
      removed_at: removed ? context.instant() : null,
    })
    .execute()
  return fileId
}

const addDraft = async (): Promise<string> => {
  const { db, context } = applicant.world
  const documentId = randomUUID()
  await db
    .insertInto('request_document')
    .values({
      id: documentId,
      request_id: id,
      kind: 'replyGranted',
      number: null,
      letter_sealed: context.sealer.seal(JSON.stringify({ title: ['金丝雀草稿文书'] }), 'letter'),
      made_by: '1',
      made_at: context.instant(),
      issued_at: null,
      for_applicant: true,
    })
    .execute()
  return documentId
}

const fillCase = async (): Promise<void> => {
  const { act, context, db, staff } = applicant.world
  await db
    .updateTable('account')
    .set({ display_name: '金丝雀审核人' })
    .where('login_name', 'like', 'water-%')
    .execute()
  await act(id, { type: 'receiptConfirmed', how: '电话确认' })
  await act(id, { type: 'registered', number: '' })
  await act(id, { type: 'noted', text: '金丝雀备注' })
  const today = context.now().slice(0, 10) as LocalDate
  const consulted = {
    name: '金丝雀第三方',
    address: '金丝雀地址',
    phone: '金丝雀电话',
    content: '金丝雀征求内容',
  }
  await act(id, { type: 'thirdPartyConsulted', consultation: 'c1', deliveredOn: today }, { consulted })
  await act(id, { type: 'thirdPartyAnswered', consultation: 'c1', agrees: true })
  await act(id, {
    type: 'searched',
    places: ['金丝雀检索处'],
    keywords: ['金丝雀检索词'],
    found: true,
  })
  await act(id, {
    type: 'applicantTypeCorrected',
    to: 'commercialEnterprise',
    reason: '金丝雀更正原因',
  })
  const draft = {
    type: 'replyDrafted',
    outcome: 'granted',
    facts: { howSupplied: '金丝雀草稿理由' },
  } as const
  await act(id, draft)
  await act(id, { type: 'reviewed', stage: 'section' })
  await act(id, { type: 'returned', reason: '金丝雀退回原因' }, { by: staff('water', 'signer') })
  await act(id, draft)
  await db
    .insertInto('urge')
    .values({
      request_id: id,
      from_account_id: Number(staff('county', 'competentAuthority').id),
      text: '金丝雀催办',
      made_at: context.instant(),
    })
    .execute()
}

beforeAll(async () => {
  applicant = await openApplicant()
  receipt = await apply(applicant, COMPLETE)
  const row = await applicant.world.db.selectFrom('request').select('id').executeTakeFirstOrThrow()
  id = row.id
  await fillCase()
})
afterAll(() => applicant.close())

const canariesIn = (text: string): readonly string[] => CANARIES.filter((canary) => text.includes(canary))

const everything = async (): Promise<readonly string[]> => {
  await follow(applicant, receipt)
  const page = await applicant.get('/cases/follow')
  const withdraw = await applicant.post('/cases/follow', { act: 'withdraw' })
  const api = await applicant.app.inject({
    url: `/api/v1/cases/${receipt.number}`,
    headers: { 'x-access-code': receipt.code },
  })
  expect([page.status, api.statusCode]).toEqual([200, 200])
  return [page.body, withdraw.body, api.body]
}

describe('what stays inside the organ', () => {
  test('is really in the case', async () => {
    const { db } = applicant.world
    const events = await db.selectFrom('request_event').select('data').where('request_id', '=', id).execute()
    expect(canariesIn(JSON.stringify(events)).length).toBeGreaterThanOrEqual(6)
  })

  test('reaches no page and no answer while the case runs', async () => {
    for (const text of await everything()) expect(canariesIn(text)).toEqual([])
  })

  test('files and drafts are not to be had by their addresses', async () => {
    const files = [await addFile(false, false), await addFile(true, false), await addFile(true, true)]
    const draft = await addDraft()
    await follow(applicant, receipt)
    for (const file of files) {
      const answer = await applicant.get(`/cases/files/${file}`)
      expect(answer.status).toBe(404)
      expect(canariesIn(answer.body)).toEqual([])
    }
    expect((await applicant.get(`/cases/documents/${draft}.pdf`)).status).toBe(404)
    for (const text of await everything()) expect(canariesIn(text)).toEqual([])
  })

  test('reaches nobody after the reply either; released files do', async () => {
    const { act, context } = applicant.world
    for (const stage of ['section', 'legal', 'secrecy'] as const) await act(id, { type: 'reviewed', stage })
    await act(id, { type: 'signed', documentNumber: '' })
    await act(id, { type: 'served', method: 'post', on: context.now().slice(0, 10) as LocalDate })
    await act(id, { type: 'archived', file: '' })
    const inside = CANARIES.filter((canary) => canary !== '金丝雀内部文件')
    for (const text of await everything())
      expect(inside.filter((canary) => text.includes(canary))).toEqual([])
    const [page = ''] = await everything()
    const released = /\/cases\/files\/[\w-]+/.exec(page)?.[0] ?? ''
    const file = await applicant.get(released)
    expect(file.status).toBe(200)
    expect(file.body).toBe('金丝雀文件内容')
    expect(file.headers['content-disposition']).toContain("filename*=UTF-8''")
    expect(file.headers['cache-control']).toBe('no-store')
    expect(file.headers['content-security-policy']).toContain('sandbox')
  })

  test('is not in the log of the visits', async () => {
    const { db } = applicant.world
    const audit = await db.selectFrom('audit_entry').select(['act', 'detail']).execute()
    expect(JSON.stringify(audit)).not.toContain(receipt.code)
    expect(JSON.stringify(audit)).not.toContain('林小溪')
  })
})
