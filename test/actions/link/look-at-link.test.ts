import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtLink } from '../../../src/actions/link/look-at-link.ts'
import { isPublicAddress } from '../../../src/actions/link/public-address.ts'

describe('public addresses', () => {
  test.each(['8.8.8.8', '1.1.1.1', '223.5.5.5', '172.32.0.1', '100.128.0.1', '2400:3200::1'])(
    '%s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '203.0.113.9',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ])('not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

let server: Server
let base = ''
let asked: string[] = []
beforeAll(async () => {
  server = createServer((request, answer) => {
    asked.push(request.url ?? '')
    const [, what = '', ...rest] = (request.url ?? '').split('/')
    if (what === 'silent') return
    if (what === 'to') return answer.writeHead(302, { location: decodeURIComponent(rest.join('/')) }).end()
    if (what === 'endless') {
      answer.writeHead(200)
      answer.write('x'.repeat(100_000))
      return
    }
    answer.writeHead(Number(what)).end('words')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const OPEN = {
  milliseconds: 3_000,
  mostRedirects: 3,
  isAllowed: (address: string) => address === '127.0.0.1',
}
const look = (path: string, limits = OPEN) => lookAtLink(`${base}/${path}`, limits)
const to = (url: string) => `to/${encodeURIComponent(url)}`

describe('looking at a link', () => {
  test.each([
    ['200', null],
    ['204', null],
    ['401', null],
    ['403', null],
    ['404', '网页已不存在'],
    ['410', '网页已不存在'],
    ['503', '网站出错'],
    ['endless', null],
  ])('%s', async (path, problem) => {
    expect(await look(path)).toBe(problem)
  })

  test('a redirect is followed, a ring of them is not', async () => {
    expect(await look(to(`${base}/200`))).toBeNull()
    expect(await look(to('/404'))).toBe('网页已不存在')
    expect(await look(to(`${base}/to/%2Fto%2F%252Fto%252F%25252Fto%25252F200`))).toBe('跳转次数过多')
  })

  test('nothing inside is asked, neither at first nor by a redirect', async () => {
    asked = []
    const inside = '指向内网地址，公众打不开'
    expect(await lookAtLink(`${base}/200`)).toBe(inside)
    expect(await lookAtLink(base.replace('127.0.0.1', 'localhost'))).toBe(inside)
    expect(await lookAtLink('http://[::ffff:127.0.0.1]/')).toBe(inside)
    expect(await lookAtLink('http://2130706433/')).toBe(inside)
    expect(asked).toEqual([])
    expect(await look(to(base.replace('127.0.0.1', '127.0.0.2')))).toBe(inside)
    expect(await look(to('file:///etc/passwd'))).toBe('网站的回应不正常')
    expect(await lookAtLink('file:///etc/passwd')).toBe('网址写法不对')
  })

  test('who does not answer is not waited for', async () => {
    expect(await look('silent', { ...OPEN, milliseconds: 200 })).toBe('网站没有在规定时间内回应')
  })

  test('nobody there', async () => {
    const closed = createServer()
    closed.listen(0, '127.0.0.1')
    await once(closed, 'listening')
    const { port } = closed.address() as AddressInfo
    closed.close()
    await once(closed, 'close')
    expect(await lookAtLink(`http://127.0.0.1:${port}/`, OPEN)).toBe('网站拒绝连接')
  })
})
