/** Invented organs and prose for generated reports; the figures in the prose are those of the tables. */
import type { CellPath, Cells, Narrative } from '../../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../../src/law/annual-report/cell-value.ts'

const COUNTIES = ['云岭县', '临溪市', '青禾县', '松滩县', '望川区', '白榆县', '澄河县', '金穗市'] as const

const OFFICES = [
  '人民政府',
  '人民政府办公室',
  '发展和改革委员会',
  '卫生健康委员会',
  '政务服务和大数据管理局',
  '自然资源和规划局',
  '农业农村局',
  '教育体育局',
  '市场监督管理局',
  '乡村振兴局',
  '柳湾镇人民政府',
  '三岔河乡人民政府',
  '东湖街道办事处',
] as const

export const INVENTED_ORGANS: readonly string[] = COUNTIES.flatMap((county) =>
  OFFICES.map((office) => `${county}${office}`),
)

interface NarrativeFacts {
  readonly organ: string
  readonly year: number
  readonly cells: Cells
  readonly wording: number
}

const pick = (choices: readonly string[], wording: number): string => choices[wording % choices.length] ?? ''

const countAt = ({ cells }: NarrativeFacts, path: CellPath): number => countedValue(cells[path]) ?? 0

const opening = ({ organ, year, wording }: NarrativeFacts): string =>
  pick(
    [
      `${year}年，${organ}依照《中华人民共和国政府信息公开条例》，把公开要求落实到发文、办会、办事各个环节。`,
      `${organ}在${year}年里围绕企业和居民常办的事项整理公开内容，凡是能公开的都按时上网。`,
      `根据《中华人民共和国政府信息公开条例》第五十条，现将${organ}${year}年度公开工作报告如下。`,
    ],
    wording,
  )

const published = ({ wording }: NarrativeFacts): string => {
  const [news, notices, rest] = [11 + (wording % 70), 3 + (wording % 17), 2 + (wording % 5)]
  return pick(
    [
      `（一）主动公开。全年发布信息${news + notices + rest}条，其中动态类${news}条、通知公告类${notices}条、其他类${rest}条。`,
      `（一）主动公开情况。全年累计发布信息${news + notices + rest}余条，群众关心的事项随时更新。`,
      '（一）主动公开。本机关按目录逐项核对，对调整后的职责和联系方式作了更新。',
    ],
    wording,
  )
}

const received = (facts: NarrativeFacts): string => {
  const [fresh, old] = [countAt(facts, 'requests.newReceived.6'), countAt(facts, 'requests.carriedOver.6')]
  const [done, open] = [
    countAt(facts, 'requests.totalProcessed.6'),
    countAt(facts, 'requests.carriedForward.6'),
  ]
  if (fresh === 0 && old === 0) return '（二）依申请公开。本年度未收到政府信息公开申请。'
  return pick(
    [
      `（二）依申请公开。本年度新收政府信息公开申请${fresh}件，上年结转${old}件；办结${done}件，结转下年度${open}件。`,
      `（二）依申请公开情况。全年共收到政府信息公开申请${fresh}件。另有上年结转申请${old}件，一并按期办理。`,
      '（二）依申请公开。受理窗口和网上渠道保持畅通，答复文书经过合法性审查后送达。',
    ],
    facts.wording,
  )
}

const problems = (facts: NarrativeFacts): string =>
  [
    '（一）主要问题。一是个别栏目更新间隔偏长；二是解读材料以文字为主，图表较少。',
    `（二）改进情况。${facts.year + 1}年将按季度核对栏目，计划组织培训2次，并为重要文件配发图解。`,
  ].join('\n')

const other = ({ wording }: NarrativeFacts): string =>
  pick(['本年度未收取信息处理费。', '无', '本机关没有其他需要报告的事项。'], wording)

export const inventedNarrative = (facts: NarrativeFacts): Narrative => ({
  overview: [
    opening(facts),
    published(facts),
    received(facts),
    '（三）政府信息管理。文件定稿时同步确定公开属性，发布前逐件登记审查意见。',
    '（四）平台建设。网站专栏按新目录归并，手机端可以直接检索。',
    '（五）监督保障。指定专人负责，每季度自查一遍，发现的错漏当周改正。',
  ].join('\n'),
  problems: problems(facts),
  other: other(facts),
})
