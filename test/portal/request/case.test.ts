import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHECKS_FROM_ADDRESS, spend } from '../../../src/portal/abuse/sender-limits.ts'
import { listFiles, readFileBytes } from '../../../src/store/request-file.ts'
import { attribute, pageElements } from '../page-tree.ts'
import {
  type Answer,
  type Applicant,
  applicantOn,
  apply,
  COMPLETE,
  faultsOn,
  follow,
  hidden,
  openApplicant,
  type Receipt,
  textOfPage,
  titleOf,
  typed,
} from './open-applicant.ts'
import { SMALL_PDF } from './small-files.ts'

let applicant: Applicant
beforeAll(async () => {
  applicant = await openApplicant()
})
afterAll(() => applicant.close())

const idOf = async ({ number }: Receipt): Promise<number> =>
  (
    await applicant.world.db
      .selectFrom('request')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
  ).id

const newCase = async (): Promise<Receipt & { readonly id: number }> => {
  const receipt = await apply(applicant, { ...COMPLETE, phone: '', email: 'lin@example.org' })
  return { ...receipt, id: await idOf(receipt) }
}

const confirmed = async () => {
  const receipt = await newCase()
  await applicant.world.act(receipt.id, { type: 'receiptConfirmed', how: '电话确认' })
  return receipt
}

const page = async (receipt: Receipt): Promise<Answer> => {
  await follow(applicant, receipt)
  return applicant.get('/cases/follow')
}

const send = async (
  act: string,
  fields: Readonly<Record<string, string>>,
  html: string,
  files: never[] | readonly { field: string; name: string; bytes: Buffer }[] = [],
) => applicant.post('/cases/follow', { ...fields, token: hidden(html, 'token'), act }, { files })

describe('number and code', () => {
  test('open the case for half an hour, in a cookie of this browser alone', async () => {
    const receipt = await newCase()
    const answer = await follow(applicant, receipt)
    expect([answer.status, answer.headers.location]).toEqual([303, '/cases/follow'])
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect(cookie).toContain('Path=/cases')
    expect(cookie).not.toContain(receipt.code)
    const opened = await applicant.get('/cases/follow')
    expect(opened.headers['cache-control']).toBe('no-store')
    expect(textOfPage(opened.body)).toContain(receipt.number)
    expect(opened.body).not.toContain(receipt.code)
    applicant.later(1801)
    const late = await applicant.get('/cases/follow')
    expect(late.status).toBe(403)
    expect(textOfPage(late.body)).toContain('30分钟没有操作就会关上')
    expect(late.body).not.toContain(receipt.number)
  })

  test('are read as people type them', async () => {
    const { number, code } = await newCase()
    const sloppy = { number: ` ${number} `, code: code.toLowerCase().replaceAll('-', ' ') }
    expect((await follow(applicant, sloppy)).status).toBe(303)
  })

  test('a wrong code and a wrong number are told alike, and the number stays in its field', async () => {
    const { number } = await newCase()
    applicant.later(1000)
    const [code, none] = [
      await follow(applicant, { number, code: 'AAAA-BBBB-CCCC-DDDD' }),
      await follow(applicant, { number: '20250001-99999', code: 'AAAA-BBBB-CCCC-DDDD' }),
    ]
    expect([code.status, none.status]).toEqual([422, 422])
    expect(typed(code.body, 'number')).toBe(number)
    const told = (html: string) => textOfPage(html).replaceAll(/\d{8}-\d{5}/g, '')
    expect(told(code.body)).toBe(told(none.body))
  })

  test('ten wrong codes close the door to the right one, for a while and for that place', async () => {
    const receipt = await newCase()
    applicant.later(1000)
    for (let time = 0; time < 10; time += 1)
      expect((await follow(applicant, { ...receipt, code: 'WRNG-WRNG-WRNG-WRNG' })).status).toBe(422)
    const refused = await follow(applicant, receipt)
    expect(refused.status).toBe(429)
    expect(textOfPage(refused.body)).toMatch(/请过\d+分钟再试/)
    const elsewhere = await applicant.post(
      '/cases',
      { number: receipt.number, code: receipt.code },
      { plain: true, address: '198.51.100.4' },
    )
    expect(elsewhere.status).toBe(303)
    applicant.later(901)
    expect((await follow(applicant, receipt)).status).toBe(303)
  })

  test('a cookie made up, altered or of another case opens nothing', async () => {
    const [mine, other] = [await newCase(), await newCase()]
    await follow(applicant, mine)
    const good = applicant.cookies.get('sunlit_case') ?? ''
    const [, until, mac] = good.split('.')
    for (const bad of ['', 'x', `${other.id}.${until}.${mac}`, `${mine.id}.zzzzzz.${mac}`, `${good}A`]) {
      applicant.cookies.set('sunlit_case', bad)
      expect((await applicant.get('/cases/follow')).status, bad).toBe(403)
      expect((await applicant.post('/cases/follow', { act: 'withdraw-now' })).status, bad).toBe(403)
    }
    applicant.cookies.delete('sunlit_case')
  })

  test('leaving closes it', async () => {
    await page(await newCase())
    const left = await applicant.post('/cases/follow', { act: 'leave' }, { plain: true })
    expect([left.status, left.headers.location]).toEqual([303, '/cases'])
    expect((await applicant.get('/cases/follow')).status).toBe(403)
  })

  test('never stand in an address, nor is a form of another site taken', async () => {
    const receipt = await newCase()
    const { body } = await page(receipt)
    const addresses = pageElements(body).flatMap((element) => [
      attribute(element, 'href') ?? '',
      attribute(element, 'action') ?? '',
    ])
    expect(addresses.join(' ')).not.toContain(receipt.number)
    const elsewhere = await applicant.post(
      '/cases/follow',
      { act: 'withdraw-now', token: hidden(body, 'token') },
      { headers: { 'sec-fetch-site': 'cross-site' } },
    )
    expect(elsewhere.status).toBe(400)
  })
})

describe('the page of a case', () => {
  test('tells the deadline, its steps and their articles', async () => {
    const text = textOfPage((await page(await confirmed())).body)
    expect(text).toContain('办理中')
    expect(text).toContain('机关最晚在这一天答复')
    expect(text).toContain('2025年3月31日')
    expect(text).toContain('第20个工作日')
    expect(text).toContain('第三十三条第二款')
  })

  test('lets the applicant confirm; the handler is told, the case keeps the words, and no clock moves by it', async () => {
    const { db, context, staff } = applicant.world
    const receipt = await newCase()
    const before = await page(receipt)
    expect(textOfPage(before.body)).toContain('确认这是您提交的申请')
    const sent = await send('receipt', { text: '下午方便接电话' }, before.body)
    expect(sent.headers.location).toBe('/cases/follow?done=receipt')
    const after = textOfPage((await applicant.get('/cases/follow?done=receipt')).body)
    expect(after).toContain('您的确认已经送达机关')
    expect(after).not.toContain('我确认提交了这件申请')
    const files = await listFiles(db, context.sealer, receipt.id)
    expect(files.map(({ purpose, addedBy }) => [purpose, addedBy])).toEqual([['confirmation', 'applicant']])
    const text = (await readFileBytes(db, context.sealer, files[0]?.id ?? '')).toString()
    expect(text).toContain('下午方便接电话')
    const told = await db
      .selectFrom('inbox_message')
      .select(['account_id', 'text'])
      .where('request_id', '=', receipt.id)
      .where('kind', '=', 'cameIn')
      .execute()
    expect(told.map(({ account_id }) => String(account_id))).toContain(staff('water', 'handler').id)
    const row = await db
      .selectFrom('request')
      .select(['phase', 'received_on'])
      .where('id', '=', receipt.id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ phase: 'awaitingConfirmation', received_on: null })
  })

  test('takes a supplement with files, once however often it is sent', async () => {
    const { db, context, act } = applicant.world
    const receipt = await confirmed()
    await act(receipt.id, {
      type: 'supplementRequested',
      defects: ['请写明是哪一段河道'],
      days: 15,
      deliveredOn: context.now().slice(0, 10) as '2025-03-03',
    })
    const { body } = await page(receipt)
    expect(textOfPage(body)).toContain('请写明是哪一段河道')
    const empty = await send('supplement', { text: '' }, body)
    expect(empty.status).toBe(422)
    expect(faultsOn(empty.body)).toEqual(['请填写内容，或者上传文件'])
    const file = { field: 'attachment', name: '河段图.pdf', bytes: SMALL_PDF }
    const bad = { field: 'attachment', name: '木马.exe', bytes: Buffer.from('MZ') }
    const faulty = await send('supplement', { text: '溪口大桥至白石滩' }, empty.body, [file, bad])
    expect(faultsOn(faulty.body).join()).toContain('木马.exe')
    expect(typed(faulty.body, 'text')).toBe('溪口大桥至白石滩')
    expect(textOfPage(faulty.body)).toContain('河段图.pdf')
    const token = hidden(faulty.body, 'token')
    const fields = { text: '溪口大桥至白石滩', token, act: 'supplement' }
    const [one, two] = [
      await applicant.post('/cases/follow', fields),
      await applicant.post('/cases/follow', fields),
    ]
    expect([one.status, two.status]).toEqual([303, 303])
    const files = await listFiles(db, context.sealer, receipt.id)
    expect(files.filter(({ purpose }) => purpose === 'supplement').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['河段图.pdf']),
    )
    const events = await db
      .selectFrom('request_event')
      .select('type')
      .where('request_id', '=', receipt.id)
      .where('type', '=', 'supplementReceived')
      .execute()
    expect(events).toHaveLength(1)
  })

  test('a supplement after its term needs a good reason', async () => {
    const { context, act } = applicant.world
    const receipt = await confirmed()
    await act(receipt.id, {
      type: 'supplementRequested',
      defects: ['请写明年份'],
      days: 5,
      deliveredOn: context.now().slice(0, 10) as '2025-03-03',
    })
    applicant.later(20 * 24 * 3600)
    const { body } = await page(receipt)
    expect(body).toContain('name="goodReason"')
    const refused = await send('supplement', { text: '2024年' }, body)
    expect(refused.status).toBe(409)
    expect(textOfPage(refused.body)).toContain('没有正当理由的视为放弃申请')
    expect(typed(refused.body, 'text')).toBe('2024年')
    const taken = await send('supplement', { text: '2024年', goodReason: '住院治疗' }, refused.body)
    expect(taken.status).toBe(303)
  })

  test('marks a fee as paid, which the organ then confirms', async () => {
    const { context, act, db } = applicant.world
    const receipt = await confirmed()
    await act(receipt.id, { type: 'registered', number: '' })
    await act(receipt.id, {
      type: 'feeNotified',
      basis: 'byPage',
      amountYuan: 380,
      deliveredOn: context.now().slice(0, 10) as '2025-03-03',
    })
    const { body } = await page(receipt)
    expect(textOfPage(body)).toContain('应缴 380 元')
    const sent = await send('payment', { text: '3月20日银行转账' }, body)
    expect(sent.headers.location).toBe('/cases/follow?done=payment')
    const row = await db
      .selectFrom('request')
      .select('phase')
      .where('id', '=', receipt.id)
      .executeTakeFirstOrThrow()
    expect(row.phase).toBe('awaitingPayment')
    expect(textOfPage((await applicant.get('/cases/follow')).body)).toContain('等待机关核对登记')
  })

  test('takes the reasons of Art. 35', async () => {
    const { context, act } = applicant.world
    const receipt = await confirmed()
    await act(receipt.id, {
      type: 'reasonRequested',
      days: 10,
      deliveredOn: context.now().slice(0, 10) as '2025-03-03',
    })
    const { body } = await page(receipt)
    const sent = await send('reasons', { text: '各件涉及不同年份' }, body)
    expect(sent.headers.location).toBe('/cases/follow?done=reasons')
    expect(textOfPage((await applicant.get('/cases/follow')).body)).toContain('您已经说明理由')
  })

  test('withdraws only after asking once more', async () => {
    const receipt = await confirmed()
    const { body } = await page(receipt)
    const asked = await send('withdraw', {}, body)
    expect(titleOf(asked.body)).toBe('撤回申请')
    const done = await send('withdraw-now', { reason: '已经查到' }, asked.body)
    expect(done.headers.location).toBe('/cases/follow?done=withdraw')
    const text = textOfPage((await applicant.get('/cases/follow?done=withdraw')).body)
    expect(text).toContain('结果：申请人撤回')
    expect(text).not.toContain('撤回申请…')
    const again = await send('withdraw-now', {}, body)
    expect(again.status).toBe(409)
  })

  test.each([
    ['an act that is none', 'fly', 400],
    ['a supplement that nobody asked for', 'supplement', 409],
    ['a rating before the reply', 'rating', 409],
    ['a payment that nobody asked for', 'payment', 409],
  ])('refuses %s', async (_, act, status) => {
    const { body } = await page(await confirmed())
    const answer = await send(act, { text: '无', stars: '5' }, body)
    expect(answer.status).toBe(status)
  })

  test('an old or forged form is refused in plain words with the text kept', async () => {
    const receipt = await newCase()
    const { body } = await page(receipt)
    for (const token of ['', 'forged', hidden((await applicant.get('/apply/yunling-water')).body, 'token')]) {
      const answer = await applicant.post('/cases/follow', { act: 'receipt', token, text: '在家' })
      expect(answer.status).toBe(422)
      expect(textOfPage(answer.body)).toContain('页面打开的时间太久')
      expect(typed(answer.body, 'text')).toBe('在家')
    }
    expect(body).toContain('token')
  })
})

describe('the reply', () => {
  test('comes with documents and files, remedies with their last days, and can be rated once', async () => {
    const { act, context, db } = applicant.world
    const receipt = await confirmed()
    const { id } = receipt
    await act(id, { type: 'registered', number: '' })
    await act(id, {
      type: 'replyDrafted',
      outcome: 'deniedInternalAffairs',
      facts: { grounds: '属于内部工作流程信息' },
    })
    for (const stage of ['section', 'legal', 'secrecy'] as const) await act(id, { type: 'reviewed', stage })
    await act(id, { type: 'signed', documentNumber: '' })
    expect(textOfPage((await page(receipt)).body)).not.toContain('结果：')
    const on = context.now().slice(0, 10) as '2025-03-03'
    await act(id, { type: 'served', method: 'post', on })
    const { body } = await page(receipt)
    const text = textOfPage(body)
    expect(text).toContain('结果：不予公开：内部事务信息')
    expect(text).toContain('应当先')
    expect(text).toContain('云岭县人民政府申请行政复议')
    expect(text).toContain('《中华人民共和国行政复议法》第二十三条')
    const papers = [...body.matchAll(/\/cases\/documents\/[\w-]+\.pdf/g)].map(([address]) => address)
    expect(papers.length).toBeGreaterThanOrEqual(2)
    for (const address of papers) {
      const pdf = await applicant.get(address)
      expect([pdf.status, pdf.body.slice(0, 5)]).toEqual([200, '%PDF-'])
      expect(pdf.headers['cache-control']).toBe('no-store')
    }
    const low = await send('rating', { stars: '9' }, body)
    expect(low.status).toBe(422)
    const rated = await send('rating', { stars: '4', text: '答复及时' }, body)
    expect(rated.headers.location).toBe('/cases/follow?done=rating')
    const stored = await db
      .selectFrom('request_rating')
      .select(['stars', 'text'])
      .where('request_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(stored).toEqual({ stars: 4, text: '答复及时' })
    expect(textOfPage((await applicant.get('/cases/follow')).body)).toContain('您的评价：4分')
  })

  test('is for whoever opened the case, by any address', async () => {
    const stranger = applicantOn(applicant.world, applicant.app)
    const receipt = await confirmed()
    const { db, context } = applicant.world
    const id = '7d6b3f7e-2a43-4a5b-9a25-5f6d0f0a1111'
    await db
      .insertInto('file_content')
      .values({ id, sealed: context.sealer.seal('内部稿', 'file') })
      .execute()
    await db
      .insertInto('request_file')
      .values({
        id,
        request_id: receipt.id,
        purpose: 'reply',
        name_sealed: context.sealer.seal('内部稿.txt', 'file-name'),
        media: 'text/plain',
        size: 9,
        sha256: '0',
        added_by: '1',
        added_at: context.instant(),
        for_applicant: true,
      })
      .execute()
    await follow(applicant, receipt)
    for (const who of [applicant, stranger]) {
      for (const address of [`/cases/files/${id}`, `/cases/documents/${id}.pdf`, '/cases/files/..%2f..']) {
        expect((await who.get(address)).status, address).toBe(404)
      }
    }
  })
})

test('a flood of forms about one case is told to wait, its words are kept and its files are not', async () => {
  const receipt = await newCase()
  const { body } = await page(receipt)
  const address = '192.0.2.99'
  const { context, db } = applicant.world
  for (let sent = 0; sent < CHECKS_FROM_ADDRESS.most; sent++)
    await spend(context, CHECKS_FROM_ADDRESS, address)
  const files = [{ field: 'attachment', name: '凭证.pdf', bytes: SMALL_PDF }]
  const fields = { text: '下午方便接电话', token: hidden(body, 'token'), act: 'receipt' }
  const answer = await applicant.post('/cases/follow', fields, { files, address })
  expect(answer.status).toBe(429)
  expect(textOfPage(answer.body)).toContain('提交过于频繁')
  expect(typed(answer.body, 'text')).toBe('下午方便接电话')
  expect(textOfPage(answer.body)).not.toContain('凭证.pdf')
  expect(await listFiles(db, context.sealer, receipt.id)).toEqual([])
})
