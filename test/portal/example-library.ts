/** An invented county and its reports: every state of a cell, both forms, a hybrid, and planted errors. */
import type { OrganRef, PrintedAt, StoredReport } from '../../src/contract/annual-report-library.ts'
import type { Cell, CellPath, Cells, FormEdition } from '../../src/law/annual-report/annual-report.ts'
import { APPLICANT_COLUMNS } from '../../src/law/annual-report/annual-report.ts'
import { checkReport } from '../../src/law/annual-report/checks/check-report.ts'
import type { RequestRowKey } from '../../src/law/annual-report/form.ts'
import { formOf, REMEDY_CELLS, requestCell } from '../../src/law/annual-report/form-cells.ts'

export const ORGANS: readonly OrganRef[] = [
  { slug: 'lanxi-xian-fazhan-he-gaige-weiyuanhui', name: '岚溪县发展和改革委员会', region: '岚溪县' },
  { slug: 'lanxi-xian-minzheng-ju', name: '岚溪县民政局', region: '岚溪县' },
  {
    slug: 'lanxi-xian-zhengwu-fuwu-he-dashuju-guanli-ju',
    name: '岚溪县政务服务和大数据管理局',
    region: '岚溪县',
  },
  { slug: 'lanxi-xian-qingshi-zhen', name: '岚溪县青石镇人民政府', region: '岚溪县' },
  { slug: 'yunhe-shi-ziran-ziyuan-ju', name: '云禾市自然资源局', region: '云禾市' },
]

export const figure = (value: number): Cell => ({ state: 'number', value, printed: String(value) })

/** Six columns of table three; the total is added. */
export type Columns = readonly [number, number, number, number, number, number]

const nothing: Columns = [0, 0, 0, 0, 0, 0]

const rowCells = (row: RequestRowKey, columns: Columns): Cells => {
  const total = columns.reduce((sum, value) => sum + value, 0)
  return Object.fromEntries(
    [...columns, total].map((value, column) => [requestCell(row, column), figure(value)]),
  )
}

const sumRows = (rows: readonly Columns[]): Columns => {
  const sum = (column: number) => rows.reduce((total, row) => total + (row[column] ?? 0), 0)
  return [sum(0), sum(1), sum(2), sum(3), sum(4), sum(5)]
}

export interface ReportPlan {
  readonly organ: OrganRef
  readonly year: number
  readonly form: FormEdition
  readonly results: Readonly<Partial<Record<RequestRowKey, Columns>>>
  readonly carriedOver?: Columns
  readonly carriedForward?: Columns
  /** One row under （六） in a 2021 form. */
  readonly undivided?: boolean
  readonly remedies?: Readonly<Record<string, readonly [number, number, number, number]>>
  readonly proactive?: Readonly<Record<string, Cell>>
  /** Cells put in afterwards, right or wrong. */
  readonly overrides?: Cells
}

const requestCells = (plan: ReportPlan): Cells => {
  const undivided = plan.undivided === true || plan.form === '2019'
  const rows = formOf(undivided ? '2019' : '2021').requests.filter(({ kind }) => kind === 'result')
  const results = rows.map(({ key }): readonly [RequestRowKey, Columns] => [
    key,
    plan.results[key] ?? nothing,
  ])
  const processed = sumRows(results.map(([, columns]) => columns))
  const over = plan.carriedOver ?? nothing
  const forward = plan.carriedForward ?? nothing
  const received = processed.map((value, column) => value + (forward[column] ?? 0) - (over[column] ?? 0))
  return Object.assign(
    {},
    rowCells('newReceived', received as unknown as Columns),
    rowCells('carriedOver', over),
    ...results.map(([key, columns]) => rowCells(key, columns)),
    rowCells('totalProcessed', processed),
    rowCells('carriedForward', forward),
  )
}

const remedyCells = (plan: ReportPlan): Cells => {
  const zeros = Object.fromEntries(REMEDY_CELLS.map((path) => [path, figure(0)]))
  const given = Object.entries(plan.remedies ?? {}).flatMap(([group, figures]) => [
    ...figures.map((value, index) => [
      `remedies.${group}.${['upheld', 'corrected', 'other', 'pending'][index]}`,
      figure(value),
    ]),
    [`remedies.${group}.total`, figure(figures.reduce((sum, value) => sum + value, 0))],
  ])
  return { ...zeros, ...Object.fromEntries(given) }
}

const proactiveCells = (plan: ReportPlan): Cells => {
  const measures = formOf(plan.form).proactive.flatMap((block) => block.rows.flatMap((row) => row.measures))
  return {
    ...Object.fromEntries(measures.map(({ path }) => [path, figure(0)])),
    ...plan.proactive,
  }
}

const placesOf = (cells: Cells): Readonly<Partial<Record<CellPath, PrintedAt>>> =>
  Object.fromEntries(
    (Object.keys(cells) as CellPath[]).map((path, index) => [
      path,
      { page: 2 + Math.floor(index / 100), line: 12 + Math.floor(index / APPLICANT_COLUMNS.length) },
    ]),
  )

const OVERVIEW = [
  '（一）主动公开情况',
  '全年通过县政府网站、公开栏和新媒体账号发布本单位信息，机构职能、办事指南和收费依据随变随改，群众能找到的都是现行内容。',
  '（二）依申请公开情况',
  '收到的申请由办公室统一登记、分送承办股室，答复前经法制人员核对依据，在法定期限内送达。',
  '（三）政府信息管理情况',
  '公文起草时同步确定公开属性，发布前完成审核和保密审查，发布后由专人每季度复查一遍。',
].join('\n')

const PROBLEMS =
  '一年来仍有两处不足：解读材料偏少，部分栏目更新不够及时。改进措施：安排专人按月检查栏目，重要文件与解读同步发布。'
const OTHER = '本年度没有收取信息处理费，也没有其他需要报告的事项。'

/** A stored report as the library would hold it, with the findings the checks really make. */
export const storedReportOf = (plan: ReportPlan): StoredReport => {
  const cells: Cells = {
    ...proactiveCells(plan),
    ...requestCells(plan),
    ...remedyCells(plan),
    ...plan.overrides,
  }
  const report = {
    organ: plan.organ.name,
    year: plan.year,
    form: plan.form,
    title: `${plan.organ.name}${plan.year}年政府信息公开工作年度报告`,
    headings: [],
    cells,
    narrative: { overview: OVERVIEW, problems: PROBLEMS, other: OTHER },
    claims: [],
  }
  return {
    organ: plan.organ,
    year: plan.year,
    version: 1,
    versions: [
      {
        version: 1,
        importedAt: '2024-03-05T01:20:00.000Z',
        fileName: `${plan.organ.name}${plan.year}年度报告.pdf`,
        fileHash: '5f2c1e'.padEnd(64, '0'),
      },
    ],
    media: 'pdf',
    report,
    places: placesOf(cells),
    findings: checkReport(report),
  }
}
