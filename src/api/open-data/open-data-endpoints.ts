import { pageOf } from '../../contract/api/answers.ts'
import {
  COLUMN_QUERY,
  CSV_QUERY,
  DISCLOSURE_ID,
  DISCLOSURE_QUERY,
  PAGE_QUERY,
} from '../../contract/api/parameters.ts'
import {
  OPEN_DOCUMENT,
  OPEN_DOCUMENT_COLUMNS,
  OPEN_DOCUMENT_LINE,
  presentOpenDocument,
  presentOpenRecord,
  presentWholeDocument,
} from '../../contract/open-data/open-document.ts'
import { OPEN_DOCUMENT_PAGE, presentDocumentPage } from '../../contract/open-data/open-document-page.ts'
import {
  OPEN_CATALOGUE_ITEM,
  OPEN_CHANGE_PAGE,
  OPEN_COLUMN,
  presentCatalogueItem,
  presentOpenChange,
  presentOpenColumn,
} from '../../contract/open-data/open-lists.ts'
import { CATALOGUE_ITEMS } from '../../law/proactive-disclosure/catalogue-items.ts'
import { ok, refused } from '../../law/result.ts'
import { disclosureTallies } from '../../store/disclosure-tally.ts'
import { parseCursor } from '../../store/keyset.ts'
import { findOpenDocument } from '../../store/open-data-document.ts'
import { openSnapshot } from '../../store/open-data-export.ts'
import {
  listOpenChanges,
  listOpenColumns,
  listOpenDocuments,
  parseChangeCursor,
  parseOpenCursor,
} from '../../store/open-data-list.ts'
import { findWithdrawnDocument } from '../../store/published-document.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'
import { openDataFilter } from './open-data-filter.ts'

const TAG = '主动公开'

const disclosures = endpoint({
  path: '/disclosures',
  tag: TAG,
  summary: '主动公开的文件，从新到旧',
  pathParameters: {},
  query: { ...DISCLOSURE_QUERY, ...PAGE_QUERY },
  shape: { media: 'application/json', schema: pageOf('DisclosureList', OPEN_DOCUMENT) },
  problems: ['cursor-invalid'],
  answer: async (db, { cursor, limit, ...chosen }, { context }) => {
    if (cursor !== undefined && parseOpenCursor(cursor) === null) return refused({ code: 'cursor-invalid' })
    const page = await listOpenDocuments(db, openDataFilter(chosen), { cursor: cursor ?? null, limit })
    const items = page.items.map((each) => presentOpenDocument(each, context.baseUrl))
    return ok({ kind: 'json', body: { items, next: page.next } })
  },
})

const disclosuresTable = endpoint({
  path: '/disclosures.csv',
  tag: TAG,
  summary: '所选主动公开的文件，每件一行，不含正文；不加条件即为全部',
  pathParameters: {},
  query: { ...DISCLOSURE_QUERY, ...CSV_QUERY },
  shape: { media: 'text/csv', columns: OPEN_DOCUMENT_COLUMNS },
  problems: ['export-busy'],
  answer: async (db, { header: _, ...chosen }, { context }) =>
    ok({
      kind: 'snapshot',
      name: 'disclosures',
      open: async () => {
        const snapshot = await openSnapshot(db, openDataFilter(chosen), false)
        return { ...snapshot, batches: presented(snapshot.chunks, presentOpenRecord, context.baseUrl) }
      },
    }),
})

const disclosureLines = endpoint({
  path: '/disclosures.jsonl',
  tag: TAG,
  summary: '所选主动公开的文件，每件一行 JSON，含正文和附件清单；不加条件即为全部',
  pathParameters: {},
  query: DISCLOSURE_QUERY,
  shape: { media: 'application/x-ndjson', schema: OPEN_DOCUMENT_LINE },
  problems: ['export-busy'],
  answer: async (db, chosen, { context }) =>
    ok({
      kind: 'snapshot',
      name: 'disclosures',
      open: async () => {
        const snapshot = await openSnapshot(db, openDataFilter(chosen), true)
        return { ...snapshot, batches: presented(snapshot.chunks, presentWholeDocument, context.baseUrl) }
      },
    }),
})

async function* presented<Facts, Row extends object>(
  chunks: AsyncIterable<readonly Facts[]>,
  present: (facts: Facts, site: string | null) => Row,
  site: string | null,
): AsyncGenerator<readonly Row[]> {
  for await (const chunk of chunks) yield chunk.map((facts) => present(facts, site))
}

const changes = endpoint({
  path: '/disclosures/changes',
  tag: TAG,
  summary: '变动清单：公开、更正、撤下的文件，从旧到新，每件只列最近一次变动',
  pathParameters: {},
  query: PAGE_QUERY,
  shape: { media: 'application/json', schema: OPEN_CHANGE_PAGE },
  problems: ['cursor-invalid'],
  answer: async (db, { cursor, limit }) => {
    if (cursor !== undefined && parseChangeCursor(cursor) === null) return refused({ code: 'cursor-invalid' })
    const { items, next, isLast } = await listOpenChanges(db, { cursor: cursor ?? null, limit })
    return ok({ kind: 'json', body: { items: items.map(presentOpenChange), next, isLast } })
  },
})

const disclosure = endpoint({
  path: '/disclosures/{id}',
  tag: TAG,
  summary: '一份主动公开的文件：正文、附件、版本、解读、废止和修改关系',
  pathParameters: { id: DISCLOSURE_ID },
  query: {},
  shape: { media: 'application/json', schema: OPEN_DOCUMENT_PAGE },
  problems: ['disclosure-not-found', 'disclosure-withdrawn'],
  answer: async (db, { id }, { context }) => {
    const found = await findOpenDocument(db, id)
    if (found !== null) return ok({ kind: 'json', body: presentDocumentPage(found, context.baseUrl) })
    const gone = await findWithdrawnDocument(db, id)
    return refused({ code: gone === null ? 'disclosure-not-found' : 'disclosure-withdrawn' })
  },
})

const columns = endpoint({
  path: '/columns',
  tag: TAG,
  summary: '各机关的栏目',
  pathParameters: {},
  query: { ...COLUMN_QUERY, ...PAGE_QUERY },
  shape: { media: 'application/json', schema: pageOf('SiteColumnPage', OPEN_COLUMN) },
  problems: ['cursor-invalid'],
  answer: async (db, { organ, cursor, limit }) => {
    if (cursor !== undefined && parseCursor(cursor, ['number']) === null)
      return refused({ code: 'cursor-invalid' })
    const page = await listOpenColumns(db, organ ?? null, { cursor: cursor ?? null, limit })
    return ok({ kind: 'json', body: { items: page.items.map(presentOpenColumn), next: page.next } })
  },
})

const catalogue = endpoint({
  path: '/catalogue',
  tag: TAG,
  summary: '法定主动公开事项及各项已公开的件数',
  pathParameters: {},
  query: {},
  shape: { media: 'application/json', schema: pageOf('CataloguePage', OPEN_CATALOGUE_ITEM) },
  problems: [],
  answer: async (db) => {
    const counts = new Map<string, number>()
    for (const { item, documents } of await disclosureTallies(db, null)) {
      counts.set(item, (counts.get(item) ?? 0) + documents)
    }
    const items = CATALOGUE_ITEMS.map((item) => presentCatalogueItem(item, counts.get(item.code) ?? 0))
    return ok({ kind: 'json', body: { items, next: null } })
  },
})

export const OPEN_DATA_ENDPOINTS: readonly Endpoint[] = [
  disclosures,
  disclosuresTable,
  disclosureLines,
  changes,
  disclosure,
  columns,
  catalogue,
]
