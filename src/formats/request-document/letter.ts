/** A document of a case as a value: what is printed, in order, without any markup. Text is plain text wherever it stands. */
import type { SourceId } from '../../law/sources.ts'
import type { LocalDate } from '../../law/time/local-date.ts'

/** `item` is an entry of a list, `heading` a line in 黑体, `note` small print under a form. */
export type ParagraphStyle = 'body' | 'item' | 'heading' | 'note'

export interface LetterParagraph {
  readonly kind: 'paragraph'
  /** Id of the template's paragraph; several printed paragraphs may come from one. */
  readonly id: string
  readonly style: ParagraphStyle
  readonly text: string
}

export interface LetterCell {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
  /** A label: 黑体, centred. */
  readonly head: boolean
  /** Least height in millimetres, for what is filled in by hand. */
  readonly height: number
}

export interface LetterTable {
  readonly kind: 'table'
  /** Relative widths of the columns. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly LetterCell[])[]
}

export type LetterBlock = LetterParagraph | LetterTable

export interface LetterSignature {
  readonly organ: string
  /** In print: 2026年1月5日. */
  readonly date: string
}

export interface Letter {
  readonly kind: string
  /** 成文日期; also the date in the file's metadata, so that the same letter gives the same file. */
  readonly dated: LocalDate
  /** 发文机关标志 in red; null for none. */
  readonly redHead: string | null
  readonly documentNumber: string | null
  /** Lines of the title. */
  readonly title: readonly string[]
  /** 主送, without the colon. */
  readonly addressee: string | null
  readonly blocks: readonly LetterBlock[]
  readonly attachments: readonly string[]
  /** Null on forms that are signed by hand. */
  readonly signature: LetterSignature | null
  /** 附注: whom to ask. */
  readonly contact: string | null
  /** Articles and policies that the document rests on. */
  readonly sources: readonly SourceId[]
}

/** Everything that is printed, as one text; for search and for checks. */
export const letterText = (letter: Letter): string =>
  [
    letter.redHead,
    letter.documentNumber,
    ...letter.title,
    letter.addressee,
    ...letter.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.flatMap((row) => row.map(({ text }) => text)),
    ),
    ...letter.attachments,
    letter.signature?.organ,
    letter.signature?.date,
    letter.contact,
  ]
    .filter((text) => text !== null && text !== undefined)
    .join('\n')
