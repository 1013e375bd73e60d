/** The documents that go with an act: composed from the case, numbered, and kept in the transaction of the act. */
import { randomUUID } from 'node:crypto'
import { composeDocument } from '../../formats/request-document/compose-document.ts'
import type { Letter } from '../../formats/request-document/letter.ts'
import type { LetterInput } from '../../formats/request-document/letter-input.ts'
import type { LetterRefusal } from '../../formats/request-document/letter-refusal.ts'
import { parseAdjustment } from '../../formats/request-document/parse-adjustment.ts'
import { documentNumber, numberSeries } from '../../formats/request-document/templates.ts'
import { outcomeRule } from '../../law/request/outcome.ts'
import type { RequestEvent } from '../../law/request/request-event.ts'
import { ok, type Result } from '../../law/result.ts'
import { yearOf } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { findAdjustment } from '../../store/document-adjustment.ts'
import { takeNumber } from '../../store/number-series.ts'
import { dropDrafts, insertDocument } from '../../store/request-document.ts'
import type { ActContext } from '../act-context.ts'
import type { CaseFacts } from './letter-circumstances.ts'
import { type DocumentCase, letterInput } from './letter-of-case.ts'

/** A document that could not be composed, and why: the act stands, the document is made later. */
export interface MissingDocument {
  readonly kind: string
  readonly refusal: LetterRefusal
}

const ALWAYS: Readonly<Partial<Record<RequestEvent['type'], readonly string[]>>> = {
  registered: ['registrationForm', 'receipt'],
  supplementRequested: ['supplementNotice'],
  reasonRequested: ['reasonRequest'],
  thirdPartyConsulted: ['thirdPartyConsult', 'thirdPartyReply', 'consultationNotice'],
  organConsulted: ['organConsult'],
  searched: ['searchRecord'],
  extended: ['extensionNotice'],
  specialTermSet: ['specialExtension'],
  feeNotified: ['feeNotice'],
  served: ['serviceProof'],
  supplementLapsed: [outcomeRule('noSupplement').document],
  feeLapsed: [outcomeRule('feeUnpaid').document],
  withdrawn: [outcomeRule('withdrawn').document],
}

/** Kinds that go with an event. */
const kindsOf = (event: RequestEvent, { state, facts }: CaseFacts): readonly string[] => {
  if (event.type === 'replyDrafted') return [outcomeRule(event.outcome).document]
  if (event.type === 'signed') return state.draft === null ? [] : [outcomeRule(state.draft.outcome).document]
  const kinds = ALWAYS[event.type] ?? []
  return event.type === 'served' && (facts.decisionForThirdParty ?? '') !== ''
    ? [...kinds, 'thirdPartyDecision']
    : kinds
}

export const goesWithDocuments = ({ type }: RequestEvent): boolean =>
  type === 'replyDrafted' || type === 'signed' || ALWAYS[type] !== undefined

/** What applicants are not given: forms of the file, and letters to others. */
const NOT_FOR_APPLICANT: ReadonlySet<string> = new Set([
  'registrationForm',
  'searchRecord',
  'thirdPartyConsult',
  'thirdPartyReply',
  'organConsult',
  'thirdPartyDecision',
  'serviceProof',
])

/** A number to try the document with before one is taken. */
const TRIAL = 1

const numbered = (input: LetterInput, codeWord: string, sequence: number): LetterInput => ({
  ...input,
  documentNumber: documentNumber(input.kind, codeWord, yearOf(input.date), sequence),
})

export interface MadeDocument {
  readonly kind: string
  readonly letter: Letter
  readonly number: string | null
}

/** 文号 of what is not a reply, each kind in its own series of the organ. */
const withNumber = async (
  context: ActContext,
  trx: Database,
  { head }: DocumentCase,
  input: LetterInput,
  codeWord: string,
): Promise<LetterInput> => {
  const series = numberSeries(input.kind)
  if (series === null) return input
  const taken = { organId: head.organId, series, year: yearOf(input.date), requestId: head.id }
  const sequence = await takeNumber(trx, { ...taken, at: context.instant() })
  return numbered(input, codeWord, sequence)
}

const adjustedInput = async (
  trx: Database,
  organId: number,
  input: LetterInput,
): Promise<{ readonly input: LetterInput; readonly codeWord: string }> => {
  const kept = await findAdjustment(trx, organId, input.kind)
  const parsed = kept === null ? null : parseAdjustment(input.kind, kept.adjustment)
  const adjustment = parsed?.ok === true ? parsed.value : null
  return { input: { ...input, adjustment }, codeWord: adjustment?.codeWord ?? input.organ.codeWord }
}

/** @param number of the reply, where the act gave one; `draft` where it has none yet */
const make = async (
  context: ActContext,
  trx: Database,
  given: DocumentCase,
  kind: string,
  number: string | 'draft' | null,
): Promise<Result<MadeDocument, LetterRefusal>> => {
  const { input, codeWord } = await adjustedInput(trx, given.head.organId, letterInput(given, kind))
  const made = (filled: LetterInput): Result<MadeDocument, LetterRefusal> => {
    const letter = composeDocument(filled)
    return letter.ok ? ok({ kind, letter: letter.value, number: filled.documentNumber }) : letter
  }
  if (number === 'draft') return made({ ...input, stage: 'draft' })
  if (number !== null) return made({ ...input, documentNumber: number })
  const trial = made(numbered(input, codeWord, TRIAL))
  return trial.ok ? made(await withNumber(context, trx, given, input, codeWord)) : trial
}

export const keepDocument = async (
  context: ActContext,
  trx: Database,
  requestId: number,
  madeBy: string,
  { kind, letter, number }: MadeDocument,
  issuedAt: Date | null,
): Promise<string> => {
  const id = randomUUID()
  await insertDocument(trx, context.sealer, {
    id,
    requestId,
    kind,
    number,
    letter,
    madeBy,
    madeAt: context.instant(),
    issuedAt,
    forApplicant: !NOT_FOR_APPLICANT.has(kind),
  })
  return id
}

const numberFor = (event: RequestEvent): string | 'draft' | null => {
  if (event.type === 'replyDrafted') return 'draft'
  return event.type === 'signed' ? event.documentNumber : null
}

/** What the draft of a reply is composed from. */
export const draftInput = async (trx: Database, given: DocumentCase, kind: string): Promise<LetterInput> => {
  const { input } = await adjustedInput(trx, given.head.organId, letterInput(given, kind))
  return { ...input, stage: 'draft' }
}

/** What the reply lacks for signature; null where nothing. */
export const objectionToReply = async (trx: Database, given: DocumentCase): Promise<LetterRefusal | null> => {
  const outcome = given.state.draft?.outcome
  if (outcome === undefined) return null
  const kind = outcomeRule(outcome).document
  const { input } = await adjustedInput(trx, given.head.organId, letterInput(given, kind))
  const letter = composeDocument(numbered(input, given.organ.codeWord, TRIAL))
  return letter.ok ? null : letter.refusal
}

/** Composes and keeps what goes with an event. Documents that lack something are answered, to be made when it is known. */
export const documentsOfAct = async (
  context: ActContext,
  trx: Database,
  given: DocumentCase,
  event: RequestEvent,
): Promise<readonly MissingDocument[]> => {
  if (event.type === 'replyDrafted' || event.type === 'signed') await dropDrafts(trx, given.head.id)
  const missing: MissingDocument[] = []
  for (const kind of kindsOf(event, given)) {
    const made = await make(context, trx, given, kind, numberFor(event))
    if (made.ok) {
      const issuedAt = event.type === 'replyDrafted' ? null : context.instant()
      await keepDocument(context, trx, given.head.id, event.by, made.value, issuedAt)
    } else missing.push({ kind, refusal: made.refusal })
  }
  return missing
}

/** One document by itself, once what it lacked is known. */
export const makeDocument = (
  context: ActContext,
  trx: Database,
  given: DocumentCase,
  kind: string,
): Promise<Result<MadeDocument, LetterRefusal>> => make(context, trx, given, kind, null)
