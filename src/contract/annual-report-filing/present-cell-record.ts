/** A record behind a cell as staff see it: its number, what it is about, and why it counts. Every field is listed. */
import { makeWanYuan } from '../../law/annual-report/amount.ts'
import type { RemedyGroup } from '../../law/annual-report/annual-report.ts'
import type { RecordKind } from '../../law/annual-report/compiled-report.ts'
import {
  APPLICANT_COLUMN_LABELS,
  REMEDY_GROUP_LABELS,
  REMEDY_RESULT_LABELS,
} from '../../law/annual-report/form.ts'
import { STATISTIC_METRICS, type StatisticMetric } from '../../law/proactive-disclosure/monthly-statistics.ts'
import {
  type DocumentDays,
  registeredValidityOn,
} from '../../law/proactive-disclosure/registered-document.ts'
import { endOf } from '../../law/proactive-disclosure/validity.ts'
import type { Ruling } from '../../law/remedy/remedy-state.ts'
import { resultInYear } from '../../law/remedy/table-four.ts'
import { type Outcome, outcomeRule } from '../../law/request/outcome.ts'
import type { ApplicantType } from '../../law/request/request-event.ts'
import type { Phase } from '../../law/request/request-state.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { VALIDITY_NAMES } from '../normative-document/register-words.ts'
import { PHASE_NAMES } from '../request/request-words.ts'
import type { CellRecordJson } from './filing-json.ts'

interface OfOrgan {
  readonly organId: number
  readonly organName: string
}

export interface CellCase extends OfOrgan {
  readonly id: number
  readonly number: string
  /** Beginning of what is asked for, as the lists of staff show it. */
  readonly subject: string
  readonly applicantType: ApplicantType
  readonly phase: Phase
  readonly receivedOn: LocalDate | null
  readonly outcome: Outcome | null
  readonly closedOn: LocalDate | null
  readonly signedOn: LocalDate | null
}

export interface CellDocument extends DocumentDays, OfOrgan {
  readonly id: number
  readonly documentNumber: string
  readonly title: string
}

export interface CellRemedy extends OfOrgan {
  readonly id: number
  readonly caseNumber: string
  readonly forum: string
  readonly group: RemedyGroup
  readonly filedOn: LocalDate
  readonly rulings: readonly Ruling[]
}

export interface CellStatistic extends OfOrgan {
  readonly month: number
  readonly revision: number
  readonly metric: StatisticMetric
  /** Items, or 分; null: taken back. */
  readonly value: number | null
  readonly note: string
}

const organOf = ({ organId, organName }: OfOrgan) => ({ id: organId, name: organName })

const sentence = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('，')

const caseEnd = ({ outcome, closedOn, signedOn, phase }: CellCase): string => {
  if (outcome === null || closedOn === null) return PHASE_NAMES[phase]
  const signed = signedOn === null || signedOn === closedOn ? '' : `${signedOn}签发，`
  return `${signed}${closedOn}办结：${outcomeRule(outcome).name}`
}

/** @param mayOpen whether the asker may open the case */
export const presentCellCase = (row: CellCase, mayOpen: boolean): CellRecordJson => ({
  kind: 'request',
  key: String(row.id),
  organ: organOf(row),
  number: row.number,
  title: row.subject,
  why: sentence([
    row.receivedOn === null ? '尚未收到' : `${row.receivedOn}收到`,
    APPLICANT_COLUMN_LABELS[row.applicantType],
    caseEnd(row),
  ]),
  path: mayOpen ? `/cases/${row.id}` : null,
  counts: 1,
})

/** @param day for which its validity is told */
export const presentCellDocument = (row: CellDocument, day: LocalDate, mayOpen: boolean): CellRecordJson => {
  const end = endOf(row)
  return {
    kind: 'document',
    key: String(row.id),
    organ: organOf(row),
    number: row.documentNumber,
    title: row.title,
    why: sentence([
      `${row.formedOn}成文`,
      row.publishedOn === null ? null : `${row.publishedOn}发布`,
      end === null ? null : `${end.on}起${VALIDITY_NAMES[end.as]}`,
      `${day}：${VALIDITY_NAMES[registeredValidityOn(row, day)]}`,
    ]),
    path: mayOpen ? `/documents/${row.organId}/${row.id}` : null,
    counts: 1,
  }
}

const remedyEnd = ({ filedOn, rulings }: CellRemedy, year: number): string => {
  const result = resultInYear({ filedOn, rulings }, year)
  return result === null ? '不计入本年度' : REMEDY_RESULT_LABELS[result]
}

export const presentCellRemedy = (row: CellRemedy, year: number, mayOpen: boolean): CellRecordJson => ({
  kind: 'remedy',
  key: String(row.id),
  organ: organOf(row),
  number: row.caseNumber,
  title: sentence([REMEDY_GROUP_LABELS[row.group], row.forum]),
  why: sentence([
    `${row.filedOn}提出`,
    row.rulings.findLast(({ decision }) => decision !== null)?.on.concat('作出决定') ?? null,
    remedyEnd(row, year),
  ]),
  path: mayOpen ? `/remedies/${row.id}` : null,
  counts: 1,
})

const entryText = ({ metric, value }: CellStatistic): string => {
  if (value === null) return '已撤回'
  return STATISTIC_METRICS[metric].unit === 'count' ? `填报${value}件` : `填报${makeWanYuan(value, 4)}万元`
}

export const presentCellStatistic = (row: CellStatistic, year: number, mayOpen: boolean): CellRecordJson => ({
  kind: 'statistic',
  key: `${row.organId}/${row.month}/${row.revision}`,
  organ: organOf(row),
  number: `${year}年${row.month}月`,
  title: STATISTIC_METRICS[row.metric].name,
  why: sentence([entryText(row), row.note]),
  path: mayOpen ? '/statistics' : null,
  counts: row.value ?? 0,
})

/** What a signature counted and nobody has any more; whose it was is not known either. */
export const presentGoneRecord = (kind: RecordKind, key: string): CellRecordJson => ({
  kind,
  key,
  organ: { id: 0, name: '' },
  number: key,
  title: '',
  why: '签发时计入的记录，现在已不存在',
  path: null,
  counts: 1,
})
