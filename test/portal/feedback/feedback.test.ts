/** 我要纠错 without scripts, from the link on a page to the answer in hand. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicantAt } from '../../../src/actions/actor.ts'
import { actOnFault } from '../../../src/actions/fault-report/act-on-fault.ts'
import { reportFault } from '../../../src/actions/fault-report/report-fault.ts'
import type { FaultAct } from '../../../src/law/fault-report/fault-report.ts'
import type { Message } from '../../../src/store/outbox.ts'
import type { OrganKey } from '../../actions/act-world.ts'
import { publishPage } from '../../actions/channel/published-page.ts'
import {
  type Applicant,
  type Fields,
  faultsOn,
  hidden,
  openApplicant,
  textOfPage,
  titleOf,
  typed,
  workOn,
} from '../request/open-applicant.ts'

let person: Applicant
beforeAll(async () => {
  person = await openApplicant()
})
afterAll(() => person.close())

const ADDRESS = '/feedback'
const FAULT: Fields = {
  kind: 'content',
  text: '第二段“二零二四年”应为“二零二五年”。',
  email: '',
  page: '',
  organ: '',
}

const send = async (fields: Fields = {}, from?: string) => {
  const form = await person.get(ADDRESS)
  person.later(10)
  const given = { ...FAULT, token: hidden(form.body, 'token'), work: workOn(form.body), ...fields }
  return person.post(ADDRESS, given, { plain: true, ...(from === undefined ? {} : { address: from }) })
}

const receiptIn = (html: string): { readonly number: string; readonly code: string } => {
  const number = /<dt>编号<\/dt><dd>(JC[\d-]+)<\/dd>/.exec(html)?.[1]
  const code = /<dt>查询码<\/dt><dd>([\w-]+)<\/dd>/.exec(html)?.[1]
  if (number === undefined || code === undefined)
    throw new Error(`no receipt: ${titleOf(html)} ${faultsOn(html)}`)
  return { number, code }
}

const rowOf = (number: string) =>
  person.world.db
    .selectFrom('fault_report')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirstOrThrow()

const act = async (number: string, organ: OrganKey, given: FaultAct) => {
  const { id, version } = await rowOf(number)
  const { world } = person
  return actOnFault(world.context, world.staff(organ, 'handler'), {
    organId: world.organs[organ],
    reportId: id,
    version,
    act: given,
  })
}

const follow = (number: string, code: string) =>
  person.post('/feedback/follow', { number, code }, { plain: true })

const count = async (): Promise<number> =>
  (await person.world.db.selectFrom('fault_report').select('id').execute()).length

describe('the form', () => {
  test('knows the page and whose it is', async () => {
    const page = await publishPage(person.world, { organId: person.world.organs.finance })
    const { body, headers } = await person.get(
      `${ADDRESS}?page=${encodeURIComponent(`/disclosures/${page}?q=x`)}`,
    )
    expect(typed(body, 'page')).toBe(`/disclosures/${page}?q=x`)
    expect(typed(body, 'organ')).toBe(String(person.world.organs.finance))
    expect(headers['cache-control']).toBe('no-store')
    const guide = await person.get(`${ADDRESS}?page=${encodeURIComponent('/guide/yunling-water')}`)
    expect(typed(guide.body, 'organ')).toBe(String(person.world.organs.water))
  })

  test.each([
    '//evil.example/x',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    `/${'x'.repeat(600)}`,
  ])('does not take %s for a page of this site', async (page) => {
    const { body } = await person.get(`${ADDRESS}?page=${encodeURIComponent(page)}`)
    expect(typed(body, 'page')).toBe('')
    const sent = await send({ page })
    expect(sent.body).not.toContain('evil.example')
    expect((await rowOf(receiptIn(sent.body).number)).page).toBe('')
  })

  test('keeps what was typed when something is missing', async () => {
    const before = await count()
    const sent = await send({ kind: '', text: '留住这句话', email: 'a@example.org' })
    expect(sent.status).toBe(422)
    expect(faultsOn(sent.body)).toEqual(['请选择差错的类型'])
    expect(typed(sent.body, 'text')).toBe('留住这句话')
    const wrong = await send({ email: 'not an address' })
    expect(faultsOn(wrong.body).join()).toContain('电子邮箱')
    const long = await send({ text: '长'.repeat(2_001) })
    expect(faultsOn(long.body).join()).toContain('2000')
    expect(await count()).toBe(before)
  })

  test('asks machines for work or people for an answer', async () => {
    const before = await count()
    const lazy = await send({ work: '' })
    expect(faultsOn(lazy.body)).toEqual(['请回答这个问题'])
    const wrong = await send({ work: '', answer: '不知道' })
    expect(faultsOn(wrong.body)).toEqual(['回答不对，请回答这个新问题'])
    const trapped = await send({ website: 'https://spam.example' })
    expect(trapped.status).toBe(422)
    const forged = await send({ token: 'x'.repeat(24) })
    expect(forged.status).toBe(422)
    const form = await person.get(ADDRESS)
    const hasty = await person.post(
      ADDRESS,
      { ...FAULT, token: hidden(form.body, 'token'), work: workOn(form.body) },
      { plain: true },
    )
    expect(textOfPage(hasty.body)).toContain('提交得太快')
    expect(await count()).toBe(before)
  })

  test('is one report however often it is sent', async () => {
    const form = await person.get(ADDRESS)
    person.later(10)
    const given = { ...FAULT, token: hidden(form.body, 'token'), work: workOn(form.body) }
    const before = await count()
    const [one, two] = await Promise.all([
      person.post(ADDRESS, given, { plain: true }),
      person.post(ADDRESS, given, { plain: true }),
    ])
    const again = await person.post(ADDRESS, given, { plain: true })
    expect(receiptIn(two.body)).toEqual(receiptIn(one.body))
    expect(receiptIn(again.body)).toEqual(receiptIn(one.body))
    expect(await count()).toBe(before + 1)
  })

  test('takes so many from one place and no more', async () => {
    const from = '198.51.100.7'
    const statuses: number[] = []
    for (let sent = 0; sent < 21; sent += 1) statuses.push((await send({}, from)).status)
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(200))
    expect(statuses[20]).toBe(429)
    person.later(3600)
    expect((await send({}, from)).status).toBe(200)
  })
})

describe('a report', () => {
  test('goes to its organ with a term of three working days, urgent ones to everybody at once', async () => {
    person.world.setClock('2025-04-02T16:00')
    const { number } = receiptIn(
      (await send({ organ: String(person.world.organs.water), kind: 'personalData' })).body,
    )
    // Qingming 2025 is Friday 4 April.
    expect(await rowOf(number)).toMatchObject({
      organ_id: person.world.organs.water,
      answer_by: '2025-04-08',
      forward_by: '2025-04-03',
      is_urgent: true,
    })
    const told = await person.world.db
      .selectFrom('inbox_message')
      .select('text')
      .where('text', 'like', `${number}%`)
      .execute()
    expect(told.length).toBeGreaterThanOrEqual(4)
    expect(told[0]?.text).toContain('泄露个人信息')
  })

  test('is handed on, answered and mailed, and its course is for whoever has the code', async () => {
    const { number, code } = receiptIn((await send({ email: 'reader@example.org' })).body)
    expect((await rowOf(number)).organ_id).toBe(person.world.organs.office)
    const early = await follow(number, code)
    expect(textOfPage(early.body)).toContain('正在办理')
    const forwarded = await act(number, 'office', {
      type: 'forwarded',
      to: person.world.organs.water,
      reason: '属于水务局的页面，金丝雀理由',
    })
    expect(forwarded.ok).toBe(true)
    expect(await act(number, 'water', { type: 'noted', text: '金丝雀备注' })).toMatchObject({ ok: true })
    const answered = await act(number, 'water', {
      type: 'answered',
      answer: '已经改为二零二五年。',
      corrected: true,
    })
    expect(answered.ok).toBe(true)
    const late = await follow(number.toLowerCase(), code.toLowerCase().replaceAll('-', ' '))
    const text = textOfPage(late.body)
    expect(text).toContain('已经改为二零二五年。')
    expect(text).toContain('已经转交有关机关办理')
    expect(text).not.toContain('金丝雀')
    const { sealed } = await person.world.db
      .selectFrom('outbox')
      .select('sealed')
      .where('dedupe_key', '=', `fault:${(await rowOf(number)).id}:answered`)
      .executeTakeFirstOrThrow()
    const mail = JSON.parse(person.world.context.sealer.open(sealed, 'message').toString()) as Message
    expect(mail.to).toBe('reader@example.org')
    expect(mail.text).toContain('已经改为二零二五年。')
    expect(mail.text).toContain('https://yunling.example/feedback/follow')
    expect(mail.text).not.toContain(code)
    expect(await act(number, 'water', { type: 'answered', answer: '再答', corrected: false })).toMatchObject({
      refusal: { code: 'fault-settled' },
    })
    expect(await act(number, 'office', { type: 'noted', text: '不再是我的' })).toMatchObject({
      refusal: { code: 'fault-unknown' },
    })
  })

  test('tells a wrong number and a wrong code alike, and lets nobody try for long', async () => {
    const { number, code } = receiptIn((await send()).body)
    const wrongCode = await follow(number, 'AAAA-AAAA-AAAA-AAAA')
    const wrongNumber = await follow('JC20250001-99999', code)
    expect([wrongCode.status, wrongNumber.status]).toEqual([422, 422])
    expect(textOfPage(wrongCode.body)).toBe(textOfPage(wrongNumber.body))
    for (let tries = 2; tries < 20; tries += 1) await follow(number, 'AAAA-AAAA-AAAA-AAAA')
    expect((await follow(number, code)).status).toBe(429)
    person.later(15 * 60)
    expect((await follow(number, code)).status).toBe(200)
  })

  test('stands sealed, and its words are in no audit entry', async () => {
    const { number } = receiptIn((await send({ text: '金丝雀内容', email: 'canary@example.org' })).body)
    const row = await rowOf(number)
    expect(row.sealed.includes('canary')).toBe(false)
    const entries = await person.world.db.selectFrom('audit_entry').select('detail').execute()
    const log = JSON.stringify(entries)
    expect(log).not.toContain('金丝雀')
    expect(log).not.toContain('canary')
  })
})

describe('answers that an organ shows', () => {
  const shownBy = (number: string, given: FaultAct, second?: 'second') =>
    actBy(number, 'water', given, second)
  const actBy = async (number: string, organ: OrganKey, given: FaultAct, second?: 'second') => {
    const { id, version } = await rowOf(number)
    const { world } = person
    const asked = { organId: world.organs[organ], reportId: id, version, act: given }
    const acted = await actOnFault(world.context, world.staff(organ, 'handler', second), asked)
    return acted.ok ? 'ok' : acted.refusal.code
  }
  const answered = async (fields: Fields = {}) => {
    person.later(7200)
    const water = String(person.world.organs.water)
    const { number } = receiptIn(
      (await send({ organ: water, page: '/guide/yunling-water?q=金丝雀', ...fields })).body,
    )
    expect(
      await shownBy(number, { type: 'answered', answer: '已经改正，谢谢林先生。', corrected: true }),
    ).toBe('ok')
    return number
  }
  const SHOWN = {
    type: 'answerShown',
    question: '指南中的年份有误',
    answer: '经核对，已经改为二〇二五年。',
  } as const
  const page = async (path = '/feedback/answers') => (await person.get(path)).body
  /** The acts are done beside the site, which hears of them a moment later. */
  const reads = async (part: string) =>
    expect.poll(async () => textOfPage(await page()), { timeout: 20_000 }).toContain(part)

  test('read as the organ wrote them, and nothing of what the reader wrote or left is there', async () => {
    const number = await answered({ text: '金丝雀原文', email: 'canary@example.org' })
    expect(textOfPage(await page())).toContain('还没有公开的答复')
    expect(await shownBy(number, SHOWN)).toBe('fault-shown-by-another')
    expect(await actBy(number, 'finance', SHOWN)).toBe('fault-unknown')
    expect(textOfPage(await page())).toContain('还没有公开的答复')
    expect(await shownBy(number, SHOWN, 'second')).toBe('ok')
    await reads(SHOWN.question)
    const html = await page()
    for (const part of [SHOWN.question, SHOWN.answer, '云岭县水务局', '内容有误', '页面已改正'])
      expect(textOfPage(html)).toContain(part)
    expect(html).toContain('href="/guide/yunling-water"')
    for (const secret of ['金丝雀', 'canary@example.org', '林先生', number])
      expect(html).not.toContain(secret)
    expect(await shownBy(number, SHOWN, 'second')).toBe('fault-shown-already')
    expect(await shownBy(number, { type: 'answerHidden', reason: ' ' })).toBe('fault-text-missing')
    expect(await shownBy(number, { type: 'answerHidden', reason: '表述不当' })).toBe('ok')
    await reads('还没有公开的答复')
    expect(await shownBy(number, { type: 'answerHidden', reason: '再撤' })).toBe('fault-not-shown')
  })

  test('hold no number or address of anybody, but may hold what the guide of the organ tells', async () => {
    const number = await answered()
    for (const [question, answer, code] of [
      ['林小溪的身份证号110101199003070011没有遮盖', '已经遮盖。', 'fault-shows-personal-data'],
      ['电话有误', '请拨打１３８００１３８０００。', 'fault-shows-personal-data'],
      ['邮箱有误', '请写信到lin@example.org。', 'fault-shows-personal-data'],
      ['字'.repeat(201), '已经改正。', 'fault-question-long'],
      [' ', '已经改正。', 'fault-text-missing'],
    ] as const)
      expect(await shownBy(number, { type: 'answerShown', question, answer }, 'second'), question).toBe(code)
    expect(textOfPage(await page())).toContain('还没有公开的答复')
    const guide = { ...SHOWN, answer: '本局电话是0000-0000000。' }
    expect(await shownBy(number, guide, 'second')).toBe('ok')
    expect(await shownBy(number, { type: 'answerHidden', reason: '试完' })).toBe('ok')
    await reads('还没有公开的答复')
  })

  test('are of reports that were answered, and never of reports about personal data', async () => {
    const urgent = await answered({ kind: 'personalData' })
    expect(await shownBy(urgent, SHOWN, 'second')).toBe('fault-about-personal-data')
    person.later(7200)
    const open = receiptIn((await send({ organ: String(person.world.organs.water) })).body).number
    expect(await shownBy(open, SHOWN, 'second')).toBe('fault-not-answered')
    expect(await shownBy(open, { type: 'closed', closing: 'abuse', note: '' })).toBe('ok')
    expect(await shownBy(open, SHOWN, 'second')).toBe('fault-not-answered')
  })

  test('come page by page, the newest first, each once', async () => {
    const { context, organs } = person.world
    for (let place = 1; place <= 22; place += 1) {
      const form = { nonce: `form-${place}`, formKey: Buffer.from(`form-${place}`) }
      const given = { organId: organs.water, kind: 'content', page: '', text: '有误', contact: '' } as const
      const done = await reportFault(context, applicantAt('192.0.2.9'), { ...given, ...form })
      if (!done.ok) expect.fail(done.refusal.code)
      const { number } = done.value
      await shownBy(number, { type: 'answered', answer: '已经改正。', corrected: true })
      await shownBy(number, { ...SHOWN, question: `第${place}个问题` }, 'second')
    }
    await reads('第22个问题')
    const first = await page()
    const [, next = ''] = /href="(\/feedback\/answers\?after=[^"]+)" rel="next"/.exec(first) ?? []
    const questions = [first, await page(next)].map((html) =>
      [...html.matchAll(/第(\d+)个问题/g)].map(([, place]) => Number(place)),
    )
    expect(questions).toEqual([Array.from({ length: 20 }, (_, at) => 22 - at), [2, 1]])
    for (const wrong of ['after=x', 'after=WzEsMl0']) {
      expect((await person.get(`/feedback/answers?${wrong}`)).status).toBe(404)
    }
  })
})
