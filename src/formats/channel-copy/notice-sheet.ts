/** A release as a sheet for a notice board: what is printed, as data for the layout. */
import type { LocalDate } from '../../law/time/local-date.ts'
import { plainLine, plainText } from '../request-document/plain-text.ts'
import { printDate } from '../request-document/print-date.ts'
import { missingNote, printable } from '../request-document/print-fonts.ts'
import type { Block, Run, Table } from '../rich-text/block.ts'
import { readBlocks } from '../rich-text/read-blocks.ts'
import { fittedRows, type PrintedCell } from './fitted-rows.ts'
import { type ReleaseCopy, siteOf, wholeAddress } from './release-copy.ts'

export interface NoticeFacts extends ReleaseCopy {
  /** Both days are displayed; null where nothing says how long. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null
  /** Whom to tell of objections: office, telephone, address … in the order of printing. */
  readonly contacts: readonly { readonly name: string; readonly value: string }[]
}

interface PrintedRun {
  readonly text: string
  readonly bold: boolean
  readonly underlined: boolean
}

export type PrintedBlock =
  | {
      readonly kind: 'text'
      readonly level: 0 | 2 | 3 | 4
      readonly align: 'start' | 'center' | 'right'
      readonly indent: boolean
      /** Steps to the right: quotes and lists within lists. */
      readonly depth: number
      /** Mark of a list item; empty otherwise. */
      readonly mark: string
      readonly runs: readonly PrintedRun[]
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly widths: readonly number[]
      readonly headRows: number
      readonly rows: readonly (readonly PrintedCell[])[]
    }
  | { readonly kind: 'rule' }

export interface NoticeSheet {
  readonly title: string
  readonly organ: string
  readonly documentNumber: string
  /** For the properties of the file. */
  readonly date: string
  readonly publishedOn: string
  readonly period: { readonly from: string; readonly to: string } | null
  readonly contacts: readonly { readonly name: string; readonly value: string }[]
  readonly blocks: readonly PrintedBlock[]
  readonly files: readonly string[]
  readonly page: string
  /** About characters that no font has; empty where there are none. */
  readonly missing: string
}

const LEVELS = { p: 0, h2: 2, h3: 3, h4: 4 } as const

const line = (text: string): string => printable(plainLine(text))

const runOf = (run: Run, next: Run | undefined, site: string | null): PrintedRun => {
  const marks = run.kind === 'break' ? null : run.marks
  const bold = marks?.names.includes('strong') ?? false
  const underlined = marks?.names.includes('u') ?? false
  if (run.kind === 'break') return { text: '\n', bold, underlined }
  if (run.kind === 'image') {
    return {
      text: printable(run.alt === '' ? '（图片见网页）' : `（图片：${plainLine(run.alt)}，见网页）`),
      bold,
      underlined,
    }
  }
  const href = run.marks.href
  const endsLink =
    href !== null &&
    !href.startsWith('#') &&
    !(next !== undefined && next.kind !== 'break' && next.marks.href === href)
  const address = href === null ? '' : wholeAddress(href, site)
  const shown = endsLink && run.text !== href ? `${run.text}（${address}）` : run.text
  return {
    text: printable(shown.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').replaceAll('\u00a0', ' ')),
    bold,
    underlined,
  }
}

const runsOf = (runs: readonly Run[], site: string | null): readonly PrintedRun[] =>
  runs.map((run, index) => runOf(run, runs[index + 1], site))

interface Place {
  readonly site: string | null
  readonly depth: number
}

const tableOf = (table: Table, { site }: Place): PrintedBlock => {
  const rows = fittedRows([...table.head, ...table.body], (cell) =>
    blocksOf(cell.blocks, { site, depth: 0 }).flatMap((block) =>
      block.kind === 'text' ? [block.mark + block.runs.map(({ text }) => text).join('')] : [],
    ),
  )
  return {
    kind: 'table',
    caption: runsOf(table.caption, site)
      .map(({ text }) => text)
      .join(''),
    widths: rows.widths,
    headRows: table.head.length,
    rows: rows.rows,
  }
}

const blockOf = (block: Block, place: Place): readonly PrintedBlock[] => {
  switch (block.kind) {
    case 'rule':
      return [{ kind: 'rule' }]
    case 'table':
      return [tableOf(block, place)]
    case 'quote':
      return blocksOf(block.blocks, { ...place, depth: place.depth + 1 })
    case 'list':
      return block.items.flatMap((item, index) =>
        itemOf(block.tag === 'ol' ? `${index + 1}. ` : '• ', item, place),
      )
    case 'text': {
      const { blockClass, tag } = block
      return [
        {
          kind: 'text',
          level: LEVELS[tag],
          align: blockClass === 'center' || blockClass === 'right' ? blockClass : 'start',
          indent: tag === 'p' && blockClass === null && place.depth === 0,
          depth: place.depth,
          mark: '',
          runs: runsOf(block.runs, place.site),
        },
      ]
    }
  }
}

const blocksOf = (blocks: readonly Block[], place: Place): readonly PrintedBlock[] =>
  blocks.flatMap((block) => blockOf(block, place))

const itemOf = (mark: string, item: readonly Block[], place: Place): readonly PrintedBlock[] =>
  blocksOf(item, { ...place, depth: place.depth + 1 }).map((block, index) =>
    index === 0 && block.kind === 'text' ? { ...block, mark } : block,
  )

export const noticeSheet = (given: NoticeFacts): NoticeSheet => ({
  title: line(given.title),
  organ: line(given.organ),
  documentNumber: line(given.documentNumber),
  date: given.publishedOn,
  publishedOn: printDate(given.publishedOn),
  period:
    given.period === null ? null : { from: printDate(given.period.from), to: printDate(given.period.to) },
  contacts: given.contacts
    .filter(({ value }) => value.trim() !== '')
    .map(({ name, value }) => ({ name: line(name), value: printable(plainText(value)) })),
  blocks: blocksOf(readBlocks(given.html), { site: siteOf(given.pageAddress), depth: 0 }),
  files: given.files.map(line),
  page: given.pageAddress ?? '',
  missing: missingNote(`${given.title}${given.html.replaceAll(/<[^>]*>/g, '')}`) ?? '',
})
