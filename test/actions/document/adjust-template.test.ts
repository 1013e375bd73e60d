import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  listTemplates,
  previewTemplate,
  readTemplate,
  saveTemplate,
} from '../../../src/actions/document/adjust-template.ts'
import { openDocument } from '../../../src/actions/request/case-documents.ts'
import { letterText } from '../../../src/formats/request-document/letter.ts'
import { listDocuments } from '../../../src/store/request-document.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

test('every template shows what it comes to', async () => {
  const { items } = await listTemplates(world.context, world.organs.water)
  expect(items.length).toBeGreaterThan(25)
  for (const { kind } of items) {
    const shown = await previewTemplate(world.context, {
      organId: world.organs.water,
      kind,
      adjustment: {},
    })
    expect([kind, shown.ok]).toEqual([kind, true])
  }
})

test('the organ’s own words stand in the next document, and the law’s part stays as it is', async () => {
  const administrator = world.staff('water', 'organAdministrator')
  const wanted = { organId: world.organs.water, kind: 'receipt', expectedVersion: 0 }
  const extra = '办公时间为工作日上午九时至下午五时。'
  const saved = await saveTemplate(world.context, administrator, { ...wanted, adjustment: { extra } })
  expect(saved).toEqual({ ok: true, value: 1 })
  const late = await saveTemplate(world.context, administrator, { ...wanted, adjustment: {} })
  expect(late).toMatchObject({ ok: false, refusal: { code: 'template-changed' } })
  const statutory = await saveTemplate(world.context, administrator, {
    ...wanted,
    expectedVersion: 1,
    adjustment: { paragraphs: { receivedDate: null } },
  })
  expect(statutory).toMatchObject({ ok: false, refusal: { code: 'adjustment-refused' } })
  const read = await readTemplate(world.context, world.organs.water, 'receipt')
  expect(read).toMatchObject({ ok: true, value: { version: 1, adjustment: { extra } } })
  const { requestId } = await world.fileRequest({ channel: 'inPerson' })
  await world.act(requestId, { type: 'registered', number: '' })
  const receipt = (await listDocuments(world.db, requestId)).find(({ kind }) => kind === 'receipt')
  const opened = await openDocument(world.context, administrator, requestId, receipt?.id ?? '')
  if (!opened.ok) expect.fail(opened.refusal.code)
  expect(letterText(opened.value.letter)).toContain(extra)
})
