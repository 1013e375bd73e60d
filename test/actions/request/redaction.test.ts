import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDocument, printDocument } from '../../../src/actions/request/case-documents.ts'
import { addFiles, openFile, releaseFile } from '../../../src/actions/request/case-files.ts'
import { presentForApplicant } from '../../../src/actions/request/open-case-for-applicant.ts'
import { pageOfFile, redactFile } from '../../../src/actions/request/redact-file.ts'
import { listDocuments } from '../../../src/store/request-document.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

test('what is burned is gone from the file that the applicant gets, and that only after service', async () => {
  const handler = world.staff('water', 'handler')
  const { requestId } = await world.fileRequest({ channel: 'inPerson' })
  await world.act(requestId, { type: 'registered', number: '' })
  const [form] = await listDocuments(world.db, requestId)
  const opened = await openDocument(world.context, handler, requestId, form?.id ?? '')
  if (!opened.ok) expect.fail(opened.refusal.code)
  const printed = await printDocument(world.context, opened.value.letter, 'pdf')
  if (!printed.ok) expect.fail(printed.refusal.code)
  const bytes = Buffer.from(printed.value)
  const purpose = 'reply' as const
  const files = [{ name: '登记表.pdf', bytes }]
  const added = await addFiles(world.context, handler, { requestId, purpose, forApplicant: false, files })
  if (!added.ok) expect.fail(added.refusal.code)
  const given = { requestId, fileId: added.value[0] ?? '' }
  const page = await pageOfFile(world.context, handler, given, 1, 400)
  expect(page.ok && Buffer.from(page.value.png.subarray(1, 4)).toString()).toBe('PNG')
  const marks = [{ page: 1, x: 0, y: 0, width: 1, height: 1, ground: '个人信息' }]
  const redacted = await redactFile(world.context, handler, given, marks)
  if (!redacted.ok) expect.fail(JSON.stringify(redacted.refusal))
  expect(redacted.value.check.searched).toBeGreaterThan(5)
  const result = await openFile(world.context, handler, requestId, redacted.value.file)
  expect(result).toMatchObject({
    ok: true,
    value: { file: { purpose: 'redacted', name: '登记表（区分处理）.pdf' } },
  })
  const released = { requestId, fileId: redacted.value.file, acceptsHidden: false }
  expect(await releaseFile(world.context, handler, released)).toEqual({ ok: true, value: null })
  expect((await presentForApplicant(world.context, requestId)).files).toEqual([])
  await world.act(requestId, {
    type: 'replyDrafted',
    outcome: 'granted',
    facts: { howSupplied: '电子邮件发送' },
  })
  for (const stage of ['section', 'legal', 'secrecy'] as const) {
    await world.act(requestId, { type: 'reviewed', stage })
  }
  await world.act(requestId, { type: 'signed', documentNumber: '' })
  expect((await presentForApplicant(world.context, requestId)).files).toEqual([])
  await world.act(requestId, { type: 'served', method: 'electronic', on: '2025-03-03' })
  expect((await presentForApplicant(world.context, requestId)).files).toMatchObject([
    { id: redacted.value.file },
  ])
  const none = await redactFile(world.context, handler, given, [
    { ...marks[0], page: 9 } as (typeof marks)[0],
  ])
  expect(none).toMatchObject({ ok: false, refusal: { code: 'redaction-refused' } })
})
