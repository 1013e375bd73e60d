/** Somebody asks to be told by mail. What happens is told to the mailbox alone: the answer on the page is always the same. */
import { createHash } from 'node:crypto'
import {
  alreadyMail,
  confirmMail,
  fullMail,
  type MailWords,
} from '../../contract/subscription/subscription-words.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import type { Database } from '../../store/database.ts'
import { enqueue } from '../../store/outbox.ts'
import { addressHash, askSubscription, lockAddress, standingOf } from '../../store/subscription.ts'
import { outboxFate } from '../../store/subscription-digest.ts'
import type { SubscriptionTarget } from '../../store/subscription-row.ts'
import type { ActContext } from '../act-context.ts'
import { mailAddress } from '../notice/applicant-contact.ts'
import {
  CONFIRM_PATH,
  confirmHash,
  END_PATH,
  endToken,
  linkTo,
  newConfirmToken,
} from './subscription-link.ts'
import { isSameTarget, targetName } from './subscription-target.ts'

export type AskRefusal = Refusal<'mail-address-malformed' | 'target-unknown' | 'site-address-unknown'>

/** For one address. */
const MOST_SUBSCRIPTIONS = 10
const CONFIRM_HOURS = 24
const HOUR_MS = 3_600_000

interface Asked {
  readonly address: string
  readonly hash: Buffer
  readonly target: SubscriptionTarget
  readonly name: string
  readonly baseUrl: string
}

const ask = async ({ sealer, instant }: ActContext, trx: Database, given: Asked): Promise<MailWords> => {
  const token = newConfirmToken()
  const at = instant()
  await askSubscription(trx, sealer, {
    hash: given.hash,
    address: given.address,
    target: given.target,
    confirmHash: confirmHash(sealer, token),
    confirmUntil: new Date(at.getTime() + CONFIRM_HOURS * HOUR_MS),
    at,
  })
  return confirmMail(given.name, linkTo(given.baseUrl, CONFIRM_PATH, token), CONFIRM_HOURS)
}

const mailFor = async (context: ActContext, trx: Database, given: Asked): Promise<MailWords> => {
  const standing = await standingOf(trx, given.hash, context.instant())
  const same = standing.find(({ target }) => isSameTarget(target, given.target))
  if (same?.state === 'active')
    return alreadyMail(given.name, linkTo(given.baseUrl, END_PATH, endToken(context.sealer, same.id)))
  if (same === undefined && standing.length >= MOST_SUBSCRIPTIONS) return fullMail(MOST_SUBSCRIPTIONS)
  return ask(context, trx, given)
}

/** A form that goes back for another address or another target is another request. */
const keyOf = (formKey: Buffer, hash: Buffer, target: SubscriptionTarget): string => {
  const what = createHash('sha256').update(formKey).update(hash).update(JSON.stringify(target))
  return `subscribe:${what.digest('hex')}`
}

/** @param formKey of the form: sent twice, it is one mail */
export const askForSubscription = async (
  context: ActContext,
  given: { readonly address: string; readonly target: SubscriptionTarget; readonly formKey: Buffer },
): Promise<Result<null, AskRefusal>> => {
  const { sealer, baseUrl } = context
  const address = mailAddress(given.address)
  if (baseUrl === null) return refused({ code: 'site-address-unknown' })
  if (address === null) return refused({ code: 'mail-address-malformed' })
  const name = await targetName(context.db, given.target)
  if (name === null) return refused({ code: 'target-unknown' })
  const hash = addressHash(sealer, address)
  await context.db.transaction().execute(async (trx) => {
    await lockAddress(trx, hash)
    const dedupeKey = keyOf(given.formKey, hash, given.target)
    if ((await outboxFate(trx, dedupeKey)) !== null) return
    const words = await mailFor(context, trx, { address, hash, target: given.target, name, baseUrl })
    await enqueue(trx, sealer, {
      dedupeKey,
      organId: null,
      requestId: null,
      message: { channel: 'mail', to: address, ...words },
      at: context.instant(),
    })
  })
  return ok(null)
}
