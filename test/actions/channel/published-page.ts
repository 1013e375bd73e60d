/** A page as publishing leaves it, search index apart: for tests of what happens to it afterwards. */
import type { DisclosureContent } from '../../../src/law/proactive-disclosure/disclosure-content.ts'
import type { LocalDate } from '../../../src/law/time/local-date.ts'
import type { World } from '../act-world.ts'

export const CONTENT: DisclosureContent = {
  kind: 'publicNotice',
  attribution: { attribute: 'proactive', exemption: null, reason: '' },
  title: '云岭县2025年农村饮水安全工程项目公示',
  documentNumber: '',
  summary: '拟建项目、地点和资金。',
  html: '<p>现将拟建项目予以公示。</p>',
  catalogueItem: '20-10',
  standardItem: null,
  columns: [],
  topic: '',
  genre: '',
  audience: '',
  keywords: [],
  sourceUnit: '',
  formedOn: '2025-02-28',
  effectiveOn: null,
  expiresOn: null,
  effects: [],
  interprets: [],
  noticePeriod: { from: '2025-03-03', to: '2025-03-13' },
  files: [],
}

let next = 900_000

/** @returns id of the page */
export const publishPage = async (
  { context, organs }: Pick<World, 'context' | 'organs'>,
  given: {
    readonly content?: Partial<DisclosureContent>
    readonly on?: LocalDate
    readonly organId?: number
    readonly at?: Date
  } = {},
): Promise<number> => {
  next += 1
  const id = next
  const content = { ...CONTENT, ...given.content }
  const at = given.at ?? new Date(`${given.on ?? '2025-03-03'}T02:00:00Z`)
  const on = given.on ?? '2025-03-03'
  await context.db
    .insertInto('disclosure')
    .values({
      id,
      organ_id: given.organId ?? organs.water,
      title: content.title,
      published_on: on,
      published_at: at,
      updated_at: at,
      summary: content.summary,
      text: content.html.replaceAll(/<[^>]*>/g, ''),
      html: content.html,
      kind: content.kind,
      document_number: content.documentNumber,
      index_number: `TEST/2025-${id}`,
      notice_from: content.noticePeriod?.from ?? null,
      notice_to: content.noticePeriod?.to ?? null,
    })
    .execute()
  await context.db
    .insertInto('disclosure_version')
    .values({
      disclosure_id: id,
      version: 1,
      content: JSON.stringify(content),
      published_at: at,
      is_shown: true,
    })
    .execute()
  for (const column of content.columns) {
    await context.db
      .insertInto('disclosure_column')
      .values({ column_id: column, disclosure_id: id, published_on: on })
      .execute()
  }
  return id
}
