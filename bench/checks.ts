/** Checking a manuscript of twenty pages against a list of 10,000 entries, beside plain reading of the same text. */

import { strToU8, zipSync } from 'fflate'
import { textOfAttachment } from '../src/formats/attachment-text/text-of-attachment.ts'
import { checkContent, type Surroundings } from '../src/formats/manuscript-checks/check-content.ts'
import type { CheckedFile } from '../src/formats/manuscript-checks/check-files.ts'
import { checkPersonalData } from '../src/formats/manuscript-checks/check-personal-data.ts'
import { openPhraseList } from '../src/formats/manuscript-checks/phrases/check-phrases.ts'
import type { DisclosureContent } from '../src/law/proactive-disclosure/disclosure-content.ts'
import type { PhraseEntry } from '../src/law/proactive-disclosure/phrase-entry.ts'

const PAGE_CHARACTERS = 616
const PAGES = 20
const ENTRIES = 10_000
const NAMES = 200
const ROUNDS = 7
const TODAY = '2026-11-20'

/** A small generator with a seed, so that every run checks the same. */
const makeRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const random = makeRandom(7)
const COMMON = Array.from({ length: 1_200 }, (_, index) => String.fromCharCode(0x4e00 + index * 13))
const word = (length: number): string =>
  Array.from({ length }, () => COMMON[Math.floor(random() * COMMON.length)] ?? '政').join('')

const entryOf = (index: number): PhraseEntry => ({
  kind: index < NAMES ? 'leader' : 'phrase',
  rightWord: word(index < NAMES ? 3 : 5),
  wrongWords: [word(4), word(6)],
  title: index < NAMES ? '县长' : '',
  note: '',
  since: null,
  until: null,
})

const LIST = Array.from({ length: ENTRIES }, (_, index) => entryOf(index))

const sentence = (): string => `${word(12)}，${word(9)}${Math.floor(random() * 9_000) + 1_000}元。`
const textOf = (pages: number): string => {
  let text = ''
  while (text.length < pages * PAGE_CHARACTERS) text += sentence()
  return text
}

const TEXT = textOf(PAGES)
const ATTACHMENT = textOf(10 * PAGES)

const CONTENT: DisclosureContent = {
  kind: 'policyDocument',
  attribution: { attribute: 'proactive', exemption: null, reason: '' },
  title: '关于印发管理办法的通知',
  documentNumber: '云政办〔2026〕3号',
  summary: '规定管理的范围、分工和程序。',
  html: `<p>${TEXT.replaceAll('。', '。</p><p>')}</p>`,
  catalogueItem: '20-1',
  standardItem: null,
  columns: [1],
  topic: '综合政务',
  genre: '通知',
  audience: '社会公众',
  keywords: ['管理'],
  sourceUnit: '秘书股',
  formedOn: '2026-11-10',
  effectiveOn: null,
  expiresOn: null,
  effects: [],
  interprets: [],
  noticePeriod: null,
  files: [],
}

const FILE: CheckedFile = {
  name: '附件.docx',
  text: ATTACHMENT,
  unreadable: null,
  isPending: false,
  hidden: [],
  uninspected: null,
}

const around = (): Surroundings => ({
  today: TODAY,
  noticeDays: 10,
  hasInterpretation: true,
  contacts: { phones: ['0916-5512345'], emails: [] },
  phrases: openPhraseList(LIST, TODAY),
  links: { baseUrl: null, published: new Set(), dead: new Map() },
  earlier: Array.from({ length: 40 }, (_, index) => ({
    title: `第${index}份`,
    organ: '云岭县水务局',
    text: TEXT.slice(index * 100),
  })),
  taken: [],
})

/** Median of some runs, in milliseconds; the first warms up. */
const median = (run: () => unknown): number => {
  run()
  const times = Array.from({ length: ROUNDS }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

/** What a list without an index costs: every word looked for by itself. */
const plainSearch = (text: string): number =>
  LIST.reduce((found, { wrongWords }) => found + wrongWords.filter((each) => text.includes(each)).length, 0)

const wordFile = (): Uint8Array => {
  const paragraphs = ATTACHMENT.split('。').map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}</w:body></w:document>`
  return zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(xml) })
}

const shown = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`
const times = (a: number, b: number): string => `${(a / b).toFixed(2)}`

const list = openPhraseList(LIST, TODAY)
const texts = [{ place: 'text', text: TEXT }]
const plain = median(() => plainSearch(TEXT))
const phrases = median(() => list.check(texts))
const personal = median(() => checkPersonalData(texts, { phones: [], emails: [] }, TODAY))
const characters = median(() => [...TEXT].filter((character) => character === '元').length)
const ready = median(() => openPhraseList(LIST, TODAY))
const whole = median(() => checkContent(CONTENT, [], around()))
const withFile = median(() => checkContent(CONTENT, [FILE], around()))

const bytes = wordFile()
const began = performance.now()
for (let round = 0; round < ROUNDS; round++)
  await textOfAttachment('附件.docx', 'application/octet-stream', bytes)
const reading = (performance.now() - began) / ROUNDS

console.log(`Text of ${TEXT.length} characters, list of ${ENTRIES} entries, ${NAMES} of them names.

| what | time | beside |
|---|---|---|
| make the list ready | ${shown(ready)} | |
| the text against the list, names near to leaders' included | ${shown(phrases)} | ${times(phrases, plain)} of looking for each word by itself (${shown(plain)}) |
| personal data in the text | ${shown(personal)} | ${times(personal, characters)} times counting one character (${shown(characters)}) |
| every check, 40 earlier documents compared | ${shown(whole)} | |
| every check, with an attachment of ${10 * PAGES} pages | ${shown(withFile)} | |
| the words of that attachment (Word) | ${shown(reading)} | |`)
