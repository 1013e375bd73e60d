/** Organs of 云岭县, a county that does not exist. */
import type { OrganGuide } from '../../contract/organ/organ-guide.ts'
import type { OrganKind } from '../../law/organ/organ-kind.ts'
import type { DemoOrgan } from '../../store/demo-organ.ts'

export const DEMO_REGION = '云岭县'
export const DEMO_COUNTY = `${DEMO_REGION}人民政府`

const DEPARTMENTS: readonly (readonly [string, string])[] = [
  ['自然资源局', '自然资'],
  ['民政局', '民'],
  ['教育体育局', '教体'],
  ['财政局', '财'],
  ['水利局', '水'],
  ['住房和城乡建设局', '住建'],
  ['司法局', '司'],
  ['农业农村局', '农'],
  ['卫生健康局', '卫健'],
  ['人力资源和社会保障局', '人社'],
  ['交通运输局', '交'],
  ['公安局', '公'],
  ['发展和改革局', '发改'],
  ['市场监督管理局', '市监'],
  ['生态环境分局', '环'],
  ['应急管理局', '应急'],
  ['审计局', '审'],
  ['统计局', '统'],
  ['林业局', '林'],
  ['文化旅游局', '文旅'],
  ['工业和信息化局', '工信'],
  ['商务局', '商'],
  ['科学技术局', '科'],
  ['医疗保障局', '医保'],
  ['退役军人事务局', '退役'],
  ['城市管理局', '城管'],
  ['行政审批局', '审批'],
  ['信访局', '信'],
  ['国有资产监督管理局', '国资'],
  ['粮食和物资储备局', '粮'],
  ['数据局', '数'],
  ['机关事务管理局', '事务'],
  ['金融工作局', '金'],
  ['民族宗教事务局', '民宗'],
  ['地震局', '震'],
  ['气象服务局', '气'],
  ['供销合作社', '供'],
  ['公路管理局', '公路'],
  ['水文局', '水文'],
  ['河道管理局', '河'],
  ['茶叶产业局', '茶'],
  ['林场管理局', '场'],
  ['城乡规划局', '规'],
  ['征收补偿局', '征'],
  ['不动产登记局', '登'],
  ['投资促进局', '投'],
  ['能源局', '能'],
  ['广播电视局', '广'],
  ['文物局', '文物'],
  ['体育局', '体'],
  ['老龄事业局', '老'],
  ['移民安置局', '移'],
  ['人民防空办公室', '防'],
  ['档案局', '档'],
  ['地方志办公室', '志'],
  ['园区管理委员会', '园'],
  ['旅游景区管理局', '景'],
  ['消防工作局', '消'],
]
const TOWNSHIPS = [
  '青石镇',
  '白河乡',
  '溪口镇',
  '石桥乡',
  '望山镇',
  '柳林乡',
  '云岭街道',
  '双泉镇',
  '北坪乡',
  '枫树镇',
  '麻柳乡',
  '龙潭镇',
  '凤鸣乡',
  '三汇镇',
  '茶园乡',
  '杨渡镇',
  '红岩乡',
  '平溪镇',
  '石盘镇',
  '桃园乡',
]
const OFFICES = ['派出所', '自然资源所', '司法所', '市场监督管理所', '财政所', '水利站']

/** Nothing here can be called, written to or found. */
const guideOf = (name: string, place: number): OrganGuide => ({
  office: `${name}办公室`,
  address: `云岭县示例路${place}号`,
  postcode: '000100',
  phone: `0000-555${String(1000 + place).slice(-4)}`,
  fax: '',
  email: '',
  officeHours: '工作日上午8:30至12:00，下午14:30至17:30',
  channels: ['online', 'email', 'fax'],
  scope: '本机关制作或者保存的政府信息，按职责分类。',
})

const organ = (
  place: number,
  name: string,
  kind: OrganKind,
  codeWord: string,
  parent: string | null,
): DemoOrgan => ({ name, region: DEMO_REGION, kind, codeWord, parent, guide: guideOf(name, place) })

const townshipAt = (index: number): string => {
  const round = Math.floor(index / TOWNSHIPS.length)
  const name = TOWNSHIPS[index % TOWNSHIPS.length] ?? '青石镇'
  return round === 0 ? name : `新${'新'.repeat(round - 1)}${name}`
}

const government = (township: string): string =>
  `云岭县${township}${township.endsWith('街道') ? '办事处' : '人民政府'}`

/** A township after so many departments: 58 of these and 20 of those, with the government and its office, are 80 organs. */
const TOWNSHIP_EVERY = 3

type Below = readonly [name: string, kind: OrganKind, codeWord: string, parent: string]

const townshipOf = (index: number): Below => {
  const name = townshipAt(index)
  return [government(name), 'township', `${name.slice(0, -1)}政`, DEMO_COUNTY]
}

/** Offices that departments send to a township: units without a duty to report of their own. */
const officesOf = (index: number): readonly Below[] => {
  const name = townshipAt(index)
  return OFFICES.map((office) => [
    `云岭县${name}${office}`,
    'dispatchedOffice',
    `${name.slice(0, -1)}${office.slice(0, 2)}`,
    government(name),
  ])
}

/** Departments and townships in turn, then the offices in the townships, then ever more townships with theirs. */
const below = function* (): Generator<Below> {
  for (const [round, [name, codeWord]] of DEPARTMENTS.entries()) {
    yield [`云岭县${name}`, 'department', `云${codeWord}`, DEMO_COUNTY]
    if (round % TOWNSHIP_EVERY === 0) yield townshipOf(round / TOWNSHIP_EVERY)
  }
  for (const index of TOWNSHIPS.keys()) yield* officesOf(index)
  for (let index = TOWNSHIPS.length; ; index += 1) {
    yield townshipOf(index)
    yield* officesOf(index)
  }
}

/** A township to which nobody ever applied, and which made no document: its reports are nil reports. */
export const isQuietOrgan = (name: string): boolean => name.includes('溪口镇')

/** The county government and its office first; the same list for the same count. @param count at least 2 */
export const demoOrgans = (count: number): readonly DemoOrgan[] => {
  const organs = [
    organ(1, DEMO_COUNTY, 'countyGovernment', '云政', null),
    organ(2, `${DEMO_COUNTY}办公室`, 'governmentOffice', '云政办', DEMO_COUNTY),
  ]
  const names = new Set(organs.map(({ name }) => name))
  for (const [name, kind, codeWord, parent] of below()) {
    if (organs.length >= count) break
    if (names.has(name)) continue
    names.add(name)
    organs.push(organ(organs.length + 1, name, kind, codeWord, parent))
  }
  return organs.slice(0, Math.max(count, 1))
}
