import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PERMISSIONS } from '../../src/access/permission.ts'
import { auditActName, SUBJECT_NAMES } from '../../src/contract/trace/audit-words.ts'
import { REQUEST_EVENT_TYPES } from '../../src/law/request/request-event.ts'

const ACTIONS = new URL('../../src/actions/', import.meta.url)

const sources = readdirSync(ACTIONS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(file, ACTIONS), 'utf8'))

/** Codes of acts are written out where they are made: `noun.verb`, as permissions and columns are, which they are not. */
const isAct = (code: string): boolean => !Object.hasOwn(PERMISSIONS, code) && !/\.(id|status)$/.test(code)

const codes = [
  ...new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/'([a-z]+\.[a-z][a-zA-Z]+)'/g)].map((match) => match[1] ?? ''),
    ),
  ),
].filter(isAct)

test('acts are found in the sources', () => {
  expect(codes).toEqual(expect.arrayContaining(['account.signedIn', 'request.unmasked', 'organ.added']))
})

test.each(codes.sort())('%s has words', (code) => {
  expect(auditActName(code)).toMatch(/\p{Script=Han}/u)
})

test.each(REQUEST_EVENT_TYPES)('the event %s has words', (type) => {
  expect(auditActName(`request.${type}`)).toMatch(/\p{Script=Han}/u)
})

test('what acts are about has words', () => {
  const kinds = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/subjectKind: '([a-zA-Z]+)'/g)].map((match) => match[1] ?? ''),
    ),
  )
  expect([...kinds].filter((kind) => SUBJECT_NAMES[kind] === undefined)).toEqual([])
})
