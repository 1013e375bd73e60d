/** Columns of the demonstration county: made as documents need them, so that none stands empty. */
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { Database } from '../../store/database.ts'
import { insertColumn, listColumns, type NewColumn } from '../../store/site-column.ts'
import type { DemoDisclosure } from './demo-disclosure-file.ts'

type DemoColumn = Pick<NewColumn, 'slug' | 'name' | 'about' | 'pace' | 'isKeyArea'>

const column = (slug: string, name: string, about: string): DemoColumn => ({
  slug,
  name,
  about,
  pace: 'regular',
  isKeyArea: false,
})

const OTHERS = column('qita', '其他信息', '本机关主动公开的其他政府信息')
const BY_KIND: readonly (readonly [kinds: readonly DisclosureKind[], column: DemoColumn])[] = [
  [
    ['announcement', 'publicNotice', 'personnel'],
    column('tongzhi-gonggao', '通知公告', '公告、公示和招考招聘'),
  ],
  [
    ['governmentRule', 'normativeDocument', 'policyDocument', 'plan', 'interpretation', 'institution'],
    column('zhengce-wenjian', '政策文件', '规范性文件、其他文件、规划和解读'),
  ],
  [['budget', 'fund'], column('caizheng-zijin', '财政资金', '预算、决算和资金发放')],
  [['project'], column('xiangmu', '项目建设', '重大建设项目的批准和实施')],
]

const keyArea = (slug: string, name: string, about: string): DemoColumn => ({
  ...column(slug, name, about),
  isKeyArea: true,
})

/** 重点领域 of the county government, into which documents of every organ go by their titles. */
const KEY_AREAS: readonly (readonly [words: RegExp, column: DemoColumn])[] = [
  [/农村|耕地|村庄|乡村|村公路|低保/, keyArea('xiangcun-zhenxing', '乡村振兴', '惠农补贴、农村建设和土地')],
  [/营商|基准地价|建设用地|采矿权/, keyArea('yingshang-huanjing', '营商环境', '便利企业的措施和用地供应')],
  [/项目|改扩建|新建工程/, keyArea('zhongda-xiangmu', '重大项目', '批准、招标、施工和进度')],
  [/救助|低保|最低生活|养老|高龄|殡葬/, keyArea('shehui-jiuzhu', '社会救助', '标准、对象和资金发放')],
  [/学校|义务教育|教师/, keyArea('yiwu-jiaoyu', '义务教育', '招生、收费和办学条件')],
  [/征地|征收/, keyArea('zhengdi-xinxi', '征地信息', '批复、补偿标准和分配')],
]

const columnId = async (trx: Database, organId: number, wanted: DemoColumn): Promise<number> => {
  const known = (await listColumns(trx, organId)).find(({ slug }) => slug === wanted.slug)
  const id = known?.id ?? (await insertColumn(trx, { organId, parentId: null, ...wanted }))
  if (id === null) throw new Error('a column of the demonstration cannot be made')
  return id
}

/** In which columns a document stands, made where they are missing. @param governmentId null where the county has none */
export const demoColumnsOf = async (
  trx: Database,
  organId: number,
  governmentId: number | null,
  { kind, title }: DemoDisclosure,
): Promise<readonly number[]> => {
  const own = BY_KIND.find(([kinds]) => kinds.includes(kind))?.[1] ?? OTHERS
  const ids = [await columnId(trx, organId, own)]
  if (governmentId === null) return ids
  for (const [words, area] of KEY_AREAS) {
    if (words.test(title)) ids.push(await columnId(trx, governmentId, area))
  }
  return ids
}
