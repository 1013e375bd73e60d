import { afterEach, expect, test } from 'vitest'
import { readAttachmentText } from '../../../src/actions/disclosure/read-attachment-text.ts'
import {
  DRAWING_LIMITS,
  type DrawingPool,
  openDrawingPool,
} from '../../../src/actions/drawing/drawing-pool.ts'
import { wordFile, wordParagraph } from '../../formats/extraction/small-files.ts'

let drawing: DrawingPool | null = null
afterEach(() => drawing?.close())

test('an attachment is read in a thread, and the bytes stay with the caller', async () => {
  drawing = openDrawingPool()
  const bytes = wordFile(wordParagraph('补助资金公示'))
  const length = bytes.length
  const read = await readAttachmentText({ drawing }, { name: '公示.docx', media: '', bytes })
  expect([read, bytes.length]).toEqual([{ ok: true, value: { text: '补助资金公示', isCut: false } }, length])
})

test('what takes longer than allowed is refused', async () => {
  drawing = openDrawingPool({ ...DRAWING_LIMITS, millisecondsPerReading: 1 })
  const bytes = wordFile(wordParagraph('正文'))
  const read = await readAttachmentText({ drawing }, { name: 'a.docx', media: '', bytes })
  expect(read).toEqual({ ok: false, refusal: { code: 'drawing-too-slow' } })
})
