/** 基层政务公开标准目录: the thirteen columns in which counties write it, read from a table. */
import { ok, type Refusal, type Result, refused } from '../result.ts'

/** One row of a region's catalogue. Empty text: not filled in. */
export interface StandardItem {
  /** 试点领域, such as 社会救助. */
  readonly domain: string
  /** 一级事项 and 二级事项. */
  readonly matter: string
  readonly item: string
  readonly content: string
  readonly basis: string
  readonly term: string
  /** 公开主体. */
  readonly organName: string
  readonly channels: string
  readonly audience: string
  readonly method: string
  readonly levels: string
}

type Field = Exclude<keyof StandardItem, 'domain'>

/** Words by which a head is known, the plainer spelling last. */
const HEADS: readonly (readonly [field: Field, words: readonly string[]])[] = [
  ['matter', ['一级事项', '公开事项']],
  ['item', ['二级事项']],
  ['content', ['公开内容']],
  ['basis', ['公开依据']],
  ['term', ['公开时限']],
  ['organName', ['公开主体', '责任主体']],
  ['channels', ['公开渠道']],
  ['audience', ['公开对象']],
  ['method', ['公开方式']],
  ['levels', ['公开层级']],
]

const bare = (cell: string): string => cell.replaceAll(/\s/g, '')

interface Head {
  /** First row below the head. */
  readonly below: number
  /** Field → its columns: several where the head is parted, such as 全社会 and 特定群体. */
  readonly columns: ReadonlyMap<Field, readonly number[]>
  /** What stands in the second row of the head, by column: the meaning of a mark below it. */
  readonly parts: readonly string[]
}

const fieldAt = (cell: string): Field | null =>
  HEADS.find(([, words]) => words.some((word) => cell.startsWith(word)))?.[0] ?? null

const spans = (first: readonly string[], second: readonly string[]): Head['columns'] => {
  const columns = new Map<Field, number[]>()
  let current: Field | null = null
  const width = Math.max(first.length, second.length)
  for (let index = 0; index < width; index += 1) {
    const own = fieldAt(bare(second[index] ?? '')) ?? fieldAt(bare(first[index] ?? ''))
    if (own !== null) current = own
    else if (bare(first[index] ?? '') !== '') current = null
    if (current !== null) columns.set(current, [...(columns.get(current) ?? []), index])
  }
  return columns
}

const isHeadRow = (cells: readonly string[]): boolean =>
  cells.some((cell) => bare(cell).startsWith('公开内容')) &&
  cells.some((cell) => bare(cell).startsWith('公开'))

const headOf = (rows: readonly (readonly string[])[]): Head | null => {
  const at = rows.findIndex(isHeadRow)
  const first = rows[at]
  if (first === undefined) return null
  const second = rows[at + 1] ?? []
  const isParted = second.some((cell) => ['一级事项', '二级事项'].includes(bare(cell)))
  const columns = spans(first, isParted ? second : [])
  if (!columns.has('matter') || !columns.has('content')) return null
  return { below: at + (isParted ? 2 : 1), columns, parts: isParted ? second.map(bare) : [] }
}

const MARKS = new Set(['√', '✓', '✔', '☑', '■', '是', 'V', 'v'])

/** A mark below a parted head stands for what the head says; text stands for itself. */
const textAt = (cells: readonly string[], columns: readonly number[], parts: readonly string[]): string =>
  columns
    .flatMap((index) => {
      const cell = (cells[index] ?? '').trim()
      if (cell === '') return []
      return [MARKS.has(cell) ? (parts[index] ?? '') : cell]
    })
    .filter((text) => text !== '')
    .join('、')

export interface StandardRow {
  /** Of the table, from 1. */
  readonly row: number
  readonly item: StandardItem
}

export type StandardTableRefusal = Refusal<
  'catalogue-head-unknown' | 'catalogue-empty' | 'catalogue-item-twice'
>

const itemsBelow = (
  rows: readonly (readonly string[])[],
  head: Head,
  domain: string,
): readonly StandardRow[] => {
  let matter = ''
  const found: StandardRow[] = []
  for (const [offset, cells] of rows.slice(head.below).entries()) {
    const text = (field: Field) => textAt(cells, head.columns.get(field) ?? [], head.parts)
    const own = text('matter')
    // A merged cell has its text in the first of its rows.
    if (own !== '') matter = own
    if (text('item') === '' && text('content') === '') continue
    const item: StandardItem = {
      domain,
      matter,
      item: text('item') || matter,
      content: text('content'),
      basis: text('basis'),
      term: text('term'),
      organName: text('organName'),
      channels: text('channels'),
      audience: text('audience'),
      method: text('method'),
      levels: text('levels'),
    }
    found.push({ row: head.below + offset + 1, item })
  }
  return found
}

/**
 * Items of one domain's table. Cells merged downwards count for every row below them.
 * Refuses a table without a head of the catalogue, without items, and one that names an item twice.
 */
export const readStandardTable = (
  rows: readonly (readonly string[])[],
  domain: string,
): Result<readonly StandardRow[], StandardTableRefusal> => {
  const head = headOf(rows)
  if (head === null) return refused({ code: 'catalogue-head-unknown' })
  const found = itemsBelow(rows, head, domain)
  if (found.length === 0) return refused({ code: 'catalogue-empty' })
  const seen = new Map<string, number>()
  for (const { row, item } of found) {
    const key = `${item.matter}\n${item.item}`
    const earlier = seen.get(key)
    if (earlier !== undefined)
      return refused({ code: 'catalogue-item-twice', facts: { row, earlier, item: item.item } })
    seen.set(key, row)
  }
  return ok(found)
}
