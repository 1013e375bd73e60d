import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confirmDocuments, enterDocument } from '../../../src/actions/normative-document/enter-document.ts'
import { writeGuide } from '../../../src/actions/organ/write-guide.ts'
import { EMPTY_GUIDE } from '../../../src/contract/organ/organ-json.ts'
import { openWorld, type World } from '../../actions/act-world.ts'
import { type OpenApp, openAppOn, settled } from '../../api/open-app.ts'
import { released, withdrawn } from '../../store/register/released-document.ts'

let world: World
let site: OpenApp
let organId: number

const RULES = '/rules/yunling'

beforeAll(async () => {
  world = await openWorld()
  organId = world.organs.county
  const table =
    '<table><tbody><tr><th>水源</th><th>水价</th></tr><tr><td>水库</td><td>2元</td></tr></tbody></table>'
  const html = `<h2>第一章　总则</h2><p>第一条　为了规范农村供水，制定本办法。</p>${table}`
  await released(world.db, { id: 501, organId, content: { title: '甲办法', html } })
  await released(world.db, {
    id: 502,
    organId,
    content: {
      title: '乙办法',
      documentNumber: '云政规〔2025〕2号',
      formedOn: '2025-01-06',
      effectiveOn: '2025-02-01',
      effects: [{ effect: 'repeals', disclosureId: 501, title: '甲办法', documentNumber: '' }],
    },
  })
  await released(world.db, {
    id: 503,
    organId,
    content: {
      title: '丙办法',
      documentNumber: '云政规〔2025〕3号',
      formedOn: '2025-03-01',
      effectiveOn: '2025-06-01',
    },
  })
  site = await openAppOn(world.db, {}, world.db, world.context)
})

afterAll(async () => {
  await site.close()
  await world.drop()
})

const body = async (address: string): Promise<string> => {
  const answer = await site.app.inject(address)
  expect(answer.statusCode, address).toBe(200)
  return answer.body
}

const shown = async (address: string): Promise<readonly string[]> => {
  const page = await body(address)
  return ['甲办法', '乙办法', '丙办法', '旧办法'].filter((title) => page.includes(`>${title}<`))
}

describe('the page of rules', () => {
  test('shows how each document stands today', async () => {
    const page = await body(RULES)
    expect(page).toContain('云岭县人民政府')
    expect(page).toMatch(/甲办法[\s\S]*废止[\s\S]*自2025-02-01起/)
    expect(await shown(`${RULES}?validity=repealed`)).toEqual(['甲办法'])
    expect(await shown(`${RULES}?validity=inForce`)).toEqual(['乙办法'])
    expect(await shown(`${RULES}?validity=notYetEffective`)).toEqual(['丙办法'])
    expect(await shown(`${RULES}?ended=2025`)).toEqual(['甲办法'])
    expect(await shown(`${RULES}?year=2025`)).toEqual(['乙办法', '丙办法'])
    expect(await shown(`${RULES}?q=${encodeURIComponent('云政规[2025]3')}`)).toEqual(['丙办法'])
  })

  test('answers in proper ways', async () => {
    expect((await site.app.inject(`${RULES}?validity=sometimes`)).statusCode).toBe(400)
    expect((await site.app.inject('/rules/nowhere')).statusCode).toBe(404)
    expect(await body('/rules/yunling-water')).toContain('本机关没有公开的规章和行政规范性文件')
  })

  test('shows what was entered once it is confirmed', async () => {
    const facts = {
      kind: 'normativeDocument',
      documentNumber: '云政〔2010〕1号',
      title: '旧办法',
      formedOn: '2010-01-04',
      publishedOn: null,
      effectiveOn: null,
      expiresOn: null,
      leadOrgan: '',
      jointOrgans: [],
      filingNumber: '',
      filedOn: null,
      sourceUrl: 'https://example.org/old',
    } as const
    const entered = await enterDocument(world.context, world.staff('county', 'handler'), organId, facts)
    expect(await shown(RULES)).not.toContain('旧办法')
    const documents = [entered.ok ? entered.value : 0]
    await confirmDocuments(world.context, world.staff('county', 'signer'), { organId, documents })
    // Done beside the site, of which it learns by an announcement.
    await expect.poll(() => shown(RULES), { timeout: 10_000 }).toContain('旧办法')
  })

  test('and its data say the same', async () => {
    const { items, day } = JSON.parse(await body('/api/v1/rules/yunling?validity=repealed'))
    expect(day).toBe('2025-03-03')
    expect(items).toMatchObject([
      { title: '甲办法', validity: 'repealed', endedOn: '2025-02-01', disclosureId: 501 },
    ])
    const csv = await body('/api/v1/rules/yunling.csv?year=2025')
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    expect(csv).toContain('尚未施行')
    expect((await site.app.inject('/api/v1/rules/nowhere')).statusCode).toBe(404)
  })
})

describe('the text as a file', () => {
  test('is made for Word and as PDF, the same bytes each time', async () => {
    const word = await site.app.inject('/disclosures/501/text.docx')
    expect(word.statusCode).toBe(200)
    expect(word.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const pdf = await site.app.inject('/disclosures/501/text.pdf')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    const again = await site.app.inject('/disclosures/501/text.pdf')
    expect(again.rawPayload.equals(pdf.rawPayload)).toBe(true)
    const held = await site.app.inject({
      url: '/disclosures/501/text.pdf',
      headers: { 'if-none-match': String(pdf.headers.etag) },
    })
    expect(held.statusCode).toBe(304)
  })

  test('goes with its page, from memory too', async () => {
    expect((await site.app.inject('/disclosures/502/text.pdf')).statusCode).toBe(200)
    await withdrawn(world.db, 502)
    for (const format of ['pdf', 'docx']) {
      expect((await site.app.inject(`/disclosures/502/text.${format}`)).statusCode).toBe(410)
    }
    expect((await site.app.inject('/disclosures/9999/text.pdf')).statusCode).toBe(404)
    expect(await shown(`${RULES}?q=${encodeURIComponent('办法')}`)).not.toContain('乙办法')
  })
})

test('a document of the register offers its text and the register; a guide says since when it stands', async () => {
  const page = await body('/disclosures/501')
  for (const path of ['/disclosures/501/text.docx', '/disclosures/501/text.pdf', '/rules/yunling']) {
    expect(page).toContain(`href="${path}"`)
  }
  expect(await body('/organs/yunling')).toContain('href="/rules/yunling"')
  expect(await body('/guide/yunling')).not.toContain('更新日期')
  const guide = { ...EMPTY_GUIDE, office: '办公室' }
  await writeGuide(world.context, world.staff('county', 'organAdministrator'), organId, guide)
  await settled(site.app, world.db)
  expect((await body('/guide/yunling')).replaceAll(/<[^>]*>|\s/g, '')).toContain('更新日期：2025年3月3日')
})
