import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CheckedFile, checkFiles } from '../../../src/formats/manuscript-checks/check-files.ts'
import { checkLinks, linkTarget } from '../../../src/formats/manuscript-checks/check-links.ts'
import { checkSimilar, checkTaken } from '../../../src/formats/manuscript-checks/check-similar.ts'
import { checkTables, checkWording } from '../../../src/formats/manuscript-checks/check-wording.ts'
import { readPage } from '../../../src/formats/manuscript-checks/read-page.ts'
import {
  comparable,
  sharedPassages,
  shareWithin,
} from '../../../src/formats/manuscript-checks/similar-text.ts'
import { contentOf } from './sample-content.ts'

const wording = (text: string): readonly string[] =>
  checkWording([{ place: 'text', text }]).map(({ check, severity }) => `${severity} ${check}`)

describe('wording', () => {
  test.each([
    ['××县人民政府', ['warning template-mark']],
    ['XX局关于印发办法的通知', ['warning template-mark']],
    ['联系人：（此处填写姓名）', ['warning template-mark']],
    ['金额____元', ['warning template-mark']],
    ['申请人张××', ['note template-mark']],
    ['管理办法（征求意见稿）', ['warning template-mark']],
    ['《中华人民共和国信息公开条例》', ['warning statute-name']],
    ['《中华人民共和国政府信息公开条例》', []],
    ['清理河道,保障安全', ['note punctuation']],
    ['共1,200元，比例3.5%。', []],
    ['已经完成。。', ['note punctuation']],
    ['《办法', ['note punctuation']],
    ['正常的一句话，没有问题。', []],
  ])('%s', (text, expected) => {
    expect(wording(text)).toEqual(expected)
  })

  test('many of one sort are told in three, with the count of the rest', () => {
    const findings = checkWording([{ place: 'text', text: '甲,乙'.repeat(10) }])
    expect(findings).toHaveLength(3)
    expect(findings[2]?.message).toContain('另有7处')
  })
})

describe('the page', () => {
  const page = readPage(
    '<h2>公示</h2><p>见<a href="/disclosures/7">通知</a></p><script>x</script><table><tr><th>姓名</th><th>金额</th></tr><tr><td>张春分</td><td></td></tr></table><img src="a">',
  )

  test('words, links, cells and pictures', () => {
    expect(page.text).toBe('公示\n见通知\n姓名\t金额\n张春分')
    expect(page.links).toEqual([{ href: '/disclosures/7', words: '通知' }])
    expect([page.tables[0]?.rows, page.pictures]).toEqual([
      [
        ['姓名', '金额'],
        ['张春分', ''],
      ],
      1,
    ])
  })

  test('an empty cell is told; a form, mostly empty, is not', () => {
    expect(checkTables(page.tables).map(({ message }) => message)).toEqual([
      '第1张表格有1个空白单元格，没有数据的请填“0”“无”或者“/”。',
    ])
    expect(
      checkTables([
        {
          rows: [
            ['姓名', ''],
            ['', ''],
          ],
        },
      ]),
    ).toEqual([])
  })

  test('nothing that is written makes it throw', () => {
    const piece = fc.constantFrom(
      '<table>',
      '</table>',
      '<td>',
      '<tr>',
      '</a>',
      '<a href=',
      '"',
      '<p>',
      '甲',
      '<',
      '>',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(typeof readPage(pieces.join('')).text).toBe('string')
      }),
    )
  })
})

const file = (name: string, given: Partial<CheckedFile> = {}): CheckedFile => ({
  name,
  text: '一份有文字的附件，文字足够多，可以检索和复制。',
  unreadable: null,
  isPending: false,
  hidden: [],
  uninspected: null,
  ...given,
})

describe('attachments', () => {
  const PAGE = readPage(contentOf().html)
  const told = (files: readonly CheckedFile[], content = contentOf(), page = PAGE): readonly string[] =>
    checkFiles(content, page, files).map(({ check, severity, place }) => `${severity} ${check} ${place}`)

  test('comments and tracked changes are warnings, the author’s name a note', () => {
    const hidden = [
      { kind: 'comment', page: null, name: null, count: 2, excerpt: null },
      { kind: 'author', page: null, name: null, count: 1, excerpt: null },
    ] as const
    expect(told([file('办法.docx', { hidden })])).toEqual([
      'warning hidden-content 办法.docx',
      'note hidden-content 办法.docx',
    ])
  })

  test('a file whose words nobody has read yet keeps the manuscript from review, a picture does not', () => {
    const waits = { isPending: true, text: '' }
    expect(
      told([file('名册.pdf', waits), file('现场.jpg', waits), file('表.xlsx', { isPending: true })]),
    ).toEqual([
      'error unreadable-file 名册.pdf',
      'note unreadable-file 现场.jpg',
      'note unreadable-file 表.xlsx',
    ])
  })

  test('a scan without words, and a page that has nothing else', () => {
    const scan = file('扫描件.pdf', { text: '', unreadable: 'pdf-image-only' })
    expect(told([scan])).toEqual(['warning picture-only 扫描件.pdf'])
    expect(told([scan], contentOf(), readPage('<p>见附件</p>'))).toEqual([
      'warning picture-only text',
      'warning picture-only 扫描件.pdf',
    ])
    expect(told([file('红头.png', { text: '', unreadable: 'type-unknown' })])).toEqual([])
  })

  test('a normative document is offered as Word and as PDF', () => {
    const rules = contentOf({ kind: 'normativeDocument' })
    expect(told([file('a.pdf')], rules)).toEqual(['warning formats files'])
    expect(told([file('a.pdf'), file('a.docx')], rules)).toEqual([])
  })
})

describe('links', () => {
  test.each([
    ['/disclosures/12', { kind: 'disclosure', id: 12 }],
    ['https://gov.example/disclosures/12?x=1', { kind: 'disclosure', id: 12 }],
    ['/guide/water', { kind: 'inside', path: '/guide/water' }],
    ['https://other.example/a b', { kind: 'outside', url: 'https://other.example/a%20b' }],
    ['#two', { kind: 'other' }],
    ['mailto:a@b.example', { kind: 'other' }],
    ['', { kind: 'unusable', why: 'empty' }],
    ['C:\\桌面\\通知.doc', { kind: 'unusable', why: 'local' }],
    ['file:///a', { kind: 'unusable', why: 'local' }],
    ['http://192.168.1.8/oa', { kind: 'unusable', why: 'private' }],
    ['http://oa/x', { kind: 'unusable', why: 'private' }],
    ['http://2130706433/', { kind: 'unusable', why: 'private' }],
    ['javascript:alert(1)', { kind: 'unusable', why: 'malformed' }],
    ['通知.html', { kind: 'unusable', why: 'malformed' }],
  ])('%s', (href, expected) => {
    expect(linkTarget(href, 'https://gov.example')).toEqual(expected)
  })

  test('what is not published, and what did not answer', () => {
    const links = ['/disclosures/1', '/disclosures/2', 'https://a.example/', 'https://b.example/'].map(
      (href) => ({
        href,
        words: '链接',
      }),
    )
    const known = {
      baseUrl: null,
      published: new Set([1]),
      dead: new Map([['https://b.example/', '找不到这个网站']]),
    }
    expect(checkLinks(links, known).map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning 链接指向的页面没有发布或者已经撤下。',
      'note 外部链接打不开：找不到这个网站。',
    ])
  })
})

describe('likeness', () => {
  const OWN =
    '为进一步加强小型水库安全运行管理，明确各级责任人职责，落实巡查值守制度，保障人民群众生命财产安全，制定本办法。'

  test('the same text with other punctuation and in traditional characters is the same', () => {
    const other = OWN.replaceAll('，', ' ').replace('责任', '責任')
    expect(shareWithin(comparable(OWN), comparable(other))).toBe(1)
  })

  test('passages are shown as they are printed', () => {
    const [passage] = sharedPassages(comparable(`甲乙丙丁戊己庚辛壬癸。${OWN}`), comparable(OWN), 1)
    expect(passage?.words.startsWith('为进一步加强小型水库安全运行管理')).toBe(true)
  })

  test('a copy is a warning, a part of it a note, a common phrase nothing', () => {
    const half = `${OWN}各乡镇水管站每月向县水务局报送一次巡查记录，县水务局汇总后存档。`
    const told = (text: string) =>
      checkSimilar(text, [{ title: '水库办法', organ: '云岭县水务局', text: OWN }]).map(
        ({ severity }) => severity,
      )
    expect([
      told(OWN),
      told(half),
      told('为进一步加强道路交通安全管理，制定本方案，请认真执行并抓好落实。'),
    ]).toEqual([['warning'], ['note'], []])
  })

  test('a number that another document has', () => {
    const taken = {
      what: 'documentNumber',
      title: '旧通知',
      organ: '云岭县水务局',
      isPublished: true,
    } as const
    expect(checkTaken(contentOf(), [taken])).toMatchObject([
      { check: 'duplicate', place: 'documentNumber', excerpt: '云水发〔2026〕3号' },
    ])
  })
})

test('the share is that of plain comparison, whatever the texts', () => {
  const shingles = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 4) }, (_, at) => text.slice(at, at + 5)))
  const piece = fc.array(fc.constantFrom('水', '库', '安', '全', '管', '理'), {
    minLength: 12,
    maxLength: 80,
  })
  fc.assert(
    fc.property(piece, piece, (one, two) => {
      const [a, b] = [shingles(one.join('')), shingles(two.join(''))]
      const plain = a.size < 5 ? 0 : [...a].filter((shingle) => b.has(shingle)).length / a.size
      expect(shareWithin(comparable(one.join('')), comparable(two.join('')))).toBe(plain)
    }),
    { numRuns: 200 },
  )
})
