import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { extractDocument } from '../../../src/formats/extraction/extract-document.ts'
import { composeDocument } from '../../../src/formats/request-document/compose-document.ts'
import type { Letter } from '../../../src/formats/request-document/letter.ts'
import type { LetterInput } from '../../../src/formats/request-document/letter-input.ts'
import { makeLetterDocx } from '../../../src/formats/request-document/make-letter-docx.ts'
import { makeLetterPdf } from '../../../src/formats/request-document/make-letter-pdf.ts'
import { outcomesToldBy } from '../../../src/formats/request-document/outcome-told.ts'
import { plainLine } from '../../../src/formats/request-document/plain-text.ts'
import { printable, unprintableCharacters } from '../../../src/formats/request-document/print-fonts.ts'
import type { OrganKind } from '../../../src/law/remedy/remedy-notice.ts'
import { DOCUMENT_KINDS } from '../../../src/law/request/documents.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { bare, readBare } from './read-back.ts'
import { sampleInput } from './sample-input.ts'

const REGIMES: readonly LocalDate[] = ['2023-12-31', '2026-03-13']
const ORGANS: readonly OrganKind[] = ['countyDepartment', 'township', 'countyGovernment']

const composed = (input: LetterInput): Letter => {
  const letter = composeDocument(input)
  if (!letter.ok) throw new Error(`${input.kind}: ${JSON.stringify(letter.refusal)}`)
  return letter.value
}

/** Every kind, and each outcome of a kind that tells several, under each regime for each kind of organ where remedies are told. */
const MATRIX: readonly LetterInput[] = DOCUMENT_KINDS.flatMap(({ key, clock }) => {
  const told = outcomesToldBy(key)
  const regimes = clock === 'closes' ? REGIMES : (['2026-03-13'] as const)
  const organs = clock === 'closes' ? ORGANS : (['countyDepartment'] as const)
  return regimes.flatMap((date) =>
    organs.flatMap((organ) => {
      const input = sampleInput(key, date, organ)
      return told.length > 1 ? told.map((outcome) => ({ ...input, outcome })) : [input]
    }),
  )
})

/** What must be found in the file, in the order in which it is printed. */
const expected = (letter: Letter): readonly string[] =>
  [
    letter.title.join(''),
    letter.documentNumber,
    letter.addressee,
    ...letter.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.map(({ text }) => text)),
    ),
    ...letter.attachments,
    letter.signature?.organ,
    letter.signature?.date,
    letter.contact,
  ].filter((text) => text !== null && text !== undefined && text !== '') as readonly string[]

const xmlOf = (docx: Uint8Array, part: string): string => strFromU8(unzipSync(docx)[part] ?? new Uint8Array())

describe('every document, outcome and regime', () => {
  test.each(
    MATRIX.map(
      (input) => [input.kind, input.outcome ?? '', input.date, input.remedy?.organKind, input] as const,
    ),
  )('%s %s of %s by %s reads back from Word and PDF as it was composed', async (_, __, ___, ____, input) => {
    const letter = composed(input)
    const word = await readBare(await makeLetterDocx(letter), 'a.docx')
    const pdf = await readBare(await makeLetterPdf(letter), 'a.pdf')
    for (const text of expected(letter)) {
      expect(word).toContain(bare(text))
      if (letter.blocks.every(({ kind }) => kind === 'paragraph'))
        expect(pdf).toContain(bare(printable(text)))
    }
    expect(`${word}${pdf}`).not.toMatch(/[{}]|undefined|\[object/)
  })

  test('forms read back from PDF box by box', async () => {
    for (const kind of ['registrationForm', 'searchRecord', 'thirdPartyReply', 'serviceProof']) {
      const letter = composed(sampleInput(kind))
      const pdf = await readBare(await makeLetterPdf(letter), 'a.pdf')
      const boxes = letter.blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.rows.flatMap((row) => row.map(({ text }) => text.split('\n')[0] ?? ''))
          : [],
      )
      for (const box of boxes.filter((text) => text.length < 12)) expect(pdf).toContain(bare(box))
    }
  })
})

describe('the page of the standard', () => {
  const letter = composed({ ...sampleInput('replyPartial'), redHead: true })

  test('Word: A4, margins, 22 lines of 28 characters, fonts, red line, page numbers', async () => {
    const docx = await makeLetterDocx(letter)
    const body = xmlOf(docx, 'word/document.xml')
    expect(body).toMatch(/<w:pgSz w:w="1190[56]" w:h="1683[78]"/)
    expect(body).toMatch(/w:top="209[78]" w:right="1474" w:bottom="198[45]" w:left="158[78]"/)
    expect(body).toMatch(/<w:docGrid w:type="linesAndChars" w:linePitch="580" w:charSpace="-84\d"/)
    expect(body).toContain('w:eastAsia="方正小标宋简体"')
    expect(body).toContain('w:eastAsia="仿宋"')
    expect(body).toMatch(/<w:bottom w:val="single" w:color="C00000"/)
    expect(xmlOf(docx, 'word/settings.xml')).toContain('w:evenAndOddHeaders')
    const [odd, even] = [xmlOf(docx, 'word/footer1.xml'), xmlOf(docx, 'word/footer2.xml')]
    expect(odd).toContain('w:jc w:val="right"')
    expect(even).toContain('w:jc w:val="left"')
    expect(odd).toMatch(/– .*PAGE.* –/s)
    expect(xmlOf(docx, 'word/fontTable.xml')).toContain('w:name="仿宋"')
  })

  test('the same letter gives the same bytes, with its own date', async () => {
    const [one, other] = [await makeLetterDocx(letter), await makeLetterDocx(letter)]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(xmlOf(one, 'docProps/core.xml')).toContain('2026-03-13T00:00:00Z')
    expect(Buffer.compare(await makeLetterPdf(letter), await makeLetterPdf(letter))).toBe(0)
  })

  test('PDF: 28 characters a line, 22 lines a page, page numbers outside', async () => {
    const sample = sampleInput('replyGranted')
    const long = composed({ ...sample, request: { ...sample.request, description: '述'.repeat(3_000) } })
    const read = await extractDocument(await makeLetterPdf(long), 'a.pdf')
    if (!read.ok) throw new Error(read.refusal.code)
    const lines = read.value.blocks.flatMap((block) =>
      block.kind === 'line' && /^述+$/.test(block.text.trim()) ? [block] : [],
    )
    expect(new Set(lines.map(({ text }) => text.trim().length))).toEqual(new Set([28]))
    expect(lines.filter(({ place }) => place.page === 2)).toHaveLength(22)
  })

  test('PDF: archival, with page numbers and no font left out', async () => {
    const bytes = Buffer.from(await makeLetterPdf(letter)).toString('latin1')
    expect(bytes).toContain('pdfaid:part')
    expect(bytes.startsWith('%PDF-1.7')).toBe(true)
  })
})

const HOSTILE = [
  '#eval("1+1")',
  '#include "/etc/passwd"',
  '#let x = 1',
  '$x^2$',
  '*粗*',
  '_斜_',
  '`raw`',
  '= 标题',
  '- 列',
  '+ 项',
  '/ 词: 义',
  '<label>',
  '@ref',
  '//注',
  '/*注*/',
  '\\u{41}',
  '---',
  '~',
  '{applicant}',
  '{documentNumber}',
  '<script>alert(1)</script>',
  '&lt;b&gt;',
  ']]>',
  '</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\x</w:instrText>',
  '{ INCLUDETEXT "x" }',
  '=1+1',
  '%s',
  '\u0024{0}',
  '\u202e颠倒\u202c',
  '\u2066隔离\u2069',
  '零\u200b宽',
  '软\u00ad连',
  '𠮷',
  '㐂',
  '䶮',
  '😀',
  'e\u0301',
  '葛\u{e0100}城',
  '\u0007响',
  '\ud800半',
  '：',
  '（一）',
] as const

describe('hostile text', () => {
  const words = fc
    .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('甲'))

  test('stays text in Word and in PDF, in every field', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, async (name, description, grounds) => {
        const sample = sampleInput('replyDenied.deliberative')
        const letter = composed({
          ...sample,
          applicant: { name: `甲${name}` },
          request: { ...sample.request, description: `甲${description}乙` },
          facts: { grounds: `甲${grounds}乙` },
        })
        const docx = await makeLetterDocx(letter)
        expect(xmlOf(docx, 'word/document.xml')).not.toMatch(/<w:(instrText|fldSimple|hyperlink|altChunk)/)
        const word = await readBare(docx, 'a.docx')
        const pdf = await readBare(await makeLetterPdf(letter), 'a.pdf')
        for (const text of [
          letter.addressee ?? '',
          ...letter.blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')),
        ]) {
          expect(word.normalize('NFC')).toContain(bare(text).normalize('NFC'))
          expect(pdf.normalize('NFC')).toContain(bare(printable(text)).normalize('NFC'))
        }
      }),
      { numRuns: 25 },
    )
  })

  test('any text at all gives a file or a refusal, and the file can be read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        async (name, grounds) => {
          const sample = sampleInput('replyDenied.deliberative')
          const answer = composeDocument({ ...sample, applicant: { name: `甲${name}` }, facts: { grounds } })
          if (!answer.ok) return
          expect(await readBare(await makeLetterPdf(answer.value), 'a.pdf')).toContain('云水公复〔2026〕3号')
          expect(await readBare(await makeLetterDocx(answer.value), 'a.docx')).toContain(
            bare(plainLine(`甲${name}`)).slice(0, 1),
          )
        },
      ),
      { numRuns: 25 },
    )
  })

  test('very long names and texts flow over pages, and nothing is lost', async () => {
    const sample = sampleInput('replyPartial')
    const letter = composed({
      ...sample,
      organ: { ...sample.organ, name: `云岭县${'清水河'.repeat(20)}管理局` },
      applicant: { name: '长'.repeat(200) },
      request: { ...sample.request, description: '述'.repeat(6_000) },
    })
    const pdf = await readBare(await makeLetterPdf(letter), 'a.pdf')
    expect(pdf.match(/述/g)?.length).toBe(6_000)
    expect(pdf.match(/长/g)?.length).toBeGreaterThanOrEqual(200)
    expect(pdf).toContain(bare(letter.signature?.organ ?? '-'))
  })

  test('a form grows over pages with what is written into it', async () => {
    const sample = sampleInput('registrationForm')
    const letter = composed({ ...sample, request: { ...sample.request, description: '述'.repeat(6_000) } })
    const pdf = await readBare(await makeLetterPdf(letter), 'a.pdf')
    expect(pdf.match(/述/g)?.length).toBe(6_000)
    expect(pdf).toContain('登记人')
  })

  test('a character that no font has is marked and named, not dropped; Word keeps it', async () => {
    expect(unprintableCharacters('林㐂𠮷𠮷')).toEqual(['𠮷'])
    const letter = composed({ ...sampleInput('replyGranted'), applicant: { name: '林𠮷' } })
    const pdf = await readBare(await makeLetterPdf(letter), 'a.pdf')
    expect(pdf).toContain('林〓：')
    expect(pdf).toContain('U+20BB7')
    expect(await readBare(await makeLetterDocx(letter), 'a.docx')).toContain('林𠮷：')
  })

  test('what is pasted with tabs, typesetters’ spaces or unseen characters prints as it looks', () => {
    expect(printable('甲\t乙\u200b丙\u00a0丁\ufeff')).toBe('甲 乙丙 丁')
    expect(unprintableCharacters('甲\t乙\u200b丙\u00a0丁\ufeff')).toEqual([])
  })
})
