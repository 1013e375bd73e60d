import { expect, test } from 'vitest'
import { freshDatabase } from '../database/fresh-database.ts'
import { smallPdf } from '../formats/extraction/small-pdf.ts'
import { contextOn, openAppOn } from './open-app.ts'

test('closing the application ends its drawing threads', async () => {
  const { db, drop } = await freshDatabase()
  const context = contextOn(db)
  const { close } = await openAppOn(db, {}, db, context)
  const asked = { pdf: smallPdf([{ texts: [{ text: 'Words', x: 60, y: 700 }] }]), page: 1, width: 400 }
  expect(await context.drawing.page(asked)).toMatchObject({ ok: true })
  await close()
  expect(await context.drawing.page(asked)).toMatchObject({ ok: false, refusal: { code: 'drawing-failed' } })
  await drop()
})
