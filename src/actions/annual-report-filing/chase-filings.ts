/** 催报: a message to the staff of organs whose reports are behind, by mail as well. Recorded, and at most once a day for each. */
import { may } from '../../access/permission.ts'
import { filingChaseMail } from '../../contract/annual-report-filing/filing-mail-words.ts'
import { filingNotice } from '../../contract/annual-report-filing/filing-words.ts'
import { LONGEST_TEXT } from '../../law/annual-report/filing/filing-refusal.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { appendAudit } from '../../store/audit.ts'
import { organInTree } from '../../store/organ-tree.ts'
import { insertChase } from '../../store/report-filing-list.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { filingLink, mailFiling } from './filing-mail.ts'
import { tellOfFiling, WRITERS } from './filing-notices.ts'
import { filingStandings } from './filing-standings.ts'

export const MOST_CHASED_AT_ONCE = 500

export interface Chasing {
  readonly year: number
  readonly organIds: readonly number[]
  readonly text: string
}

export type ChaseRefusalCode =
  | 'organ-unknown'
  | 'report-not-owed'
  | 'nothing-to-chase'
  | 'chased-today'
  | 'nobody-to-chase'

export interface Chased {
  readonly chased: readonly number[]
  readonly refused: readonly { readonly organId: number; readonly code: ChaseRefusalCode }[]
}

type Standing = Awaited<ReturnType<typeof filingStandings>>[number]

const chaseOne = async (
  context: ActContext,
  actor: Actor,
  { year, text }: Chasing,
  { row }: Standing,
): Promise<ChaseRefusalCode | null> =>
  context.db.transaction().execute(async (trx) => {
    const at = context.instant()
    const on = dateOf(context.now())
    const { organId } = row
    const organ = { id: organId, name: row.name }
    const dedupeKey = `filing:${organId}:${year}:chase:${on}`
    const told = { kind: 'reportChased', to: WRITERS, addition: text, dedupeKey, by: actor.id } as const
    const reached = await tellOfFiling(context, trx, { ...told, organ, year })
    if (reached.length === 0) return 'nobody-to-chase'
    const isFirst = await insertChase(trx, { organId, year, on, text, by: actor.id, at })
    if (!isFirst) return 'chased-today'
    const notice = filingNotice('reportChased', { organ: row.name, year, addition: text })
    const mail = filingChaseMail({ organ: row.name, year }, notice, filingLink(context, organId, year))
    const mailed = await mailFiling(context, trx, { accountIds: reached, dedupeKey, organId, mail })
    await appendAudit(trx, {
      chain: organId,
      at,
      actor: actor.id,
      address: actor.address,
      act: 'annualReport.chased',
      subjectKind: 'annualReport',
      subjectId: `${organId}:${year}`,
      detail: { reached: reached.length, mailed },
    })
    return null
  })

const codeFor = async (
  context: ActContext,
  actor: Actor,
  given: Chasing,
  organId: number,
  standing: Standing | undefined,
): Promise<ChaseRefusalCode | null> => {
  const organ = await organInTree(context.db, organId, dateOf(context.now()))
  if (organ === null || !may(actor.roles, 'annualReport.chase', organ)) return 'organ-unknown'
  if (standing === undefined) return 'report-not-owed'
  if (standing.deadline === null) return 'nothing-to-chase'
  return chaseOne(context, actor, given, standing)
}

/** Organs beyond one's reach are told from none at all. Refuses an empty text or one that is too long. */
export const chaseFilings = async (
  context: ActContext,
  actor: Actor,
  given: Chasing,
): Promise<Result<Chased, Refusal<'text-missing' | 'text-too-long'>>> => {
  const text = given.text.trim()
  if (text === '') return refused({ code: 'text-missing' })
  if (text.length > LONGEST_TEXT) return refused({ code: 'text-too-long', facts: { most: LONGEST_TEXT } })
  const organIds = [...new Set(given.organIds)]
  const standings = await filingStandings(context, organIds, given.year)
  const chased: number[] = []
  const missed: { organId: number; code: ChaseRefusalCode }[] = []
  for (const organId of organIds) {
    const standing = standings.find(({ row }) => row.organId === organId)
    const code = await codeFor(context, actor, { ...given, text }, organId, standing)
    if (code === null) chased.push(organId)
    else missed.push({ organId, code })
  }
  return ok({ chased, refused: missed })
}
