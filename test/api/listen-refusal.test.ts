import { describe, expect, test } from 'vitest'
import { listenRefusal, openRefusalMessage } from '../../src/api/platform/start-refusal.ts'
import { addressForPeople } from '../../src/serve/listen.ts'

const systemError = (code: string): Error => Object.assign(new Error('listen failed'), { code })

describe('why the site cannot listen', () => {
  test.each([
    ['EADDRINUSE', 'port-in-use', '80', 'PORT'],
    ['EACCES', 'port-not-allowed', '80', 'PORT'],
    ['EADDRNOTAVAIL', 'host-not-available', '192.0.2.1', 'HOST'],
    ['EAFNOSUPPORT', 'host-not-available', '192.0.2.1', 'HOST'],
    ['ENOTFOUND', 'host-not-available', '192.0.2.1', 'HOST'],
  ])('%s → %s', (system, code, fact, setting) => {
    const refusal = listenRefusal(systemError(system), '192.0.2.1', 80)
    expect(refusal?.code).toBe(code)
    if (refusal === null) return
    for (const words of Object.values(openRefusalMessage(refusal))) {
      expect(words).toContain(fact)
      expect(words).toContain(setting)
    }
  })

  test('an error that is a fault of the program is no refusal', () => {
    expect(listenRefusal(new TypeError('x'), '::', 80)).toBeNull()
    expect(listenRefusal(systemError('ERR_SERVER_ALREADY_LISTEN'), '::', 80)).toBeNull()
  })
})

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000/'],
  ['::', 'http://localhost:3000/'],
  ['0.0.0.0', 'http://localhost:3000/'],
  ['::1', 'http://[::1]:3000/'],
  ['gov-01', 'http://gov-01:3000/'],
])('the address for people of HOST=%s is %s', (host, address) => {
  expect(addressForPeople(host, 3000)).toBe(address)
})
