/** Everything that the page of a case shows: what the applicant's view lists, and what follows from it for the applicant. */
import type { ActContext } from '../../actions/act-context.ts'
import { presentForApplicant } from '../../actions/request/open-case-for-applicant.ts'
import { STATEMENTS, type StatementKind } from '../../actions/statement/state-to-organ.ts'
import type { ApplicantCaseJson } from '../../contract/request/case-json.ts'
import {
  type ReviewingOrgan,
  remedyDeadlines,
  remedyNotice,
  remedyText,
} from '../../law/remedy/remedy-notice.ts'
import { remedyOrganKind } from '../../law/remedy/remedy-organ.ts'
import type { Phase } from '../../law/request/request-state.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { type ApplyOrgan, findApplyOrgan } from '../../store/apply-organ.ts'
import { parentOf } from '../../store/organ-parent.ts'
import { listFiles } from '../../store/request-file.ts'

export interface RemedyView {
  readonly text: string
  readonly isReconsiderationFirst: boolean
  readonly reconsiderationBy: LocalDate
  /** Null where reconsideration comes first. */
  readonly suitBy: LocalDate | null
  readonly sources: readonly string[]
}

export interface CaseView {
  readonly id: number
  readonly json: ApplicantCaseJson
  readonly organ: ApplyOrgan
  /** What the applicant has stated already in this phase. */
  readonly stated: ReadonlySet<StatementKind>
  /** What the applicant may state now; null where nothing is asked. */
  readonly statement: StatementKind | null
  /** The term for the applicant is over. */
  readonly isLate: boolean
  readonly remedy: RemedyView | null
}

const STATEMENT_OF: Readonly<Partial<Record<Phase, StatementKind>>> = {
  awaitingConfirmation: 'receipt',
  awaitingReason: 'reasons',
  awaitingPayment: 'payment',
}

const COURT = '有管辖权的人民法院'

/** Names where the organ above is known, and the statute's words where it is not. */
const reviewingNames = (parent: string | null): Readonly<Record<ReviewingOrgan, string>> => ({
  sameLevelGovernment: parent ?? '本级人民政府',
  higherGovernment: parent ?? '上一级人民政府',
  higherDepartment: '上一级主管部门',
})

const remedyOf = async (
  context: ActContext,
  json: ApplicantCaseJson,
  organ: ApplyOrgan,
): Promise<RemedyView | null> => {
  if (json.outcome === null || json.servedOn === null) return null
  const on = json.servedOn as LocalDate
  const policy = await context.policy(organ.region)
  const notice = remedyNotice(json.outcome, remedyOrganKind(organ.kind, organ.name), on, policy)
  const names = reviewingNames(await parentOf(context.db, organ.id))
  const text = remedyText(notice, { reviewing: names, court: COURT })
  if (!text.ok) return null
  return {
    text: text.value,
    isReconsiderationFirst: notice.reconsiderationFirst,
    ...remedyDeadlines(notice, on),
    sources: notice.sources.map((source) => SOURCES[source].label),
  }
}

const statedIn = async (
  context: ActContext,
  id: number,
  kind: StatementKind | null,
  since: string,
): Promise<ReadonlySet<StatementKind>> => {
  if (kind === null) return new Set()
  const files = await listFiles(context.db, context.sealer, id)
  const { purpose } = STATEMENTS[kind]
  const stated = files.some(
    (file) => file.purpose === purpose && file.addedBy === 'applicant' && file.addedAt.toISOString() >= since,
  )
  return new Set(stated ? [kind] : [])
}

/** The instant of a county's local time. */
const instantOf = (local: string): string => new Date(`${local.slice(0, 19)}+08:00`).toISOString()

export const caseView = async (context: ActContext, id: number): Promise<CaseView> => {
  const json = await presentForApplicant(context, id)
  const organ = await findApplyOrgan(context.db, json.organ.slug)
  if (organ === null) throw new Error('the organ of the case was there a moment ago')
  const statement = STATEMENT_OF[json.phase] ?? null
  const last = json.timeline.findLast(({ type }) => type !== 'delivered')?.at ?? '2000-01-01T00:00:00'
  const { of, on } = json.deadline
  return {
    id,
    json,
    organ,
    statement,
    stated: await statedIn(context, id, statement, instantOf(last)),
    isLate: of === 'applicant' && on !== null && dateOf(context.now()) > on,
    remedy: await remedyOf(context, json, organ),
  }
}
