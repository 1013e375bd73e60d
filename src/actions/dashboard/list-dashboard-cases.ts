/** The cases behind a figure of the pictures of a year. */
import type {
  DashboardCaseJson,
  DashboardCasesJson,
  DashboardFigure,
} from '../../contract/dashboard/dashboard-json.ts'
import {
  DASHBOARD_FIGURE_NAMES,
  groundLabel,
  OUTCOME_GROUP_NAMES,
} from '../../contract/dashboard/dashboard-words.ts'
import { APPLICANT_TYPE_NAMES } from '../../contract/request/event-sentences.ts'
import { PHASE_NAMES } from '../../contract/request/request-words.ts'
import { outcomesOfRow } from '../../law/annual-report/compile/counted-cases.ts'
import { UNANSWERED } from '../../law/annual-report/dashboard/answered.ts'
import { editionOf, OUTCOME_GROUPS, rowsOfGroup } from '../../law/annual-report/dashboard/finished-year.ts'
import type { RequestRowKey } from '../../law/annual-report/form.ts'
import { formOf } from '../../law/annual-report/form-cells.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import { RECEIPT_RULES } from '../../law/request/receipt.ts'
import type { ApplicantType, Channel } from '../../law/request/request-event.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import {
  type DashboardCaseRow,
  type DashboardSelection,
  listDashboardCases as listCases,
} from '../../store/dashboard-case.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { organNames } from '../../store/organ-names.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type AskedDashboard, type DashboardYear, dashboardYear, yearBefore } from './dashboard-scope.ts'

export type DashboardRefusal = Refusal<'organ-unknown' | 'figure-unknown'>

interface Chosen {
  readonly selection: DashboardSelection
  /** Of what, said after the figure; may be empty. */
  readonly of: string
}

const chosen = (selection: DashboardSelection, of = ''): Chosen => ({ selection, of })

const monthChosen = (value: string): Chosen | null => {
  const month = Number(value)
  if (!Number.isInteger(month) || month < 1 || month > 12) return null
  return chosen({ kind: 'received', month }, `${month}月`)
}

const channelChosen = (value: string): Chosen | null => {
  if (!Object.hasOwn(RECEIPT_RULES, value)) return null
  const channel = value as Channel
  return chosen({ kind: 'receivedBy', channel }, RECEIPT_RULES[channel].name)
}

const applicantChosen = (value: string): Chosen | null => {
  if (!Object.hasOwn(APPLICANT_TYPE_NAMES, value)) return null
  const applicantType = value as ApplicantType
  return chosen({ kind: 'receivedFrom', applicantType }, APPLICANT_TYPE_NAMES[applicantType])
}

/** A group of results, a single row of them, or, where nothing is said, all. */
const rowsChosen = (value: string, year: number): { rows: readonly RequestRowKey[]; of: string } | null => {
  const edition = editionOf(year)
  const results = formOf(edition).requests.filter(({ kind }) => kind === 'result')
  if (value === '') return { rows: results.map(({ key }) => key), of: '' }
  const group = OUTCOME_GROUPS.find((each) => each === value)
  if (group !== undefined) return { rows: rowsOfGroup(group, edition), of: OUTCOME_GROUP_NAMES[group] }
  const row = results.find(({ key }) => key === value)
  return row === undefined ? null : { rows: [row.key], of: groundLabel(row.key) }
}

const finishedChosen = (value: string, { year, policy }: DashboardYear): Chosen | null => {
  const found = rowsChosen(value, year)
  if (found === null) return null
  const spans = found.rows.flatMap((row) => outcomesOfRow(row, year, editionOf(year), policy))
  return chosen({ kind: 'finished', spans }, found.of)
}

const chosenOf = (figure: DashboardFigure, value: string, scope: DashboardYear): Chosen | null => {
  switch (figure) {
    case 'received':
      return chosen({ kind: 'received', month: null })
    case 'receivedInMonth':
      return monthChosen(value)
    case 'receivedBy':
      return channelChosen(value)
    case 'receivedFrom':
      return applicantChosen(value)
    case 'finished':
      return finishedChosen(value, scope)
    case 'answeredInTime':
      return chosen({ kind: 'answered', how: 'inTime', unanswered: UNANSWERED })
    case 'answeredExtended':
      return chosen({ kind: 'answered', how: 'extended', unanswered: UNANSWERED })
    case 'answeredLate':
      return chosen({ kind: 'answered', how: 'late', unanswered: UNANSWERED })
    case 'open':
      return chosen({ kind: 'open', on: scope.asOf })
  }
}

const present = (row: DashboardCaseRow): DashboardCaseJson => ({
  id: row.id,
  number: row.number,
  organ: { id: row.organId, name: row.organName },
  phaseName: PHASE_NAMES[row.phase],
  receivedOn: row.receivedOn,
  closedOn: row.closedOn,
  replyDueOn: row.replyDueOn,
  outcomeName: row.outcome === null ? null : outcomeRule(row.outcome).name,
  isExtended: row.isExtended,
})

export interface AskedCases extends AskedDashboard {
  readonly figure: DashboardFigure
  readonly value: string
  /** One of the organs that are counted: a row of the comparison; null: all of them. */
  readonly only: number | null
  /** 1: of the year before, at the same organs. */
  readonly yearsBack: 0 | 1
}

const narrowed = (scope: DashboardYear, only: number | null): DashboardYear =>
  only === null ? scope : { ...scope, organIds: scope.organIds.filter((id) => id === only) }

/** Refuses `organ-unknown`, and `figure-unknown` for a value that the figure does not know. */
export const listDashboardCases = async (
  context: ActContext,
  actor: Actor,
  asked: AskedCases,
  page: PageRequest,
): Promise<Result<DashboardCasesJson, DashboardRefusal>> => {
  const whole = await dashboardYear(context, actor, asked)
  if (whole === null) return refused({ code: 'organ-unknown' })
  const scope = narrowed(asked.yearsBack === 1 ? yearBefore(whole) : whole, asked.only)
  const found = chosenOf(asked.figure, asked.value, scope)
  if (found === null) return refused({ code: 'figure-unknown', facts: { value: asked.value.slice(0, 40) } })
  const { items, next } = await listCases(context.db, scope, found.selection, page)
  const name = DASHBOARD_FIGURE_NAMES[asked.figure]
  const [organ] = asked.only === null ? [] : await organNames(context.db, scope.organIds)
  const what = `${organ?.name ?? ''}${scope.year}年${name}`
  const title = found.of === '' ? what : `${what}（${found.of}）`
  return ok({ title, items: items.map(present), next })
}
