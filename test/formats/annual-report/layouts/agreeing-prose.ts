/** Sentences whose figures are those of the tables, in the wordings offices use. */
import type { AnnualReport, CellPath } from '../../../../src/law/annual-report/annual-report.ts'
import { countedValue } from '../../../../src/law/annual-report/cell-value.ts'
import { rowsOf } from '../../../../src/law/annual-report/report-rows.ts'

export interface ProseFacts {
  readonly year: number
  readonly fresh: number
  readonly old: number
  readonly done: number
  readonly open: number
  readonly persons: number
  readonly organisations: number
  readonly granted: number
  readonly partly: number
  readonly denied: number
  readonly unable: number
  readonly unprocessed: number
  readonly otherwise: number
  readonly reviews: number
  readonly upheld: number
  readonly corrected: number
  readonly otherReviews: number
  readonly pendingReviews: number
  readonly suits: number
  readonly issued: number
  readonly repealed: number
  readonly inForce: number
}

const groupSum = (report: AnnualReport, group: string): number =>
  rowsOf(report)
    .filter((row) => row.group === group)
    .reduce((sum, { key }) => sum + (countedValue(report.cells[`requests.${key}.6`]) ?? 0), 0)

export const factsOf = (report: AnnualReport): ProseFacts => {
  const at = (path: CellPath) => countedValue(report.cells[path]) ?? 0
  const fresh = at('requests.newReceived.6')
  return {
    year: report.year ?? 0,
    fresh,
    old: at('requests.carriedOver.6'),
    done: at('requests.totalProcessed.6'),
    open: at('requests.carriedForward.6'),
    persons: at('requests.newReceived.0'),
    organisations: fresh - at('requests.newReceived.0'),
    granted: groupSum(report, 'granted'),
    partly: groupSum(report, 'partiallyGranted'),
    denied: groupSum(report, 'denied'),
    unable: groupSum(report, 'unable'),
    unprocessed: groupSum(report, 'notProcessed'),
    otherwise: groupSum(report, 'other'),
    reviews: at('remedies.reconsideration.total'),
    upheld: at('remedies.reconsideration.upheld'),
    corrected: at('remedies.reconsideration.corrected'),
    otherReviews: at('remedies.reconsideration.other'),
    pendingReviews: at('remedies.reconsideration.pending'),
    suits: at('remedies.litigationDirect.total') + at('remedies.litigationAfterReconsideration.total'),
    issued: at('proactive.normativeDocuments.issued'),
    repealed: at('proactive.normativeDocuments.repealed'),
    inForce: at('proactive.normativeDocuments.inForce'),
  }
}

export interface Statement {
  readonly name: string
  /** False where the sentence would not be said of these figures. */
  readonly fits: (facts: ProseFacts) => boolean
  readonly say: (facts: ProseFacts) => string
  /** The figure that may be told wrongly; null where a wrong figure proves nothing. */
  readonly states: keyof ProseFacts | null
}

const always = (): boolean => true
const hasNone = ({ fresh, old }: ProseFacts): boolean => fresh === 0 && old === 0
const hasFresh = ({ fresh }: ProseFacts): boolean => fresh > 0
const isAllAnswered = ({ fresh, open }: ProseFacts): boolean => fresh > 0 && open === 0
const hasDone = ({ done }: ProseFacts): boolean => done > 0

const percent = (part: number, whole: number): string => ((part / whole) * 100).toFixed(1)

const said = (
  name: string,
  states: Statement['states'],
  fits: Statement['fits'],
  say: Statement['say'],
): Statement => ({ name, states, fits, say })

export const REQUEST_STATEMENTS: readonly Statement[] = [
  said('received', 'fresh', hasFresh, (f) => `全年共收到政府信息公开申请${f.fresh}件。`),
  said('received, new', 'fresh', hasFresh, (f) => `${f.year}年新收依申请公开申请${f.fresh}件。`),
  said('received, spaced', 'fresh', hasFresh, (f) => `${f.year} 年共接收政府信息公开申请 ${f.fresh} 件。`),
  said(
    'received with carried over',
    'old',
    ({ old }) => old > 0,
    (f) => `受理政府信息公开申请${f.fresh + f.old}件，其中上年度结转${f.old}件。`,
  ),
  said(
    'received and carried over in brackets',
    'done',
    hasDone,
    (f) =>
      `共受理政府信息公开申请${f.fresh + f.old}件（含上年结转${f.old}件），办结${f.done}件，结转下年度${f.open}件。`,
  ),
  said(
    'carried forward',
    'open',
    ({ open }) => open > 0,
    (f) => `全年办结${f.done}件，另有${f.open}件结转下年度继续办理。`,
  ),
  said(
    'answered in time',
    null,
    isAllAnswered,
    (f) => `收到依申请公开申请${f.fresh}件，均在法定期限内答复。`,
  ),
  said(
    'applicants',
    'persons',
    hasFresh,
    (f) => `新收申请中，自然人申请${f.persons}件，法人或其他组织申请${f.organisations}件。`,
  ),
  said(
    'outcomes',
    'denied',
    hasDone,
    (f) =>
      `全年办结政府信息公开申请${f.done}件，其中予以公开${f.granted}件，部分公开${f.partly}件，不予公开${f.denied}件，无法提供${f.unable}件，不予处理${f.unprocessed}件，其他处理${f.otherwise}件。`,
  ),
  said(
    'outcome with percentage',
    null,
    hasDone,
    (f) => `在办结的${f.done}件申请中，予以公开${f.granted}件，占${percent(f.granted, f.done)}%。`,
  ),
  said(
    'hedged',
    null,
    ({ fresh }) => fresh > 10,
    (f) => `全年收到申请${Math.floor((f.fresh - 1) / 10) * 10}余件。`,
  ),
  said('none received', null, hasNone, (f) => `${f.year}年未收到政府信息公开申请。`),
  said('none of any kind', null, hasNone, () => '本年度没有接到任何形式的政府信息公开申请。'),
  said('zero items', null, hasNone, () => '全年受理依申请公开0件。'),
]

export const OTHER_STATEMENTS: readonly Statement[] = [
  said(
    'reviews',
    'reviews',
    ({ reviews }) => reviews > 0,
    (f) => `全年发生政府信息公开行政复议${f.reviews}件，行政诉讼${f.suits}件。`,
  ),
  said(
    'reviews in parts',
    'upheld',
    ({ reviews }) => reviews > 0,
    (f) =>
      `涉及政府信息公开的行政复议${f.reviews}件，其中结果维持${f.upheld}件，结果纠正${f.corrected}件，其他结果${f.otherReviews}件，尚未审结${f.pendingReviews}件。`,
  ),
  said(
    'no reviews or suits',
    null,
    ({ reviews, suits }) => reviews + suits === 0,
    () => '未发生因政府信息公开引起的行政复议和行政诉讼。',
  ),
  said(
    'documents',
    'inForce',
    always,
    (f) => `制发行政规范性文件${f.issued}件，废止${f.repealed}件，现行有效${f.inForce}件。`,
  ),
  said(
    'plans',
    null,
    always,
    (f) => `${f.year + 1}年计划新制发行政规范性文件6件，组织培训4次，办理申请力争提前5日答复。`,
  ),
  said(
    'work of another kind',
    null,
    always,
    () => '全年开展现场检查140余次，走访企业37家，答复热线来电913件。',
  ),
  said('the year before', null, always, (f) => `${f.year - 1}年收到的意见建议31条均已采纳。`),
  said('published in parts', null, always, () => '全年公开信息96条，其中动态类61条、公告类28条、其他7条。'),
]
