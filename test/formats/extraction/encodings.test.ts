import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { tryRepairMojibake } from '../../../src/formats/extraction/mojibake.ts'
import { documentOf, refusalOf, sketchOf, utf8 } from './small-files.ts'

const SENTENCE = '本机关全年主动公开政府信息，收到申请三件，均在期限内答复。'
const TRADITIONAL = '本機關全年主動公開政府信息，收到申請三件，均在期限內答覆，結果維持。'
const bytesIn = (encoding: string, text = SENTENCE, addBOM = false): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }))

describe('encodings of text', () => {
  test.each([
    ['UTF-8', bytesIn('utf-8'), SENTENCE],
    ['UTF-8 with a mark', bytesIn('utf-8', SENTENCE, true), SENTENCE],
    ['UTF-16 LE with a mark', bytesIn('utf-16le', SENTENCE, true), SENTENCE],
    ['UTF-16 BE with a mark', bytesIn('utf-16be', SENTENCE, true), SENTENCE],
    ['UTF-16 LE without', bytesIn('utf-16le', `${SENTENCE}\n规章 0 0 0`), SENTENCE],
    ['UTF-16 BE without', bytesIn('utf-16be', `${SENTENCE}\n规章 0 0 0`), SENTENCE],
    ['GBK', bytesIn('gbk'), SENTENCE],
    ['GB2312', bytesIn('gb2312'), SENTENCE],
    ['GB18030 with four bytes', bytesIn('gb18030', `${SENTENCE}⺠𠮷`), `${SENTENCE}⺠𠮷`],
    ['Big5', bytesIn('big5', TRADITIONAL), TRADITIONAL],
  ])('%s', async (_name, bytes, expected) => {
    expect((await sketchOf(bytes, 'a.txt'))[0]).toBe(expected)
  })

  test('a page is read by what it holds, not by what it declares', async () => {
    const page = (charset: string): string =>
      `<html><head><meta charset="${charset}"></head><body><p>${SENTENCE}</p></body></html>`
    expect(await sketchOf(bytesIn('gbk', page('utf-8')))).toEqual([SENTENCE])
    expect(await sketchOf(bytesIn('utf-8', page('gb2312')))).toEqual([SENTENCE])
    expect(await sketchOf(bytesIn('gb18030', page('big5')))).toEqual([SENTENCE])
    expect(await sketchOf(bytesIn('gbk', page('gb2312')))).toEqual([SENTENCE])
  })

  test('UTF-8 that a crawler cut in the middle of a character is still UTF-8', async () => {
    const whole = utf8(SENTENCE.repeat(5))
    const text = (await sketchOf(whole.subarray(0, whole.length - 1), 'a.txt'))[0]
    expect(text?.startsWith(SENTENCE.repeat(4))).toBe(true)
  })

  test('bytes that are no Chinese in any encoding are refused, not guessed', async () => {
    const bytes = new Uint8Array(4000)
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = 0x81 + ((index * index * 31) % 0x7e)
    expect(await refusalOf(bytes, 'a.txt')).toBe('encoding-unknown')
    expect(
      await refusalOf(bytesIn('shiftjis', 'ひらがなとカタカナでかいたぶんしょう'.repeat(5)), 'a.txt'),
    ).toBe('encoding-unknown')
  })

  test('a few words in GBK are enough', async () => {
    expect((await documentOf(bytesIn('gbk', '年度报告'), 'a.txt')).blocks).toMatchObject([
      { text: '年度报告' },
    ])
  })
})

describe('repair of a wrong decoding that was saved', () => {
  test('UTF-8 read as GBK', () => {
    const garbled = iconv.decode(Buffer.from(utf8(SENTENCE)), 'gbk')
    const repaired = tryRepairMojibake(garbled)
    expect(repaired?.slice(0, 8)).toBe(SENTENCE.slice(0, 8))
  })

  test('UTF-8 and GBK read as a western encoding', () => {
    expect(tryRepairMojibake(iconv.decode(Buffer.from(utf8(SENTENCE)), 'latin1'))).toBe(SENTENCE)
    expect(tryRepairMojibake(iconv.decode(iconv.encode(SENTENCE, 'gbk'), 'latin1'))).toBe(SENTENCE)
  })

  test('a number that the mistake may have cut is no number any more', () => {
    const words = SENTENCE.slice(0, 13)
    for (let length = 1; length <= words.length; length += 1) {
      const bytes = Buffer.from(utf8(`${words.slice(0, length)}134篇，${SENTENCE}`))
      const read = iconv.decode(bytes, 'gbk')
      const swallowed = read.replace(/\ufffd\d/, '\ufffd')
      for (const garbled of [read, swallowed, swallowed.replaceAll('\ufffd', '?')]) {
        const numbers = tryRepairMojibake(garbled)?.match(/\d+/g) ?? []
        expect(['', '134']).toContain(numbers.join())
      }
    }
  })

  test('a whole file is repaired, and says so', async () => {
    const rows = `一、总体情况\n${SENTENCE}\n规章\t0\t12\t7\n`
    const file = utf8(iconv.decode(Buffer.from(utf8(rows)), 'gb18030'))
    const { blocks, notes } = await documentOf(file, 'a.txt')
    expect(notes).toEqual(['decoding-repaired'])
    expect(blocks).toContainEqual(expect.objectContaining({ text: '规章\t0\t12\t7' }))
  })

  test('good text, figures alone and text beyond repair are left alone', () => {
    expect(tryRepairMojibake(SENTENCE)).toBeNull()
    expect(tryRepairMojibake('0 1 2 3')).toBeNull()
    expect(tryRepairMojibake('鱻麤龘靐齉爨'.repeat(4))).toBeNull()
  })
})
