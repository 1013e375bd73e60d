import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  HIDDEN_KINDS,
  type HiddenContent,
  INSPECTION_REFUSAL_CODES,
} from '../../../src/formats/office-inspection/hidden-content.ts'
import {
  describeHidden,
  INSPECTION_REFUSAL_WORDS,
} from '../../../src/formats/office-inspection/hidden-words.ts'
import { inspectOffice } from '../../../src/formats/office-inspection/inspect-office.ts'
import { SAMPLES, zipOf } from '../upload/upload-samples.ts'
import { docxOf, PROPERTIES, pptxOf, relations, run, xlsxOf } from './office-samples.ts'

const findingsIn = (bytes: Uint8Array): readonly HiddenContent[] => {
  const result = inspectOffice(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

/** Kind, where, how many, and the beginning of it, as one line each. */
const linesOf = (bytes: Uint8Array): readonly string[] =>
  findingsIn(bytes).map(({ kind, page, name, count, excerpt }) =>
    [kind, page, name, count, excerpt].filter((part) => part !== null).join(' '),
  )

const p = (content: string): string => `<w:p>${content}</w:p>`

const WORD: readonly (readonly [name: string, bytes: Uint8Array, ...lines: string[]])[] = [
  ['nothing hidden', docxOf(p(run('经审查，决定公开。')))],
  [
    'comments',
    docxOf(p(run('正文')), {
      'word/comments.xml':
        '<w:comments><w:comment><w:p><w:r><w:t>此处勿公开</w:t></w:r></w:p></w:comment><w:comment/></w:comments>',
    }),
    'comment 2 此处勿公开',
  ],
  [
    'tracked changes',
    docxOf(
      p(
        `<w:ins w:author="a">${run('新')}</w:ins><w:del><w:r><w:delText>原定金额九万</w:delText></w:r></w:del><w:r><w:rPr><w:rPrChange/></w:rPr></w:r>`,
      ),
    ),
    'tracked-insertion 正文 1',
    'tracked-deletion 正文 1 原定金额九万',
    'tracked-format 正文 1',
  ],
  [
    'text with the hidden attribute',
    docxOf(p(run('秘而不宣', '<w:vanish/>') + run('公开'))),
    'hidden-text 正文 4 秘而不宣',
  ],
  ['hidden switched off again', docxOf(p(run('公开', '<w:vanish w:val="false"/>')))],
  ['white text', docxOf(p(run('白底白字', '<w:color w:val="FFFFFF"/>'))), 'hidden-text 正文 4 白底白字'],
  [
    'white text on a shaded cell',
    docxOf(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr><w:p><w:pPr><w:shd w:fill="1F4E79"/></w:pPr>${run('表头', '<w:color w:val="FFFFFF"/>')}</w:p></w:tc></w:tr></w:tbl>`,
    ),
  ],
  ['text of one point', docxOf(p(run('小字', '<w:sz w:val="2"/>'))), 'hidden-text 正文 2 小字'],
  [
    'a style that hides',
    docxOf(p(`<w:r><w:rPr><w:rStyle w:val="X"/></w:rPr><w:t>样式隐藏</w:t></w:r>`), {
      'word/styles.xml':
        '<w:styles><w:style w:styleId="X"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Y"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    }),
    'hidden-text X 1',
  ],
  [
    'a change in a header',
    docxOf(p(run('正文')), {
      'word/header1.xml': '<w:hdr><w:p><w:del><w:r><w:delText>旧眉</w:delText></w:r></w:del></w:p></w:hdr>',
    }),
    'tracked-deletion word/header1.xml 1 旧眉',
  ],
  [
    'embedded files, custom data, macros and variables',
    docxOf(p(run('正文')), {
      'word/embeddings/oleObject1.bin': 'x',
      'customXml/item1.xml': '<a/>',
      'word/vbaProject.bin': 'x',
      'word/settings.xml': '<w:settings><w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars></w:settings>',
    }),
    'custom-data docVars 1',
    'embedded-object word/embeddings/oleobject1.bin 1',
    'custom-data customxml/item1.xml 1',
    'macro word/vbaproject.bin 1',
  ],
  [
    'properties',
    docxOf(p(run('正文')), PROPERTIES),
    'author creator 1 周霜降',
    'author lastModifiedBy 1 吴冬至',
    'property title 1 内部底稿',
    'author Company 1 青溪县某局',
    'property 密级 1 内部',
  ],
  [
    'links to other files, but not links to pages',
    docxOf(p(run('正文')), {
      'word/_rels/settings.xml.rels': relations(
        'Id="r1" Type="x/attachedTemplate" Target="file:///C:/Users/zhou/t.dotm" TargetMode="External"',
      ),
      'word/_rels/document.xml.rels': relations(
        'Id="r2" Type="x/hyperlink" Target="https://example.org" TargetMode="External"',
      ),
    }),
    'external-link 1 file:///C:/Users/zhou/t.dotm',
  ],
]

const SHEETS: readonly (readonly [name: string, bytes: Uint8Array, ...lines: string[]])[] = [
  ['nothing hidden', xlsxOf([{ name: '汇总', xml: '<row r="1" hidden="0"/>' }])],
  [
    'hidden sheets',
    xlsxOf([{ name: '汇总' }, { name: '人员', state: 'hidden' }, { name: '底账', state: 'veryHidden' }]),
    'hidden-sheet 人员 1',
    'hidden-sheet 底账 1',
  ],
  [
    'hidden rows and columns',
    xlsxOf([
      {
        name: '汇总',
        xml: '<cols><col min="3" max="5" hidden="1"/></cols><row r="2" hidden="1"/><row r="9" hidden="true"/>',
      },
    ]),
    'hidden-rows 汇总 2',
    'hidden-columns 汇总 3',
  ],
  [
    'names, comments, source data, links, formats',
    xlsxOf(
      [{ name: '汇总' }],
      {
        'xl/comments1.xml':
          '<comments><authors><author>周</author></authors><commentList><comment><text><t>核过</t></text></comment></commentList></comments>',
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment><text>再核</text></threadedComment></ThreadedComments>',
        'xl/pivotCache/pivotCacheRecords1.xml': '<r/>',
        'xl/externalLinks/externalLink1.xml': '<e/>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts></styleSheet>',
      },
      '<definedNames><definedName name="底价" hidden="1">1</definedName><definedName name="_xlnm._FilterDatabase" hidden="1">1</definedName></definedNames>',
    ),
    'hidden-name 1 底价',
    'hidden-values 1',
    'comment 1 核过',
    'comment 1 再核',
    'source-data 1',
    'external-link xl/externallinks/externallink1.xml 1',
  ],
]

const SLIDES: readonly (readonly [name: string, bytes: Uint8Array, ...lines: string[]])[] = [
  [
    'nothing hidden',
    pptxOf(['<p:sld/>', '<p:sld show="1"/>'], {
      'ppt/notesSlides/notesSlide1.xml': '<p:notes><a:t>12</a:t></p:notes>',
    }),
  ],
  [
    'slides, shapes, notes, comments',
    pptxOf(['<p:sld/>', '<p:sld show="0"><p:cNvPr id="2" hidden="1"/></p:sld>'], {
      'ppt/notesSlides/notesSlide2.xml': '<p:notes><a:t>不要念出来</a:t></p:notes>',
      'ppt/comments/comment1.xml': '<p:cmLst><p:cm><p:text>改</p:text></p:cm></p:cmLst>',
    }),
    'hidden-slide 2 1',
    'hidden-shape 2 1',
    'speaker-notes 2 1 不要念出来',
    'comment 1 改',
  ],
]

describe('what an office file carries unseen', () => {
  test.each([...WORD, ...SHEETS, ...SLIDES].map(([name, bytes, ...lines]) => ({ name, bytes, lines })))(
    '$name',
    ({ bytes, lines }) => {
      expect(linesOf(bytes)).toEqual(lines)
    },
  )

  test('a part that cannot be read is a finding, not the end', () => {
    const bytes = docxOf(p(run('正文')), { 'word/comments.xml': `${'<a>'.repeat(1_200)}` })
    expect(linesOf(bytes)).toEqual(['unreadable-part word/comments.xml 1'])
  })

  test.each([
    ['nothing', new Uint8Array(), 'file-corrupt'],
    ['an archive', SAMPLES.zip, 'not-an-inspectable-file'],
    ['a text document of another family', SAMPLES.odt, 'not-an-inspectable-file'],
    ['half a file', SAMPLES.docx.subarray(0, 200), 'file-corrupt'],
    [
      'too many parts',
      zipOf(Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`word/${index}`, '']))),
      'file-too-large',
    ],
  ])('%s is refused', (_, bytes, code) => {
    expect(inspectOffice(bytes)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('a part that swells is named and does not swell', () => {
    const bytes = docxOf(p(run('正文')), { 'word/comments.xml': ' '.repeat(40_000_000) })
    expect(linesOf(bytes)).toEqual(['unreadable-part word/comments.xml 1'])
  })

  test('whatever the bytes', () => {
    const all = [...WORD, ...SHEETS, ...SLIDES].map(([, bytes]) => bytes)
    const edits = fc.array(fc.tuple(fc.nat(5_000), fc.nat(255)), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(fc.constantFrom(...all), edits, (sample, changes) => {
        const bytes = Uint8Array.from(sample)
        for (const [at, value] of changes) bytes[at % bytes.length] = value
        const result = inspectOffice(bytes)
        if (!result.ok) expect(INSPECTION_REFUSAL_CODES).toContain(result.refusal.code)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('words for what was found', () => {
  test('every kind has a sentence, with place, number and quotation', () => {
    for (const kind of HIDDEN_KINDS) {
      const { place, sentence } = describeHidden({ kind, page: null, name: null, count: 3, excerpt: null })
      expect(place).toBe('整个文件')
      expect(sentence).toMatch(/^\p{Script=Han}.*。$/u)
    }
    const found = { kind: 'hidden-rows', page: null, name: '人员', count: 2, excerpt: null } as const
    expect(describeHidden(found)).toEqual({ place: '“人员”', sentence: '有 2 行被隐藏。' })
    expect(describeHidden({ ...found, kind: 'annotation', page: 4, name: null, excerpt: '勿公开' })).toEqual({
      place: '第 4 页',
      sentence: '有 2 条注释：“勿公开”。',
    })
  })

  test('every refusal has words', () => {
    expect(Object.keys(INSPECTION_REFUSAL_WORDS).toSorted()).toEqual([...INSPECTION_REFUSAL_CODES].toSorted())
  })
})
