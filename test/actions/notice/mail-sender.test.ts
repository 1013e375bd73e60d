import type { SMTPServerOptions } from 'smtp-server'
import { expect, test } from 'vitest'
import { makeMailSender } from '../../../src/actions/notice/mail-sender.ts'
import type { Outgoing } from '../../../src/actions/notice/sender.ts'
import { catchMail, mailConfig, misbehave } from './mail-catcher.ts'

const QUICK = { silenceMs: 300, wholeMs: 1_500 }

const MESSAGE: Outgoing = {
  to: 'lin@example.org',
  subject: '政府信息公开申请已答复（受理号202503001）',
  text: '您好：\n\n您的申请已经答复。\n',
  messageKey: 'a1b2c3',
}

/** Header lines as a mail program reads them: folded ones put together (RFC 5322, 2.2.3). */
const headOf = (raw: string): string =>
  raw.slice(0, raw.indexOf('\r\n\r\n') + 2).replaceAll(/\r\n(?=[ \t])/g, '')

const refusal = (status: number) =>
  Object.assign(new Error('no such mailbox lin@example.org'), { responseCode: status })

test('a mail arrives with its words, a lasting id and a mark that nobody need answer', async () => {
  const { port, caught } = await catchMail()
  const sender = makeMailSender(mailConfig(port))
  expect(await sender.send(MESSAGE)).toEqual({ kind: 'sent' })
  expect(await sender.send(MESSAGE)).toEqual({ kind: 'sent' })
  expect(caught.map(({ to }) => to)).toEqual([['lin@example.org'], ['lin@example.org']])
  expect(caught.map(({ messageId }) => messageId)).toEqual(Array(2).fill('<a1b2c3@yunling.example>'))
  const raw = caught[0]?.raw ?? ''
  expect(raw).toContain('Auto-Submitted: auto-generated')
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  expect(Buffer.from(body, 'base64').toString('utf8')).toContain('您的申请已经答复。')
})

test('a mail that somebody subscribed to says how one click ends it, and no other mail does', async () => {
  const { port, caught } = await catchMail()
  const sender = makeMailSender(mailConfig(port))
  const unsubscribeAt =
    'https://yunling.example/subscribe/end?token=12.Zm9yIHRoZSB0ZXN0IG9ubHkgLSBub3QgYSBzaWduYXR1'
  expect(await sender.send({ ...MESSAGE, unsubscribeAt })).toEqual({ kind: 'sent' })
  expect(await sender.send(MESSAGE)).toEqual({ kind: 'sent' })
  const [subscribed = '', plain = ''] = caught.map(({ raw }) => headOf(raw))
  expect(subscribed).toContain(`\r\nList-Unsubscribe: <${unsubscribeAt}>\r\n`)
  expect(subscribed).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
  expect(plain).not.toMatch(/^List-/im)
})

test('an address with more in it than an address reaches nobody else', async () => {
  const { port, caught } = await catchMail()
  const sender = makeMailSender(mailConfig(port))
  await sender.send({ ...MESSAGE, to: 'lin@example.org, other@example.org' })
  await sender.send({ ...MESSAGE, to: 'lin@example.org\r\nRCPT TO:<other@example.org>' })
  await sender.send({ ...MESSAGE, subject: 'x\r\nBcc: other@example.org' })
  expect(caught.flatMap(({ to }) => to)).not.toContain('other@example.org')
})

test('signs in where the server asks for it, and waits where the password is refused', async () => {
  const server: SMTPServerOptions = {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      password === 'right' ? done(null, { user: username ?? '' }) : done(new Error('wrong')),
  }
  const { port, caught } = await catchMail(server)
  const withPassword = (pass: string) => makeMailSender(mailConfig(port, { auth: { user: 'xxgk', pass } }))
  expect(await withPassword('right').send(MESSAGE)).toEqual({ kind: 'sent' })
  expect(caught[0]?.user).toBe('xxgk')
  expect(await withPassword('wrong').send(MESSAGE)).toEqual({
    kind: 'later',
    problem: 'sign-in-refused',
    status: 535,
  })
})

test('no password leaves without TLS where it is asked for, and no certificate is believed unseen', async () => {
  const plain = await catchMail()
  const asked = makeMailSender(mailConfig(plain.port, { requireTls: true }))
  expect(await asked.send(MESSAGE)).toMatchObject({ kind: 'later', problem: 'not-secure' })
  const signedByItself = await catchMail({ disabledCommands: [] })
  const careful = makeMailSender(mailConfig(signedByItself.port))
  expect((await careful.send(MESSAGE)).kind).toBe('later')
  const fromTheStart = await catchMail({ secure: true })
  const tls = makeMailSender(mailConfig(fromTheStart.port, { secure: true }))
  expect((await tls.send(MESSAGE)).kind).toBe('later')
  expect([...plain.caught, ...signedByItself.caught, ...fromTheStart.caught]).toEqual([])
})

test.each([
  [550, { kind: 'never', problem: 'refused', status: 550 }],
  [450, { kind: 'later', problem: 'put-off', status: 450 }],
])('a recipient answered with %i', async (status, outcome) => {
  const { port } = await catchMail({ onRcptTo: (_address, _session, done) => done(refusal(status)) })
  expect(await makeMailSender(mailConfig(port)).send(MESSAGE)).toEqual(outcome)
})

test.each([
  [554, { kind: 'never', problem: 'refused', status: 554 }],
  [451, { kind: 'later', problem: 'put-off', status: 451 }],
])('a message answered with %i', async (status, outcome) => {
  const { port } = await catchMail({
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on('end', () => done(refusal(status)))
    },
  })
  expect(await makeMailSender(mailConfig(port)).send(MESSAGE)).toEqual(outcome)
})

test('a sender that the server refuses is ours to mend: the mail waits', async () => {
  const { port } = await catchMail({ onMailFrom: (_address, _session, done) => done(refusal(550)) })
  expect(await makeMailSender(mailConfig(port)).send(MESSAGE)).toMatchObject({ kind: 'later', status: 550 })
})

test('nobody listens', async () => {
  const { port, close } = await catchMail()
  await close()
  expect(await makeMailSender(mailConfig(port)).send(MESSAGE)).toEqual({
    kind: 'later',
    problem: 'unreachable',
    status: null,
  })
})

test('a server that never greets, and one that breaks off in the middle of the text', async () => {
  const silent = await misbehave(() => undefined)
  expect(await makeMailSender(mailConfig(silent.port), QUICK).send(MESSAGE)).toEqual({
    kind: 'later',
    problem: 'timed-out',
    status: null,
  })
  const breaking = await misbehave((socket) => {
    socket.write('220 loopback\r\n')
    let isText = false
    socket.on('data', (bytes) => {
      if (isText) return socket.destroy()
      for (const line of bytes.toString('utf8').split('\r\n').filter(Boolean)) {
        isText ||= line === 'DATA'
        socket.write(line === 'DATA' ? '354 go on\r\n' : '250 well\r\n')
      }
    })
  })
  const sender = makeMailSender(mailConfig(breaking.port), QUICK)
  expect(await sender.send(MESSAGE)).toMatchObject({ kind: 'later', status: null })
})

test('a server that keeps the talk going for ever is left in the end', async () => {
  const slow = await misbehave((socket) => {
    const timer = setInterval(() => socket.write('220-still here\r\n'), 100)
    socket.on('close', () => clearInterval(timer))
  })
  expect(await makeMailSender(mailConfig(slow.port), QUICK).send(MESSAGE)).toMatchObject({ kind: 'later' })
})
