import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportCaseFile } from '../../../src/actions/request/export-case-file.ts'
import { setRetentionRule } from '../../../src/actions/retention/arrange-retention.ts'
import { loadPdfJs } from '../../../src/formats/extraction/pdf/load-pdfjs.ts'
import { openWorld, type World } from '../act-world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.drop())

const firstPage = async (pdf: Uint8Array): Promise<string> => {
  const { pdfjs, characterMaps, standardFonts } = await loadPdfJs()
  const task = pdfjs.getDocument({
    data: new Uint8Array(pdf),
    cMapUrl: characterMaps,
    cMapPacked: true,
    standardFontDataUrl: standardFonts,
    verbosity: 0,
  })
  const page = await (await task.promise).getPage(1)
  const { items } = await page.getTextContent()
  await task.destroy()
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/g, '')
}

test('the cover names the years for which the organ keeps its files', async () => {
  world.setClock('2025-03-03T10:00')
  const { requestId } = await world.fileRequest({ channel: 'inPerson' })
  await world.act(requestId, { type: 'registered', number: '' })
  const cover = async (): Promise<string> => {
    const file = await exportCaseFile(world.context, world.staff('water', 'handler'), requestId, 'pdf')
    if (!file.ok) expect.fail(file.refusal.code)
    return firstPage(file.value.bytes)
  }
  expect(await cover()).toContain('保管期限10年')
  const rule = { organId: world.organs.water, rule: { years: 30, action: 'review' } } as const
  await setRetentionRule(world.context, world.staff('water', 'organAdministrator'), rule)
  expect(await cover()).toContain('保管期限30年')
})
