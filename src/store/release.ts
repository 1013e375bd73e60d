/** The one way in which a document becomes visible, changes or goes away again. Whoever calls bumps the site version in the same transaction. */
import { sql } from 'kysely'
import type { DisclosureContent } from '../law/proactive-disclosure/disclosure-content.ts'
import { endsRegistration, type WithdrawalGround } from '../law/proactive-disclosure/manuscript-event.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'
import { registerRelease, unregisterRelease } from './register-projection.ts'
import { indexDisclosure, type SearchEntry, unindexDisclosure } from './search-index.ts'
import { storableJson, storableText } from './storable.ts'

export interface ReleasedFile {
  readonly id: string
  readonly name: string
  readonly media: string
  readonly size: number
  readonly sha256: string
  /** Extracted, for searching; empty where nothing could be read. */
  readonly text: string
}

export interface Release {
  /** That of the manuscript. */
  readonly id: number
  readonly organId: number
  readonly indexNumber: string
  readonly version: number
  readonly content: DisclosureContent
  /** The words of `content.html`. */
  readonly text: string
  /** Of what is published here: formats/search-text/make-search-entry. */
  readonly search: SearchEntry
  readonly files: readonly ReleasedFile[]
  /** Of the first version: server-set, kept by every correction. */
  readonly publishedOn: LocalDate
  readonly publishedAt: Date
  /** Of this version. */
  readonly releasedAt: Date
  readonly changeNote: string
  /** Whether earlier versions may still be read. */
  readonly showsEarlier: boolean
}

/** The row of `disclosure`, by column. */
export const disclosureRow = ({ content, ...given }: Release) => ({
  organ_id: given.organId,
  title: storableText(content.title),
  document_number: storableText(content.documentNumber),
  published_on: given.publishedOn,
  published_at: given.publishedAt,
  updated_at: given.releasedAt,
  summary: storableText(content.summary),
  text: storableText(given.text),
  html: storableText(content.html),
  kind: content.kind,
  index_number: given.indexNumber,
  version: given.version,
  catalogue_item: content.catalogueItem,
  standard_item_id: content.standardItem,
  topic: content.topic,
  genre: content.genre,
  audience: content.audience,
  keywords: [...content.keywords],
  source_unit: content.sourceUnit,
  formed_on: content.formedOn,
  effective_on: content.effectiveOn,
  expires_on: content.expiresOn,
  notice_from: content.noticePeriod?.from ?? null,
  notice_to: content.noticePeriod?.to ?? null,
})

const saveVersion = async (trx: Database, release: Release): Promise<void> => {
  if (!release.showsEarlier) {
    await trx
      .updateTable('disclosure_version')
      .set({ is_shown: false })
      .where('disclosure_id', '=', release.id)
      .execute()
  }
  await trx
    .insertInto('disclosure_version')
    .values({
      disclosure_id: release.id,
      version: release.version,
      content: storableJson(release.content),
      published_at: release.releasedAt,
      change_note: storableText(release.changeNote),
      is_shown: true,
    })
    .execute()
}

const saveFiles = async (trx: Database, { id, files }: Release): Promise<void> => {
  await trx.deleteFrom('disclosure_file').where('disclosure_id', '=', id).execute()
  if (files.length === 0) return
  await trx
    .insertInto('disclosure_file')
    .values(
      files.map((file, place) => ({
        disclosure_id: id,
        file_id: file.id,
        place,
        name: file.name,
        media: file.media,
        size: file.size,
        sha256: file.sha256,
        text: storableText(file.text),
      })),
    )
    .execute()
}

const saveColumns = async (trx: Database, { id, content, publishedOn }: Release): Promise<void> => {
  await trx.deleteFrom('disclosure_column').where('disclosure_id', '=', id).execute()
  if (content.columns.length === 0) return
  await trx
    .insertInto('disclosure_column')
    .values(
      content.columns.map((column) => ({
        column_id: column,
        disclosure_id: id,
        published_on: publishedOn,
      })),
    )
    .execute()
}

const saveLinks = async (trx: Database, { id, content }: Release): Promise<void> => {
  await trx.deleteFrom('interpretation_link').where('disclosure_id', '=', id).execute()
  await trx.deleteFrom('document_effect').where('disclosure_id', '=', id).execute()
  if (content.interprets.length > 0) {
    await trx
      .insertInto('interpretation_link')
      .values(
        content.interprets.map(({ disclosureId, form }) => ({
          disclosure_id: id,
          interprets_id: disclosureId,
          form,
        })),
      )
      .execute()
  }
  if (content.effects.length === 0) return
  await trx
    .insertInto('document_effect')
    .values(
      content.effects.map(({ effect, disclosureId, title, documentNumber }, place) => ({
        disclosure_id: id,
        place,
        effect,
        earlier_id: disclosureId,
        title: storableText(title),
        document_number: storableText(documentNumber),
      })),
    )
    .execute()
}

/** Makes a version visible, whole: page, files, columns, links and index. */
export const saveRelease = async (trx: Database, release: Release): Promise<void> => {
  const row = disclosureRow(release)
  await trx
    .insertInto('disclosure')
    .values({ id: release.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
  await saveVersion(trx, release)
  await saveFiles(trx, release)
  await saveColumns(trx, release)
  await saveLinks(trx, release)
  await trx.deleteFrom('disclosure_withdrawal').where('disclosure_id', '=', release.id).execute()
  await registerRelease(trx, release)
  await indexDisclosure(trx, release)
}

export interface Withdrawal {
  readonly id: number
  readonly withdrawnAt: Date
  readonly ground: WithdrawalGround
  readonly publicReason: string
  readonly showsTitle: boolean
}

/** Takes a page down with everything that hangs on it; what stays is that it was there, and why it is not. */
export const removeRelease = async (trx: Database, given: Withdrawal): Promise<void> => {
  await sql`
    insert into disclosure_withdrawal (disclosure_id, organ_id, index_number, withdrawn_at, public_reason, title)
    select id, organ_id, index_number, ${given.withdrawnAt}, ${storableText(given.publicReason)},
      case when ${given.showsTitle}::boolean then title else '' end
    from disclosure where id = ${given.id}
    on conflict (disclosure_id) do update set withdrawn_at = excluded.withdrawn_at,
      public_reason = excluded.public_reason, title = excluded.title`.execute(trx)
  await trx
    .updateTable('disclosure_version')
    .set({ is_shown: false })
    .where('disclosure_id', '=', given.id)
    .execute()
  if (endsRegistration(given.ground)) await unregisterRelease(trx, given.id, given.withdrawnAt)
  await unindexDisclosure(trx, given.id)
  await trx.deleteFrom('disclosure').where('id', '=', given.id).execute()
}
