import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endingOf, safeFileName } from '../../../src/formats/upload/file-name.ts'
import { UPLOAD_KINDS } from '../../../src/formats/upload/upload-facts.ts'
import { KIND_FACTS } from '../../../src/formats/upload/upload-kinds.ts'

const ROWS: readonly (readonly [given: string, stored: string])[] = [
  ['申请表.pdf', '申请表.pdf'],
  ['申请表.PDF', '申请表.pdf'],
  ['申请表', '申请表.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\fakepath\\申请表.pdf', '申请表.pdf'],
  ['申请表.pdf/', '未命名.pdf'],
  ['申请\r\nSet-Cookie: a=b.pdf', '申请Set-Cookie_ a=b.pdf'],
  ['申请\u0000表.pdf', '申请表.pdf'],
  ['申请\u202efdp.表.pdf', '申请fdp.表.pdf'],
  ['申\u200b请\ufeff表.pdf', '申请表.pdf'],
  ['  . 申请表 . .pdf', '申请表.pdf'],
  ['...', '未命名.pdf'],
  ['', '未命名.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['com1.2024.pdf', '_com1.2024.pdf'],
  ['a<b>"c"|?*.pdf', 'a_b__c____.pdf'],
  ['照片.jpg', '照片.pdf'],
  ['关于.2024年', '关于.2024年.pdf'],
  ['𠮷野家.pdf', '𠮷野家.pdf'],
  ['坏\ud800字.pdf', '坏字.pdf'],
]

describe('a name that is safe to store', () => {
  test.each(ROWS)('%j', (given, stored) => expect(safeFileName(given, 'pdf')).toBe(stored))

  test('is never long, keeps its ending and whole characters', () => {
    for (const long of ['字'.repeat(300), 'x'.repeat(5_000), '𠮷'.repeat(200), `${'字'.repeat(300)}.pdf`]) {
      const name = safeFileName(long, 'pdf')
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
      expect(name).toMatch(/.\.pdf$/)
      expect(name).not.toMatch(/\p{Cs}/u)
    }
  })

  test('whatever the name', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({
        unit: fc.constantFrom('.', '/', '\\', ' ', 'a', '字', '\u202e', 'con', '\n', '"'),
        maxLength: 40,
      }),
    )
    fc.assert(
      fc.property(names, fc.constantFrom(...UPLOAD_KINDS), (given, kind) => {
        const name = safeFileName(given, kind)
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:"|?*\p{Zl}\p{Zp}]|^[.\s]|[.\s]$/u)
        expect([...name].length).toBeLessThanOrEqual(122)
        expect(KIND_FACTS[kind].endings).toContain(endingOf(name))
        expect(safeFileName(name, kind)).toBe(name)
      }),
      { numRuns: 2_000 },
    )
  })
})
