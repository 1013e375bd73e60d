/** Files of every kind, damaged at random but the same way in every run: always an answer, never an exception. */
import { deflateSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { extractDocument } from '../../../src/formats/extraction/extract-document.ts'
import { MEDIA, READ_REFUSAL_CODES } from '../../../src/formats/source-document.ts'
import { utf8, wordCell, wordFile, wordParagraph, wordTable } from './small-files.ts'
import { pdfOf, pdfParts } from './small-pdf.ts'

const MUTANTS = 300
/** All mutants of one file together; each is a few KiB. Generous, as machines differ. */
const BOUND_MILLISECONDS = 60_000

type Random = (below: number) => number

const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const flipBits: Mutation = (bytes, random) => {
  const copy = Uint8Array.from(bytes)
  for (let flips = 1 + random(20); flips > 0; flips -= 1) {
    const at = random(copy.length)
    copy[at] = (copy[at] ?? 0) ^ (1 << random(8))
  }
  return copy
}

const truncate: Mutation = (bytes, random) => bytes.subarray(0, random(bytes.length))

const duplicateBlock: Mutation = (bytes, random) => {
  const start = random(bytes.length)
  const end = start + random(bytes.length - start)
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, end), bytes.subarray(start, end), bytes.subarray(end)]),
  )
}

const removeBlock: Mutation = (bytes, random) => {
  const start = random(bytes.length)
  return new Uint8Array(
    Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + random(bytes.length - start))]),
  )
}

const splice: Mutation = (bytes, random, other) =>
  new Uint8Array(
    Buffer.concat([bytes.subarray(0, random(bytes.length)), other.subarray(random(other.length))]),
  )

/** Numbers steer lengths and counts: another one in their place leads parsers astray. */
const replaceNumber: Mutation = (bytes, random) => {
  const text = Buffer.from(bytes).toString('latin1')
  const numbers = [...text.matchAll(/\d+/g)]
  const chosen = numbers[random(Math.max(numbers.length, 1))]
  if (chosen === undefined) return bytes
  const value = ['0', '-1', '99999999999', '65536', '1e9', String(random(100))][random(6)] ?? '0'
  const changed = text.slice(0, chosen.index) + value + text.slice(chosen.index + chosen[0].length)
  return new Uint8Array(Buffer.from(changed, 'latin1'))
}

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  truncate,
  duplicateBlock,
  removeBlock,
  splice,
  replaceNumber,
]

const TABLE = `<table><tr><td rowspan="2" colspan="1">规章</td><td>0</td></tr><tr><td>12</td></tr></table>`
const PAGE = `<!DOCTYPE html><html><head><meta charset="gbk"><title>某局年度报告</title></head><body><p>一、总体情况</p>${TABLE}<script>var a = "<p>\\u4e2d</p>"</script></body></html>`

const CONTENT = utf8(
  'BT /F1 10 Tf 1 0 0 1 50 700 Tm (2022 0 12 3) Tj ET BT /F2 10 Tf 1 0 0 1 50 650 Tm <653f5e9c4fe1606f516c5f00> Tj ET '.repeat(
    6,
  ),
)
const NUMBERING =
  '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'

const SAMPLES: Readonly<Record<string, Uint8Array>> = {
  text: utf8('某局2022年政府信息公开工作年度报告\n一、总体情况\n规章\t0\t1\t2\n'.repeat(5)),
  markdown: utf8(`# 某局年度报告\n| 规章 | 0 |\n|---|---|\n${TABLE}\n`.repeat(5)),
  html: new Uint8Array(iconv.encode(PAGE, 'gbk')),
  docx: wordFile(
    wordParagraph('总体情况', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      wordTable([
        [wordCell('规章', '<w:gridSpan w:val="2"/>'), wordCell('0')],
        [wordCell('', '<w:vMerge/>'), wordCell('3')],
      ]),
    { 'word/numbering.xml': NUMBERING },
  ),
  pdf: pdfOf(
    pdfParts([
      { texts: [], stream: deflateSync(CONTENT), filter: '/Filter /FlateDecode' },
      { texts: [], stream: CONTENT },
    ]),
  ),
}

const REFUSALS = new Set<string>(READ_REFUSAL_CODES)

/** What must hold of every answer, whatever went in. */
const expectSound = async (bytes: Uint8Array, fileName: string): Promise<void> => {
  const result = await extractDocument(bytes, fileName)
  if (!result.ok) {
    expect(REFUSALS).toContain(result.refusal.code)
    return
  }
  expect(MEDIA).toContain(result.value.media)
  for (const block of result.value.blocks) {
    if (block.kind === 'row') for (const cell of block.cells) expect(cell.column).toBeGreaterThanOrEqual(0)
    else for (const { x, width } of block.spans ?? []) expect(Number.isFinite(x + width)).toBe(true)
  }
}

describe.each(Object.entries(SAMPLES))('damaged %s', (name, sample) => {
  test('the sample itself is read', async () => {
    const result = await extractDocument(sample, `sample.${name}`)
    expect(result).toMatchObject({ ok: true, value: { media: name } })
  })

  test(`${MUTANTS} mutants are answered`, { timeout: BOUND_MILLISECONDS }, async () => {
    const others = Object.values(SAMPLES)
    for (let seed = 1; seed <= MUTANTS; seed += 1) {
      const random = randomFrom(seed)
      const mutate = MUTATIONS[random(MUTATIONS.length)] ?? flipBits
      const other = random(3) === 0 ? (others[random(others.length)] ?? sample) : sample
      await expectSound(mutate(sample, random, other), `mutant-${seed}.${name}`)
    }
  })
})
