/** The report on paper: A4, no site around it, table three on one page. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldRadicals } from '../../src/formats/radicals.ts'
import { DEVELOPMENT } from '../portal/open-portal.ts'
import { type OpenSite, openSite } from './open-site.ts'

let site: OpenSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const A4 = { width: 595, height: 842 }

interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly text: string
}

const printedPages = async (bytes: Uint8Array): Promise<readonly PrintedPage[]> => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const text = foldRadicals(items.map((item) => ('str' in item ? item.str : '')).join(''))
    pages.push({ width: Math.floor(width), height: Math.round(height), text: text.replaceAll(/\s/g, '') })
  }
  await pdf.destroy()
  return pages
}

describe.each(['standard', 'elder'])('a report printed from %s mode', (mode) => {
  test('stands on A4 sheets without the site around it, table three unbroken', async () => {
    const { page, context } = await site.visit()
    if (mode === 'elder') await context.addCookies([{ name: 'sunlit_view', value: 'elder', url: site.base }])
    await page.goto(`${site.organ(DEVELOPMENT)}/2021`)
    const pages = await printedPages(await page.pdf({ preferCSSPageSize: true }))
    expect(pages.length).toBeLessThan(7)
    for (const { width, height } of pages) expect([width, height]).toEqual([A4.width - 1, A4.height])
    const all = pages.map(({ text }) => text).join('')
    expect(all).not.toContain('长者模式')
    expect(all).not.toContain('下载')
    const withTable = pages.filter(({ text }) => text.includes('一、本年新收政府信息公开申请数量'))
    expect(withTable).toHaveLength(1)
    expect(withTable[0]?.text).toContain('四、结转下年度继续办理')
    expect(withTable[0]?.text).toContain('收到和处理政府信息公开申请情况统计表')
    await context.close()
  })
})
