/** 解读 of a policy that stand elsewhere, and policies that nothing explains yet. */
import type { UninterpretedJson } from '../../contract/normative-document/register-json.ts'
import { INTERPRETATION_FORM_NAMES } from '../../contract/normative-document/register-words.ts'
import {
  DISCLOSURE_KIND_RULES,
  type InterpretationForm,
} from '../../law/proactive-disclosure/disclosure-kind.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import {
  confirmInterpretationRow,
  countPolicies,
  insertExternalInterpretation,
  organOfPolicy,
  removeExternalInterpretation,
  unconfirmedInterpretation,
  uninterpretedPolicies,
  waitingInterpretations,
} from '../../store/interpretation.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { recordRegisterAct } from './register-audit.ts'

export type InterpretationRefusal = Refusal<
  | 'policy-unknown'
  | 'title-missing'
  | 'address-wrong'
  | 'published-on-wrong'
  | 'interpretation-unknown'
  | 'own-entry'
>

export interface EnteredInterpretation {
  readonly organId: number
  readonly disclosureId: number
  readonly form: InterpretationForm
  readonly title: string
  readonly url: string
  readonly publishedOn: LocalDate
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** The public sees it beside the policy once a second person has confirmed it. @returns its id */
export const addInterpretation = async (
  context: ActContext,
  actor: Actor,
  given: EnteredInterpretation,
): Promise<Result<number, InterpretationRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<number, InterpretationRefusal>> => {
    const { organId, disclosureId, title, url } = given
    if ((await organOfPolicy(trx, disclosureId)) !== organId) return refused({ code: 'policy-unknown' })
    if (title.trim() === '') return refused({ code: 'title-missing' })
    if (!isWebAddress(url.trim())) return refused({ code: 'address-wrong' })
    if (given.publishedOn > dateOf(context.now())) return refused({ code: 'published-on-wrong' })
    const at = context.instant()
    const entry = { ...given, title: title.trim(), url: url.trim(), by: actor.id, at }
    const id = await insertExternalInterpretation(trx, entry)
    await recordRegisterAct(context, trx, actor, {
      act: 'register.interpretationAdded',
      organId,
      subjectKind: 'interpretation',
      subjectId: id,
      detail: { ...given },
    })
    return ok(id)
  })

/** By somebody else than who entered it: `own-entry`. */
export const confirmInterpretation = async (
  context: ActContext,
  actor: Actor,
  { organId, id }: { readonly organId: number; readonly id: number },
): Promise<Result<null, InterpretationRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<null, InterpretationRefusal>> => {
    const waiting = await unconfirmedInterpretation(trx, { organId, id })
    if (waiting === null) return refused({ code: 'interpretation-unknown' })
    if (waiting.enteredBy === actor.id) return refused({ code: 'own-entry' })
    await confirmInterpretationRow(trx, id, actor.id, context.instant())
    await recordRegisterAct(context, trx, actor, {
      act: 'register.interpretationConfirmed',
      organId,
      subjectKind: 'interpretation',
      subjectId: id,
      detail: {},
    })
    return ok(null)
  })

export const dropInterpretation = async (
  context: ActContext,
  actor: Actor,
  { organId, id }: { readonly organId: number; readonly id: number },
): Promise<Result<null, InterpretationRefusal>> =>
  context.db.transaction().execute(async (trx): Promise<Result<null, InterpretationRefusal>> => {
    const stood = await removeExternalInterpretation(trx, { id, organId, at: context.instant() })
    if (!stood) return refused({ code: 'interpretation-unknown' })
    await recordRegisterAct(context, trx, actor, {
      act: 'register.interpretationRemoved',
      organId,
      subjectKind: 'interpretation',
      subjectId: id,
      detail: {},
    })
    return ok(null)
  })

/** Most that are shown waiting at once; the next come up as these are confirmed. */
const MOST_WAITING = 100

export const listUninterpreted = async (
  context: ActContext,
  askerId: string,
  organId: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<UninterpretedJson> => {
  const [rows, counts, waiting] = await Promise.all([
    uninterpretedPolicies(context.db, organId, { after, limit: limit + 1 }),
    countPolicies(context.db, organId),
    waitingInterpretations(context.db, organId, MOST_WAITING),
  ])
  return {
    items: rows.slice(0, limit).map(({ id, title, documentNumber, kind, publishedOn }) => ({
      id,
      title,
      documentNumber,
      kindName: DISCLOSURE_KIND_RULES[kind].name,
      publishedOn,
      path: `/disclosures/${id}`,
    })),
    next: rows.length > limit ? String(after + limit) : null,
    waiting: waiting.map(({ enteredBy, form, publishedOn, ...entry }) => ({
      ...entry,
      formName: INTERPRETATION_FORM_NAMES[form],
      on: publishedOn,
      enteredByAsker: enteredBy === askerId,
    })),
    ...counts,
  }
}
