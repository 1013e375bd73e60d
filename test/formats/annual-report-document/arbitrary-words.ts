/** Words for reports: odd characters, rare ones, long paragraphs, headings within a chapter. */
import fc from 'fast-check'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'

/** Marks that formats give a meaning, and characters beyond the usual sets that the fonts have. */
const ODD = [
  '甲 & 乙、5 < 7、“引号”和‘半引号’照原样印出。',
  '路径 C:\\公开\\目录，竖线 | 与反引号 ` 、井号 # 和美元 $ 。',
  '〔2026〕3号，①②③，℃，§，——，……，％。',
  '龘靐齉、䶮、㙍、犇猋骉麤，镕、堃、喆、昇。',
  'Email gk@example.cn，https://www.example.cn/gk?a=1&b=2 。',
  '金额103.3879万元，同比增长12.5%，共1,234件。',
]

const PLAIN = [
  '本机关坚持以公开为常态、不公开为例外，把政府信息公开作为转变作风的重要抓手，全年工作平稳有序。',
  '（一）主动公开情况。全年通过门户网站公开信息，内容涵盖机构职能、规划计划、财政预决算等方面。',
  '（二）依申请公开情况',
  '一是健全制度，明确专人负责。二是加强培训，提升业务能力。',
  '三是畅通渠道。',
]

const sentence = fc.constantFrom(...PLAIN, ...ODD)
const longParagraph = fc
  .array(fc.constantFrom(PLAIN[0] ?? '', PLAIN[3] ?? '', ...ODD), { minLength: 6, maxLength: 14 })
  .map((parts) => parts.join(''))
const chapter = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: longParagraph }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((paragraphs) => paragraphs.join('\n'))

/** The same report with words of its own in the three chapters. */
export const withWords = (report: AnnualReport): fc.Arbitrary<AnnualReport> =>
  fc.tuple(chapter, chapter, fc.constantFrom('本年度未收取信息处理费。', ...PLAIN, ...ODD)).map(
    ([overview, problems, other]): AnnualReport => ({
      ...report,
      narrative: { overview, problems, other },
    }),
  )
