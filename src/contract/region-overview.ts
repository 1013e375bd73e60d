/** One region in one year: who filed, the totals, the outcomes by kind, the grounds of refusal. */
import {
  type AnnualReport,
  APPLICANT_COLUMNS,
  type CellPath,
  REMEDY_GROUPS,
  type RemedyGroup,
} from '../law/annual-report/annual-report.ts'
import { requestRowLabel } from '../law/annual-report/cell-label.ts'
import { sumOf } from '../law/annual-report/cell-value.ts'
import { REMEDY_GROUP_LABELS, type RequestGroup } from '../law/annual-report/form.ts'
import { FORM_2021 } from '../law/annual-report/form-2021.ts'
import { requestCell } from '../law/annual-report/form-cells.ts'
import { resultRowsOf } from '../law/annual-report/report-rows.ts'
import type { OrganRef, StoredReport } from './annual-report-library.ts'

/** Blanks and strokes count as 0. A report whose figure is unreadable or missing is left out of the sum and counted apart. */
export interface RegionSum {
  readonly value: number
  readonly reportsLeftOut: number
}

export interface RegionShare extends RegionSum {
  readonly key: string
  readonly label: string
  /** Part of the whole, 0 to 1; null when the whole is 0. */
  readonly share: number | null
}

export const BALANCE_ROWS = ['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'] as const
export type BalanceRow = (typeof BALANCE_ROWS)[number]

export const OUTCOME_KINDS = {
  granted: '予以公开',
  partiallyGranted: '部分公开',
  denied: '不予公开',
  unable: '无法提供',
  notProcessed: '不予处理',
  other: '其他处理',
} as const satisfies Record<NonNullable<RequestGroup>, string>

export interface RegionOverview {
  readonly region: string
  readonly year: number
  readonly filed: readonly (OrganRef & { readonly version: number })[]
  /** Organs of the region that the library knows from other years. */
  readonly notFiled: readonly OrganRef[]
  readonly requests: Readonly<Record<BalanceRow, RegionSum>>
  /** Shares of all results together. */
  readonly outcomes: readonly RegionShare[]
  /** Shares of all refusals (不予公开) together. */
  readonly refusalGrounds: readonly RegionShare[]
  readonly remedies: readonly (RegionSum & { readonly key: RemedyGroup; readonly label: string })[]
}

const TOTAL_COLUMN = APPLICANT_COLUMNS.length - 1

type PathsOf = (report: AnnualReport) => readonly CellPath[]

const regionSum = (reports: readonly StoredReport[], pathsOf: PathsOf): RegionSum => {
  const sums = reports.map(({ report }) => sumOf(report.cells, pathsOf(report)))
  return {
    value: sums.reduce<number>((total, sum) => total + (sum ?? 0), 0),
    reportsLeftOut: sums.filter((sum) => sum === null).length,
  }
}

const withShares = (items: readonly (RegionSum & { key: string; label: string })[]): RegionShare[] => {
  const whole = items.reduce((total, { value }) => total + value, 0)
  return items.map(({ key, label, value, reportsLeftOut }) => ({
    key,
    label,
    value,
    reportsLeftOut,
    share: whole === 0 ? null : value / whole,
  }))
}

const cellsOfKind =
  (kind: string): PathsOf =>
  (report) =>
    resultRowsOf(report)
      .filter(({ group }) => group === kind)
      .map(({ key }) => requestCell(key, TOTAL_COLUMN))

const REFUSAL_ROWS = FORM_2021.requests.filter(({ group }) => group === 'denied')

/** @param organs all organs of the region that the library knows. */
export const presentRegionOverview = (
  region: string,
  year: number,
  organs: readonly OrganRef[],
  reports: readonly StoredReport[],
): RegionOverview => {
  const total = (row: Parameters<typeof requestCell>[0]): RegionSum =>
    regionSum(reports, () => [requestCell(row, TOTAL_COLUMN)])
  const filed = new Set(reports.map(({ organ }) => organ.slug))
  return {
    region,
    year,
    filed: reports.map(({ organ, version }) => ({ ...presentOrgan(organ), version })),
    notFiled: organs.filter(({ slug }) => !filed.has(slug)).map(presentOrgan),
    requests: {
      newReceived: total('newReceived'),
      carriedOver: total('carriedOver'),
      totalProcessed: total('totalProcessed'),
      carriedForward: total('carriedForward'),
    },
    outcomes: withShares(
      Object.entries(OUTCOME_KINDS).map(([key, label]) => ({
        key,
        label,
        ...regionSum(reports, cellsOfKind(key)),
      })),
    ),
    refusalGrounds: withShares(
      REFUSAL_ROWS.map(({ key }) => ({ key, label: requestRowLabel(key), ...total(key) })),
    ),
    remedies: REMEDY_GROUPS.map((group) => ({
      key: group,
      label: REMEDY_GROUP_LABELS[group],
      ...regionSum(reports, () => [`remedies.${group}.total`]),
    })),
  }
}

export const presentOrgan = ({ slug, name, region }: OrganRef): OrganRef => ({ slug, name, region })
