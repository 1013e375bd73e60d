/** Manuscripts as staff see them: every field that leaves the server is listed here. */
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { NextManuscriptAct } from '../../law/proactive-disclosure/manuscript/decide-manuscript.ts'
import {
  type ChainStage,
  dueStage,
  type ManuscriptState,
  type Submission,
} from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import type { ManuscriptEvent } from '../../law/proactive-disclosure/manuscript-event.ts'
import { type LampDays, lampOf } from '../../law/request/lamp.ts'
import { SOURCES, type SourceId } from '../../law/sources.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { WorkingCalendar } from '../../law/time/working-calendar.ts'
import type { OrganJson } from '../request/case-json.ts'
import { remainingDays } from '../request/present-todo.ts'
import { ROLE_NAMES } from '../request/request-words.ts'
import type {
  ChainStepJson,
  ManuscriptActJson,
  ManuscriptEventJson,
  ManuscriptItemJson,
  PublishingDeadlineJson,
} from './manuscript-json.ts'
import { manuscriptSentence } from './manuscript-sentences.ts'
import {
  ATTRIBUTE_NAMES,
  citedSource,
  MANUSCRIPT_ACT_NAMES,
  MANUSCRIPT_DEADLINE_NAMES,
  MANUSCRIPT_PHASE_NAMES,
  manuscriptRefusalText,
  STAGE_NAMES,
} from './manuscript-words.ts'

/** What the store keeps of a manuscript for lists. */
export interface ManuscriptRow
  extends Pick<
    ManuscriptItemJson,
    'id' | 'kind' | 'title' | 'documentNumber' | 'attribute' | 'phase' | 'version'
  > {
  readonly organId: number
  readonly organName: string
  readonly stage: ChainStage | null
  readonly dueOn: LocalDate | null
  readonly dueWhat: 'publish' | 'withdraw' | null
  readonly dueSource: SourceId | null
  readonly publishAt: Date | null
  readonly publishedAt: Date | null
  readonly nextReviewOn: LocalDate | null
  readonly updatedAt: Date
  readonly releasedContent: number | null
}

/** Today with the days on which lamps change, and the calendar. */
export interface Daylight {
  readonly days: LampDays
  readonly calendar: WorkingCalendar
}

const NO_DEADLINE: PublishingDeadlineJson = {
  on: null,
  name: '',
  source: '',
  remainingDays: null,
  lamp: 'none',
}

const presentDeadline = (row: ManuscriptRow, { days, calendar }: Daylight): PublishingDeadlineJson => {
  if (row.dueWhat === null || row.dueSource === null) return NO_DEADLINE
  return {
    on: row.dueOn,
    name: MANUSCRIPT_DEADLINE_NAMES[row.dueWhat],
    source: SOURCES[row.dueSource].label,
    remainingDays: remainingDays(row.dueOn, days.today, calendar),
    lamp: lampOf('reply', row.dueOn, days),
  }
}

export const presentManuscriptItem = (row: ManuscriptRow, daylight: Daylight): ManuscriptItemJson => ({
  id: row.id,
  organ: { id: row.organId, name: row.organName },
  kind: row.kind,
  kindName: DISCLOSURE_KIND_RULES[row.kind].name,
  title: row.title,
  documentNumber: row.documentNumber,
  attribute: row.attribute,
  attributeName: ATTRIBUTE_NAMES[row.attribute],
  phase: row.phase,
  phaseName: MANUSCRIPT_PHASE_NAMES[row.phase],
  isPublic: row.releasedContent !== null,
  stageName: row.stage === null ? '' : STAGE_NAMES[row.stage],
  deadline: presentDeadline(row, daylight),
  publishAt: row.publishAt?.toISOString() ?? null,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  nextReviewOn: row.nextReviewOn,
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
})

/** Id of an account → name. */
export type Names = ReadonlyMap<string, string>

export const nameOf = (names: Names, id: string): string =>
  id === 'system' ? '系统' : (names.get(id) ?? (id === '' ? '' : `账号${id}`))

const writingStep = (sent: Submission, organ: OrganJson, names: Names): ChainStepJson => ({
  stage: 'writing',
  name: STAGE_NAMES.writing,
  organ,
  state: 'done',
  byName: nameOf(names, sent.by),
  at: sent.at,
  proofread: sent.proofread,
  checklist: [],
  opinion: '',
})

const chainStep = (
  stage: ChainStage,
  state: ManuscriptState,
  sent: Submission,
  organs: { readonly own: OrganJson; readonly legal: OrganJson | null },
  names: Names,
): ChainStepJson => {
  const step = sent.passed.find((each) => each.stage === stage)
  const done = step === undefined ? (dueStage(state) === stage ? 'due' : 'ahead') : 'done'
  return {
    stage,
    name: STAGE_NAMES[stage],
    organ: stage === 'legal' ? (organs.legal ?? organs.own) : organs.own,
    state: done,
    byName: nameOf(names, step?.by ?? ''),
    at: step?.at ?? null,
    proofread: step?.proofread ?? false,
    checklist: step?.checklist ?? [],
    opinion: step?.opinion ?? '',
  }
}

/** The record of 三审三校; empty while it was not sent in. */
export const presentChain = (
  state: ManuscriptState,
  sent: Submission | null,
  organs: { readonly own: OrganJson; readonly legal: OrganJson | null },
  names: Names,
): readonly ChainStepJson[] => {
  if (sent === null) return []
  const stages: readonly ChainStage[] = [...sent.chain, 'signing']
  return [
    writingStep(sent, organs.own, names),
    ...stages.map((stage) => chainStep(stage, state, sent, organs, names)),
  ]
}

export const presentManuscriptEvents = (
  events: readonly ManuscriptEvent[],
  names: Names,
): readonly ManuscriptEventJson[] =>
  events.map((event, index) => ({
    seq: index + 1,
    type: event.type,
    name: MANUSCRIPT_ACT_NAMES[event.type],
    at: event.at,
    byName: nameOf(names, event.by),
    sentence: manuscriptSentence(event),
  }))

export const presentManuscriptActs = (acts: readonly NextManuscriptAct[]): readonly ManuscriptActJson[] =>
  acts.map(({ type, roles, asRole, refusal }) => ({
    type,
    name: MANUSCRIPT_ACT_NAMES[type],
    allowed: asRole !== null,
    refusal:
      refusal === null
        ? null
        : { code: refusal.code, text: manuscriptRefusalText(refusal), article: citedSource(refusal) },
    asRole,
    roles: roles.map((role) => ({ role, name: ROLE_NAMES[role] })),
  }))
