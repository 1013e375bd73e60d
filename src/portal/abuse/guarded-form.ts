/** What stands between a short public form and machines: its token, a trap, time, work or a question, and counts per place. Nothing is stored for it but counts. */
import type { ActContext } from '../../actions/act-context.ts'
import { type FormTokenRefusal, formKey, makeFormToken, readFormToken } from './form-token.ts'
import { isRightAnswer, plainQuestion } from './plain-question.ts'
import { isWorkDone, workBits } from './proof-of-work.ts'
import { lookAt, type SenderLimit, spend } from './sender-limits.ts'

const HOUR = 3600
const FORM_SECONDS = 12 * HOUR
/** Nobody reads and fills in a form faster. */
const LEAST_SECONDS = 3
/** The place may have got busier since the work was set. */
const BITS_OF_GRACE = 2
/** A form whose question was answered wrongly so often is no person's. */
const WRONG_ANSWERS: SenderLimit = { name: 'question', seconds: FORM_SECONDS, most: 40 }

export interface GuardedForm {
  readonly token: string
  readonly nonce: string
  readonly issuedAt: Date
  /** Keyed hash of the nonce: names the form in the database. */
  readonly key: Buffer
}

export interface FormGuard {
  /** Which form it is: a token of one is none of another. */
  readonly purpose: string
  /** Sent from one place. */
  readonly sent: SenderLimit
  /** Tried from one place, whatever came of it. */
  readonly tried: SenderLimit
}

export interface ChallengeSet {
  readonly nonce: string
  readonly bits: number
  readonly question: string
}

export const newGuardedForm = (context: ActContext, { purpose }: FormGuard): GuardedForm => {
  const issuedAt = context.instant()
  const token = makeFormToken(context.sealer, purpose, issuedAt)
  const nonce = token.split('.')[0] ?? ''
  return { token, nonce, issuedAt, key: formKey(context.sealer, nonce) }
}

/** The form that a token names, or a new one with why the old is not taken. */
export const guardedFormOf = (
  context: ActContext,
  guard: FormGuard,
  token: string,
): { readonly form: GuardedForm; readonly refusal: FormTokenRefusal['code'] | null } => {
  const times = { now: context.instant(), seconds: FORM_SECONDS }
  const read = readFormToken(context.sealer, guard.purpose, token, times)
  if (!read.ok) return { form: newGuardedForm(context, guard), refusal: read.refusal.code }
  const { nonce, issuedAt } = read.value
  return { form: { token, nonce, issuedAt, key: formKey(context.sealer, nonce) }, refusal: null }
}

/** @param place network place of the sender */
export const challengeFor = async (
  context: ActContext,
  guard: FormGuard,
  { nonce }: GuardedForm,
  place: string,
): Promise<ChallengeSet> => {
  const [sent, wrong] = await Promise.all([
    lookAt(context, guard.sent, place),
    lookAt(context, WRONG_ANSWERS, nonce),
  ])
  const question = plainQuestion(context.sealer, nonce, wrong.count).text
  return { nonce, bits: workBits(sent.count), question }
}

export interface Proof {
  /** Found by the browser; empty where no script ran. */
  readonly work: string
  /** To the question; empty where none was given. */
  readonly answer: string
  /** Of the field that people leave empty. */
  readonly trap: string
}

/** Why it is not taken now. `minutes`: until the place may send again. */
export type Hindrance =
  | { readonly code: 'too-fast' | 'trap' | 'work-outdated' | 'answer-missing' | 'answer-wrong' }
  | { readonly code: 'too-many'; readonly minutes: number }

const unproved = async (
  context: ActContext,
  guard: FormGuard,
  form: GuardedForm,
  given: Proof & { readonly place: string },
): Promise<Hindrance | null> => {
  const sent = await lookAt(context, guard.sent, given.place)
  const { work, answer } = given
  if (work !== '' && isWorkDone(form.nonce, work, workBits(sent.count) - BITS_OF_GRACE)) return null
  if (answer.trim() === '') return { code: work === '' ? 'answer-missing' : 'work-outdated' }
  const wrong = await lookAt(context, WRONG_ANSWERS, form.nonce)
  const question = plainQuestion(context.sealer, form.nonce, wrong.count)
  if (!wrong.isOver && isRightAnswer(question, answer)) return null
  await spend(context, WRONG_ANSWERS, form.nonce)
  return { code: 'answer-wrong' }
}

/** Counts the try. Null: it may go on, and is counted as sent. */
export const hindranceOf = async (
  context: ActContext,
  guard: FormGuard,
  form: GuardedForm,
  given: Proof & { readonly place: string },
): Promise<Hindrance | null> => {
  const tries = await spend(context, guard.tried, given.place)
  if (tries.isOver) return { code: 'too-many', minutes: tries.minutes }
  if (given.trap !== '') return { code: 'trap' }
  if (context.instant().getTime() - form.issuedAt.getTime() < LEAST_SECONDS * 1000)
    return { code: 'too-fast' }
  const proof = await unproved(context, guard, form, given)
  if (proof !== null) return proof
  const sent = await spend(context, guard.sent, given.place)
  return sent.isOver ? { code: 'too-many', minutes: sent.minutes } : null
}
