/** How the invented county's documents of each kind look: how many there are, what they are called, what they carry. */
import type { DisclosureKind } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { type Template, templates } from './template.ts'

export type TableForm = 'amounts' | 'licences' | 'penalties' | 'posts' | 'places' | 'none'

export interface InventedKind {
  readonly kind: DisclosureKind
  /** Of a thousand documents. */
  readonly share: number
  readonly titles: readonly Template[]
  readonly genre: string
  readonly audience: string
  readonly catalogueItems: readonly string[]
  readonly table: TableForm
  /** Of a hundred of its documents, those with a 文号. */
  readonly numbered: number
  /** Days for objections; 0: none. */
  readonly noticeDays: number
}

const kind = (
  name: DisclosureKind,
  share: number,
  titles: readonly string[],
  genre: string,
  catalogueItems: readonly string[],
  rest: Partial<Pick<InventedKind, 'audience' | 'table' | 'numbered' | 'noticeDays'>> = {},
): InventedKind => ({
  kind: name,
  share,
  titles: templates(titles),
  genre,
  catalogueItems,
  audience: '社会公众',
  table: 'none',
  numbered: 0,
  noticeDays: 0,
  ...rest,
})

/** A county makes no 规章, so there is none among them. */
export const INVENTED_KINDS: readonly InventedKind[] = [
  kind(
    'licence',
    190,
    [
      '{organ}关于准予{enterprise}行政许可的决定',
      '{organ}关于{mainPlace}{mainWork}的批复',
      '{year}年{month}月{organ}行政许可公示（第{serial}号）',
    ],
    '批复',
    ['20-5'],
    { table: 'licences', numbered: 60, audience: '企业' },
  ),
  kind(
    'information',
    160,
    [
      '{organ}{year}年{mainThing}工作情况',
      '{mainPlace}{mainThing}工作有序推进',
      '{organ}到{mainPlace}检查{mainThing}工作',
      '{mainPlace}开展{mainThing}专项行动',
    ],
    '信息',
    ['20-15', '20-11', '20-13', '21-county-2'],
  ),
  kind(
    'publicNotice',
    130,
    [
      '关于{mainPlace}{mainThing}拟定对象的公示',
      '{mainPlace}{year}年{mainWork}实施方案公示',
      '{organ}关于{year}年{mainThing}名单的公示',
    ],
    '公示',
    ['20-11', '21-county-7', '21-township-7'],
    { table: 'places', noticeDays: 7 },
  ),
  kind(
    'announcement',
    110,
    [
      '{organ}关于{mainPlace}{mainThing}的公告',
      '关于{road}实行临时管制的通告',
      '{organ}公告（{year}年第{serial}号）：{mainThing}',
    ],
    '公告',
    ['20-15', '20-13', '21-county-1', '21-county-4'],
  ),
  kind(
    'penalty',
    90,
    [
      '{organ}行政处罚决定书（{enterprise}）',
      '{year}年{month}月{organ}行政处罚信息公示',
      '关于{enterprise}违反{mainThing}管理规定的处罚决定',
    ],
    '决定',
    ['20-6'],
    { table: 'penalties', numbered: 80, audience: '企业' },
  ),
  kind(
    'policyDocument',
    70,
    [
      '{organ}关于做好{year}年{mainThing}工作的通知',
      '{organ}关于印发{mainPlace}{mainThing}工作方案的通知',
      '{organ}关于调整{mainThing}领导小组成员的通知',
      '{organ}关于{mainPlace}{mainWork}有关事项的函',
    ],
    '通知',
    ['20-1', '20-11', '20-15'],
    { numbered: 95 },
  ),
  kind(
    'fund',
    55,
    [
      '{year}年{payment}发放情况公示',
      '{organ}关于下达{year}年{payment}的通知',
      '{mainPlace}{year}年{payment}分配结果',
    ],
    '公示',
    ['20-11', '20-7'],
    { table: 'amounts', numbered: 30 },
  ),
  kind(
    'project',
    45,
    [
      '关于{mainPlace}{mainWork}可行性研究报告的批复',
      '{mainPlace}{mainWork}招标公告',
      '{mainPlace}{mainWork}竣工验收情况',
      '{mainPlace}{mainWork}环境影响评价文件审批意见',
    ],
    '批复',
    ['20-10', '20-9'],
    { table: 'amounts', numbered: 40, audience: '企业' },
  ),
  kind(
    'budget',
    30,
    ['{organ}{year}年部门预算', '{organ}{lastYear}年度部门决算', '{mainPlace}{payment}绩效评价报告'],
    '报告',
    ['20-7'],
    {
      table: 'amounts',
    },
  ),
  kind(
    'plan',
    25,
    ['{organ}{year}年工作要点', '{mainPlace}{mainThing}三年行动计划', '{mainPlace}{mainThing}专项规划'],
    '规划',
    ['20-3'],
    {
      numbered: 40,
    },
  ),
  kind(
    'statistics',
    25,
    ['{year}年{month}月全县{mainThing}统计数据', '{mainPlace}{lastYear}年{mainThing}统计公报'],
    '公报',
    ['20-4'],
    {
      table: 'amounts',
    },
  ),
  kind(
    'personnel',
    20,
    [
      '{organ}{year}年公开招聘工作人员公告',
      '{organ}{year}年公开招聘体检考察结果',
      '{organ}关于{year}年考核招聘成绩的公示',
    ],
    '公告',
    ['20-14'],
    { table: 'posts', audience: '求职者' },
  ),
  kind(
    'normativeDocument',
    15,
    [
      '{organ}关于印发《{mainPlace}{mainThing}管理办法》的通知',
      '{organ}关于印发《{mainThing}实施细则》的通知',
      '{organ}关于加强{mainThing}管理的意见',
    ],
    '办法',
    ['20-1'],
    { numbered: 100 },
  ),
  kind(
    'interpretation',
    12,
    [
      '《{mainThing}管理办法》政策解读',
      '一图读懂{mainPlace}{mainThing}政策',
      '关于{mainThing}有关问题的解答',
    ],
    '解读',
    ['20-1'],
  ),
  kind(
    'emergency',
    12,
    [
      '{organ}{mainThing}应急预案',
      '{organ}关于启动{mainPlace}应急响应的通知',
      '{mainPlace}{mainThing}预警信息',
    ],
    '预案',
    ['20-12'],
    { numbered: 20 },
  ),
  kind(
    'compulsion',
    6,
    ['{organ}行政强制措施决定书（{enterprise}）', '{organ}关于{mainPlace}限期拆除的催告书'],
    '决定',
    ['20-6'],
    {
      numbered: 80,
    },
  ),
  kind('organInformation', 3, ['{organ}机构职能', '{organ}内设机构和办公信息'], '信息', ['20-2']),
  kind(
    'institution',
    2,
    ['{organ}政府信息{mainThing}公开制度', '{organ}信息发布审查制度'],
    '制度',
    ['20-15'],
    {
      numbered: 50,
    },
  ),
]
