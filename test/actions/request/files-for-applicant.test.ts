/** What goes to an applicant hides nothing unseen by the officer, and does not tell who made it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addFiles, openFile, releaseFile, removeFile } from '../../../src/actions/request/case-files.ts'
import { inspectOffice } from '../../../src/formats/office-inspection/inspect-office.ts'
import { docxOf, PROPERTIES, run, xlsxOf } from '../../formats/office-inspection/office-samples.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
let requestId: number
beforeAll(async () => {
  world = await openWorld()
  requestId = (await world.fileRequest({ channel: 'inPerson' })).requestId
})
afterAll(() => world.drop())

const TEXT = `<w:p>${run('公开的内容')}</w:p>`
const handler = () => world.staff('water', 'handler')
const filesOfCase = () =>
  world.db
    .selectFrom('request_file')
    .select(['id', 'for_applicant', 'purpose'])
    .where('request_id', '=', requestId)
    .orderBy('added_at')
    .execute()

const add = (name: string, bytes: Uint8Array, given: { forApplicant: boolean; acceptsHidden?: boolean }) =>
  addFiles(world.context, handler(), {
    requestId,
    purpose: 'reply',
    files: [{ name, bytes: Buffer.from(bytes) }],
    ...given,
  })

const hiddenSheet = xlsxOf([{ name: '补贴名册' }, { name: '身份证号', state: 'hidden' }])

test('a hidden sheet is told by name, and nothing is kept', async () => {
  const before = await filesOfCase()
  const added = await add('名册.xlsx', hiddenSheet, { forApplicant: true })
  expect(added).toMatchObject({ ok: false, refusal: { code: 'file-hides-content' } })
  expect(!added.ok && added.refusal.facts?.why).toContain('“身份证号”工作表被隐藏')
  expect(await filesOfCase()).toEqual(before)
})

test('whoever has seen what is hidden may give the file, and the log says so', async () => {
  const added = await add('名册.xlsx', hiddenSheet, { forApplicant: true, acceptsHidden: true })
  expect(added.ok).toBe(true)
  const entry = await world.db
    .selectFrom('audit_entry')
    .select('detail')
    .where('act', '=', 'request.filesAdded')
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  expect(entry.detail).toMatchObject({ forApplicant: true, acceptsHidden: true })
})

test('a file for the organ itself may hide what it likes, until it is to be given', async () => {
  const added = await add('内部名册.xlsx', hiddenSheet, { forApplicant: false })
  if (!added.ok) expect.fail(added.refusal.code)
  const given = { requestId, fileId: added.value[0] ?? '', acceptsHidden: false }
  expect(await releaseFile(world.context, handler(), given)).toMatchObject({
    ok: false,
    refusal: { code: 'file-hides-content' },
  })
})

test('a file that names its author is given as a copy that does not', async () => {
  const added = await add('批复.docx', docxOf(TEXT, PROPERTIES), { forApplicant: false })
  if (!added.ok) expect.fail(added.refusal.code)
  const fileId = added.value[0] ?? ''
  expect(await releaseFile(world.context, handler(), { requestId, fileId, acceptsHidden: false })).toEqual({
    ok: true,
    value: null,
  })
  const files = await filesOfCase()
  expect(files.find(({ id }) => id === fileId)?.for_applicant).toBe(false)
  const copy = files.at(-1)
  expect(copy).toMatchObject({ for_applicant: true, purpose: 'reply' })
  const opened = await openFile(world.context, handler(), requestId, copy?.id ?? '')
  if (!opened.ok) expect.fail(opened.refusal.code)
  expect(opened.value.bytes.includes('周霜降')).toBe(false)
  expect(inspectOffice(opened.value.bytes)).toEqual({ ok: true, value: [] })
})

test('what came in stays in the case; what the organ added for its work can go', async () => {
  const scan = await addFiles(world.context, handler(), {
    requestId,
    purpose: 'application',
    forApplicant: false,
    files: [{ name: '申请书扫描件.docx', bytes: Buffer.from(docxOf(TEXT)) }],
  })
  const draft = await add('底稿.docx', docxOf(TEXT), { forApplicant: false })
  if (!scan.ok || !draft.ok) expect.fail('not added')
  expect(await removeFile(world.context, handler(), requestId, scan.value[0] ?? '')).toMatchObject({
    ok: false,
    refusal: { code: 'file-to-be-kept' },
  })
  expect(await removeFile(world.context, handler(), requestId, draft.value[0] ?? '')).toMatchObject({
    ok: true,
  })
})
