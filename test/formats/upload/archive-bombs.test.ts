import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { inspectUpload } from '../../../src/formats/upload/inspect-upload.ts'
import { USUAL_UPLOAD_LIMITS } from '../../../src/formats/upload/upload-facts.ts'
import { wordFile, wordParagraph } from '../extraction/small-files.ts'
import { SAMPLES, zipOf } from './upload-samples.ts'

const MIB = 1024 * 1024
const LIMITS = USUAL_UPLOAD_LIMITS

const codeOf = (bytes: Uint8Array, fileName = '材料.zip', limits = LIMITS): string => {
  const result = inspectUpload(bytes, fileName, limits)
  return result.ok ? 'accepted' : result.refusal.code
}

const ENTRY_MARK = 0x02014b50
const END_MARK = 0x06054b50

/** Offsets of the records of the directory of a zip file without comments. */
const recordsOf = (file: Buffer): readonly number[] => {
  const end = file.length - 22
  expect(file.readUInt32LE(end)).toBe(END_MARK)
  const records: number[] = []
  let at = file.readUInt32LE(end + 16)
  while (file.readUInt32LE(at) === ENTRY_MARK) {
    records.push(at)
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return records
}

/** The file with its directory changed. */
const changed = (
  bytes: Uint8Array,
  change: (file: Buffer, records: readonly number[]) => void,
): Uint8Array => {
  const file = Buffer.from(bytes)
  change(file, recordsOf(file))
  return new Uint8Array(file)
}

const zeros = zipSync({ 'a.txt': new Uint8Array(40 * MIB) })

describe('archives that swell', () => {
  test('more comes out than the ratio allows', () => expect(codeOf(zeros)).toBe('archive-bomb'))

  test('the directory declares less than comes out', () => {
    const lying = changed(zeros, (file, [record = 0]) => file.writeUInt32LE(5, record + 24))
    expect(codeOf(lying)).toBe('archive-bomb')
  })

  test('the directory declares more than is allowed at all', () => {
    const huge = changed(SAMPLES.zip, (file, [record = 0]) => file.writeUInt32LE(0xfffffff0, record + 24))
    expect(codeOf(huge)).toBe('archive-bomb')
  })

  test('entries share their packed bytes', () => {
    const parts = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`${index}.txt`, 'x'.repeat(900)]),
    )
    const shared = changed(zipOf(parts), (file, [first = 0, ...others]) => {
      for (const record of others) file.writeUInt32LE(file.readUInt32LE(first + 42), record + 42)
    })
    expect(codeOf(shared)).toBe('archive-bomb')
  })

  test('entries share their bytes under one name', () => {
    const twice = changed(
      zipOf({ 'a1.txt': 'x'.repeat(900), 'a2.txt': 'y'.repeat(900) }),
      (file, [first = 0, second = 0]) => {
        file.write('a1.txt', second + 46, 'latin1')
        file.writeUInt32LE(file.readUInt32LE(first + 42), second + 42)
      },
    )
    expect(codeOf(twice)).toBe('archive-bomb')
  })

  test('too many entries', () => {
    const parts = Object.fromEntries(
      Array.from({ length: LIMITS.maxArchiveEntries + 1 }, (_, index) => [`${index}`, '']),
    )
    expect(codeOf(zipOf(parts))).toBe('archive-bomb')
  })

  test('many archives inside one share a single allowance', () => {
    const inner = zipSync({ 'a.txt': new Uint8Array(900_000) })
    const limits = { ...LIMITS, maxUnpackedBytes: 4 * MIB }
    const outer = (count: number) =>
      zipOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.zip`, inner])))
    expect(codeOf(outer(3), '材料.zip', limits)).toBe('accepted')
    expect(codeOf(outer(30), '材料.zip', limits)).toBe('archive-bomb')
  })

  test('a Word file with a part that swells', () => {
    const bomb = wordFile(wordParagraph('x'), { 'word/media/a.xml': ' '.repeat(40 * MIB) })
    expect(codeOf(bomb, '申请.docx')).toBe('archive-bomb')
  })

  test('an archive in an archive in an archive, also inside an Office ending', () => {
    const deep = zipOf({ 'x.docx': zipOf({ 'y.docx': zipOf({ 'z.docx': SAMPLES.zip }) }) })
    expect(codeOf(deep)).toBe('archive-nested')
  })

  test('no archive in an archive where the limits allow none', () => {
    const limits = { ...LIMITS, maxNesting: 0 }
    expect(codeOf(zipOf({ 'a.zip': SAMPLES.zip }), '材料.zip', limits)).toBe('archive-nested')
    expect(codeOf(zipOf({ 'a.docx': SAMPLES.docx }), '材料.zip', limits)).toBe('accepted')
  })
})

describe('names in Chinese encodings inside an archive', () => {
  /** Two names of the same length in GBK are alike once read as UTF-8. */
  const inGbk = (first: string, second: string, content: Uint8Array): Uint8Array =>
    changed(zipSync({ '1111.txt': strToU8('一'), '2222.txt': content }), (file, records) => {
      for (const [index, record] of records.entries())
        file.set(iconv.encode(index === 0 ? first : second, 'gbk'), record + 46)
    })

  test('are all looked at', () => {
    expect(codeOf(inGbk('张三.txt', '李四.txt', strToU8('二')))).toBe('accepted')
    expect(codeOf(inGbk('张三.txt', '李四.txt', SAMPLES.program))).toBe('archive-dangerous')
    expect(codeOf(inGbk('张三.txt', '李四.exe', strToU8('二')))).toBe('archive-dangerous')
  })
})
