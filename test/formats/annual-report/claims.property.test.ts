import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractClaims } from '../../../src/formats/annual-report/claims.ts'
import { checkNarrative } from '../../../src/law/annual-report/checks/narrative/check-narrative.ts'
import { metricOf } from '../../../src/law/annual-report/metrics.ts'
import { sampleReport } from '../../law/annual-report/sample-report.ts'

const WORDS = [
  ...'，。；：、（）“”《》#%\n 　未无零共约近超余万亿',
  ...'0123456789１２一二十百',
  ...['件', '条', '次', '个', '元', '人次', '篇', '期', '份', '起'],
  ...['其中', '包括', '合计', '共计', '其他', '均', '各', '分别为', '占', '同比增长', '较上年减少', '将继续'],
  ...['收到', '受理', '办结', '答复', '公开', '发布', '制发', '废止', '维持', '结转下年', '上年结转', '收取'],
  ...['申请', '依申请公开', '政府信息', '网站', '微信公众号', '行政复议', '行政诉讼', '规范性文件'],
  ...[
    '信息处理费',
    '自然人',
    '法人',
    '网上',
    '信函',
    '予以公开',
    '不予公开',
    '政务新媒体',
    '2023年',
    '（一）',
  ],
]

const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''))
const anything = fc.oneof(prose, fc.string({ maxLength: 300, unit: 'grapheme' }))

const plain = (text: string): string => text.replace(/\s+/g, '')

describe('any prose', () => {
  test('is read without a throw into claims of the closed list, quoted from the text', () => {
    fc.assert(
      fc.property(anything, anything, (overview, other) => {
        const claims = extractClaims({ overview, problems: overview, other })
        for (const { metric, value, text, section } of claims) {
          expect(metricOf(metric), metric).not.toBeNull()
          expect(value === null || Number.isFinite(value)).toBe(true)
          expect(plain(section === 'other' ? other : overview)).toContain(plain(text))
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('says the same however its lines are wrapped', () => {
    const sentence = fc.constantFrom(
      '全年收到政府信息公开申请128件，其中网上申请100件，信函申请20件，其他方式8件。',
      '全年未收到政府信息公开申请，未发生行政复议。',
      '县政府门户网站公开信息1286条，微信公众号推送信息95条。',
    )
    fc.assert(
      fc.property(
        sentence,
        fc.integer({ min: 4, max: 30 }),
        fc.constantFrom('\n', '\n\n   ', '\r\n'),
        (text, width, wrap) => {
          const wrapped = (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(wrap)
          const read = (overview: string) => extractClaims({ overview, problems: null, other: null })
          expect(read(wrapped)).toEqual(read(text))
        },
      ),
    )
  })

  test('is put to its checks without a throw, and every finding names a sentence or a heading in Chinese', () => {
    fc.assert(
      fc.property(anything, anything, (overview, problems) => {
        const narrative = { overview, problems, other: null }
        const findings = checkNarrative(
          sampleReport({ narrative, claims: extractClaims(narrative), title: overview }),
        )
        expect(findings.filter(({ message }) => !/\p{Script=Han}/u.test(message))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
