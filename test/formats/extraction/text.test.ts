import { describe, expect, test } from 'vitest'
import { documentOf, sketchOf, utf8 } from './small-files.ts'

describe('text and Markdown', () => {
  test('every line stays as it is, blank ones and tabs too, with its number', async () => {
    const { media, metaTitle, blocks } = await documentOf(
      utf8('一、总体情况\r\n\r\n规章\t0\t1\t2\n  尾行'),
      'a.txt',
    )
    expect({ media, metaTitle }).toEqual({ media: 'text', metaTitle: null })
    expect(blocks).toEqual([
      { kind: 'line', text: '一、总体情况', spans: null, place: { line: 1 } },
      { kind: 'line', text: '', spans: null, place: { line: 2 } },
      { kind: 'line', text: '规章\t0\t1\t2', spans: null, place: { line: 3 } },
      { kind: 'line', text: '  尾行', spans: null, place: { line: 4 } },
    ])
  })

  test('pipes are left to the reader', async () => {
    expect(await sketchOf(utf8('| 规章 | 0 |\n|---|---|\n| 总计 | 1 |'), 'a.md')).toEqual([
      '| 规章 | 0 |',
      '|---|---|',
      '| 总计 | 1 |',
    ])
  })

  test('the name tells Markdown from text, and without a name the rule of a table does', async () => {
    const table = utf8('| 规章 | 0 |\n|---|---|\n| 总计 | 1 |')
    expect((await documentOf(table, 'a.md')).media).toBe('markdown')
    expect((await documentOf(table, 'a.txt')).media).toBe('text')
    expect((await documentOf(table, 'a')).media).toBe('markdown')
    expect((await documentOf(utf8('规章 0'), 'a')).media).toBe('text')
  })

  test('a form feed starts a page', async () => {
    const { blocks } = await documentOf(utf8('甲\n\f乙\n丙'), 'a.txt')
    expect(blocks.map(({ place }) => place)).toEqual([
      { page: 1, line: 1 },
      { page: 2, line: 2 },
      { page: 2, line: 3 },
    ])
    expect(blocks.map((block) => block.kind === 'line' && block.text)).toEqual(['甲', '乙', '丙'])
  })

  test('zero-width marks and a byte order mark go', async () => {
    expect(await sketchOf(utf8('\ufeff规\u200b章\u00ad 0'), 'a.txt')).toEqual(['规章 0'])
  })

  test('a table written as HTML inside Markdown is laid out, and lines keep their numbers', async () => {
    const { media, blocks } = await documentOf(
      utf8(
        '# 年度报告\n\n<table><tr><td rowspan="2">规章</td><td>0</td></tr>\n<tr><td>1</td></tr></table>\n\n尾行',
      ),
      'a.md',
    )
    expect(media).toBe('markdown')
    expect(blocks).toEqual([
      { kind: 'line', text: '# 年度报告', spans: null, place: { line: 1 } },
      {
        kind: 'row',
        cells: [
          { text: '规章', column: 0, columnSpan: 1, rowSpan: 2 },
          { text: '0', column: 1, columnSpan: 1, rowSpan: 1 },
        ],
        place: { table: 1, row: 1, line: 3 },
      },
      {
        kind: 'row',
        cells: [{ text: '1', column: 1, columnSpan: 1, rowSpan: 1 }],
        place: { table: 1, row: 2, line: 3 },
      },
      { kind: 'line', text: '尾行', spans: null, place: { line: 6 } },
    ])
  })

  test('two tables in Markdown are counted on', async () => {
    const table = '<table><tr><td>甲</td><td>0</td></tr></table>'
    const { blocks } = await documentOf(utf8(`一\n${table}\n二\n${table}`), 'a.md')
    expect(blocks.flatMap(({ place }) => place.table ?? [])).toEqual([1, 2])
  })
})
