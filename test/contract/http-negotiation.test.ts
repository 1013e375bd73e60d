import { describe, expect, test } from 'vitest'
import { encodingFor } from '../../src/contract/content-encoding.ts'
import { contentDigest, matchesEntityTag } from '../../src/contract/entity-tag.ts'
import { admits } from '../../src/contract/media-range.ts'

describe('which encoding a client gets', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip;q=1.0, br;q=0.2', 'br'],
    ['br;q=0', 'identity'],
    ['*;q=0', 'identity'],
    ['br ; q=0 , *', 'gzip'],
    ['broken;q=x', 'identity'],
  ])('%s → %s', (accept, encoding) => {
    expect(encodingFor(accept)).toBe(encoding)
  })
})

describe('whether an Accept header takes CSV', () => {
  test.each([
    [undefined, true],
    ['', true],
    ['*/*', true],
    ['text/*', true],
    ['text/csv; charset=utf-8', true],
    ['application/json', false],
    ['application/json, */*;q=0.1', true],
    ['text/csv;q=0, */*', false],
    ['text/*;q=0, text/csv', true],
    ['nonsense', false],
  ])('%s → %s', (accept, taken) => {
    expect(admits(accept, 'text/csv')).toBe(taken)
  })
})

describe('whether the caller holds the content', () => {
  test.each([
    [undefined, '"a"', false],
    ['"a"', '"a"', true],
    ['W/"a"', '"a"', true],
    ['"a"', 'W/"a"', true],
    ['"b", "a"', '"a"', true],
    ['*', '"a"', true],
    ['"ab"', '"a"', false],
    ['a', '"a"', false],
  ])('If-None-Match: %s against %s → %s', (given, tag, held) => {
    expect(matchesEntityTag(given, tag)).toBe(held)
  })

  test('different contents have different digests, of one length', () => {
    expect(contentDigest('一')).not.toBe(contentDigest('二'))
    expect(contentDigest('')).toHaveLength(22)
  })
})
