/** A published document with everything its page shows, in one question. Reads nothing that is not public. */
import type { DisclosureContent } from '../law/proactive-disclosure/disclosure-content.ts'
import type { DisclosureKind, InterpretationForm } from '../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import { askPrepared, type Database } from './database.ts'

export interface PublishedFile {
  readonly id: string
  readonly name: string
  readonly media: string
  /** Bytes. */
  readonly size: number
}

export interface RelatedDocument {
  readonly id: number
  readonly title: string
}

export interface ShownVersion {
  readonly version: number
  /** In ISO 8601. */
  readonly publishedAt: string
  readonly changeNote: string
}

export interface DocumentLink extends RelatedDocument {
  readonly documentNumber: string
}

export interface PublishedDocument {
  readonly id: number
  readonly organ: {
    readonly id: number
    readonly slug: string
    readonly name: string
    readonly region: string
  }
  readonly kind: DisclosureKind
  readonly title: string
  readonly documentNumber: string
  readonly indexNumber: string
  readonly version: number
  readonly summary: string
  /** Sanitised when it was written; empty for documents that are plain text only. */
  readonly html: string
  readonly text: string
  readonly catalogueItem: string
  readonly topic: string
  readonly genre: string
  readonly audience: string
  readonly keywords: readonly string[]
  readonly sourceUnit: string
  readonly formedOn: LocalDate | null
  readonly effectiveOn: LocalDate | null
  readonly expiresOn: LocalDate | null
  readonly repealedOn: LocalDate | null
  readonly amendedOn: LocalDate | null
  readonly noticeFrom: LocalDate | null
  readonly noticeTo: LocalDate | null
  readonly publishedOn: LocalDate
  readonly publishedAt: Date
  readonly updatedAt: Date
  /** Of all days. */
  readonly views: number
  readonly files: readonly PublishedFile[]
  /** Those that may be read, newest first, the current one among them. */
  readonly versions: readonly ShownVersion[]
  /** In which it stands, the first one leading. */
  readonly columns: readonly { readonly slug: string; readonly name: string; readonly organSlug: string }[]
  readonly interprets: readonly (DocumentLink & { readonly form: InterpretationForm })[]
  readonly interpretedBy: readonly (DocumentLink & { readonly form: InterpretationForm })[]
  /** What it does to earlier documents; the id is null where the earlier one is not on this site. */
  readonly effects: readonly {
    readonly effect: 'repeals' | 'amends'
    readonly id: number | null
    readonly title: string
    readonly documentNumber: string
  }[]
  /** What later documents did to it, and from which day. */
  readonly affectedBy: readonly (DocumentLink & {
    readonly effect: 'repeals' | 'amends'
    readonly from: LocalDate
  })[]
  /** Beside it in its first column, by day. */
  readonly older: RelatedDocument | null
  readonly newer: RelatedDocument | null
}

type DocumentRow = Omit<PublishedDocument, 'organ'> & {
  readonly organId: number
  readonly organSlug: string
  readonly organName: string
  readonly region: string
}

const FIRST_COLUMN = `(select c.id from disclosure_column dc join site_column c on c.id = dc.column_id
  where dc.disclosure_id = d.id order by c.place, c.id limit 1)`

const neighbour = (compares: '<' | '>', order: 'asc' | 'desc') => `
  (select json_build_object('id', n.id, 'title', n.title)
   from (select dc.disclosure_id from disclosure_column dc where dc.column_id = ${FIRST_COLUMN}
     and (dc.published_on, dc.disclosure_id) ${compares} (d.published_on, d.id)
     order by dc.published_on ${order}, dc.disclosure_id ${order} limit 1) beside
   join disclosure n on n.id = beside.disclosure_id)`

const LISTS = `
  coalesce((select json_agg(json_build_object('id', f.file_id, 'name', f.name, 'media', f.media, 'size', f.size)
      order by f.place) from disclosure_file f where f.disclosure_id = d.id), '[]') as files,
  coalesce((select json_agg(json_build_object('version', v.version, 'publishedAt', v.published_at,
      'changeNote', v.change_note) order by v.version desc)
    from disclosure_version v where v.disclosure_id = d.id and v.is_shown), '[]') as versions,
  coalesce((select json_agg(json_build_object('slug', c.slug, 'name', c.name, 'organSlug', co.slug)
      order by c.place, c.id)
    from disclosure_column dc join site_column c on c.id = dc.column_id join organ co on co.id = c.organ_id
    where dc.disclosure_id = d.id), '[]') as columns,
  coalesce((select json_agg(json_build_object('id', x.id, 'title', x.title, 'documentNumber', x.document_number,
      'form', l.form) order by x.id)
    from interpretation_link l join disclosure x on x.id = l.interprets_id
    where l.disclosure_id = d.id), '[]') as interprets,
  coalesce((select json_agg(json_build_object('id', x.id, 'title', x.title, 'documentNumber', x.document_number,
      'form', l.form) order by x.id)
    from interpretation_link l join disclosure x on x.id = l.disclosure_id
    where l.interprets_id = d.id), '[]') as "interpretedBy",
  coalesce((select json_agg(json_build_object('effect', e.effect, 'id', x.id, 'title', e.title,
      'documentNumber', e.document_number) order by e.place)
    from document_effect e left join disclosure x on x.id = e.earlier_id
    where e.disclosure_id = d.id), '[]') as effects,
  coalesce((select json_agg(json_build_object('effect', e.effect, 'id', x.id, 'title', x.title,
      'documentNumber', x.document_number, 'from', coalesce(x.effective_on, x.published_on))
      order by coalesce(x.effective_on, x.published_on) desc, x.id desc)
    from document_effect e join disclosure x on x.id = e.disclosure_id
    where e.earlier_id = d.id and (x.organ_id = d.organ_id or exists (select from document_change c
      where c.by_disclosure_id = x.id and c.disclosure_id = d.id))), '[]') as "affectedBy"`

const QUESTION = {
  name: 'published-document',
  text: `
  select d.id, d.kind, d.title, d.document_number as "documentNumber", d.index_number as "indexNumber",
    d.version, d.summary, d.html, d.text, d.catalogue_item as "catalogueItem", d.topic, d.genre, d.audience,
    d.keywords, d.source_unit as "sourceUnit", d.formed_on as "formedOn", d.effective_on as "effectiveOn",
    d.expires_on as "expiresOn", d.repealed_on as "repealedOn", d.amended_on as "amendedOn",
    d.notice_from as "noticeFrom", d.notice_to as "noticeTo", d.published_on as "publishedOn",
    d.published_at as "publishedAt", d.updated_at as "updatedAt",
    o.id as "organId", o.slug as "organSlug", o.name as "organName", o.region,
    (select coalesce(sum(views), 0)::integer from view_count where disclosure_id = d.id) as views,
    ${LISTS},
    ${neighbour('<', 'desc')} as older,
    ${neighbour('>', 'asc')} as newer
  from disclosure d join organ o on o.id = d.organ_id
  where d.id = $1`,
}

/** Null where no page of that id is published. */
export const findPublishedDocument = async (db: Database, id: number): Promise<PublishedDocument | null> => {
  const [row] = await askPrepared<DocumentRow>(db, QUESTION, [id])
  if (row === undefined) return null
  const { organId, organSlug, organName, region, ...rest } = row
  return { ...rest, organ: { id: organId, slug: organSlug, name: organName, region } }
}

export interface DocumentVersion extends ShownVersion {
  readonly content: DisclosureContent
}

/** An earlier version that may still be read; null where there is none, or its page is gone. */
export const findShownVersion = async (
  db: Database,
  id: number,
  version: number,
): Promise<DocumentVersion | null> => {
  const row = await db
    .selectFrom('disclosure_version as v')
    .innerJoin('disclosure as d', 'd.id', 'v.disclosure_id')
    .select(['v.version', 'v.content', 'v.published_at', 'v.change_note'])
    .where('v.disclosure_id', '=', id)
    .where('v.version', '=', version)
    .where('v.is_shown', '=', true)
    .executeTakeFirst()
  if (row === undefined) return null
  const { content, published_at, change_note } = row
  return { version, content, publishedAt: published_at.toISOString(), changeNote: change_note }
}

export interface WithdrawnDocument {
  readonly organ: { readonly slug: string; readonly name: string }
  readonly withdrawnAt: Date
  readonly publicReason: string
  /** Empty where it may not be told. */
  readonly title: string
}

/** What may be told of a page that was taken down; null where none ever was. */
export const findWithdrawnDocument = async (db: Database, id: number): Promise<WithdrawnDocument | null> => {
  const row = await db
    .selectFrom('disclosure_withdrawal as w')
    .innerJoin('organ as o', 'o.id', 'w.organ_id')
    .select(['w.withdrawn_at', 'w.public_reason', 'w.title', 'o.slug', 'o.name'])
    .where('w.disclosure_id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return null
  const { slug, name, title, withdrawn_at, public_reason } = row
  return { organ: { slug, name }, title, withdrawnAt: withdrawn_at, publicReason: public_reason }
}
