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

/** Departments, townships in turn, and offices that departments send to the townships. */
const below = function* (): Generator<readonly [string, OrganKind, string, string]> {
  for (let round = 0; ; round += 1) {
    const department = DEPARTMENTS[round]
    if (department !== undefined) {
      yield [`云岭县${department[0]}`, 'department', `云${department[1]}`, DEMO_COUNTY]
    }
    if (round % 2 === 0 || department === undefined) {
      const township = townshipAt(Math.floor(round / 2))
      const parent = government(township)
      yield [parent, 'township', `${township.slice(0, -1)}政`, DEMO_COUNTY]
      for (const office of department === undefined ? OFFICES : []) {
        yield [
          `云岭县${township}${office}`,
          'dispatchedOffice',
          `${township.slice(0, -1)}${office.slice(0, 2)}`,
          parent,
        ]
      }
    }
  }
}

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
