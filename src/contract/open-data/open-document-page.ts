/** One published document with everything its page shows, and what may be told of one that was taken down. */
import { z } from 'zod'
import type { InterpretationForm } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { INTERPRETATION_FORMS } from '../../law/proactive-disclosure/disclosure-kind.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { OPEN_DOCUMENT_LINE, presentWholeDocument, type WholeDocumentFacts } from './open-document.ts'

const link = z.strictObject({ id: z.int(), title: z.string(), documentNumber: z.string() })
const interpretation = link.extend({ form: z.enum(INTERPRETATION_FORMS).describe('解读形式') })
const effect = z.enum(['repeals', 'amends']).describe('repeals 废止，amends 修改')

export const OPEN_DOCUMENT_PAGE = OPEN_DOCUMENT_LINE.extend({
  versions: z
    .array(z.strictObject({ version: z.int(), publishedAt: z.string(), changeNote: z.string() }))
    .describe('可以查阅的各版本，从新到旧'),
  interprets: z.array(interpretation).describe('本件解读的文件'),
  interpretedBy: z.array(interpretation).describe('解读本件的文件'),
  effects: z
    .array(
      z.strictObject({
        effect,
        id: z.int().nullable(),
        title: z.string(),
        documentNumber: z.string(),
      }),
    )
    .describe('本件废止、修改的文件'),
  affectedBy: z.array(link.extend({ effect, from: z.string() })).describe('废止、修改本件的文件'),
  views: z.int().describe('浏览次数'),
}).meta({ id: 'DisclosurePage' })

interface Link {
  readonly id: number
  readonly title: string
  readonly documentNumber: string
}

export interface DocumentPageFacts extends WholeDocumentFacts {
  readonly versions: readonly {
    readonly version: number
    readonly publishedAt: string
    readonly changeNote: string
  }[]
  readonly interprets: readonly (Link & { readonly form: InterpretationForm })[]
  readonly interpretedBy: readonly (Link & { readonly form: InterpretationForm })[]
  readonly effects: readonly {
    readonly effect: 'repeals' | 'amends'
    readonly id: number | null
    readonly title: string
    readonly documentNumber: string
  }[]
  readonly affectedBy: readonly (Link & {
    readonly effect: 'repeals' | 'amends'
    readonly from: LocalDate
  })[]
  readonly views: number
}

const presentLink = ({ id, title, documentNumber }: Link): Link => ({ id, title, documentNumber })

export const presentDocumentPage = (
  facts: DocumentPageFacts,
  site: string | null,
): z.output<typeof OPEN_DOCUMENT_PAGE> => ({
  ...presentWholeDocument(facts, site),
  versions: facts.versions.map(({ version, publishedAt, changeNote }) => ({
    version,
    publishedAt,
    changeNote,
  })),
  interprets: facts.interprets.map((each) => ({ ...presentLink(each), form: each.form })),
  interpretedBy: facts.interpretedBy.map((each) => ({ ...presentLink(each), form: each.form })),
  effects: facts.effects.map(({ effect, id, title, documentNumber }) => ({
    effect,
    id,
    title,
    documentNumber,
  })),
  affectedBy: facts.affectedBy.map((each) => ({
    ...presentLink(each),
    effect: each.effect,
    from: each.from,
  })),
  views: facts.views,
})
