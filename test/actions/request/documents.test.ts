import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDocument, openDocument, previewReply } from '../../../src/actions/request/case-documents.ts'
import { addFiles, openFile, releaseFile } from '../../../src/actions/request/case-files.ts'
import { exportCaseFile } from '../../../src/actions/request/export-case-file.ts'
import { feeForRequest } from '../../../src/actions/request/fee-for-request.ts'
import { presentForApplicant } from '../../../src/actions/request/open-case-for-applicant.ts'
import { letterText } from '../../../src/formats/request-document/letter.ts'
import { listDocuments } from '../../../src/store/request-document.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const handler = () => world.staff('water', 'handler')

const kindsOf = async (requestId: number) =>
  (await listDocuments(world.db, requestId)).map(({ kind, number, issuedAt }) => ({
    kind,
    number,
    issued: issuedAt !== null,
  }))

const textOf = async (requestId: number, kind: string): Promise<string> => {
  const document = (await listDocuments(world.db, requestId)).find((each) => each.kind === kind)
  const opened = await openDocument(world.context, handler(), requestId, document?.id ?? '')
  if (!opened.ok) expect.fail(opened.refusal.code)
  return letterText(opened.value.letter)
}

const registered = async (): Promise<number> => {
  world.setClock('2025-03-03T10:00')
  const { requestId } = await world.fileRequest({ channel: 'inPerson' })
  await world.act(requestId, { type: 'registered', number: '' })
  return requestId
}

test('each act brings its documents, numbered in series of their own; the reply is a draft until it is signed', async () => {
  const requestId = await registered()
  expect(await kindsOf(requestId)).toEqual([
    { kind: 'registrationForm', number: null, issued: true },
    { kind: 'receipt', number: '云水公登〔2025〕1号', issued: true },
  ])
  expect(await textOf(requestId, 'registrationForm')).toContain('林小溪')
  const consulted = { name: '星河建材公司', address: '示例路9号', phone: '', content: '施工合同的单价' }
  const thirdParty = { type: 'thirdPartyConsulted', consultation: '', deliveredOn: '2025-03-03' } as const
  await world.act(requestId, thirdParty, { consulted })
  expect(await textOf(requestId, 'thirdPartyConsult')).toContain('施工合同的单价')
  world.setClock('2025-03-05T10:00')
  await world.act(requestId, { type: 'thirdPartyAnswered', consultation: 'c1', agrees: false })
  const facts = { grounds: '公开会损害第三方的合法权益' }
  await world.act(requestId, { type: 'replyDrafted', outcome: 'deniedThirdPartyRights', facts })
  expect((await kindsOf(requestId)).at(-1)).toEqual({
    kind: 'replyDenied.thirdPartyRights',
    number: null,
    issued: false,
  })
  for (const stage of ['section', 'legal', 'secrecy'] as const) {
    await world.act(requestId, { type: 'reviewed', stage })
  }
  await world.act(requestId, { type: 'signed', documentNumber: '' })
  const last = (await kindsOf(requestId)).filter(({ kind }) => kind.startsWith('reply'))
  expect(last).toEqual([
    { kind: 'replyDenied.thirdPartyRights', number: '云水公复〔2025〕1号', issued: true },
  ])
  const reply = await textOf(requestId, 'replyDenied.thirdPartyRights')
  expect(reply).toContain('应当先自收到本文书之日起60日内向云岭县人民政府申请行政复议')
  const before = await presentForApplicant(world.context, requestId)
  expect(before.documents.map(({ kind }) => kind)).toEqual(['receipt', 'consultationNotice'])
  await world.act(requestId, { type: 'served', method: 'post', on: '2025-03-05' })
  const after = await presentForApplicant(world.context, requestId)
  expect(after.documents.map(({ kind }) => kind)).toContain('replyDenied.thirdPartyRights')
  for (const format of ['pdf', 'zip'] as const) {
    const file = await exportCaseFile(world.context, handler(), requestId, format)
    if (!file.ok) expect.fail(file.refusal.code)
    expect(Buffer.from(file.value.bytes.subarray(0, 2)).toString()).toBe(format === 'pdf' ? '%P' : 'PK')
  }
})

test('a document that lacks something does not hold up its act: it is told, and made later', async () => {
  const requestId = await registered()
  const asked = { type: 'feeNotified', basis: 'byItem', amountYuan: 100, deliveredOn: null } as const
  const acted = await world.act(requestId, asked)
  expect(acted.missingDocuments).toMatchObject([{ kind: 'feeNotice' }])
  const made = await addDocument(world.context, handler(), {
    requestId,
    kind: 'feeNotice',
    facts: { feeEarlier: '10', feeItems: '1', howToPay: '到指定银行缴纳' },
  })
  expect(made.ok).toBe(true)
  expect(await textOf(requestId, 'feeNotice')).toContain('100元')
  const wrong = await addDocument(world.context, handler(), { requestId, kind: 'none-such', facts: {} })
  expect(wrong).toMatchObject({ ok: false, refusal: { code: 'document-incomplete' } })
})

test('no reply comes about without a signature, and no notice before its act', async () => {
  const requestId = await registered()
  const facts = { howSupplied: '电子邮件发送' }
  await world.act(requestId, { type: 'replyDrafted', outcome: 'granted', facts })
  const before = await kindsOf(requestId)
  const kind = before.find(({ issued }) => !issued)?.kind ?? ''
  const reply = await addDocument(world.context, handler(), { requestId, kind, facts })
  expect(reply).toMatchObject({ ok: false, refusal: { code: 'document-needs-signature' } })
  const notice = { requestId, kind: 'supplementNotice', facts: {} }
  const early = await addDocument(world.context, handler(), notice)
  expect(early).toMatchObject({ ok: false, refusal: { code: 'document-before-act' } })
  expect(await kindsOf(requestId)).toEqual(before)
})

test('the letter is shown before it is drafted', async () => {
  const requestId = await registered()
  const given = { outcome: 'granted', facts: { howSupplied: '电子邮件发送' } }
  const preview = await previewReply(world.context, handler(), requestId, given)
  expect(preview).toMatchObject({ ok: true, value: expect.stringContaining('电子邮件发送') })
  const empty = await previewReply(world.context, handler(), requestId, { ...given, facts: {} })
  expect(empty).toMatchObject({ ok: false, refusal: { code: 'document-incomplete' } })
  const looks = await world.db
    .selectFrom('audit_entry')
    .select(['actor', 'detail'])
    .where('act', '=', 'request.replyPreviewed')
    .where('subject_id', '=', String(requestId))
    .execute()
  expect(looks).toEqual([{ actor: handler().id, detail: { outcome: 'granted' } }])
})

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('files are sealed; the applicant gets only what was released, and only once the reply is served', async () => {
  const attached = { name: '../证件.png', bytes: PICTURE }
  const { requestId } = await world.fileRequest({ channel: 'inPerson', attachments: [attached] })
  const row = await world.db
    .selectFrom('request_file')
    .innerJoin('file_content', 'file_content.id', 'request_file.id')
    .select(['request_file.id', 'sealed', 'name_sealed', 'media'])
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  expect(row.sealed.includes(PICTURE)).toBe(false)
  expect(row.media).toBe('image/png')
  const opened = await openFile(world.context, handler(), requestId, row.id)
  expect(opened).toMatchObject({ ok: true, value: { file: { name: '证件.png' } } })
  const own = await releaseFile(world.context, handler(), { requestId, fileId: row.id, acceptsHidden: false })
  expect(own).toMatchObject({ ok: false, refusal: { code: 'file-of-applicant' } })
  const added = await addFiles(world.context, handler(), {
    requestId,
    purpose: 'reply',
    forApplicant: true,
    files: [{ name: '批复.png', bytes: PICTURE }],
  })
  expect(added.ok).toBe(true)
  expect((await presentForApplicant(world.context, requestId)).files).toEqual([])
  const { requestId: other } = await world.fileRequest()
  const crossed = await openFile(world.context, handler(), other, row.id)
  expect(crossed).toMatchObject({ ok: false, refusal: { code: 'file-unknown' } })
})

test('a program that calls itself a picture opens no case', async () => {
  const before = await world.db
    .selectFrom('request')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirst()
  const program = { name: '照片.png', bytes: readFileSync(process.execPath).subarray(0, 4_096) }
  await expect(world.fileRequest({ channel: 'inPerson', attachments: [program] })).rejects.toThrow(
    'attachment-refused',
  )
  const after = await world.db
    .selectFrom('request')
    .select(({ fn }) => fn.countAll().as('n'))
    .executeTakeFirst()
  expect(after).toEqual(before)
})

test('the fee counts what the same applicant asked for earlier in the month', async () => {
  world.setClock('2025-06-02T10:00')
  const filed = async () =>
    (await world.fileRequest({ organId: world.organs.bridge, channel: 'inPerson' })).requestId
  let last = 0
  for (let count = 0; count < 11; count++) last = await filed()
  const fee = await feeForRequest(world.context, last, { kind: 'byItem', items: 1 })
  expect(fee).toMatchObject({ ok: true, value: { earlier: 10, amountYuan: 100 } })
})
