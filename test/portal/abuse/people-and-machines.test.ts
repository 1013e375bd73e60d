import { describe, expect, test } from 'vitest'
import { placeOf } from '../../../src/actions/network-place.ts'
import { makeFormToken, readFormToken } from '../../../src/portal/abuse/form-token.ts'
import { foldAnswer, isRightAnswer, plainQuestion } from '../../../src/portal/abuse/plain-question.ts'
import { doWork, isWorkDone, workBits } from '../../../src/portal/abuse/proof-of-work.ts'
import { contactKey } from '../../../src/portal/abuse/sender-limits.ts'
import { makeSealer, newKeyRing } from '../../../src/store/sealing/key-ring.ts'

const sealer = makeSealer(newKeyRing())
const NOON = new Date('2025-03-03T04:00:00Z')
const after = (seconds: number) => ({ now: new Date(NOON.getTime() + seconds * 1000), seconds: 3600 })

describe('form tokens', () => {
  const token = makeFormToken(sealer, 'apply water', NOON)
  const codeOf = (text: string | undefined, purpose = 'apply water', seconds = 10) => {
    const read = readFormToken(sealer, purpose, text, after(seconds))
    return read.ok ? 'fine' : read.refusal.code
  }

  test('are good for their form and their time', () => {
    expect(codeOf(token)).toBe('fine')
    expect(codeOf(token, 'apply finance')).toBe('token-forged')
    expect(codeOf(token, 'apply water', 3601)).toBe('token-too-old')
    expect(codeOf(token, 'apply water', -60)).toBe('token-too-old')
  })

  test('cannot be made or altered elsewhere', () => {
    const [nonce, at, signature] = token.split('.')
    const other = makeSealer(newKeyRing())
    for (const bad of [
      `${nonce}.${at}.${'A'.repeat(43)}`,
      `${nonce}.zzzzzz.${signature}`,
      `${'A'.repeat(24)}.${at}.${signature}`,
      `${token}x`,
      makeFormToken(other, 'apply water', NOON),
      'x',
      '..',
      'a'.repeat(100_000),
    ]) {
      expect(codeOf(bad)).toBe('token-forged')
    }
    expect(codeOf(undefined)).toBe('token-missing')
  })
})

describe('plain questions', () => {
  const questions = Array.from({ length: 300 }, (_, round) => plainQuestion(sealer, 'nonce', round))

  test('are the same for the same form and round, and differ otherwise', () => {
    expect(plainQuestion(sealer, 'nonce', 7)).toEqual(questions[7])
    expect(new Set(questions.map(({ text }) => text)).size).toBeGreaterThan(50)
  })

  test('can be read aloud: Chinese words alone, and an answer each', () => {
    for (const question of questions) {
      expect(question.text).toMatch(/^[\p{Script=Han}“”？]+$/u)
      expect(question.answers.every((answer) => answer !== '')).toBe(true)
      for (const answer of question.answers) expect(isRightAnswer(question, ` ${answer}。`)).toBe(true)
      expect(isRightAnswer(question, '')).toBe(false)
      expect(isRightAnswer(question, '不知道')).toBe(false)
    }
  })

  test('take answers as people write them', () => {
    expect([foldAnswer('等于 １２ 。'), foldAnswer('是“春”')]).toEqual(['12', '春'])
  })
})

describe('work', () => {
  test('is checked for the form it was done for', () => {
    const found = doWork('nonce', 10)
    expect(isWorkDone('nonce', found, 10)).toBe(true)
    expect(isWorkDone('other', found, 10)).toBe(false)
    for (const bad of ['', '-1', '1e3', ' 1', '9'.repeat(13)]) expect(isWorkDone('nonce', bad, 0)).toBe(false)
  })

  test('gets harder with what comes from one place, up to a limit', () => {
    const bits = [0, 3, 4, 10, 30, 60, 100_000].map(workBits)
    expect(bits).toEqual([12, 12, 13, 14, 16, 17, 19])
  })
})

describe('places and contacts', () => {
  test('an IPv6 network is one place, and so is an address in both writings', () => {
    expect(placeOf('2001:db8:1:2:aaaa::1')).toBe(placeOf('2001:db8:1:2::ffff'))
    expect(placeOf('2001:db8:1:2::1')).not.toBe(placeOf('2001:db8:1:3::1'))
    expect(placeOf('::ffff:192.0.2.1')).toBe(placeOf('192.0.2.1'))
    expect(placeOf('::1')).toBe('0:0:0:0')
  })

  test('spaces do not make another contact', () => {
    expect(contactKey('139 0000-0001')).toBe(contactKey('１３９００００0001'))
    expect(contactKey('Lin@Example.org')).toBe(contactKey('lin@example.org'))
  })
})
