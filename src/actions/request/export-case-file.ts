/** 案卷: everything of a case in the order of the archive, as one PDF, or with the originals as a ZIP. */

import type { TimelineEventJson } from '../../contract/request/case-json.ts'
import { documentName } from '../../contract/request/event-sentences.ts'
import { ACT_NAMES, STEP_NAMES } from '../../contract/request/request-words.ts'
import type {
  CaseFileDocument,
  CaseFileInput,
  CaseFilePart,
  DeadlineTrace,
  ReviewStep,
} from '../../formats/case-file/case-file.ts'
import type { Letter } from '../../formats/request-document/letter.ts'
import { appliedOn } from '../../law/request/applied-on.ts'
import { replyDeadline } from '../../law/request/deadline.ts'
import { documentKind } from '../../law/request/documents.ts'
import { evolve } from '../../law/request/evolve.ts'
import type { RequestEvent } from '../../law/request/request-event.ts'
import { NO_REQUEST, type RequestState } from '../../law/request/request-state.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, yearOf } from '../../law/time/local-date.ts'
import { findRequest, subjectOf } from '../../store/request.ts'
import { accountNames } from '../../store/request-beside.ts'
import { findDocument, listDocuments } from '../../store/request-document.ts'
import { readEvents } from '../../store/request-event.ts'
import { listFiles, readFileBytes } from '../../store/request-file.ts'
import { readForm } from '../../store/request-form.ts'
import { type CaseOrgan, findCaseOrgan } from '../../store/request-organ.ts'
import { readRetentionRules } from '../../store/retention.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime } from '../county-time.ts'
import { bindCaseFile } from '../drawing/bind-case-file.ts'
import type { DrawingRefusal } from '../drawing/drawing.ts'
import { retentionRuleOf } from '../retention/run-retention.ts'
import { auditFile } from './case-files.ts'
import type { FilePurpose } from './keep-files.ts'
import { namedTimeline } from './named-timeline.ts'

export type CaseFileExportRefusal =
  | Refusal<'case-unknown' | 'case-file-empty' | 'case-file-too-large'>
  | DrawingRefusal

const PART_OF_KIND: Readonly<Record<string, CaseFilePart>> = {
  registrationForm: 'application',
  receipt: 'receipt',
  thirdPartyConsult: 'consultation',
  thirdPartyReply: 'consultation',
  consultationNotice: 'consultation',
  organConsult: 'consultation',
  searchRecord: 'search',
  serviceProof: 'service',
  thirdPartyDecision: 'service',
}

const partOfDocument = (kind: string): CaseFilePart =>
  PART_OF_KIND[kind] ?? (documentKind(kind)?.clock === 'closes' ? 'reply' : 'notice')

const PART_OF_FILE: Readonly<Record<FilePurpose, CaseFilePart>> = {
  application: 'application',
  supplement: 'notice',
  confirmation: 'receipt',
  reason: 'notice',
  consultation: 'consultation',
  payment: 'notice',
  reply: 'reply',
  redacted: 'reply',
  serviceProof: 'service',
  other: 'other',
}

const letters = async (
  { db, sealer }: ActContext,
  requestId: number,
  organ: CaseOrgan,
): Promise<readonly CaseFileDocument[]> => {
  const documents: CaseFileDocument[] = []
  for (const { id, kind, number, issuedAt } of await listDocuments(db, requestId)) {
    const found = issuedAt === null ? null : await findDocument(db, sealer, requestId, id)
    if (found === null) continue
    const letter = found.letter as Letter
    documents.push({
      kind: 'letter',
      part: partOfDocument(kind),
      title: documentName(kind),
      number,
      author: organ.name,
      on: letter.dated,
      letter,
    })
  }
  return documents
}

const originals = async (
  { db, sealer }: ActContext,
  requestId: number,
  organ: CaseOrgan,
): Promise<readonly CaseFileDocument[]> => {
  const documents: CaseFileDocument[] = []
  for (const file of await listFiles(db, sealer, requestId)) {
    documents.push({
      kind: 'original',
      part: PART_OF_FILE[file.purpose as FilePurpose] ?? 'other',
      title: file.name,
      number: null,
      author: file.addedBy === 'applicant' ? '申请人' : organ.name,
      on: dateOf(countyTime(file.addedAt)),
      fileName: file.name,
      bytes: await readFileBytes(db, sealer, file.id),
    })
  }
  return documents
}

const REVIEWS: readonly RequestEvent['type'][] = ['replyDrafted', 'reviewed', 'returned', 'signed']

const reviewsOf = (
  events: readonly RequestEvent[],
  timeline: readonly TimelineEventJson[],
): readonly ReviewStep[] =>
  timeline
    .filter(({ type }) => REVIEWS.includes(type))
    .map(({ type, byName, sentence }, index) => ({
      at: events.filter((event) => REVIEWS.includes(event.type))[index]?.at ?? '2008-05-01T00:00',
      act: ACT_NAMES[type],
      by: byName,
      remark: sentence,
    }))

const deadlineOf = (
  state: RequestState,
  surroundings: Pick<ReplyTerms, 'calendar' | 'policy'>,
): DeadlineTrace | null => {
  const due = replyDeadline(state.clock, surroundings.calendar, surroundings.policy)
  if (!due.ok) return null
  return {
    steps: due.value.trace,
    stepNames: STEP_NAMES,
    replyBy: due.value.replyBy,
    repliedOn: state.served?.on ?? null,
  }
}

interface ReplyTerms {
  readonly calendar: Parameters<typeof replyDeadline>[1]
  readonly policy: Parameters<typeof replyDeadline>[2]
}

const inputOf = async (context: ActContext, requestId: number): Promise<CaseFileInput | null> => {
  const { db, sealer } = context
  const head = await findRequest(db, requestId)
  const organ = head && (await findCaseOrgan(db, head.organId))
  if (head === null || organ === null) return null
  const [events, form] = await Promise.all([readEvents(db, requestId), readForm(db, sealer, requestId)])
  const state = events.reduce(evolve, NO_REQUEST)
  const names = await accountNames(
    db,
    events.map(({ by }) => by),
  )
  const timeline = await namedTimeline(db, requestId, events, names)
  const today = dateOf(context.now())
  const archived = events.find((event) => event.type === 'archived')
  const terms = { calendar: await context.calendar(), policy: await context.policy(organ.region) }
  const openedOn = appliedOn(events) ?? today
  return {
    cover: {
      organ: organ.name,
      year: yearOf(openedOn),
      fileNumber: archived?.type === 'archived' ? archived.file : head.number,
      title: `关于“${subjectOf(form.description)}”的政府信息公开申请`,
      retention: `${retentionRuleOf(await readRetentionRules(db), organ.id, today).years}年`,
      openedOn,
      closedOn: state.result?.on ?? today,
      boundOn: today,
    },
    documents: [
      ...(await letters(context, requestId, organ)),
      ...(await originals(context, requestId, organ)),
    ],
    reviews: reviewsOf(events, timeline),
    events: timeline.map(({ type, byName, sentence }, index) => ({
      at: events[index]?.at ?? '2008-05-01T00:00',
      act: ACT_NAMES[type],
      by: byName,
      detail: sentence,
    })),
    deadline: deadlineOf(state, terms),
  }
}

export interface ExportedFile {
  readonly name: string
  readonly media: string
  readonly bytes: Uint8Array
}

/** Everything as it stands now, before and after archiving; the export is kept in the audit log. */
export const exportCaseFile = async (
  context: ActContext,
  actor: Actor,
  requestId: number,
  format: 'pdf' | 'zip',
): Promise<Result<ExportedFile, CaseFileExportRefusal>> => {
  const input = await inputOf(context, requestId)
  const head = await findRequest(context.db, requestId)
  if (input === null || head === null) return refused({ code: 'case-unknown' })
  const made = await bindCaseFile(context.drawing, { input, format })
  if (!made.ok) return made
  await context.db
    .transaction()
    .execute((trx) => auditFile(context, trx, actor, head, 'request.caseFileExported', { format }))
  const media = format === 'pdf' ? 'application/pdf' : 'application/zip'
  return ok({ name: `案卷_${head.number}.${format}`, media, bytes: made.value })
}
