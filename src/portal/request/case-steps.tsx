/** What the forms of a case do when they are sent. Sent twice, they do it once. */
import { applicantAt } from '../../actions/actor.ts'
import { suggestConversion } from '../../actions/conversion/suggest-conversion.ts'
import { placeOf } from '../../actions/network-place.ts'
import { actOnRequest } from '../../actions/request/act-on-request.ts'
import { rateRequest } from '../../actions/statement/rate-request.ts'
import { type StatementKind, stateToOrgan } from '../../actions/statement/state-to-organ.ts'
import type { Refusal, Result } from '../../law/result.ts'
import { keepUnsent, removeUnsent, unsentFileContents } from '../../store/unsent-application.ts'
import { CHECKS_FROM_ADDRESS, spend } from '../abuse/sender-limits.ts'
import { keepUploads } from './apply-files.ts'
import { addressOf, type Form, formOf, KEPT_SECONDS, keptOf } from './apply-visit.ts'
import { tooManyWords } from './apply-words.ts'
import { type CaseVisit, sendCase, sendDone, sendWithdraw } from './case-answers.tsx'
import { caseRefusalText, FORM_OUTDATED, NOTHING_SAID, STARS_MISSING, TEXT_TOO_LONG } from './case-words.ts'
import type { FaultLink } from './field.tsx'
import type { FormBody } from './form-body.ts'

const LONGEST_TEXT = 5000
const TEXT_FIELDS = ['text', 'goodReason', 'reason', 'stars'] as const

type Acting = (form: Form) => Promise<Result<unknown, Refusal>>

/** The form of a case is named by its token like the form of an application. */
const caseFormName = (id: number): string => `case-${id}`

const typedIn = (body: FormBody): Readonly<Record<string, string>> =>
  Object.fromEntries(TEXT_FIELDS.map((name) => [name, body.text(name).replaceAll('\u0000', '')]))

/** Keeps what was sent, so that nothing is lost if it is not accepted. @returns what is amiss with the files */
const keep = async (
  { deps }: CaseVisit,
  form: Form,
  body: FormBody,
  takesFiles: boolean,
): Promise<readonly FaultLink[]> => {
  const { db, sealer, instant } = deps.context
  const now = instant()
  await keepUnsent(db, sealer, form.key, typedIn(body), {
    now,
    expiresAt: new Date(now.getTime() + KEPT_SECONDS * 1000),
  })
  const kept = takesFiles ? await keptOf(deps, form) : null
  return kept === null ? [] : keepUploads(deps.context, form.key, kept, body)
}

const filesOf = async ({ deps: { context } }: CaseVisit, form: Form) =>
  unsentFileContents(context.db, context.sealer, form.key)

const textFaults = async (
  visit: CaseVisit,
  form: Form,
  body: FormBody,
  isNeeded: boolean,
): Promise<readonly FaultLink[]> => {
  const text = body.text('text')
  if (text.length > LONGEST_TEXT || body.cut.has('text')) return [{ name: 'text', text: TEXT_TOO_LONG }]
  if (!isNeeded || text.trim() !== '' || (await filesOf(visit, form)).length > 0) return []
  return [{ name: 'text', text: NOTHING_SAID }]
}

interface Step {
  readonly act: string
  /** Something has to be written or uploaded. */
  readonly needsText: boolean
  readonly faults?: (body: FormBody) => readonly FaultLink[]
  readonly carryOut: (visit: CaseVisit, body: FormBody) => Acting
}

const carryOutStep = async (visit: CaseVisit, body: FormBody, step: Step): Promise<unknown> => {
  const named = await formOf(visit.deps, caseFormName(visit.id), body.text('token'))
  const form = named.ok ? named.value : named.refusal.form
  const place = placeOf(addressOf(visit.request))
  const spent = await spend(visit.deps.context, CHECKS_FROM_ADDRESS, place)
  const uploads = await keep(visit, form, body, !spent.isOver)
  const faults = [
    ...(await textFaults(visit, form, body, step.needsText)),
    ...(step.faults?.(body) ?? []),
    ...uploads,
  ]
  const again = async (notice: string | null, status: number) =>
    sendCase(visit, {
      form,
      faults,
      notice,
      status,
      open: { act: step.act, fields: typedIn(body), files: (await keptOf(visit.deps, form))?.files ?? [] },
    })
  if (spent.isOver) return again(tooManyWords(spent.minutes), 429)
  if (!named.ok) return again(FORM_OUTDATED, 422)
  if (faults.length > 0) return again(null, 422)
  const done = await step.carryOut(visit, body)(form)
  if (!done.ok) return again(caseRefusalText(done.refusal), 409)
  await removeUnsent(visit.deps.context.db, form.key)
  return sendDone(visit, step.act)
}

const actorOf = ({ request }: CaseVisit) => applicantAt(addressOf(request))

const supplement: Step = {
  act: 'supplement',
  needsText: true,
  carryOut: (visit, body) => async (form) => {
    const goodReason = body.text('goodReason').trim()
    return actOnRequest(visit.deps.context, actorOf(visit), {
      requestId: visit.id,
      expectedVersion: null,
      command: {
        type: 'supplementReceived',
        channel: 'online',
        ...(goodReason === '' ? {} : { goodReason: goodReason.slice(0, 500) }),
      },
      statement: body.text('text'),
      files: await filesOf(visit, form),
      idempotencyKey: form.nonce,
    })
  },
}

const statement = (kind: StatementKind, needsText: boolean): Step => ({
  act: kind,
  needsText,
  carryOut: (visit, body) => async (form) =>
    stateToOrgan(visit.deps.context, actorOf(visit), {
      requestId: visit.id,
      kind,
      text: body.text('text'),
      files: await filesOf(visit, form),
      key: form.nonce,
    }),
})

const rating: Step = {
  act: 'rating',
  needsText: false,
  faults: (body) => (/^[1-5]$/.test(body.text('stars')) ? [] : [{ name: 'stars', text: STARS_MISSING }]),
  carryOut: (visit, body) => async () =>
    rateRequest(visit.deps.context, actorOf(visit), {
      requestId: visit.id,
      stars: Number(body.text('stars')),
      text: body.text('text').trim(),
    }),
}

const suggestion: Step = {
  act: 'suggest',
  needsText: false,
  carryOut: (visit) => async () => suggestConversion(visit.deps.context, actorOf(visit), visit.id),
}

const withdrawNow: Step = {
  act: 'withdraw',
  needsText: false,
  carryOut: (visit, body) => async (form) => {
    const reason = body.text('reason').trim().slice(0, 500)
    return actOnRequest(visit.deps.context, actorOf(visit), {
      requestId: visit.id,
      expectedVersion: null,
      command: { type: 'withdrawn', ...(reason === '' ? {} : { reason }) },
      idempotencyKey: form.nonce,
    })
  },
}

const by = (step: Step) => (visit: CaseVisit, body: FormBody) => carryOutStep(visit, body, step)

export const CASE_STEPS: Readonly<Record<string, (visit: CaseVisit, body: FormBody) => Promise<unknown>>> = {
  supplement: by(supplement),
  receipt: by(statement('receipt', false)),
  reasons: by(statement('reasons', true)),
  payment: by(statement('payment', true)),
  rating: by(rating),
  suggest: by(suggestion),
  withdraw: (visit) => sendWithdraw(visit),
  'withdraw-now': by(withdrawNow),
}
