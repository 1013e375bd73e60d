import { describe, expect, test } from 'vitest'
import { readAnnualReport } from '../../../src/formats/annual-report/read-annual-report.ts'
import type { AnnualReport } from '../../../src/law/annual-report/annual-report.ts'
import { utf8 } from './layouts/layout.ts'
import { reportOf } from './layouts/report-plan.ts'
import { makeReportHtml } from './makers/make-report-html.ts'
import { makeReportText } from './makers/make-report-text.ts'

const REPORT: AnnualReport = {
  ...reportOf({
    edition: '2021',
    year: 2022,
    organ: '云岭县水利局',
    outcomes: [{ row: 0, column: 0, count: 3 }],
    open: [1, 0, 0, 0, 0, 0],
    oldShare: [0, 0, 0, 0, 0, 0],
    remedies: [
      [1, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ],
    proactive: {},
    style: 'plain',
    wording: 2,
  }),
  narrative: {
    overview: '全年围绕河道、水库做好信息公开。2018年建成的老系统停用，2023年将启用新系统。',
    problems: '问题是解读偏少。2023年将改进，2024年前完成。',
    other: '无',
  },
}

const identityOf = async (bytes: Uint8Array, fileName: string) => {
  const result = await readAnnualReport(bytes, fileName)
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return { organ: result.value.organ, year: result.value.year }
}

const withTitle = (title: string): Uint8Array => utf8(makeReportText({ ...REPORT, title }))

describe('organ and year from the title', () => {
  test.each([
    '云岭县水利局2022年政府信息公开工作年度报告',
    '云岭县水利局2022年度政府信息公开工作年度报告',
    '云岭县水利局2022年政府信息公开年度报告',
    '云岭县水利局2022年政府信息公开工作报告',
    '云岭县水利局2022年政务公开工作年度报告',
    '云岭县水利局 2022 年政府信息公开工作年度报告',
    '云岭县水利局２０２２年政府信息公开工作年度报告',
    '云岭县水利局二〇二二年政府信息公开工作年度报告',
    '云岭县水利局二○二二年政府信息公开工作年度报告',
    '2022年云岭县水利局政府信息公开工作年度报告',
    '2022年度云岭县水利局政府信息公开工作年度报告',
    '云岭县水利局政府信息公开工作年度报告（2022年）',
    '云岭县水利局政府信息公开工作年度报告（2022年度）',
    '云岭县水利局政府信息公开2022年度报告',
    '【云岭县水利局】2022年政府信息公开工作年度报告',
    '《云岭县水利局2022年政府信息公开工作年度报告》',
    '关于云岭县水利局2022年政府信息公开工作的年度报告',
    '云岭县水利局\n2022年政府信息公开工作年度报告',
    '云岭县水利局2022年\n政府信息公开工作年度报告',
    '云 岭 县 水 利 局 2022 年 政 府 信 息 公 开 工 作 年 度 报 告',
    '（图解）云岭县水利局2022年政府信息公开工作年度报告',
    '附件：云岭县水利局2022年政府信息公开工作年度报告',
    '云岭县水利局2022年政府信息公开工作年度报告.docx',
  ])('%s', async (title) => {
    expect(await identityOf(withTitle(title), 'report.txt')).toEqual({ organ: '云岭县水利局', year: 2022 })
  })
})

describe('organs of every kind', () => {
  test.each([
    '临溪市人民政府',
    '青禾县人民政府办公室',
    '松滩县柳湾镇人民政府',
    '望川区东湖街道办事处',
    '白榆县三岔河乡',
    '澄河县发展和改革委员会',
    '金穗市市场监督管理局',
    '青禾县公安局',
    '云岭县税务局',
    '临溪市高新技术产业开发区管理委员会',
    '松滩县气象局',
    '望川区供销合作社联合社',
    '白榆县档案馆',
    '云岭县卫生健康委员会（云岭县疾病预防控制局）',
  ])('%s', async (organ) => {
    const title = `${organ}2022年政府信息公开工作年度报告`
    expect(await identityOf(withTitle(title), 'report.txt')).toEqual({ organ, year: 2022 })
  })
})

describe('where the title says less', () => {
  const page = (title: string, heading: string, before = ''): Uint8Array =>
    utf8(
      makeReportHtml(REPORT)
        .replace(/<title>[^<]*<\/title>/, `<title>${title}</title>`)
        .replace(/<h1>[^<]*<\/h1>/, `${before}<h1>${heading}</h1>`),
    )

  test('the page title ends with the name of the site', async () => {
    const bytes = page('云岭县水利局2022年政府信息公开工作年度报告_云岭县人民政府门户网站', '')
    expect(await identityOf(bytes, 'report.html')).toEqual({ organ: '云岭县水利局', year: 2022 })
  })

  test('the site says who published a report without a name', async () => {
    const before = '<p>发布机构：云岭县水利局 发布日期：2023-01-18</p>'
    const bytes = page('年度报告', '2022年政府信息公开工作年度报告', before)
    expect(await identityOf(bytes, 'report.html')).toEqual({ organ: '云岭县水利局', year: 2022 })
  })

  test('the period tells the year where the title does not', async () => {
    const text = makeReportText({ ...REPORT, title: '云岭县水利局政府信息公开工作年度报告' }).replace(
      '一、总体情况',
      '本报告数据的统计期限自2022年1月1日起至2022年12月31日止。\n一、总体情况',
    )
    expect(await identityOf(utf8(text), 'report.txt')).toEqual({ organ: '云岭县水利局', year: 2022 })
  })

  test('the date of publishing is not the year of the report', async () => {
    const text = `发布日期：2024-01-30\n2023年12月，县里召开年报工作会。\n${makeReportText(REPORT)}\n2024年1月30日`
    expect(await identityOf(utf8(text), 'report.txt')).toEqual({ organ: '云岭县水利局', year: 2022 })
  })
})
