import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../src/law/annual-report/report-rows.ts'
import { exampleReport } from './example-plans.ts'
import { CIVIL_AFFAIRS, DEVELOPMENT, type OpenPortal, openPortal } from './open-portal.ts'
import { attribute, elementById, elementsIn, pageElements, rowWidths, textOf } from './page-tree.ts'
import { saveExample } from './save-examples.ts'

let portal: OpenPortal
beforeAll(async () => {
  portal = await openPortal()
})
afterAll(() => portal.close())

const reportAddress = (name: string, year: number) => `${portal.organ(name)}/${year}`

const statutoryTables = (html: string) =>
  pageElements(html, 'table').filter((table) => attribute(table, 'class')?.startsWith('statutory-table'))

const EXAMPLES = [
  {
    form: '2019 form',
    name: DEVELOPMENT,
    slug: 'lanxi-xian-fazhan-he-gaige-weiyuanhui',
    year: 2020,
    cells: 22 + 161 + 15,
  },
  {
    form: '2021 form',
    name: DEVELOPMENT,
    slug: 'lanxi-xian-fazhan-he-gaige-weiyuanhui',
    year: 2022,
    cells: 10 + 175 + 15,
  },
  { form: 'hybrid', name: CIVIL_AFFAIRS, slug: 'lanxi-xian-minzheng-ju', year: 2022, cells: 10 + 161 + 15 },
]

describe.each(EXAMPLES)('the tables of a report in the $form', ({ name, slug, year, cells }) => {
  test('hold every cell of the form once, under its address', async () => {
    const html = await portal.page(reportAddress(name, year))
    const ids = statutoryTables(html)
      .flatMap((table) => elementsIn(table, 'td'))
      .flatMap((cell) => attribute(cell, 'id') ?? [])
    expect(ids).toHaveLength(cells)
    expect(ids).toEqual(cellsOf(exampleReport(slug, year).report))
  })

  test('are rectangles when spans are laid out', async () => {
    const html = await portal.page(reportAddress(name, year))
    const widths = statutoryTables(html).map((table) => [...new Set(rowWidths(table))])
    expect(widths).toEqual([[4], [10], [15]])
  })

  test('tie each figure to header cells of its own table', async () => {
    const html = await portal.page(reportAddress(name, year))
    for (const table of statutoryTables(html)) {
      const heads = new Set(elementsIn(table, 'th').map((head) => attribute(head, 'id')))
      for (const cell of elementsIn(table, 'td').filter((each) => attribute(each, 'id') !== null)) {
        const named = (attribute(cell, 'headers') ?? '').split(' ')
        expect(named.length, attribute(cell, 'id') ?? '').toBeGreaterThan(1)
        expect(named.filter((id) => !heads.has(id))).toEqual([])
      }
    }
  })
})

describe('a report page', () => {
  test('keeps zero, blank, stroke, unreadable and annotated apart', async () => {
    const html = await portal.page(reportAddress(DEVELOPMENT, 2022))
    const shown = (id: string) => textOf(elementById(html, id))
    expect(shown('requests.deniedStateSecret.0')).toBe('0')
    expect(shown('requests.otherFeeUnpaid.2')).toBe('空原件此格为空白')
    expect(shown('requests.otherFeeUnpaid.3')).toContain('/')
    expect(shown('requests.unableStillUnclear.0')).toContain('原件此格无法辨认：不是数字')
    const annotated = await portal.page(reportAddress(DEVELOPMENT, 2021))
    expect(textOf(elementById(annotated, 'proactive.normativeDocuments.inForce'))).toContain(
      '24（含修订3件）',
    )
  })

  test('prints amounts and signed figures as they stand in the original', async () => {
    const html = await portal.page(reportAddress(DEVELOPMENT, 2020))
    expect(textOf(elementById(html, 'proactive.licences.change'))).toBe('+2')
    const later = await portal.page(reportAddress(DEVELOPMENT, 2021))
    expect(textOf(elementById(later, 'proactive.administrativeFeesWanYuan'))).toBe('103.3879')
  })

  test('leads from a finding to its cell and from the cell back to the finding', async () => {
    const html = await portal.page(reportAddress(DEVELOPMENT, 2022))
    const cell = elementById(html, 'requests.deniedInternalAffairs.6')
    const marks = elementsIn(cell, 'a').map((link) => attribute(link, 'href')?.slice(1) ?? '')
    const findings = marks.map((id) => elementById(html, id))
    const rowSum = findings.find((finding) => textOf(finding).includes('K3-3'))
    if (rowSum === undefined) throw new Error('the row sum is not marked')
    expect(textOf(rowSum)).toContain('应为 2，表中为 3')
    expect(textOf(rowSum)).toContain('依据：')
    const targets = elementsIn(rowSum, 'a').map((link) => attribute(link, 'href'))
    expect(targets).toContain('#requests.deniedInternalAffairs.6')
  })

  test('says on demand where each figure stands in the original', async () => {
    const plain = await portal.page(reportAddress(DEVELOPMENT, 2022))
    const origin = await portal.page(`${reportAddress(DEVELOPMENT, 2022)}?origin=1`)
    const place = exampleReport('lanxi-xian-fazhan-he-gaige-weiyuanhui', 2022).places['requests.granted.6']
    expect(textOf(elementById(plain, 'requests.granted.0'))).toBe('11')
    expect(textOf(elementById(origin, 'requests.granted.6'))).toContain(
      `原件第${place?.page}页第${place?.line}行`,
    )
  })

  test('draws the statutory equation, equal or not', async () => {
    const html = await portal.page(reportAddress(DEVELOPMENT, 2021))
    expect(html).toContain('两边相等')
    const broken = exampleReport('lanxi-xian-qingshi-zhen', 2022)
    const cells = {
      ...broken.report.cells,
      'requests.newReceived.6': { state: 'number', value: 4, printed: '4' },
    } as const
    const organ = { ...broken.organ, name: '岚溪县白石乡人民政府' }
    const slug = await saveExample(portal.db, { ...broken, organ, report: { ...broken.report, cells } })
    expect(await portal.page(`/annual-reports/${slug}/2022`)).toContain('两边相差 4 件')
  })

  test('keeps an older version at its own address and says that it was replaced', async () => {
    const stored = exampleReport('lanxi-xian-minzheng-ju', 2021)
    const corrected = {
      ...stored.report,
      narrative: { ...stored.report.narrative, other: '更正后的第六部分。' },
    }
    await saveExample(portal.db, { ...stored, report: corrected }, 'corrected')
    const address = reportAddress(CIVIL_AFFAIRS, 2021)
    const current = await portal.page(address)
    expect(current).toContain('更正后的第六部分。')
    expect(current).toContain('?version=1')
    const former = await portal.page(`${address}?version=1`)
    expect(former).not.toContain('更正后的第六部分。')
    expect(former).toContain('查看现行的第2版')
    expect(former).toContain(`<link rel="canonical" href="${address}"/>`)
    expect((await portal.app.inject(`${address}?version=3`)).statusCode).toBe(404)
  })

  test('answers 404 for what the library does not hold and 400 for a query it cannot read', async () => {
    const status = async (address: string) => (await portal.app.inject(address)).statusCode
    expect(await status('/annual-reports/nobody/2022')).toBe(404)
    expect(await status(`${portal.organ(DEVELOPMENT)}/1999`)).toBe(404)
    expect(await status(`${portal.organ(DEVELOPMENT)}/20x2`)).toBe(404)
    expect(await status(`${reportAddress(DEVELOPMENT, 2022)}?version=x`)).toBe(400)
  })

  test('shows markup in a report as text', async () => {
    const stored = exampleReport('lanxi-xian-qingshi-zhen', 2022)
    const organ = { ...stored.organ, name: '岚溪县<b>红旗</b>乡人民政府' }
    const narrative = { ...stored.report.narrative, overview: '<script>alert(1)</script>' }
    const slug = await saveExample(portal.db, { ...stored, organ, report: { ...stored.report, narrative } })
    const html = await portal.page(`/annual-reports/${slug}/2022`)
    expect(pageElements(html, 'script')).toEqual([])
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})
