import { describe, expect, test } from 'vitest'
import { cite } from '../../../src/formats/request-document/citation.ts'
import { SOURCES, type SourceId } from '../../../src/law/sources.ts'

describe('a citation', () => {
  test.each<[readonly SourceId[], string]>([
    [['OGI-30'], '《中华人民共和国政府信息公开条例》第三十条'],
    [['OGI-36-3', 'OGI-16-2'], '《中华人民共和国政府信息公开条例》第三十六条第（三）项、第十六条第二款'],
    [['OGI-36-3', 'OGI-36-3'], '《中华人民共和国政府信息公开条例》第三十六条第（三）项'],
    [
      ['OGI-42', 'FEE-109-6'],
      '《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条',
    ],
    [['FORM-2021'], '国办公开办函〔2021〕30号'],
    [['INTERPRETATION-235'], '国办公开办函〔2016〕235号'],
  ])('%j', (ids, text) => {
    expect(cite(...ids)).toBe(text)
  })

  test('names every article of the Regulation whole, and leaves no note to the reader of the program in', () => {
    for (const id of Object.keys(SOURCES) as SourceId[]) {
      const text = cite(id)
      const article = /第[一二三四五六七八九十]+条/.exec(SOURCES[id].label)?.[0]
      if (id.startsWith('OGI-')) expect(text).toContain(SOURCES[id].label)
      if (article !== undefined) expect(text).toContain(article)
      expect(text).not.toMatch(/（年度报告格式|（处理决定送达|“三日”/)
    }
  })
})
