/** What holds for every page of an applicant: sound HTML, nothing inline, every field with its label, never kept. */
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import { attribute, pageElements, textOf } from '../page-tree.ts'
import {
  type Answer,
  type Applicant,
  COMPLETE,
  follow,
  hidden,
  openApplicant,
  reachCheck,
  WATER,
  workOn,
} from './open-applicant.ts'

let applicant: Applicant
const pages = new Map<string, Answer>()

const caseAt = async (name: string, go: (id: number) => Promise<unknown>): Promise<void> => {
  const { requestId, number, accessCode } = await applicant.world.fileRequest()
  await go(requestId)
  await follow(applicant, { number, code: accessCode })
  pages.set(name, await applicant.get('/cases/follow'))
}

const visitCases = async (): Promise<void> => {
  const { act, context } = applicant.world
  const today = context.now().slice(0, 10) as LocalDate
  const confirm = (id: number) => act(id, { type: 'receiptConfirmed', how: '电话' })
  await caseAt('a case to confirm', async () => undefined)
  pages.set('withdrawing', await applicant.post('/cases/follow', { act: 'withdraw' }))
  await caseAt('a case to supplement', async (id) => {
    await confirm(id)
    await act(id, { type: 'supplementRequested', defects: ['年份'], days: 15, deliveredOn: today })
  })
  await caseAt('a case to pay', async (id) => {
    await confirm(id)
    await act(id, { type: 'feeNotified', basis: 'byPage', amountYuan: 10, deliveredOn: null })
  })
  await caseAt('a case to give reasons for', async (id) => {
    await confirm(id)
    await act(id, { type: 'reasonRequested', days: 10, deliveredOn: today })
  })
  await caseAt('a case that was answered', async (id) => {
    await confirm(id)
    await act(id, { type: 'registered', number: '' })
    await act(id, { type: 'replyDrafted', outcome: 'granted', facts: { howSupplied: '电子邮件' } })
    for (const stage of ['section', 'legal', 'secrecy'] as const) await act(id, { type: 'reviewed', stage })
    await act(id, { type: 'signed', documentNumber: '' })
    await act(id, { type: 'served', method: 'electronic', on: today })
  })
}

beforeAll(async () => {
  applicant = await openApplicant()
  pages.set('the form', await applicant.get(WATER))
  const faulty = { ...COMPLETE, name: '', phone: '', hasAgent: 'yes', applicantType: 'commercialEnterprise' }
  pages.set('the form with faults', await reachCheck(applicant, faulty))
  const check = await reachCheck(applicant)
  pages.set('the check', check)
  pages.set(
    'a wrong answer',
    await applicant.post(WATER, { token: check.token, answer: '九百', step: 'send' }),
  )
  const send = { token: hidden(check.body, 'token'), work: workOn(check.body), step: 'send' }
  pages.set('the receipt', await applicant.post(WATER, send))
  pages.set('a wrong code', await follow(applicant, { number: '1', code: '2' }))
  await visitCases()
})
afterAll(() => applicant.close())

const each = (look: (html: string, name: string) => void): void => {
  expect(pages.size).toBe(12)
  for (const [name, { body }] of pages) look(body, name)
}

describe('every page of an applicant', () => {
  test('is never kept by anybody', () => {
    for (const [name, { headers }] of pages) expect(headers['cache-control'], name).toBe('no-store')
  })

  test('is HTML without a single parse error', () => {
    each((html, name) => {
      const errors: string[] = []
      parse(html, { onParseError: ({ code }) => errors.push(code) })
      expect(errors, name).toEqual([])
    })
  })

  test('has one main heading, a language and no place among search results unless it is the way in', () => {
    each((html, name) => {
      expect(pageElements(html, 'h1'), name).toHaveLength(1)
      expect(html, name).toContain('<html lang="zh-CN"')
      const canonical = pageElements(html, 'link').filter((link) => attribute(link, 'rel') === 'canonical')
      expect(canonical.length === 1 || html.includes('content="noindex"'), name).toBe(true)
    })
  })

  test('uses each id once, and every anchor and description leads to one', () => {
    each((html, name) => {
      const elements = pageElements(html)
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
      expect(new Set(ids).size, name).toBe(ids.length)
      const named = elements.flatMap((element) =>
        ['aria-describedby', 'aria-labelledby', 'for'].flatMap(
          (kind) => attribute(element, kind)?.split(' ') ?? [],
        ),
      )
      const anchors = elements.flatMap((element) => {
        const href = attribute(element, 'href')
        return href?.startsWith('#') ? [href.slice(1)] : []
      })
      expect(
        [...named, ...anchors].filter((id) => !ids.includes(id)),
        name,
      ).toEqual([])
    })
  })

  test('labels every field that people fill in', () => {
    each((html, name) => {
      const labels = pageElements(html, 'label')
      const fields = pageElements(html).filter(
        (element) =>
          ['input', 'textarea', 'select'].includes(element.tagName) &&
          attribute(element, 'type') !== 'hidden',
      )
      const unlabelled = fields.filter((field) => {
        const id = attribute(field, 'id')
        const own = labels.some((label) => id !== null && attribute(label, 'for') === id)
        const parent = field.parentNode
        return !own && !(parent !== null && 'tagName' in parent && parent.tagName === 'label')
      })
      expect(
        unlabelled.map((field) => attribute(field, 'name')),
        name,
      ).toEqual([])
    })
  })

  test('has nothing inline, and one script at most: that of the check', () => {
    each((html, name) => {
      expect(pageElements(html, 'style'), name).toEqual([])
      const inline = pageElements(html).flatMap(({ attrs }) =>
        attrs.filter((attr) => /^(?:style|on.*)$/.test(attr.name)),
      )
      expect(inline, name).toEqual([])
      const scripts = pageElements(html, 'script')
      expect(scripts.map(textOf).join(''), name).toBe('')
      const isCheck = name === 'the check' || name === 'a wrong answer'
      expect(scripts.length, name).toBe(isCheck ? 1 : 0)
    })
  })

  test('sends its forms in the body', () => {
    each((html, name) => {
      const methods = pageElements(html, 'form').map((form) => attribute(form, 'method'))
      expect(
        methods.every((method) => method === 'post'),
        name,
      ).toBe(true)
    })
  })
})

describe('the script', () => {
  test('is there under its name, for good, and asks nobody else', async () => {
    const check = await reachCheck(applicant)
    const [script] = pageElements(check.body, 'script')
    const answer = await applicant.get((script && attribute(script, 'src')) ?? '')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(answer.body).not.toMatch(/fetch|XMLHttpRequest|https?:/)
  })
})
