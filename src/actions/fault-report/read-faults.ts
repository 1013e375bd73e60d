/** The queue of an organ, one report, and figures for whoever supervises. */
import { may } from '../../access/permission.ts'
import type {
  FaultCountsJson,
  FaultListJson,
  FaultReportJson,
} from '../../contract/fault-report/fault-json.ts'
import { FAULT_CLOSING_NAMES, FAULT_REFUSAL_WORDS } from '../../contract/fault-report/fault-words.ts'
import { maskDetails, NO_DETAILS } from '../../contract/request/applicant-details.ts'
import { type Dated, inForce } from '../../law/dated.ts'
import { FAULT_CLOSINGS, type FaultState, showingObjection } from '../../law/fault-report/fault-report.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { type FaultHead, findFaultReport } from '../../store/fault-head.ts'
import { countFaultReports, listFaultReports } from '../../store/fault-list.ts'
import { listFaultOrgans } from '../../store/fault-organ.ts'
import { type FaultEntry, readFaultEvents } from '../../store/fault-report.ts'
import { readFaultWords } from '../../store/fault-words.ts'
import type { PageRequest } from '../../store/keyset.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInTree } from '../../store/organ-tree.ts'
import { organsWithin, type Within } from '../../store/organs-within.ts'
import { findShownAnswer } from '../../store/shown-fault-answer.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { type FaultNames, presentFaultEvent, presentFaultItem } from './present-fault.ts'

export interface FaultQuery extends Within {
  readonly state: FaultState | null
  readonly overdue: boolean
  readonly urgent: boolean
}

export const readFaults = async (
  context: ActContext,
  actor: Actor,
  query: FaultQuery,
  page: PageRequest,
): Promise<FaultListJson> => {
  const today = dateOf(context.now())
  const organIds = await organsWithin(context.db, actor.roles, 'faultReport.read', query, today)
  const filter = {
    organIds,
    state: query.state,
    overdueOn: query.overdue ? today : null,
    urgentOnly: query.urgent,
  }
  const { items, next } = await listFaultReports(context.db, filter, page)
  return { items: items.map((head) => presentFaultItem(head, today)), next }
}

export const readFaultCounts = async (
  context: ActContext,
  actor: Actor,
  within: Within,
): Promise<FaultCountsJson> => {
  const today = dateOf(context.now())
  const organIds = await organsWithin(context.db, actor.roles, 'faultReport.read', within, today)
  const counts = await countFaultReports(context.db, organIds, today)
  return {
    items: counts.map(({ organId, organName, ...figures }) => ({
      organ: { id: organId, name: organName },
      open: figures.open,
      urgent: figures.urgent,
      dueToday: figures.dueToday,
      overdue: figures.overdue,
      inTime: figures.inTime,
      late: figures.late,
    })),
  }
}

const namesIn = async ({ db }: ActContext, events: readonly FaultEntry[]): Promise<FaultNames> => {
  const organIds = events.flatMap(({ event }) => {
    if (event.type === 'received') return [event.organId]
    return event.type === 'forwarded' ? [event.from, event.to] : []
  })
  const accountIds = events.flatMap(({ event }) => (event.type === 'assigned' ? [event.to] : []))
  const [organs, accounts] = await Promise.all([
    db
      .selectFrom('organ')
      .select(['id', 'name'])
      .where('id', 'in', [0, ...organIds])
      .execute(),
    db
      .selectFrom('account')
      .select(['id', 'display_name as name'])
      .where('id', 'in', [0, ...accountIds])
      .execute(),
  ])
  const nameOf = (rows: readonly { id: number; name: string }[]) => (id: number) =>
    rows.find((row) => row.id === id)?.name ?? ''
  return { organ: nameOf(organs), account: nameOf(accounts) }
}

const officersOf = async ({ db, now }: ActContext, organId: number) => {
  const ids = await accountsInRoles(db, organId, ['handler', 'organAdministrator'], dateOf(now()))
  return db
    .selectFrom('account')
    .select(['id', 'display_name as name'])
    .where('id', 'in', [0, ...ids])
    .orderBy('id')
    .execute()
}

const termText = (rows: Dated<number>, head: FaultHead): string => {
  const rule = inForce(rows, head.receivedOn)
  return rule.ok ? `${rule.value.value}个工作日（${SOURCES[rule.value.source].label}）` : ''
}

/** Whoever opens a report reads what people wrote in confidence: that stands in the audit log. */
const markRead = (context: ActContext, actor: Actor, head: FaultHead): Promise<void> =>
  context.db.transaction().execute((trx) =>
    appendAudit(trx, {
      chain: head.organId,
      at: context.instant(),
      actor: actor.id,
      address: actor.address,
      act: 'fault.read',
      subjectKind: 'faultReport',
      subjectId: String(head.id),
      detail: { number: head.number },
    }),
  )

export const readFault = async (
  context: ActContext,
  actor: Actor,
  organId: number,
  id: number,
): Promise<Result<FaultReportJson, Refusal<'fault-unknown'>>> => {
  const { db, sealer } = context
  const today = dateOf(context.now())
  const head = await findFaultReport(db, organId, id)
  if (head === null) return refused({ code: 'fault-unknown' })
  const [words, events, officers, organs, policy, inTree, shown] = await Promise.all([
    readFaultWords(db, sealer, id),
    readFaultEvents(db, id),
    officersOf(context, organId),
    listFaultOrgans(db, today),
    context.policy(head.region),
    organInTree(db, organId, today),
    findShownAnswer(db, id),
  ])
  const bar = showingObjection(head, actor.id)
  await markRead(context, actor, head)
  const names = await namesIn(context, events)
  return ok({
    ...presentFaultItem(head, today),
    version: head.version,
    text: words.text,
    contact: words.contact === '' ? '' : maskDetails({ ...NO_DETAILS, email: words.contact }).email,
    forwardBy: head.forwardBy,
    answerTerm: termText(policy.faultAnswerDays, head),
    forwardTerm: termText(policy.faultForwardDays, head),
    timeline: events.map((entry) => presentFaultEvent(entry, names)),
    closings: FAULT_CLOSINGS.map((value) => ({ value, name: FAULT_CLOSING_NAMES[value] })),
    answer: events.map(({ event }) => (event.type === 'answered' ? event.answer : '')).join(''),
    shown: shown === null ? null : { question: shown.question, answer: shown.answer },
    showingBar: bar === null ? null : FAULT_REFUSAL_WORDS[bar.code],
    mayAnswer: inTree !== null && may(actor.roles, 'faultReport.answer', inTree),
    officers,
    organs: organs
      .filter(({ id: other }) => other !== organId)
      .map(({ id: other, name }) => ({ id: other, name })),
  })
}
