/** What a release means for the register of documents, in the transaction that releases or withdraws. */
import { sql } from 'kysely'
import { plainDocumentNumber } from '../law/proactive-disclosure/accept-document.ts'
import type { DisclosureContent } from '../law/proactive-disclosure/disclosure-content.ts'
import { isRegisteredKind, mayMake, takesEffectOn } from '../law/proactive-disclosure/registered-document.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { insertChanges, type NewChange, refreshPages, takeBackChanges, targetOf } from './document-change.ts'
import { organsAnsweredFor } from './document-reach.ts'
import { storableText } from './storable.ts'

/** What the register takes from a release. */
export interface RegisteredRelease {
  readonly id: number
  readonly organId: number
  readonly content: DisclosureContent
  readonly publishedOn: LocalDate
  readonly releasedAt: Date
}

/** Whoever enters by releasing is the program: a release is signed already. */
const BY_RELEASE = 'system'
const WITHDRAWN = '页面已撤下'
const NOT_OF_REGISTER = '不再作为规章、规范性文件公开'
const NOT_IN_POWER = '本机关没有规章制定权'

const factsOf = ({ content, publishedOn }: RegisteredRelease) => ({
  document_number: storableText(content.documentNumber),
  plain_number: storableText(plainDocumentNumber(content.documentNumber)),
  title: storableText(content.title),
  formed_on: content.formedOn ?? publishedOn,
  published_on: publishedOn,
  effective_on: content.effectiveOn,
  expires_on: content.expiresOn,
})

/** The row of this manuscript, or the one entered before under its number; null: it is new. */
const ownRow = async (trx: Database, release: RegisteredRelease): Promise<number | null> => {
  const own = await trx
    .selectFrom('registered_document')
    .select('id')
    .where('manuscript_id', '=', release.id)
    .executeTakeFirst()
  if (own !== undefined) return own.id
  const plain = plainDocumentNumber(release.content.documentNumber)
  if (plain === '') return null
  const entered = await trx
    .selectFrom('registered_document')
    .select('id')
    .where('organ_id', '=', release.organId)
    .where('plain_number', '=', plain)
    .where('manuscript_id', 'is', null)
    .where('struck_at', 'is', null)
    .executeTakeFirst()
  return entered?.id ?? null
}

const saveRow = async (trx: Database, release: RegisteredRelease): Promise<void> => {
  const { kind } = release.content
  if (!isRegisteredKind(kind)) return letGo(trx, release.id, release.releasedAt, NOT_OF_REGISTER)
  const organ = await trx
    .selectFrom('organ')
    .select('kind')
    .where('id', '=', release.organId)
    .executeTakeFirstOrThrow()
  if (!mayMake(kind, organ.kind).ok) return letGo(trx, release.id, release.releasedAt, NOT_IN_POWER)
  const facts = { kind, ...factsOf(release), manuscript_id: release.id }
  const confirmed = { confirmed_by: BY_RELEASE, confirmed_at: release.releasedAt }
  const id = await ownRow(trx, release)
  if (id === null) {
    await trx
      .insertInto('registered_document')
      .values({
        organ_id: release.organId,
        ...facts,
        ...confirmed,
        entered_by: BY_RELEASE,
        entered_at: release.releasedAt,
      })
      .execute()
    return
  }
  await trx
    .updateTable('registered_document')
    .set({
      ...facts,
      ...confirmed,
      struck_at: null,
      strike_reason: '',
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute()
}

/** True of a row that goes with its page: it came with it, or another one bears its number by now. */
const GOES = sql<boolean>`(entered_by = ${BY_RELEASE} or exists (
  select from registered_document twin
  where twin.organ_id = registered_document.organ_id and twin.plain_number = registered_document.plain_number
    and twin.manuscript_id is null and twin.struck_at is null))`

/**
 * What had been entered by hand stays without its page; what came by the release goes with it. What stays says what the
 * page said: the public sees it again once a second person has confirmed that it may.
 */
const letGo = async (trx: Database, manuscriptId: number, at: Date, reason: string): Promise<void> => {
  await trx
    .updateTable('registered_document')
    .set({
      manuscript_id: sql<number | null>`case when ${GOES} then manuscript_id end`,
      struck_at: sql<Date | null>`case when ${GOES} then ${at}::timestamptz end`,
      strike_reason: sql<string>`case when ${GOES} then ${reason} else '' end`,
      confirmed_by: sql<string | null>`case when ${GOES} then confirmed_by end`,
      confirmed_at: sql<Date | null>`case when ${GOES} then confirmed_at end`,
      version: sql<number>`version + 1`,
    })
    .where('manuscript_id', '=', manuscriptId)
    .where('struck_at', 'is', null)
    .execute()
}

const changesBrought = async (
  trx: Database,
  { id, organId, content, publishedOn, releasedAt }: RegisteredRelease,
): Promise<readonly NewChange[]> => {
  const changes: NewChange[] = []
  const on = takesEffectOn({
    formedOn: content.formedOn ?? publishedOn,
    publishedOn,
    effectiveOn: content.effectiveOn,
    expiresOn: null,
    repealedOn: null,
    lapsedOn: null,
    amendedOn: null,
  })
  if (content.effects.length === 0) return []
  const decidedOn = on > publishedOn ? on : publishedOn
  const answersFor = await organsAnsweredFor(trx, organId, decidedOn)
  for (const effect of content.effects) {
    const target = await targetOf(trx, effect, { organId, answersFor })
    if (target === null || target.disclosureId === id) continue
    changes.push({
      ...target,
      effect: effect.effect,
      on,
      byTitle: content.title,
      byNumber: content.documentNumber,
      byDisclosureId: id,
      cleanupId: null,
      by: BY_RELEASE,
      at: releasedAt,
      isConfirmed: true,
    })
  }
  return changes
}

const bringChanges = async (trx: Database, release: RegisteredRelease): Promise<void> => {
  const before = await takeBackChanges(trx, release.id)
  const after = await changesBrought(trx, release)
  await insertChanges(trx, after)
  await refreshPages(trx, [...before, ...after, { documentId: null, disclosureId: release.id }])
}

/** Pages that name a document by this number, and not by its page. */
const pagesNaming = async (trx: Database, documentNumber: string): Promise<readonly RegisteredRelease[]> => {
  const plain = plainDocumentNumber(documentNumber)
  if (plain === '') return []
  const { rows } = await sql<{
    id: number
    organId: number
    content: DisclosureContent
    publishedOn: LocalDate
    releasedAt: Date
  }>`
    select page.id, page.organ_id as "organId", v.content, page.published_on as "publishedOn",
      page.updated_at as "releasedAt"
    from disclosure page
    join disclosure_version v on v.disclosure_id = page.id and v.version = page.version
    where page.id in (
      select effect.disclosure_id from document_effect effect
      where effect.earlier_id is null
        and translate(regexp_replace(effect.document_number, '\\s', '', 'g'),
          '[［【（(﹝]］】）)﹞', '〔〔〔〔〔〔〕〕〕〕〕〕') = ${plain})
    order by page.id`.execute(trx)
  return rows
}

/** A document has come into the register: what was already published about its number applies to it. */
export const applyEarlierEffects = async (trx: Database, documentNumber: string): Promise<void> => {
  for (const release of await pagesNaming(trx, documentNumber)) await bringChanges(trx, release)
}

/** Enters a released document, and what it does to others, which takes effect on the day it takes effect itself. */
export const registerRelease = async (trx: Database, release: RegisteredRelease): Promise<void> => {
  await saveRow(trx, release)
  await bringChanges(trx, release)
  if (isRegisteredKind(release.content.kind)) await applyEarlierEffects(trx, release.content.documentNumber)
}

/**
 * Takes a document out that left with its page, and undoes what it did to others. Call it before the page goes.
 * One that is only taken down stays as it is: see `endsRegistration`.
 */
export const unregisterRelease = async (trx: Database, id: number, at: Date): Promise<void> => {
  await letGo(trx, id, at, WITHDRAWN)
  await refreshPages(trx, await takeBackChanges(trx, id))
}
