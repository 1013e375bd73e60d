import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { APPLICATIONS_FROM_ADDRESS, spend } from '../../../src/portal/abuse/sender-limits.ts'
import {
  type Applicant,
  apply,
  COMPLETE,
  faultsOn,
  HOME_ADDRESS,
  hidden,
  openApplicant,
  reachCheck,
  receiptOn,
  textOfPage,
  titleOf,
  typed,
  WATER,
  workOn,
} from './open-applicant.ts'
import { SMALL_PDF } from './small-files.ts'

let applicant: Applicant
beforeAll(async () => {
  applicant = await openApplicant()
})
afterAll(() => applicant.close())

const formToken = async (): Promise<string> => {
  const token = hidden((await applicant.get(WATER)).body, 'token')
  applicant.later(20)
  return token
}

const countRequests = async (): Promise<number> =>
  (await applicant.world.db.selectFrom('request').select('id').execute()).length

describe('the form', () => {
  test('belongs to one person: it is never cached, and never the same', async () => {
    const [first, second] = [await applicant.get(WATER), await applicant.get(WATER)]
    expect(first.headers['cache-control']).toBe('no-store')
    expect(hidden(first.body, 'token')).not.toBe(hidden(second.body, 'token'))
  })

  test('asks for what the statute names and not for a purpose', async () => {
    const { body } = await applicant.get(WATER)
    for (const name of Object.keys(COMPLETE)) expect(body).toContain(`name="${name}"`)
    expect(textOfPage(body)).toContain('不需要说明用途')
    expect(body).not.toMatch(/name="(?:purpose|usage)"/)
  })

  test('is not there for an organ that takes no requests, or that does not exist', async () => {
    expect((await applicant.get('/apply/nobody')).status).toBe(404)
    expect((await applicant.post('/apply/nobody', COMPLETE)).status).toBe(404)
  })
})

describe('what is typed', () => {
  test('is kept when something is amiss, and every fault leads to its field', async () => {
    const fields = { ...COMPLETE, name: '', identityNumber: '110101199003074072', deliveryMethod: 'post' }
    const answer = await applicant.post(WATER, { ...fields, token: await formToken(), step: 'check' })
    expect(answer.status).toBe(422)
    for (const [name, value] of Object.entries(fields)) expect(typed(answer.body, name)).toBe(value)
    expect(faultsOn(answer.body)).toEqual([
      '请填写姓名或者单位名称',
      '身份证号码有误，应为18位，请对照证件检查',
      '选择邮寄的，请填写通信地址',
    ])
    for (const name of ['name', 'identityNumber', 'address']) expect(answer.body).toContain(`href="#${name}"`)
    expect(answer.body).toContain('有3处需要修改')
  })

  test('is kept together with the files, which go along at last', async () => {
    const files = [{ field: 'attachment', name: '位置图.pdf', bytes: SMALL_PDF }]
    const faulty = await applicant.post(
      WATER,
      { ...COMPLETE, name: '', token: await formToken(), step: 'check' },
      { files },
    )
    expect(textOfPage(faulty.body)).toContain('位置图.pdf')
    const token = hidden(faulty.body, 'token')
    const check = await applicant.post(WATER, { ...COMPLETE, token, step: 'check' })
    expect(titleOf(check.body)).toBe('核对申请')
    expect(textOfPage(check.body)).toContain('位置图.pdf')
    const edited = await applicant.post(WATER, { token, step: 'edit' }, { plain: true })
    expect(typed(edited.body, 'informationName')).toBe(COMPLETE.informationName)
    expect(textOfPage(edited.body)).toContain('位置图.pdf')
    const sent = await applicant.post(
      WATER,
      { token, work: workOn(check.body), step: 'send' },
      { plain: true },
    )
    const { number } = receiptOn(sent.body)
    const row = await applicant.world.db
      .selectFrom('request')
      .innerJoin('request_file', 'request_file.request_id', 'request.id')
      .select(['request_file.name_sealed', 'request_file.media'])
      .where('request.number', '=', number)
      .executeTakeFirstOrThrow()
    expect(row.media).toBe('application/pdf')
    const name = applicant.world.context.sealer.open(row.name_sealed, 'file-name').toString()
    expect(name).toBe('附件 位置图.pdf')
  })

  test('is sealed while it waits, and gone from there after a day', async () => {
    await reachCheck(applicant, { ...COMPLETE, name: '云岭金丝雀' })
    const rows = await applicant.world.db.selectFrom('unsent_application').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('云岭金丝雀')
    const raw = rows.map(({ sealed }) => sealed.toString('utf8')).join('')
    expect(raw).not.toContain('云岭金丝雀')
    applicant.later(25 * 3600)
    await reachCheck(applicant)
    const left = await applicant.world.db.selectFrom('unsent_application').select('key').execute()
    expect(left.length).toBe(1)
  })

  test('stays when a file is taken away again', async () => {
    const files = [{ field: 'attachment', name: '位置图.pdf', bytes: SMALL_PDF }]
    const check = await reachCheck(applicant, COMPLETE, files)
    const edited = await applicant.post(WATER, { token: check.token, step: 'edit' }, { plain: true })
    const without = await applicant.post(WATER, {
      ...COMPLETE,
      token: check.token,
      remove: hidden(edited.body, 'remove'),
      step: 'check',
    })
    expect(titleOf(without.body)).toBe('核对申请')
    expect(textOfPage(without.body)).not.toContain('位置图.pdf')
  })

  test('of an organisation names its representative, and an agent brings an authorisation', async () => {
    const fields = {
      ...COMPLETE,
      applicantType: 'commercialEnterprise',
      identityKind: 'creditCode',
      identityNumber: '91110000000000000X',
      hasAgent: 'yes',
    }
    const { body } = await reachCheck(applicant, fields)
    expect(faultsOn(body)).toEqual([
      '统一社会信用代码有误，应为18位，请对照证照检查',
      '请填写法定代表人或者负责人姓名',
      '请填写联系人姓名',
      '请填写代理人姓名',
      '请填写代理人证件号码',
      '请填写代理人电话',
      '由代理人申请的，请上传授权委托书',
    ])
  })
})

describe('files that are not what they say', () => {
  const zip = Buffer.from(zipSync({ 'a.txt': new Uint8Array(40 * 1024 * 1024) }))
  test.each([
    ['木马.pdf', Buffer.from('MZ'.padEnd(400, '\0')), '没有接收'],
    ['页面.html', Buffer.from('<script>alert(1)</script>'), '不接收程序'],
    ['空.pdf', Buffer.alloc(0), '文件是空的'],
    ['炸弹.zip', zip, '膨胀'],
    ['太大.txt', Buffer.alloc(11 * 1024 * 1024, 'a'), '文件过大'],
  ])('%s is refused at its field, and the rest stays', async (name, bytes, words) => {
    const answer = await applicant.post(
      WATER,
      { ...COMPLETE, token: await formToken(), step: 'check' },
      {
        files: [
          { field: 'attachment', name, bytes },
          { field: 'attachment', name: '好的.pdf', bytes: SMALL_PDF },
        ],
      },
    )
    expect(answer.status).toBe(422)
    expect(faultsOn(answer.body).join()).toContain(words)
    expect(faultsOn(answer.body).join()).toContain(name)
    expect(textOfPage(answer.body)).toContain('好的.pdf')
    expect(typed(answer.body, 'features')).toBe(COMPLETE.features)
  })

  test('too many of them are refused one by one', async () => {
    const files = Array.from({ length: 7 }, (_, index) => ({
      field: 'attachment',
      name: `第${index}份.pdf`,
      bytes: SMALL_PDF,
    }))
    const { body } = await reachCheck(applicant, COMPLETE, files)
    expect(
      faultsOn(body)
        .join()
        .match(/最多上传5个/g),
    ).toHaveLength(2)
  })
})

describe('more than a form may hold', () => {
  test('is not held: what fits is kept, what does not is told', async () => {
    const big = Buffer.alloc(9 * 1024 * 1024, '水')
    const files = Array.from({ length: 5 }, (_, index) => ({
      field: 'attachment',
      name: `第${index}份.txt`,
      bytes: big,
    }))
    const { status, body } = await reachCheck(applicant, COMPLETE, files)
    expect(status).toBe(422)
    expect(faultsOn(body).join()).toContain('“第4份.txt”没有接收')
    expect(textOfPage(body)).toContain('第3份.txt')
    expect(typed(body, 'features')).toBe(COMPLETE.features)
  })
})

describe('bad input', () => {
  test('HTML and quotes come back as text', async () => {
    const evil = `"><script>alert('云')</script>&amp;`
    const check = await reachCheck(applicant, { ...COMPLETE, informationName: evil, name: evil })
    expect(titleOf(check.body)).toBe('核对申请')
    expect(check.body).not.toContain('<script>alert')
    expect(textOfPage(check.body)).toContain(evil)
  })

  test('five megabytes of text are cut, told, and break nothing', async () => {
    const answer = await reachCheck(applicant, { ...COMPLETE, features: '水'.repeat(1_700_000) })
    expect(answer.status).toBe(422)
    expect(faultsOn(answer.body)).toEqual(['其他特征性描述太长，超出的部分没有保留，请删减后再提交'])
    expect(typed(answer.body, 'informationName')).toBe(COMPLETE.informationName)
    expect(typed(answer.body, 'features').length).toBeGreaterThan(20_000)
  })

  test('text beyond the limit of the field is all kept', async () => {
    const features = '水'.repeat(2001)
    const { body } = await reachCheck(applicant, { ...COMPLETE, features })
    expect(faultsOn(body)).toEqual(['其他特征性描述最多2000字'])
    expect(typed(body, 'features')).toBe(features)
  })

  test.each([
    ['applicantType', 'emperor', '请选择申请人类型'],
    ['deliveryForm', 'pigeon', '请选择希望获得信息的形式'],
    ['email', 'nobody@', '电子邮箱有误'],
    ['phone', '<b>1</b>', '电话号码有误'],
    ['name', 'a\u0007b', '不能使用的字符'],
  ])('%s = %s is told at its field', async (name, value, words) => {
    const { status, body } = await reachCheck(applicant, { ...COMPLETE, [name]: value })
    expect(status).toBe(422)
    expect(faultsOn(body).join()).toContain(words)
  })

  test('what is no form at all is refused without a word about the inside', async () => {
    for (const payload of ['', 'garbage', '--x\r\n\r\n']) {
      const answer = await applicant.app.inject({
        method: 'POST',
        url: WATER,
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
        payload,
      })
      expect([400, 422]).toContain(answer.statusCode)
      expect(answer.body).not.toMatch(/Error|at \//)
    }
    const json = await applicant.app.inject({ method: 'POST', url: WATER, payload: { step: 'check' } })
    expect(json.statusCode).toBeLessThan(500)
  })
})

test.each(['constructor', '__proto__', 'toString'])('a step called %s is none of ours', async (step) => {
  const answer = await applicant.post(WATER, { ...COMPLETE, token: await formToken(), step })
  expect([answer.status, titleOf(answer.body)]).toEqual([200, '核对申请'])
})

describe('tokens', () => {
  test('forged, missing and borrowed ones are told in plain words, and nothing is lost', async () => {
    const other = hidden((await applicant.get('/apply/yunling-finance')).body, 'token')
    const own = await formToken()
    for (const token of ['', 'x', `${own.slice(0, -2)}AA`, other, 'a'.repeat(5000)]) {
      const answer = await applicant.post(
        WATER,
        { ...COMPLETE, token, step: 'check' },
        { files: [{ field: 'attachment', name: '图.pdf', bytes: SMALL_PDF }] },
      )
      expect(answer.status).toBe(422)
      expect(textOfPage(answer.body)).toContain('已经为您换了一张新的')
      expect(typed(answer.body, 'features')).toBe(COMPLETE.features)
      expect(textOfPage(answer.body)).toContain('图.pdf')
      const again = await applicant.post(WATER, {
        ...COMPLETE,
        token: hidden(answer.body, 'token'),
        step: 'check',
      })
      expect(titleOf(again.body)).toBe('核对申请')
    }
  })

  test('one grown too old hands everything over to a new one', async () => {
    const check = await reachCheck(applicant, COMPLETE, [
      { field: 'attachment', name: '旧图.pdf', bytes: SMALL_PDF },
    ])
    const work = workOn(check.body)
    applicant.later(13 * 3600)
    const late = await applicant.post(WATER, { token: check.token, work, step: 'send' }, { plain: true })
    expect(late.status).toBe(422)
    expect(textOfPage(late.body)).toContain('打开的时间太久')
    expect(textOfPage(late.body)).toContain('旧图.pdf')
    const token = hidden(late.body, 'token')
    applicant.later(10)
    const sent = await applicant.post(
      WATER,
      { token, work: workOn(late.body), step: 'send' },
      { plain: true },
    )
    expect(receiptOn(sent.body).number).toMatch(/^2025/)
  })

  test('used once: sending again, by double click or by the back button, gives the same receipt', async () => {
    const before = await countRequests()
    const check = await reachCheck(applicant)
    const send = { token: check.token, work: workOn(check.body), step: 'send' }
    const [first, second] = await Promise.all([
      applicant.post(WATER, send, { plain: true }),
      applicant.post(WATER, send, { plain: true }),
    ])
    const third = await applicant.post(WATER, { ...COMPLETE, token: check.token, step: 'check' })
    expect(receiptOn(second.body)).toEqual(receiptOn(first.body))
    expect(receiptOn(third.body)).toEqual(receiptOn(first.body))
    expect(await countRequests()).toBe(before + 1)
  })

  test.each([60, 3600])(
    'another application written over a sent one %i seconds later is one of its own',
    async (seconds) => {
      const check = await reachCheck(applicant)
      const send = { token: check.token, work: workOn(check.body), step: 'send' }
      const first = receiptOn((await applicant.post(WATER, send, { plain: true })).body)
      const before = await countRequests()
      applicant.later(seconds)
      const other = { ...COMPLETE, informationName: '另一件：水库移民安置方案', step: 'check' }
      let page = await applicant.post(WATER, { ...other, token: check.token })
      if (titleOf(page.body) !== '核对申请')
        page = await applicant.post(WATER, { ...other, token: hidden(page.body, 'token') })
      for (let tries = 0; tries < 2 && titleOf(page.body) === '核对申请'; tries++) {
        expect(textOfPage(page.body)).toContain('水库移民安置方案')
        applicant.later(10)
        const again = { token: hidden(page.body, 'token'), work: workOn(page.body), step: 'send' }
        page = await applicant.post(WATER, again, { plain: true })
      }
      expect(receiptOn(page.body).number).not.toBe(first.number)
      expect(await countRequests()).toBe(before + 1)
    },
  )

  test('the receipt is shown for half an hour, and then no more', async () => {
    const check = await reachCheck(applicant)
    const send = { token: check.token, work: workOn(check.body), step: 'send' }
    const { number, code } = receiptOn((await applicant.post(WATER, send, { plain: true })).body)
    const file = await applicant.post(WATER, { token: check.token, step: 'receipt-text' }, { plain: true })
    expect(file.headers['content-disposition']).toBe(`attachment; filename="receipt-${number}.txt"`)
    expect(file.headers['cache-control']).toBe('no-store')
    expect(file.body).toContain(code)
    applicant.later(1900)
    const late = await applicant.post(WATER, send, { plain: true })
    expect(late.body).not.toContain(code)
    expect(textOfPage(late.body)).toContain('可能已经提交过')
  })
})

describe('that a person sends it', () => {
  test('too fast is refused', async () => {
    const token = hidden((await applicant.get(WATER)).body, 'token')
    const check = await applicant.post(WATER, { ...COMPLETE, token, step: 'check' })
    const sent = await applicant.post(
      WATER,
      { token, work: workOn(check.body), step: 'send' },
      { plain: true },
    )
    expect(textOfPage(sent.body)).toContain('提交得太快')
  })

  test('neither work nor answer: the question stays, and so does everything else', async () => {
    const check = await reachCheck(applicant)
    for (const work of ['', '0', 'x', '-1']) {
      const sent = await applicant.post(WATER, { token: check.token, work, step: 'send' }, { plain: true })
      expect(sent.status).toBe(422)
      expect(titleOf(sent.body)).toBe('核对申请')
      expect(textOfPage(sent.body)).toContain(COMPLETE.informationName)
    }
  })

  test('a wrong answer brings another question; the right one is enough without scripts', async () => {
    let page = await reachCheck(applicant)
    const questionOn = (html: string) => /<label for="answer">([^<]+)<\/label>/.exec(html)?.[1] ?? ''
    const first = questionOn(page.body)
    const wrong = await applicant.post(
      WATER,
      { token: page.token, answer: '九百九十九', step: 'send' },
      { plain: true },
    )
    expect(questionOn(wrong.body)).not.toBe(first)
    expect(faultsOn(wrong.body)).toEqual(['回答不对，请回答这个新问题'])
    page = { ...wrong, token: hidden(wrong.body, 'token') }
    const answer = solve(questionOn(page.body))
    const sent = await applicant.post(WATER, { token: page.token, answer, step: 'send' }, { plain: true })
    expect(receiptOn(sent.body).code).toMatch(/^[\w-]{19}$/)
  })

  test('the field that people do not see must stay empty', async () => {
    const { status, body } = await reachCheck(applicant, { ...COMPLETE, website: 'https://spam.example' })
    expect(status).toBe(422)
    expect(textOfPage(body)).toContain('本来应当留空')
    expect(typed(body, 'website')).toBe('')
    expect(typed(body, 'features')).toBe(COMPLETE.features)
  })

  test('a flood from one place gets harder work, and then has to wait', async () => {
    const flood = await openApplicant()
    const bitsOf = (html: string) => Number(/data-bits="(\d+)"/.exec(html)?.[1])
    const busy = async (times: number) => {
      for (let time = 0; time < times; time += 1)
        await spend(flood.world.context, APPLICATIONS_FROM_ADDRESS, HOME_ADDRESS)
    }
    expect(bitsOf((await reachCheck(flood)).body)).toBe(12)
    await busy(30)
    const check = await reachCheck(flood)
    expect(bitsOf(check.body)).toBe(16)
    await busy(30)
    const send = { token: check.token, work: workOn(check.body), step: 'send' }
    const sent = await flood.post(WATER, send, { plain: true })
    expect(sent.status).toBe(429)
    expect(textOfPage(sent.body)).toMatch(/请过\d+分钟再试/)
    expect(textOfPage(sent.body)).toContain(COMPLETE.informationName)
    flood.later(3600)
    const again = await flood.post(WATER, send, { plain: true })
    expect(receiptOn(again.body).number).toMatch(/^2025/)
    await flood.close()
  })
})

const DIGITS = '零一二三四五六七八九'

const numberOf = (text: string): number => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text]
  const of = (digit: string | undefined, empty: number) =>
    digit === undefined || digit === '' ? empty : DIGITS.indexOf(digit)
  return of(tens, 1) * 10 + of(ones, 0)
}

/** As somebody who hears the question would answer it. */
const solve = (question: string): string => {
  const sum = /^(.+)(加|减)(.+)等于多少？$/.exec(question)
  if (sum !== null) {
    const [a, b] = [numberOf(sum[1] ?? ''), numberOf(sum[3] ?? '')]
    return ` ${sum[2] === '加' ? a + b : a - b} `
  }
  const [, word = '', place = ''] = /^“(.+)”这个词的第(.)个字是什么？$/.exec(question) ?? []
  return word[DIGITS.indexOf(place) - 1] ?? ''
}

describe('the receipt', () => {
  test('tells what comes next by when, and why no clock runs yet', async () => {
    const check = await reachCheck(applicant)
    const send = { token: check.token, work: workOn(check.body), step: 'send' }
    const sent = await applicant.post(WATER, send, { plain: true })
    const text = textOfPage(sent.body)
    expect(sent.headers['cache-control']).toBe('no-store')
    expect(text).toContain('查询码只在这里显示一次')
    expect(text).toContain('确认以前答复期限没有开始计算')
    expect(text).toContain('第三十一条第（三）项')
    expect(text).toContain('20个工作日')
  })

  test('stands for a case with what was typed, sealed', async () => {
    const { number } = await apply(applicant, {
      ...COMPLETE,
      needsHelp: 'yes',
      email: 'lin@example.org',
      deliveryMethod: 'email',
    })
    const { db, context } = applicant.world
    const row = await db
      .selectFrom('request')
      .innerJoin('request_form', 'request_form.request_id', 'request.id')
      .selectAll('request_form')
      .select(['request.phase', 'request.channel', 'request.applicant_type'])
      .where('request.number', '=', number)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      phase: 'awaitingConfirmation',
      channel: 'online',
      applicant_type: 'naturalPerson',
      description: `${COMPLETE.informationName}\n${COMPLETE.features}`,
      delivery_form: '电子件',
      delivery_method: '电子邮件',
    })
    const details = JSON.parse(context.sealer.open(row.sealed ?? Buffer.alloc(0), 'applicant').toString())
    expect(details).toMatchObject({ name: '林小溪', idNumber: '110101199003074071', needsHelp: true })
  })
})
