/** Every document of a case: what it is, on what it rests, what it does to the clock. */
import type { Refusal } from '../result.ts'
import type { SourceId } from '../sources.ts'
import { OUTCOMES, type OutcomeRule } from './outcome.ts'
import type { RequestEventType } from './request-event.ts'

export type ClockEffect = 'fixesReceipt' | 'resets' | 'excludes' | 'extends' | 'restarts' | 'closes' | 'none'

export interface DocumentKind {
  readonly key: string
  readonly name: string
  readonly source: SourceId
  readonly clock: ClockEffect
  /** Act that the document goes with; null where it stands beside the procedure. */
  readonly act: RequestEventType | null
}

const kind = (
  key: string,
  name: string,
  source: SourceId,
  clock: ClockEffect,
  act: RequestEventType | null,
): DocumentKind => ({ key, name, source, clock, act })

const PROCEDURE: readonly DocumentKind[] = [
  kind('registrationForm', '政府信息公开申请登记表', 'OGI-29', 'none', 'registered'),
  kind('receipt', '登记回执', 'OGI-45', 'fixesReceipt', 'registered'),
  kind('supplementNotice', '补正告知书', 'OGI-30', 'resets', 'supplementRequested'),
  kind('reasonRequest', '说明理由告知书', 'OGI-35', 'none', 'reasonRequested'),
  kind('thirdPartyConsult', '征求意见书（第三方）', 'OGI-32', 'excludes', 'thirdPartyConsulted'),
  kind('consultationNotice', '征求意见告知书（告知申请人）', 'OGI-32', 'none', 'thirdPartyConsulted'),
  kind('thirdPartyReply', '征求意见确认函', 'OGI-32', 'none', 'thirdPartyAnswered'),
  kind('organConsult', '征求意见书（共同制作机关）／协办函', 'OGI-34', 'excludes', 'organConsulted'),
  kind('searchRecord', '检索记录', 'OGI-36-4', 'none', 'searched'),
  kind('extensionNotice', '延期答复告知书', 'OGI-33-2', 'extends', 'extended'),
  kind('specialExtension', '延迟答复告知书', 'OGI-35', 'extends', 'specialTermSet'),
  kind('feeNotice', '收费通知书', 'FEE-109-6', 'restarts', 'feeNotified'),
  kind('thirdPartyDecision', '告知第三方决定书', 'OGI-32', 'none', 'served'),
  kind('serviceProof', '送达回证／邮寄凭证', 'INTERPRETATION-235', 'none', 'served'),
  kind('correctionReply', '更正答复', 'OGI-41', 'none', null),
  kind('conversionReply', '纳入主动公开建议答复', 'OGI-44', 'none', null),
]

const CLOSING_ACTS: Readonly<Partial<Record<keyof typeof OUTCOMES, RequestEventType>>> = {
  noSupplement: 'supplementLapsed',
  feeUnpaid: 'feeLapsed',
  withdrawn: 'withdrawn',
}

/** One document tells several outcomes that share a row. */
const SHARED_NAMES: Readonly<Record<string, string>> = {
  noticeMisc: '告知书：非政府信息、咨询、党务信息或撤回确认',
}

const ofOutcome = ([outcome, rule]: [string, OutcomeRule]): DocumentKind =>
  kind(
    rule.document,
    SHARED_NAMES[rule.document] ??
      `${rule.document.startsWith('notice') ? '告知书' : '答复书'}：${rule.name}`,
    rule.sources[0],
    'closes',
    CLOSING_ACTS[outcome as keyof typeof OUTCOMES] ?? 'served',
  )

const replies = (): readonly DocumentKind[] => {
  const byKey = new Map<string, DocumentKind>()
  for (const entry of Object.entries<OutcomeRule>(OUTCOMES)) {
    const document = ofOutcome(entry)
    if (!byKey.has(document.key)) byKey.set(document.key, document)
  }
  return [...byKey.values()]
}

/** Procedure documents first, then one per kind of reply. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [...PROCEDURE, ...replies()]

export const documentKind = (key: string): DocumentKind | null =>
  DOCUMENT_KINDS.find((each) => each.key === key) ?? null

export type DocumentObjection = Refusal<'document-needs-signature' | 'document-before-act'>

/**
 * What stands against making a document by itself: a reply comes of its signature and in no other way,
 * and what goes with an act comes once that has happened. @param happened acts of the case so far
 */
export const objectionToDocument = (
  { clock, act, source }: DocumentKind,
  happened: ReadonlySet<RequestEventType>,
): DocumentObjection | null => {
  if (act === null) return null
  if (clock === 'closes' && act === 'served') return { code: 'document-needs-signature', source }
  return happened.has(act) ? null : { code: 'document-before-act', source }
}
