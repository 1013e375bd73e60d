import { describe, expect, test } from 'vitest'
import { extractClaims } from '../../../src/formats/annual-report/claims.ts'
import type { AnnualReport, Cells, Finding } from '../../../src/law/annual-report/annual-report.ts'
import { checkNarrative } from '../../../src/law/annual-report/checks/narrative/check-narrative.ts'
import { BLANK, number, STROKE, sampleReport, UNREADABLE, withCells } from './sample-report.ts'

const PROBLEMS = '一是公开内容还不够丰富，二是更新不够及时。下一步将加强培训，按月检查栏目更新情况。'

/** The sample (40 new, 4 carried over, 39 done, 5 carried forward) with words about it. */
const told = (overview: string, changes: Partial<AnnualReport> = {}): AnnualReport => {
  const narrative = { overview, problems: PROBLEMS, other: null, ...changes.narrative }
  return sampleReport({ ...changes, narrative, claims: extractClaims(narrative) })
}

const brief = (report: AnnualReport): readonly string[] =>
  checkNarrative(report).map(
    ({ check, severity, expected, actual }) => `${check} ${severity} ${expected}≠${actual}`,
  )

const withNone = (report: AnnualReport): AnnualReport =>
  withCells(
    report,
    Object.fromEntries(
      Object.keys(report.cells)
        .filter((path) => path.startsWith('requests.'))
        .map((path) => [path, number(0)]),
    ) as Cells,
  )

describe('figures that agree with the tables', () => {
  test.each([
    '全年新收政府信息公开申请40件，上年结转4件，办结39件，结转下年度5件。',
    '全年共受理政府信息公开申请44件（含上年结转4件）。',
    '共处理申请44件。',
    '收到申请40件，其中自然人31件，法人或其他组织9件。',
    '收到申请44件，其中自然人34件，商业企业6件。',
    '办结申请39件，其中予以公开20件，部分公开5件，不予公开2件，无法提供10件，不予处理2件。',
    '予以公开及部分公开的申请25件。',
    '因信息不存在无法提供的申请10件。',
    '不予公开、无法提供的情形另行告知，不予公开的申请12件。',
    '答复申请37件。',
    '办结申请39件，其中予以公开20件（占51.28%），部分公开5件（占12.8%）。',
    '答复申请中，予以公开占51.3%。',
    '收到申请30余件。',
    '收到申请近42件。',
    '收到申请约37件。',
    '因政府信息公开发生行政复议3件，其中维持2件，尚未审结1件，未发生行政诉讼。',
    '制发行政规范性文件3件，废止1件，现行有效17件。',
    '对行政规范性文件进行清理，废止4件，宣布失效3件。',
    '现行有效行政规范性文件18件（含失效1件）。',
    '主动公开行政规范性文件33件。',
    '作出行政许可决定214件。',
    '公示行政许可信息1200条、行政处罚信息8条。',
    '行政事业性收费103.39万元。',
    '行政事业性收费共约103万元。',
    '2022年收到申请55件，2023年收到申请40件，同比下降27.3%。',
    '申请量较2022年的55件有所回落。',
    '县司法局全年审理行政复议案件132件。',
    '备案政府信息公开行政复议案件12件。',
    '本年未收到重复申请。',
    '共收到申请40件，其中县水利站12件、河道所8件。',
    '委托县自然资源局办理政府信息公开申请25件。',
    '收到申请40件，其中征地拆迁类申请12件，收到职责以外的申请3件。',
    '全年收取信息处理费800元。',
  ])('%s', (overview) => {
    expect(brief(told(overview))).toEqual([])
  })

  test('a withdrawn request is one of 3.其他', () => {
    const report = withCells(told('依申请公开中，申请人主动撤回2件。'), { 'requests.otherMisc.6': number(3) })
    expect(brief(report)).toEqual([])
  })

  test('zero in words, blank or stroke in the table', () => {
    const report = told('全年未收到政府信息公开申请，未发生行政复议、行政诉讼。')
    for (const cell of [BLANK, STROKE, number(0)]) {
      const cells = Object.fromEntries(Object.keys(report.cells).map((path) => [path, cell])) as Cells
      expect(brief({ ...report, cells })).toEqual([])
    }
  })

  test('a blank total stands for its columns', () => {
    expect(brief(withCells(told('全年新收申请40件。'), { 'requests.newReceived.6': BLANK }))).toEqual([])
  })

  test('nothing is said against a cell that could not be read', () => {
    const report = withCells(told('全年制发行政规范性文件8件。'), {
      'proactive.normativeDocuments.issued': UNREADABLE,
    })
    expect(brief(report)).toEqual([])
  })

  test('none received, some carried over', () => {
    const none = withNone(told('全年未收到政府信息公开申请，上年结转2件。'))
    expect(brief(withCells(none, { 'requests.carriedOver.6': number(2) }))).toEqual([])
  })

  test('the 2019 form has no counterpart of 现行有效 and of the fee', () => {
    const report = sampleReport({}, '2019')
    const overview = '制发规范性文件3件，现行有效99件，行政事业性收费20万元。'
    const narrative = { overview, problems: PROBLEMS, other: null }
    expect(brief({ ...report, narrative, claims: extractClaims(narrative) })).toEqual([])
  })
})

describe('planted errors', () => {
  test.each<readonly [string, readonly string[]]>([
    ['全年新收政府信息公开申请41件。', ['KX-2 warning 40≠41']],
    ['全年新收申请40件，上年结转5件。', ['KX-2 warning 4≠5']],
    ['全年办结申请38件。', ['KX-2 warning 39≠38']],
    ['收到申请40件，均已办结。', ['KX-2 warning 39≠40']],
    ['年末结转下年度办理申请6件。', ['KX-2 warning 5≠6']],
    ['已办结申请39件，其中予以公开21件。', ['KX-2 warning 20≠21']],
    ['办结申请39件，部分公开7件。', ['KX-2 warning 5≠7']],
    ['依申请公开答复中，不予公开9件。', ['KX-2 warning 2≠9']],
    ['依申请公开答复中，予以公开20件，占61.5%。', ['KX-2 warning 51.28≠61.5']],
    ['依申请公开中，申请人主动撤回2件。', ['KX-2 warning 0≠2']],
    ['收到自然人申请30件。', ['KX-2 warning 31≠30']],
    ['收到申请50余件。', ['KX-2 warning 40≠50']],
    ['收到申请约60件。', ['KX-2 warning 40≠60']],
    ['收到申请不足30件。', ['KX-2 warning 40≠30']],
    ['因政府信息公开发生行政复议4件，其中维持2件。', ['KX-2 warning 3≠4']],
    ['全年未发生因政府信息公开引发的行政复议。', ['KX-2 warning 3≠0']],
    ['因政府信息公开被提起行政诉讼1件。', ['KX-2 warning 0≠1']],
    ['全年制发行政规范性文件6件。', ['KX-2 warning 3≠6']],
    ['现行有效行政规范性文件21件。', ['KX-2 warning 17≠21']],
    ['作出行政许可决定210件。', ['KX-2 warning 214≠210']],
    ['行政事业性收费112万元。', ['KX-2 warning 103387900≠112000000']],
    ['全年未收到政府信息公开申请。', ['KX-4 error 40≠0']],
    ['收到申请40件。另据统计，全年收到申请36件。', ['KX-2 warning 40≠36']],
  ])('%s', (overview, expected) => {
    expect(brief(told(overview))).toEqual(expected)
  })

  test('requests told, none in the table', () => {
    expect(brief(withNone(told('全年收到政府信息公开申请6件。')))).toEqual(['KX-4 error 0≠6'])
    expect(brief(withNone(told('全年收到政府信息公开申请10余件。')))).toEqual(['KX-4 error 0≠10'])
  })

  test('prose that contradicts itself is a warning: one of its sentences agrees', () => {
    const report = told('全年未收到政府信息公开申请。据系统统计，全年收到申请40件。')
    expect(brief(report)).toEqual(['KX-4 warning 40≠0'])
  })

  test('the fee of chapter six exceeds the charges of table two (KX-1)', () => {
    const report = withCells(
      told('', { narrative: { overview: '', problems: PROBLEMS, other: '全年收取信息处理费1180元。' } }),
      {
        'proactive.administrativeFeesWanYuan': number(0, '0'),
      },
    )
    expect(brief(report)).toEqual(['KX-1 warning 0≠118000'])
  })

  test('fees denied, and requests lapsed because no fee was paid (K3-5)', () => {
    const report = withCells(told('全年未收取信息处理费。'), { 'requests.otherFeeUnpaid.6': number(1) })
    expect(brief(report)).toEqual(['K3-5 warning 0≠1'])
  })

  test('supplements denied, and requests lapsed for want of one (K3-6)', () => {
    const report = withCells(told('全年没有发出补正通知。'), { 'requests.otherNoSupplement.6': number(2) })
    expect(brief(report)).toEqual(['K3-6 warning 0≠2'])
  })
})

describe('scope', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['云岭县水利局', '全县收到政府信息公开申请95件。', ['KX-2 note 40≠95']],
    ['云岭县水利局', '我局收到政府信息公开申请17件。', ['KX-2 warning 40≠17']],
    ['云岭县水利局', '全县未收到政府信息公开申请。', ['KX-4 note 40≠0']],
    ['云岭县人民政府', '县政府办公室收到政府信息公开申请17件。', ['KX-2 note 40≠17']],
    ['云岭县人民政府', '全县收到政府信息公开申请95件。', ['KX-2 warning 40≠95']],
    ['云岭县人民政府办公室', '县政府办公室收到申请17件，全县收到申请40件。', ['KX-2 note 40≠17']],
    ['云岭县青禾镇人民政府', '全镇收到政府信息公开申请17件。', ['KX-2 warning 40≠17']],
  ])('%s: %s', (organ, overview, expected) => {
    expect(brief(told(overview, { organ }))).toEqual(expected)
  })
})

describe('sums in prose (KX-3)', () => {
  test.each([
    '公开信息582条，其中动态540条、公告36条、其他6条。',
    '公开信息582条，其中动态540条、公告36条。',
    '排查政务新媒体账号35个，注销29个，保留6个。',
    '排查政务新媒体账号35个，注销29个，整合2个，现有4个，新开设1个。',
    '网站公开信息300条，微信公开200条，共计500条。',
    '公开信息9条，其中机构职能1个、通知1则、动态1则、图解1则、公告1篇、其他4篇。',
    '公开信息约600条，其中动态540条、公告36条、其他66条。',
    '公开信息1.2万条，其中网站8600条、微信3000条、其他380条。',
    '公开信息100余条，其中动态80条、其他40条。',
    '公开信息100条，其中动态60条，其中图片新闻20条，公告40条。',
    '公开信息120条，其中政策解读30条、财政信息12条、公共资源配置信息18条、其他60条。',
    '公开信息90条，其中政策解读30条、财政信息30条、其他60条。',
    '公开信息40条，其中动态30条，公告10条；同时，在信用平台共发布行政许可信息66条。',
    '公开信息100条，其中动态60条，发放宣传册30份，其他10条。',
    '收到申请40件，同比增长25%，其中网上申请30件，信函申请9件，其他方式1件。',
  ])('no finding: %s', (overview) => {
    expect(brief(told(overview)).filter((finding) => finding.startsWith('KX-3'))).toEqual([])
  })

  test.each<readonly [string, readonly string[]]>([
    ['公开信息582条，其中动态540条、公告36条、其他5条。', ['KX-3 warning 581≠582']],
    ['公开信息582条，其中动态540条、公告46条。', ['KX-3 warning 586≠582']],
    ['公开信息120条，其中政策解读30条、财政信息12条、其他60条。', ['KX-3 warning 102≠120']],
    ['排查政务新媒体账号35个，注销28个，保留6个。', ['KX-3 warning 34≠35']],
    ['网站公开信息300条，微信公开210条，共计500条。', ['KX-3 warning 510≠500']],
    ['公开信息582条，其中网站540条、公众号100条。', ['KX-3 note 640≠582']],
    ['收到申请40件，其中自然人31件，法人或其他组织8件。', ['KX-2 warning 9≠8', 'KX-3 warning 39≠40']],
    ['收到申请40件。其中，网上申请30件，信函申请8件，其他方式1件。', ['KX-3 warning 39≠40']],
    ['受理申请44件，其中新收40件，上年结转3件。', ['KX-2 warning 4≠3', 'KX-3 warning 43≠44']],
  ])('%s', (overview, expected) => {
    expect(brief(told(overview))).toEqual(expected)
  })
})

describe('messages', () => {
  const [finding] = checkNarrative(told('全年新收政府信息公开申请41件。')) as readonly [Finding]

  test('name the figure, the cell, both values and the sentence', () => {
    expect(finding.cells).toEqual(['requests.newReceived.6'])
    expect(finding.message).toBe(
      '正文中“收到政府信息公开申请”为41，表三“一、本年新收政府信息公开申请数量”·总计为40，两处不一致。原文：“全年新收政府信息公开申请41件。”',
    )
  })

  test('amounts are told in 万元', () => {
    const [fee] = checkNarrative(told('行政事业性收费112万元。'))
    expect(fee?.message).toContain('为112万元')
    expect(fee?.message).toContain('为103.3879万元')
  })

  test('a sentence told twice is found once', () => {
    const report = told('全年新收申请41件。')
    expect(checkNarrative({ ...report, claims: [...report.claims, ...report.claims] })).toHaveLength(1)
  })
})
