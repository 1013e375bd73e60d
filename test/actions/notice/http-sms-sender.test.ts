import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { makeHttpSmsSender } from '../../../src/actions/notice/http-sms-sender.ts'
import type { SmsConfig } from '../../../src/contract/settings/message-setting.ts'

interface Order {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

const gateway = async (answer: (response: ServerResponse) => void) => {
  const orders: Order[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const { method = '', url = '', headers } = request
    orders.push({ method, url, headers, body: Buffer.concat(parts).toString('utf8') })
    answer(response)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
  return { orders, url: `http://127.0.0.1:${port}` }
}

const config = (url: string, given: Partial<SmsConfig> = {}): SmsConfig => ({
  url: `${url}/send`,
  method: 'POST',
  headers: { 'x-key': 'invented' },
  body: { phones: ['{to}'], content: '{text}', order: { id: '{key}' } },
  ...given,
})

const MESSAGE = {
  to: '13900000001',
  subject: '',
  text: '受理号2025"},{"x":"\\',
  messageKey: 'k1',
}

test('sends what the template says, the text escaped', async () => {
  const { orders, url } = await gateway((response) => response.end('{}'))
  expect(await makeHttpSmsSender(config(url)).send(MESSAGE)).toEqual({ kind: 'sent' })
  expect(orders).toHaveLength(1)
  expect(orders[0]).toMatchObject({ method: 'POST', url: '/send' })
  expect(orders[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-key': 'invented' })
  expect(JSON.parse(orders[0]?.body ?? '')).toEqual({
    phones: ['13900000001'],
    content: MESSAGE.text,
    order: { id: 'k1' },
  })
})

test('fills an address and sends nothing else with GET', async () => {
  const { orders, url } = await gateway((response) => response.end())
  const sender = makeHttpSmsSender(config(url, { method: 'GET', url: `${url}/s?to={to}&m={text}` }))
  expect(await sender.send({ ...MESSAGE, text: 'a&to=13900000002 你' })).toEqual({ kind: 'sent' })
  const address = new URL(orders[0]?.url ?? '', url)
  expect([...address.searchParams]).toEqual([
    ['to', '13900000001'],
    ['m', 'a&to=13900000002 你'],
  ])
  expect(orders[0]?.body).toBe('')
})

test.each([
  [200, { kind: 'sent' }],
  [202, { kind: 'sent' }],
  [400, { kind: 'never', problem: 'refused', status: 400 }],
  [401, { kind: 'later', problem: 'sign-in-refused', status: 401 }],
  [429, { kind: 'later', problem: 'put-off', status: 429 }],
  [503, { kind: 'later', problem: 'put-off', status: 503 }],
])('answer %i', async (status, outcome) => {
  const { url } = await gateway((response) => response.writeHead(status).end())
  expect(await makeHttpSmsSender(config(url)).send(MESSAGE)).toEqual(outcome)
})

test('does not follow to another address', async () => {
  const elsewhere = await gateway((response) => response.end())
  const { url } = await gateway((response) => response.writeHead(307, { location: elsewhere.url }).end())
  expect(await makeHttpSmsSender(config(url)).send(MESSAGE)).toMatchObject({ kind: 'later', status: 307 })
  expect(elsewhere.orders).toEqual([])
})

test('a gateway that says nothing, and one that is not there', async () => {
  const { url } = await gateway(() => undefined)
  expect(await makeHttpSmsSender(config(url), 200).send(MESSAGE)).toMatchObject({ problem: 'timed-out' })
  const nowhere = makeHttpSmsSender(config('http://127.0.0.1:1'))
  expect(await nowhere.send(MESSAGE)).toMatchObject({ kind: 'later', problem: 'unreachable' })
})
