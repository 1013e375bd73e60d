import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { CaseFileInput, OriginalDocument } from '../../../src/formats/case-file/case-file.ts'
import { makeCaseFileArchive, safeFileName } from '../../../src/formats/case-file/make-case-file-archive.ts'
import { makeCaseFilePdf } from '../../../src/formats/case-file/make-case-file-pdf.ts'
import { loadPdfJs } from '../../../src/formats/extraction/pdf/load-pdfjs.ts'
import { bare } from '../request-document/read-back.ts'
import { composed, picture, sampleFile } from './sample-file.ts'

interface PageText {
  /** Without white space, in the order of drawing. */
  readonly text: string
  /** What is printed at the top right. */
  readonly mark: string
  readonly pictures: number
  readonly landscape: boolean
}

const pagesOf = async (pdf: Uint8Array): Promise<readonly PageText[]> => {
  const { pdfjs, characterMaps, standardFonts } = await loadPdfJs()
  const task = pdfjs.getDocument({
    data: new Uint8Array(pdf),
    cMapUrl: characterMaps,
    cMapPacked: true,
    standardFontDataUrl: standardFonts,
    verbosity: 0,
  })
  const document = await task.promise
  const pages: PageText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const { fnArray } = await page.getOperatorList()
    const { width, height } = page.getViewport({ scale: 1 })
    const runs = items.flatMap((item) => ('str' in item ? [item] : []))
    const top = runs.filter(({ transform }) => transform[4] > width - 115 && transform[5] > height - 90)
    pages.push({
      text: bare(runs.map(({ str }) => str).join('')),
      mark: bare(top.map(({ str }) => str).join('')),
      pictures: fnArray.filter((operator) => operator === pdfjs.OPS.paintImageXObject).length,
      landscape: width > height,
    })
  }
  await task.destroy()
  return pages
}

const bound = async (input: CaseFileInput) => {
  const made = await makeCaseFilePdf(input)
  if (!made.ok) throw new Error(made.refusal.code)
  return { ...made.value, pages: await pagesOf(made.value.pdf) }
}

const original = (fileName: string, bytes: Uint8Array, title = fileName): OriginalDocument => ({
  kind: 'original',
  part: 'application',
  title,
  number: null,
  author: '林小满',
  on: '2026-02-09',
  fileName,
  bytes,
})

/** A PDF of blank pages with these boxes; `more` stands in each page's dictionary. */
const smallPdf = (boxes: readonly string[], more = ''): Uint8Array => {
  const kids = boxes.map((_, index) => `${index + 3} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${boxes.length}>>`,
    ...boxes.map((box) => `<</Type/Page/Parent 2 0 R/MediaBox${box}${more}>>`),
  ]
  let body = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`
  return new TextEncoder().encode(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}${trailer}`,
  )
}

/** Page numbers of the contents, row by row: what follows each date, without the number of the next row. */
const pagesInContents = (contents: string): readonly number[] => {
  const rows = [...contents.matchAll(/\d{4}年\d{1,2}月\d{1,2}日(\d+)/g)].map((match) => match[1] ?? '')
  return rows.map((digits, index) =>
    Number(index + 1 < rows.length ? digits.slice(0, -String(index + 2).length) : digits),
  )
}

/** Rows of the sample's contents, and what is printed at the head of the page that each begins. */
const ROWS = [
  '云岭县水利局政府信息公开申请登记表',
  null,
  '云岭县水利局政府信息公开申请登记回执',
  '云岭县水利局政府信息公开申请补正告知书',
  '云岭县水利局政府信息公开征求意见书',
  null,
  '云岭县水利局政府信息公开申请检索记录',
  '审查签发记录',
  '云岭县水利局政府信息公开申请答复书',
  '云岭县水利局政府信息公开文书送达回证',
  '附存电子文件清单',
  '答复期限计算说明',
  '办理过程记录',
] as const

describe('a case file', () => {
  test('has cover, contents and then pages numbered from 1 without a gap; the contents tell where each begins', async () => {
    const { pages } = await bound(await sampleFile())
    const [cover, contents, ...rest] = pages
    const numbered = rest.slice(0, -1)
    expect(numbered.map(({ mark }) => mark)).toEqual(numbered.map((_, index) => String(index + 1)))
    expect(rest.at(-1)?.text).toContain('卷内备考表')
    expect([cover?.mark, contents?.mark, rest.at(-1)?.mark]).toEqual(['', '', ''])
    expect(cover?.text).toContain(`${numbered.length}页`)
    for (const part of [
      '云岭县水利局',
      '2026',
      'YLSL-2026-D10-0007',
      '10年',
      '2026年2月9日至2026年3月13日',
      '13件',
    ]) {
      expect(cover?.text).toContain(part)
    }
    const told = pagesInContents(contents?.text ?? '')
    expect(told).toHaveLength(ROWS.length)
    for (const [index, head] of ROWS.entries()) {
      if (head === null) continue
      expect(numbered.findIndex(({ text }) => text.includes(head)) + 1, head).toBe(told[index])
    }
    for (const row of [1, 5])
      expect(numbered[(told[row] ?? 0) - 1]).toMatchObject({ text: told[row]?.toString(), pictures: 1 })
  })

  test('keeps the order of the archive, whatever the order of the input', async () => {
    const input = await sampleFile()
    const { pages } = await bound({ ...input, documents: [...input.documents].reverse() })
    const whole = pages
      .slice(2)
      .map(({ text }) => text)
      .join('')
    const order = [
      '政府信息公开申请登记表',
      '政府信息公开申请登记回执',
      '政府信息公开申请补正告知书',
      '政府信息公开征求意见书',
      '政府信息公开申请检索记录',
      '审查签发记录',
      '政府信息公开申请答复书',
      '政府信息公开文书送达回证',
      '附存电子文件清单',
      '答复期限计算说明',
      '办理过程记录',
      '卷内备考表',
    ].map((title) => whole.indexOf(title))
    expect(order.every((at) => at >= 0)).toBe(true)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  test('an original PDF is bound page by page as pictures, lying or standing; the number stands over it', async () => {
    const { pages, enclosed } = await bound({
      ...(await sampleFile()),
      reviews: [],
      events: [],
      deadline: null,
      documents: [original('图纸.pdf', smallPdf(['[0 0 300 200]', '[0 0 200 300]', '[0 0 200 300]']))],
    })
    const sheets = pages.slice(2, 5)
    expect(sheets.map(({ mark, pictures, landscape }) => [mark, pictures, landscape])).toEqual([
      ['1', 1, true],
      ['2', 1, false],
      ['3', 1, false],
    ])
    expect(pages).toHaveLength(2 + 3 + 1 + 1)
    expect(enclosed).toMatchObject([{ fileName: '图纸.pdf', reason: null }])
  })

  test('a PDF that is nested without end is enclosed, and ends nothing', async () => {
    const depth = 100_000
    const deep = smallPdf(
      ['[0 0 200 300]'],
      `/Resources<</XObject<</A ${'['.repeat(depth)}${']'.repeat(depth)}>>>>`,
    )
    const { enclosed } = await bound({ ...(await sampleFile()), documents: [original('深.pdf', deep)] })
    expect(enclosed).toMatchObject([{ fileName: '深.pdf', reason: 'unreadable' }])
  })

  test('what cannot be bound is listed with its size and sum, and the rest stands', async () => {
    const junk = new TextEncoder().encode('%PDF-1.7 nothing of the kind')
    const torn = picture('TORN').slice(0, 60)
    const huge = new Uint8Array(picture('HUGE'))
    new DataView(huge.buffer).setUint32(16, 60_000)
    new DataView(huge.buffer).setUint32(20, 60_000)
    const { pages, enclosed } = await bound({
      ...(await sampleFile()),
      documents: [
        composed('reply', '政府信息公开申请答复书', 'replyPartial', '2026-03-13'),
        original('坏.pdf', junk),
        original('残.png', torn),
        original('大.png', huge),
        original('表.xlsx', new Uint8Array([0x50, 0x4b, 3, 4])),
      ],
    })
    expect(enclosed.map(({ fileName, reason }) => [fileName, reason])).toEqual([
      ['坏.pdf', 'unreadable'],
      ['残.png', 'unreadable'],
      ['大.png', 'too-large'],
      ['表.xlsx', 'not-paged'],
    ])
    expect(enclosed[0]?.sha256).toBe(createHash('sha256').update(junk).digest('hex'))
    const list = pages.find(({ text }) => text.includes('附存电子文件清单') && text.includes('校验值'))
    expect(list?.text).toContain(enclosed[0]?.sha256)
    expect(list?.text).toContain(String(junk.length))
    expect(pages.some(({ text }) => text.includes('政府信息公开申请答复书'))).toBe(true)
  })

  test('takes so many pages of originals and no more; the rest is enclosed', async () => {
    const upright = '[0 0 20 30]'
    const documents = [200, 201, 200, 200, 1].map((pages, index) =>
      original(`${index}.pdf`, smallPdf(Array.from({ length: pages }, () => upright))),
    )
    const { enclosed } = await bound({ ...(await sampleFile()), documents })
    expect(enclosed.map(({ reason }) => reason)).toEqual([
      null,
      'too-many-pages',
      null,
      null,
      'too-many-pages',
    ])
  })

  test('explains the deadline with its articles, and says whether the reply kept it', async () => {
    const input = await sampleFile()
    if (input.deadline === null) throw new Error('sample without a deadline')
    const textOf = async (repliedOn: typeof input.deadline.repliedOn) => {
      const { pages } = await bound({
        ...input,
        deadline: { ...input.deadline, repliedOn } as typeof input.deadline,
      })
      return pages.map(({ text }) => text).join('')
    }
    const kept = await textOf('2026-03-13')
    expect(kept).toContain('《中华人民共和国政府信息公开条例》第三十三条第二款')
    expect(kept).toContain('没有超过期限')
    expect(await textOf('2026-03-16')).toMatch(/送出，超过期限/)
  })

  test('hostile names and remarks are printed as they are', async () => {
    const input = await sampleFile()
    const { pages } = await bound({
      ...input,
      cover: { ...input.cover, title: '#eval("1")$x$*案*' },
      events: [{ at: '2026-02-09T09:00', act: '<b>接收</b>', by: '@甲', detail: '#include "x"' }],
      documents: [original('../../x#"a".png', picture('X'), '= 信封 <l>')],
    })
    const whole = pages.map(({ text }) => text).join('')
    for (const text of [
      '#eval("1")$x$*案*',
      '<b>接收</b>',
      '@甲',
      '#include"x"',
      '=信封<l>',
      '../../x#"a".png',
    ]) {
      expect(whole).toContain(text)
    }
  })

  test('is archival', async () => {
    const { pdf } = await bound(await sampleFile())
    expect(Buffer.from(pdf).includes('pdfaid:part')).toBe(true)
  })

  test('refuses a file of nothing, and one of too much', async () => {
    const input = await sampleFile()
    expect(await makeCaseFilePdf({ ...input, documents: [] })).toMatchObject({
      refusal: { code: 'case-file-empty' },
    })
    const many = Array.from({ length: 501 }, () => original('a.txt', new Uint8Array(1)))
    expect(await makeCaseFilePdf({ ...input, documents: many })).toMatchObject({
      refusal: { code: 'case-file-too-large' },
    })
  })
})

describe('the archive', () => {
  test('holds the file, every original as it was, and sums that fit', async () => {
    const input = await sampleFile()
    const [one, other] = [await makeCaseFileArchive(input), await makeCaseFileArchive(input)]
    if (!one.ok || !other.ok) throw new Error('refused')
    expect(Buffer.compare(one.value, other.value)).toBe(0)
    const files = unzipSync(one.value)
    expect(Object.keys(files)).toEqual([
      '案卷.pdf',
      '原件/01-信封.png',
      '原件/02-确认函.pdf',
      '原件/03-验收报告（节选）.docx',
      '原件校验.sha256',
    ])
    const sums = new TextDecoder().decode(files['原件校验.sha256']).trim().split('\n')
    for (const line of sums) {
      const [sum = '', name = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
      ).toBe(sum)
    }
  })

  test.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\x\\y.exe', 'C__x_y.exe'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['...', '文件'],
    ['', '文件'],
    ['con|?*.pdf', 'con___.pdf'],
    [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(80)}.pdf`],
  ])('%s becomes %s', (name, safe) => {
    expect(safeFileName(name)).toBe(safe)
  })
})
