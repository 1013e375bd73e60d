import { describe, expect, test } from 'vitest'
import type { AnnualReport, Narrative, SectionHeading } from '../../../src/law/annual-report/annual-report.ts'
import { runChecks } from '../../../src/law/annual-report/checks/check.ts'
import {
  checkNarrative,
  NARRATIVE_CHECKS_ON_EXPORT,
} from '../../../src/law/annual-report/checks/narrative/check-narrative.ts'
import { SECTION_HEADINGS } from '../../../src/law/annual-report/form.ts'
import { sampleReport } from './sample-report.ts'

const GOOD: Narrative = {
  overview: '2023年，云岭县水利局围绕防汛保供公开信息，及时回应群众关切。',
  problems: '一是公开内容还不够丰富；二是更新不够及时。下一步将加强培训，按月检查栏目更新情况。',
  other: '无。',
}
const TITLE = '云岭县水利局2023年政府信息公开工作年度报告'

const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const
const HEADINGS: readonly SectionHeading[] = SECTION_HEADINGS.map((heading, index) => ({
  section: (index + 1) as 1 | 2 | 3 | 4 | 5 | 6,
  printed: `${NUMERALS[index]}、${heading}`,
}))

const report = (changes: Partial<AnnualReport> = {}, words: Partial<Narrative> = {}): AnnualReport =>
  sampleReport({ title: TITLE, headings: HEADINGS, narrative: { ...GOOD, ...words }, ...changes })

const brief = (of: AnnualReport): readonly string[] =>
  checkNarrative(of).map(({ check, severity, actual }) => `${check} ${severity} ${actual}`)

test('a report in order', () => {
  expect(brief(report())).toEqual([])
})

describe('title, organ and year (KX-5)', () => {
  test.each<readonly [string, readonly string[]]>([
    ['云岭县水利局2022年政府信息公开工作年度报告', ['KX-5 warning 2022']],
    ['云岭县水务局2023年政府信息公开工作年度报告', ['KX-5 warning 云岭县水务局']],
    ['云岭县水利局2023年政府信息公开年报', ['KX-5 warning 云岭县水利局2023年政府信息公开年报']],
    [
      '云岭县水利局2023年度政府信息公开工作年度报告',
      ['KX-5 note 云岭县水利局2023年度政府信息公开工作年度报告'],
    ],
    ['2023年政府信息公开工作年度报告', ['KX-5 warning null']],
  ])('%s', (title, expected) => {
    expect(brief(report({ title }))).toEqual(expected)
  })

  test('blanks and line breaks in the title are layout', () => {
    expect(brief(report({ title: '云岭县水利局\n2023 年政府信息公开工作年度报告' }))).toEqual([])
  })

  test('a missing title is for the reader to tell', () => {
    expect(brief(report({ title: null }))).toEqual([])
  })

  test('the title of an area stands for its government', () => {
    const title = '云岭县2023年政府信息公开工作年度报告'
    const overview = '2023年，云岭县坚持公开为常态，各项工作有序推进。'
    expect(brief(report({ title, organ: '云岭县人民政府' }, { overview }))).toEqual([])
  })

  test('an abbreviated name', () => {
    const title = '市水利局2023年政府信息公开工作年度报告'
    expect(brief(report({ title, organ: null }))).toEqual(['KX-5 warning 市水利局'])
  })

  test('the text calls the organ by another name', () => {
    const overview = '2023年，云岭县农业农村局在县委、县政府的领导下，认真做好各项公开工作。'
    expect(brief(report({}, { overview }))).toEqual(['KX-5 warning 云岭县农业农村局'])
  })

  test.each([
    '2023年，县水利局坚持以公开促服务，完善各项制度。',
    '2023年，我局认真落实各项要求。',
    '2023年，在县委、县政府的领导下，云岭县水利局深入推进各项公开工作。',
    '2023年，云岭县人民政府高度重视政务公开，云岭县水利局据此开展工作。',
    '按照云岭县人民政府办公室的要求，2023年云岭县水利局认真梳理事项。',
    '2023年，云岭县农业农村局与云岭县水利局合署办公，云岭县农业农村局在年内完成挂牌。',
  ])('the same organ: %s', (overview) => {
    expect(brief(report({}, { overview }))).toEqual([])
  })

  test.each<readonly [string, string]>([
    ['云岭县发展和改革委员会', '2023年，县发改委认真落实各项要求。'],
    ['云岭县人民政府办公室', '2023年，县政府办严格落实各项要求。'],
    ['云岭县政务服务和数据管理局', '2023年，云岭县政务服务与数据管理局认真落实各项要求。'],
  ])('shortened: %s', (organ, overview) => {
    const title = `${organ}2023年政府信息公开工作年度报告`
    expect(brief(report({ organ, title }, { overview }))).toEqual([])
  })

  test('the text was taken over from another year', () => {
    const overview = '2022年，我局认真做好公开工作。全年公开信息30条。'
    expect(brief(report({}, { overview }))).toEqual(['KX-5 warning 2022'])
  })

  test('the opening was taken over, the rest was not', () => {
    const overview = '2022年，我局认真做好公开工作。2023年公开信息30条。'
    expect(brief(report({}, { overview }))).toEqual(['KX-5 warning 2022'])
  })

  test.each([
    '2023年，我局认真做好公开工作。2022年12月获评先进单位。',
    '按照2022年的安排，2023年各项工作有序开展。',
    '我局认真做好公开工作，2024年将再接再厉。',
    '我局认真落实《关于2022年政务公开工作要点》。',
  ])('another year for a reason: %s', (overview) => {
    expect(brief(report({}, { overview }))).toEqual([])
  })

  test('plans for the year after are normal, plans for the report year are left over', () => {
    const plan = (year: number) => `公开还不够及时。${year}年，我局将继续完善制度。`
    expect(brief(report({}, { problems: plan(2024) }))).toEqual([])
    expect(brief(report({}, { problems: plan(2023) }))).toEqual(['KX-5 warning 2023'])
  })
})

describe('name of the Regulation (KX-6)', () => {
  test.each([
    '认真贯彻《中华人民共和国信息公开条例》，2023年各项工作有序。',
    '认真贯彻《信息公开条例》，2023年各项工作有序。',
    '认真贯彻《中华人民共和国政务信息公开条例》，2023年各项工作有序。',
    '认真贯彻《中华人民共和国\n信息公开条例》，2023年各项工作有序。',
  ])('%s', (overview) => {
    const [finding, ...others] = checkNarrative(report({}, { overview }))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      check: 'KX-6',
      severity: 'note',
      expected: '中华人民共和国政府信息公开条例',
    })
  })

  test.each([
    '认真贯彻《中华人民共和国政府信息公开条例》，2023年各项工作有序。',
    '认真贯彻《条例》和《政府信息公开条例》，2023年各项工作有序。',
  ])('%s', (overview) => {
    expect(brief(report({}, { overview }))).toEqual([])
  })
})

describe('chapter five (KX-8)', () => {
  test.each(['', '  ', '无', '暂无。', '/', null])('empty: %s', (problems) => {
    expect(brief(report({}, { problems }))).toEqual([`KX-8 warning ${problems?.trim() ?? ''}`])
  })

  test.each([
    '一是公开内容不够丰富；二是更新不够及时。',
    '一是公开意识有待进一步提高；二是业务能力仍需加强。',
    '（一）存在的主要问题。公开渠道单一，解读质量还需进一步提升。',
  ])('problems without improvement: %s', (problems) => {
    expect(brief(report({}, { problems }))).toEqual(['KX-8 warning null'])
  })

  test.each([
    '公开意识有待提高。下一步，组织全员学习。',
    '更新不够及时。改进情况：已建立月度台账。',
    '公开渠道单一。今后多用公示栏。',
    '栏目偏少。下一年度新设两个栏目。',
    '解读形式单一，我局将安排专人制作图解。',
  ])('problems and improvement: %s', (problems) => {
    expect(brief(report({}, { problems }))).toEqual([])
  })
})

describe('headings (KX-9)', () => {
  const printed = (changes: Readonly<Record<number, string | null>>): readonly SectionHeading[] =>
    HEADINGS.flatMap((heading, index) => {
      const change = changes[index + 1]
      if (change === null) return []
      return [change === undefined ? heading : { ...heading, printed: change }]
    })

  const onExport = (headings: readonly SectionHeading[]): readonly string[] =>
    runChecks(NARRATIVE_CHECKS_ON_EXPORT, report({ headings })).map(
      ({ check, severity, actual }) => `${check} ${severity} ${actual}`,
    )

  test('exact headings pass both ways', () => {
    expect(onExport(HEADINGS)).toEqual([])
  })

  test('a missing chapter', () => {
    const headings = printed({ 4: null })
    expect(brief(report({ headings }))).toEqual(['KX-9 note null'])
    expect(onExport(headings)).toEqual(['KX-9 error null'])
  })

  test('known aliases pass on import only', () => {
    const headings = printed({ 5: '五、存在问题及改进情况' })
    expect(brief(report({ headings }))).toEqual([])
    expect(onExport(headings)).toEqual(['KX-9 error 五、存在问题及改进情况'])
  })

  test('blanks and dots are layout on import only', () => {
    const headings = printed({ 1: '一． 总体情况' })
    expect(brief(report({ headings }))).toEqual([])
    expect(onExport(headings)).toEqual(['KX-9 error 一． 总体情况'])
  })

  test('another wording, another number', () => {
    expect(brief(report({ headings: printed({ 6: '六、附件' }) }))).toEqual(['KX-9 note 六、附件'])
    expect(brief(report({ headings: printed({ 5: '四、存在的主要问题及改进情况' }) }))).toEqual([
      'KX-9 note 四、存在的主要问题及改进情况',
    ])
  })

  test('out of order', () => {
    const [first, second, third, fourth, fifth, sixth] = HEADINGS
    const headings = [first, third, second, fourth, fifth, sixth].filter((each) => each !== undefined)
    expect(brief(report({ headings }))).toEqual(['KX-9 note 一、三、二、四、五、六'])
  })

  test('extra chapters and headings printed twice are not the statutory six', () => {
    const extra: SectionHeading = { section: null, printed: '七、下一步打算' }
    expect(brief(report({ headings: [...HEADINGS, ...HEADINGS.slice(1, 4), extra] }))).toEqual([])
  })

  test('where all headings are lost nothing is said on import; on export all are missing', () => {
    expect(brief(report({ headings: [] }))).toEqual([])
    expect(onExport([])).toHaveLength(6)
  })
})
