import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { fittedRows } from '../../../src/formats/channel-copy/fitted-rows.ts'
import { makeNoticePdf } from '../../../src/formats/channel-copy/make-notice-pdf.ts'
import { pageCodeSvg } from '../../../src/formats/channel-copy/page-code.ts'
import type { Cell } from '../../../src/formats/rich-text/block.ts'
import { RELEASE } from './example-release.ts'

const read = async (pdf: Uint8Array) => {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  const [, , width = 0, height = 0] = (await document.getPage(1)).view
  const pages = document.numPages
  await task.destroy()
  return {
    text: texts.join('').replaceAll(/\s/g, ''),
    pages,
    width: Math.round(width),
    height: Math.round(height),
  }
}

describe('a sheet for a notice board', () => {
  test('says who, what, how long and whom to tell', async () => {
    const { text, pages, width, height } = await read(await makeNoticePdf(RELEASE, 'a4'))
    expect([pages, width, height]).toEqual([1, 595, 842])
    for (const words of [
      '云岭县2025年农村饮水安全工程拟建项目公示',
      '云水〔2025〕3号',
      '公示期限自2025年3月3日起至2025年3月13日止',
      '发布机关云岭县水务局',
      '异议和监督电话0000-0000000',
      '网页地址https://yunling.example/disclosures/7',
      '扫码查看网页',
      '（https://yunling.example/disclosures/5）',
      '溪口镇集中供水溪口村38.5',
      '石桥乡蓄水池26',
      '1.公示期内书面提出异议',
      '（图片：项目位置图，见网页）',
      '1.项目清单.xlsx',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain('传真')
  })

  test('fits A3 as well, and needs no address, period or telephone', async () => {
    const bare = { ...RELEASE, pageAddress: null, period: null, contacts: [], html: '', files: [] }
    const { text, width, height } = await read(await makeNoticePdf(bare, 'a3'))
    expect([width, height]).toEqual([842, 1191])
    expect(text).not.toContain('公示期限')
    expect(text).not.toContain('扫码')
    expect(text).toContain('发布机关云岭县水务局')
  })

  test('goes on over pages with its table heads, and never reads a text as markup', async () => {
    const row = '<tr><td>#eval("1")</td><td>$x^2$ *粗* _斜_ \\n @ref 𠮷</td></tr>'
    const html = `<p>#import "x"</p><table><thead><tr><th>甲栏</th><th>乙栏</th></tr></thead><tbody>${row.repeat(120)}</tbody></table>`
    const { text, pages } = await read(await makeNoticePdf({ ...RELEASE, html }, 'a4'))
    expect(pages).toBeGreaterThan(2)
    expect(text.split('甲栏').length - 1).toBe(pages)
    expect(text).toContain('#import"x"')
    expect(text).toContain('U+20BB7')
  })

  test('is set whatever spans a table has', async () => {
    const span = fc.integer({ min: 1, max: 100 })
    const cell: fc.Arbitrary<Cell> = fc.record({
      tag: fc.constantFrom('td', 'th'),
      blockClass: fc.constant(null),
      colspan: span,
      rowspan: span,
      blocks: fc.constant([]),
    })
    const html = (rows: readonly (readonly Cell[])[]) =>
      `<table><tbody>${rows.map((cells) => `<tr>${cells.map(({ tag, colspan, rowspan }) => `<${tag} colspan="${colspan}" rowspan="${rowspan}">字</${tag}>`).join('')}</tr>`).join('')}</tbody></table>`
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const pdf = await makeNoticePdf({ ...RELEASE, html: html(given) }, 'a4')
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
      }),
      { numRuns: 25 },
    )
  })
})

test('no cell reaches past the last column or row, or over another', () => {
  const span = fc.integer({ min: 1, max: 100 })
  const cell = fc.record({
    tag: fc.constantFrom('td' as const, 'th' as const),
    blockClass: fc.constant(null),
    colspan: span,
    rowspan: span,
    blocks: fc.constant([]),
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const { widths, rows: fitted } = fittedRows(rows, () => ['字'])
        const taken = new Set<string>()
        fitted.forEach((cells, y) => {
          let x = 0
          for (const { columnSpan, rowSpan } of cells) {
            while (taken.has(`${x},${y}`)) x += 1
            for (let dx = 0; dx < columnSpan; dx += 1)
              for (let dy = 0; dy < rowSpan; dy += 1) {
                expect(taken.has(`${x + dx},${y + dy}`)).toBe(false)
                taken.add(`${x + dx},${y + dy}`)
              }
            expect(x + columnSpan).toBeLessThanOrEqual(widths.length)
            expect(y + rowSpan).toBeLessThanOrEqual(rows.length)
          }
        })
      },
    ),
  )
})

test('the code is a picture of squares with a quiet margin of four', () => {
  const svg = pageCodeSvg('https://yunling.example/disclosures/7')
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const places = [...svg.matchAll(/M(\d+) (\d+)h1/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
  expect(Math.min(...places)).toBe(4)
  expect(Math.max(...places)).toBe(size - 5)
})
