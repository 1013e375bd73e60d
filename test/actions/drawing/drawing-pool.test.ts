import { afterEach, describe, expect, test } from 'vitest'
import { bindCaseFile } from '../../../src/actions/drawing/bind-case-file.ts'
import {
  DRAWING_LIMITS,
  type DrawingLimits,
  type DrawingPool,
  openDrawingPool,
} from '../../../src/actions/drawing/drawing-pool.ts'
import type { CaseFileInput, OriginalDocument } from '../../../src/formats/case-file/case-file.ts'
import { disclosureLetter } from '../../../src/formats/disclosure-document/disclosure-letter.ts'
import { extractDocument } from '../../../src/formats/extraction/extract-document.ts'
import { type Placed, smallPdf } from '../../formats/extraction/small-pdf.ts'
import { markOver } from '../../formats/redaction/redaction-samples.ts'
import { endlessPdf } from './hostile-pdf.ts'

let drawing: DrawingPool | null = null
afterEach(() => drawing?.close())

const open = (limits: Partial<DrawingLimits> = {}): DrawingPool => {
  drawing = openDrawingPool({ ...DRAWING_LIMITS, ...limits })
  return drawing
}

const SECRET: Placed = { text: '林小溪住示例路', x: 60, y: 700 }
const PLAIN = smallPdf([{ texts: [SECRET] }])
const ENDLESS = endlessPdf()

/** Enough for a thread to start and to do what is honest, on a machine that does much else. */
const SHORT = 15_000

/** Counts how often this thread gets round to its timers until it is asked. */
const ticking = (): (() => number) => {
  let ticks = 0
  const timer = setInterval(() => {
    ticks += 1
  }, 50)
  return () => {
    clearInterval(timer)
    return ticks
  }
}

const original = (fileName: string, bytes: Uint8Array): OriginalDocument => ({
  kind: 'original',
  part: 'application',
  title: fileName,
  number: null,
  author: '申请人',
  on: '2026-03-02',
  fileName,
  bytes,
})

const caseOf = (documents: readonly OriginalDocument[]): CaseFileInput => ({
  cover: {
    organ: '云岭县水务局',
    year: 2026,
    fileNumber: '2026-1',
    title: '关于水库的申请',
    retention: '10年',
    openedOn: '2026-03-02',
    closedOn: '2026-03-20',
    boundOn: '2026-03-21',
  },
  documents,
  reviews: [],
  events: [],
  deadline: null,
})

describe('drawing in threads', () => {
  test('an endless page is refused, this thread goes on meanwhile, and the next page is drawn', async () => {
    const { page } = open({ millisecondsPerPage: SHORT })
    const ticks = ticking()
    const refused = await page({ pdf: ENDLESS, page: 1, width: 400 })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'drawing-too-slow' } })
    expect(ticks()).toBeGreaterThan(10)
    const next = await page({ pdf: PLAIN, page: 1, width: 400 })
    expect(next).toMatchObject({ ok: true, value: { pages: 1, width: 400 } })
  })

  test('a file that fills the memory of its thread is refused, and the next one is burned and checked', async () => {
    const { redact } = open({ megabytesPerThread: 256 })
    const refused = await redact({ pdf: ENDLESS, marks: [markOver(SECRET)] })
    const cause = 'ERR_WORKER_OUT_OF_MEMORY'
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'drawing-failed', facts: { cause } } })
    const next = await redact({ pdf: PLAIN, marks: [markOver(SECRET)] })
    if (!next.ok) expect.fail(next.refusal.code)
    expect(next.value.burnedText).toMatchObject([{ text: SECRET.text }])
    expect(next.value.check).toMatchObject({ pages: 1, searched: 1, characters: 0 })
    expect(next.value.pagesWithFontsMissing).toEqual([1])
  })

  test('an endless original is enclosed, and keeps no case from the archive', async () => {
    const { caseFile } = open({ millisecondsPerFile: SHORT })
    const documents = [original('水库.pdf', PLAIN), original('没完没了.pdf', ENDLESS)]
    const made = await bindCaseFile({ caseFile }, { input: caseOf(documents), format: 'pdf' })
    if (!made.ok) expect.fail(made.refusal.code)
    const read = await extractDocument(made.value, 'case-file.pdf')
    expect(JSON.stringify(read).replaceAll(/\s|\\n/g, '')).toContain('用时过久')
  })

  test('the text of a document becomes a file for Word and one for print', async () => {
    const { publicLetter } = open()
    const letter = disclosureLetter({
      organ: '云岭县水务局',
      title: '农村供水管理办法',
      documentNumber: '云水规〔2026〕1号',
      html: '<p>为规范农村供水，制定本办法。</p>',
      text: '为规范农村供水，制定本办法。',
      formedOn: '2026-03-02',
      attachments: [],
    })
    for (const format of ['docx', 'pdf'] as const) {
      const made = await publicLetter({ letter, format })
      if (!made.ok) expect.fail(made.refusal.code)
      const read = await extractDocument(made.value, `办法.${format}`)
      expect(read).toMatchObject({ ok: true })
      expect(JSON.stringify(read).replaceAll(/\s|\\n/g, '')).toContain('为规范农村供水')
    }
  })

  test('pages are drawn while a file is bound; too many waiting are turned away; closing refuses the rest', async () => {
    const { page, redact, close } = open({ mostWaiting: 1 })
    const asked = [1, 2, 3].map(() => redact({ pdf: ENDLESS, marks: [markOver(SECRET)] }))
    expect(await asked[2]).toMatchObject({ ok: false, refusal: { code: 'drawing-busy' } })
    expect(await page({ pdf: PLAIN, page: 1, width: 400 })).toMatchObject({ ok: true })
    await close()
    const failed = { ok: false, refusal: { code: 'drawing-failed' } }
    expect(await Promise.all(asked.slice(0, 2))).toMatchObject([failed, failed])
    expect(await page({ pdf: PLAIN, page: 1, width: 400 })).toMatchObject(failed)
  })
})
