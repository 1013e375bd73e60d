/** Texts as files: few are in the making at once, whoever asks. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDocumentTexts } from '../../../src/actions/disclosure/document-texts.ts'
import type { DrawingPool } from '../../../src/actions/drawing/drawing-pool.ts'
import { ok, refused } from '../../../src/law/result.ts'
import { openWorld, type World } from '../../actions/act-world.ts'
import { type OpenApp, openAppOn } from '../../api/open-app.ts'
import { released } from '../../store/register/released-document.ts'

const PDF = ok(Buffer.from('%PDF-1.7'))
const BUSY = refused({ code: 'drawing-busy' })

/** Letters that are drawn when the test says so. */
const heldLetters = () => {
  const waiting: (() => void)[] = []
  const letter: DrawingPool['letter'] = () =>
    new Promise((resolve) => {
      waiting.push(() => resolve(PDF))
    })
  const finish = () => {
    for (const end of waiting.splice(0)) end()
  }
  return { letter, finish, waiting: () => waiting.length }
}

const text = {
  organ: '云岭县人民政府',
  title: '云岭县农村供水管理办法',
  documentNumber: '云政规〔2024〕1号',
  html: '<p>第一条　为了规范农村供水，制定本办法。</p>',
  text: '第一条　为了规范农村供水，制定本办法。',
  formedOn: '2024-03-01',
  attachments: [],
} as const

test('a third PDF is refused, but not the same one, nor a Word file, nor when the others are done', async () => {
  const letters = heldLetters()
  const texts = openDocumentTexts(letters)
  const make = (id: number) => texts.make(id, 1, 'pdf', text)
  const first = [make(1), make(2), make(2)]
  expect(await make(3)).toEqual(BUSY)
  const word = texts.make(3, 1, 'docx', text)
  expect(letters.waiting()).toBe(3)
  letters.finish()
  expect(await Promise.all([...first, word])).toEqual([PDF, PDF, PDF, PDF])
  const third = make(3)
  letters.finish()
  expect(await third).toEqual(PDF)
})

test('a third Word file is refused until one of the others is done', async () => {
  const letters = heldLetters()
  const texts = openDocumentTexts(letters)
  const make = (id: number) => texts.make(id, 1, 'docx', text)
  const first = [make(1), make(2)]
  expect(await make(3)).toEqual(BUSY)
  letters.finish()
  expect(await Promise.all(first)).toEqual([PDF, PDF])
  const third = make(3)
  letters.finish()
  expect(await third).toEqual(PDF)
})

let world: World
let site: OpenApp
const letters = heldLetters()
beforeAll(async () => {
  world = await openWorld()
  for (const id of [801, 802, 803]) await released(world.db, { id, organId: world.organs.county })
  const drawing = { ...world.context.drawing, publicLetter: letters.letter }
  site = await openAppOn(world.db, {}, world.db, { ...world.context, drawing })
})
afterAll(async () => {
  await site.close()
  await world.drop()
})

test('the site says when to come again', async () => {
  const pdf = async (id: number) => site.app.inject(`/disclosures/${id}/text.pdf`)
  const first = [pdf(801), pdf(802)]
  await expect.poll(letters.waiting).toBe(2)
  const busy = await pdf(803)
  expect(busy.statusCode).toBe(503)
  expect(busy.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' })
  expect(busy.headers).not.toHaveProperty('etag')
  letters.finish()
  expect((await Promise.all(first)).map(({ statusCode }) => statusCode)).toEqual([200, 200])
})
