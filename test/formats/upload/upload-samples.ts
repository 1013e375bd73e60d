/** Small files of every kind that people upload, and of those that they should not; made on the spot. */
import { deflateSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { utf8, wordFile, wordParagraph } from '../extraction/small-files.ts'
import { smallPdf } from '../extraction/small-pdf.ts'

export const bytesOf = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  )

const uint32 = (value: number): readonly number[] => [
  (value >>> 24) & 255,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]
const uint16le = (value: number): readonly number[] => [value & 255, (value >>> 8) & 255]
const uint32le = (value: number): readonly number[] => uint32(value).toReversed()

export const pngOf = (width: number, height: number): Uint8Array =>
  bytesOf(
    [0x89],
    'PNG\r\n\x1a\n',
    uint32(13),
    'IHDR',
    uint32(width),
    uint32(height),
    [8, 2, 0, 0, 0],
    uint32(0),
    uint32(4),
    'IDAT',
    deflateSync(Buffer.alloc(4)),
    uint32(0),
  )

export const jpegOf = (width: number, height: number): Uint8Array =>
  bytesOf(
    [0xff, 0xd8, 0xff, 0xe0, 0, 16],
    'JFIF\0',
    [1, 1, 0, 0, 1, 0, 1, 0, 0],
    [0xff, 0xc0, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3],
    [1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
    [0xff, 0xd9],
  )

export const gifOf = (width: number, height: number): Uint8Array =>
  bytesOf('GIF89a', uint16le(width), uint16le(height), [0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x3b])

export const bmpOf = (width: number, height: number): Uint8Array =>
  bytesOf(
    'BM',
    uint32le(70),
    [0, 0, 0, 0],
    uint32le(54),
    uint32le(40),
    uint32le(width),
    uint32le(height),
    Buffer.alloc(44),
  )

export const tiffOf = (width: number, height: number): Uint8Array =>
  bytesOf(
    'II*\0',
    uint32le(8),
    uint16le(2),
    [...uint16le(256), ...uint16le(4), ...uint32le(1), ...uint32le(width)],
    [...uint16le(257), ...uint16le(4), ...uint32le(1), ...uint32le(height)],
    uint32le(0),
  )

export const webpOf = (width: number, height: number): Uint8Array =>
  bytesOf(
    'RIFF',
    uint32le(30),
    'WEBPVP8X',
    uint32le(10),
    [0, 0, 0, 0],
    uint32le(width - 1).slice(0, 3),
    uint32le(height - 1).slice(0, 3),
  )

export const heicOf = (width: number, height: number): Uint8Array =>
  bytesOf(
    uint32(24),
    'ftypheic',
    uint32(0),
    'mif1heic',
    uint32(40),
    'meta',
    uint32(20),
    'ispe',
    uint32(0),
    uint32(width),
    uint32(height),
  )

/** An old Office container by its outer marks: a header, then sectors with the given names and bytes. */
export const compoundOf = (streams: readonly string[], sector: readonly number[] = []): Uint8Array => {
  const file = Buffer.alloc(512 * 8)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.set(sector, 512)
  for (const [index, name] of streams.entries()) file.write(`${name}\0`, 1536 + index * 128, 'utf16le')
  return new Uint8Array(file)
}

export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) as Zippable,
  )

const TYPES = { '[Content_Types].xml': '<Types/>' }

export const SAMPLES = {
  pdf: smallPdf([{ texts: [{ text: '关于查阅供水管网改造材料的说明', x: 60, y: 700 }] }]),
  docx: wordFile(wordParagraph('申请材料')),
  xlsx: zipOf({ ...TYPES, 'xl/workbook.xml': '<workbook/>' }),
  pptx: zipOf({ ...TYPES, 'ppt/presentation.xml': '<p/>' }),
  odt: zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<c/>' }),
  ods: zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<c/>' }),
  ofd: zipOf({ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<d/>' }),
  doc: compoundOf(['Root Entry', 'WordDocument']),
  xls: compoundOf(['Root Entry', 'Workbook']),
  ppt: compoundOf(['Root Entry', 'PowerPoint Document']),
  rtf: bytesOf('{\\rtf1\\ansi\\ansicpg936 \\u30003?}'),
  txt: utf8('请公开青溪镇二号泵站的采购合同。'),
  gbk: new Uint8Array(iconv.encode('请公开青溪镇二号泵站的采购合同，谢谢。', 'gbk')),
  utf16: new Uint8Array(iconv.encode('\ufeff请公开青溪镇二号泵站的采购合同。', 'utf-16le')),
  big5: new Uint8Array(iconv.encode('請公開青溪鎮的採購合同，並以郵寄方式提供給我們。', 'big5')),
  eml: utf8(
    'From: li@example.org\r\nTo: gk@example.org\r\nSubject: apply\r\nDate: Mon, 2 Mar 2026 09:00:00 +0800\r\n\r\nhello',
  ),
  png: pngOf(640, 480),
  jpeg: jpegOf(4000, 3000),
  gif: gifOf(20, 10),
  bmp: bmpOf(30, 40),
  tiff: tiffOf(2480, 3508),
  webp: webpOf(800, 600),
  heic: heicOf(4032, 3024),
  zip: zipOf({ '材料/一.txt': '一', '材料/二.txt': '二' }),
  rar: bytesOf('Rar!\x1a\x07\x01\0', Buffer.alloc(40)),
  '7z': bytesOf('7z', [0xbc, 0xaf, 0x27, 0x1c], Buffer.alloc(40)),
  program: bytesOf('MZ', [0x90, 0, 3, 0, 0, 0], Buffer.alloc(200), 'PE\0\0'),
  html: utf8('<!DOCTYPE html><html><body>x</body></html>'),
  svg: utf8('<!-- picture --><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  shell: utf8('#!/bin/sh\nrm -rf x\n'),
} as const
