import { describe, expect, test } from 'vitest'
import type { Narrative } from '../../../src/law/annual-report/annual-report.ts'
import {
  checkSimilarity,
  type ReportText,
  SIMILARITY_THRESHOLD,
} from '../../../src/law/annual-report/checks/narrative/similar-reports.ts'
import { textSimilarity } from '../../../src/law/annual-report/checks/narrative/text-similarity.ts'
import { SOURCES } from '../../../src/law/sources.ts'
import { sampleReport } from './sample-report.ts'

const SHARED =
  '我局把信息公开列入年度工作要点，主要负责人每季度听取一次汇报，办公室逐条核对发布内容，股室负责人对本股室信息的真实性负责。'
const OWN =
  '今年新开设水旱灾害防御专栏，把水库水位、河道流量和预警信息放在首页显著位置，群众用手机即可查询所在乡镇的实时雨情。'
const OTHER =
  '为方便种植户，农技站把测土配方结果、农资价格和病虫害预报编成短信，按村组推送到户，并在赶集日设点答疑。'

describe('similarity of two texts', () => {
  test.each<readonly [string, string, string, number]>([
    ['the same text', SHARED, SHARED, 1],
    ['nothing in common', OWN, OTHER, 0],
    ['an empty text', '', SHARED, 0],
    ['against an empty text', SHARED, '', 0],
  ])('%s', (_, a, b, share) => {
    expect(textSimilarity(a, b).share).toBe(share)
  })

  test('half of the text stands in the other, wherever it stands there', () => {
    const { share, passages } = textSimilarity(`${SHARED}${OWN}`, `${OTHER}${SHARED}`)
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
    expect(passages).toHaveLength(1)
    expect(SHARED.startsWith(passages[0] ?? '-')).toBe(true)
  })

  test('another year, other figures, other punctuation and line breaks are the same text', () => {
    const before = `2022年公开信息31条。${SHARED}`
    const after = `2023年公开信息48条；\n${SHARED.replaceAll('，', '、')}`
    expect(textSimilarity(after, before).share).toBe(1)
  })

  test('rare signs of two units count in neither text', () => {
    const strewn = SHARED.replaceAll(/.{5}/gu, '$&𠀀')
    for (const [a, b] of [
      [strewn, strewn],
      [strewn, SHARED],
      [SHARED, strewn],
    ] as const)
      expect(textSimilarity(a, b).share).toBe(1)
  })

  test('names and set phrases are no passages', () => {
    const a = `认真贯彻落实《中华人民共和国条例》。${OWN}`
    const b = `认真贯彻落实《中华人民共和国条例》。${OTHER}`
    expect(textSimilarity(a, b)).toEqual({ share: 0, passages: [] })
  })

  test('a share is of the first text', () => {
    const short = textSimilarity(SHARED, `${SHARED}${OWN}${OTHER}`)
    const long = textSimilarity(`${SHARED}${OWN}${OTHER}`, SHARED)
    expect(short.share).toBe(1)
    expect(long.share).toBeLessThan(0.5)
  })
})

const narrative = (overview: string, problems = '更新不及时。下一步改进。'): Narrative => ({
  overview,
  problems,
  other: '无',
})
const other = (words: Narrative): ReportText => ({ organ: '云岭县农业农村局', year: 2023, narrative: words })
const LONG = `${SHARED}${SHARED.replaceAll('股室', '科室')}`

describe('similar reports (KX-7)', () => {
  const report = sampleReport({ narrative: narrative(`${LONG}${OWN}`) })

  test('a chapter that is half another report is a warning with the passage', () => {
    const [finding, ...rest] = checkSimilarity(report, [other(narrative(LONG))])
    expect(rest).toEqual([])
    expect(finding).toMatchObject({
      check: 'KX-7',
      severity: 'warning',
      expected: 0.5,
      source: 'FORM-2021-SIMILARITY',
    })
    expect(finding?.message).toContain('第一部分')
    expect(finding?.message).toContain('云岭县农业农村局2023年年度报告')
    expect(finding?.message).toContain('我局把信息公开列入年度工作要点')
  })

  test('each other report and each chapter is told apart', () => {
    const copied = narrative(LONG, LONG)
    const twice = sampleReport({ narrative: copied })
    expect(checkSimilarity(twice, [other(copied), { ...other(copied), year: 2022 }])).toHaveLength(4)
  })

  test('below the threshold, and chapters of a sentence or two, pass', () => {
    expect(checkSimilarity(report, [other(narrative(OTHER + OTHER))])).toEqual([])
    const brief = sampleReport({ narrative: narrative('全年工作有序。') })
    expect(checkSimilarity(brief, [other(narrative('全年工作有序。'))])).toEqual([])
  })

  test('the threshold is a cited policy and can be set', () => {
    expect(SOURCES[SIMILARITY_THRESHOLD.source].confidence).toBe('I')
    const strict = { ...SIMILARITY_THRESHOLD, value: 0.95 }
    expect(checkSimilarity(report, [other(narrative(LONG))], strict)).toEqual([])
  })
})
