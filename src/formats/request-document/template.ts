/** Templates as data: paragraphs with named places in braces. */
import type { SourceId } from '../../law/sources.ts'
import type { ParagraphStyle } from './letter.ts'
import type { PlaceName } from './place-values.ts'

export interface TemplateParagraph {
  readonly id: string
  /** `{place}` is filled from the case. Whatever else stands here is printed as it is. */
  readonly text: string
  /** Required by the law: an organ can neither reword it nor take it out. */
  readonly statutory: boolean
  /** Left out when one of its places has nothing to say; otherwise such a place is refused. */
  readonly optional: boolean
  readonly style: ParagraphStyle
}

/** Tables that are drawn up from the case instead of written as paragraphs. */
export type FormTable = 'registration' | 'search' | 'opinion' | 'service'

export interface DocumentTemplate {
  readonly kind: string
  /** Which of several documents of one kind: an outcome, or the sort of organ consulted. Null where there is one. */
  readonly variant: string | null
  /** Stands after the organ's name. */
  readonly title: string
  /** Word of the number series: 〈代字〉公复〔2026〕3号. Null for forms without a number. */
  readonly series: string | null
  readonly addressee: PlaceName | null
  readonly paragraphs: readonly TemplateParagraph[]
  readonly table: FormTable | null
  /** How the document calls itself in the paragraph on remedies; null where it tells none. */
  readonly remedyFor: string | null
  /** Attachments that always go with it. */
  readonly encloses: readonly string[]
  readonly sources: readonly SourceId[]
}

const paragraph =
  (statutory: boolean, optional: boolean) =>
  (id: string, text: string, style: ParagraphStyle = 'body'): TemplateParagraph => ({
    id,
    text,
    statutory,
    optional,
    style,
  })

/** Must stand, and every place in it must be filled. */
export const statutory = paragraph(true, false)
/** Stands when the case has something to say there; an organ cannot change it either. */
export const whenKnown = paragraph(true, true)
/** The organ's own to word or to leave out. */
export const own = paragraph(false, false)

const PLACE = /\{(\w+)\}/g

/** Names in braces, each once, in order. */
export const placesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(PLACE)].map((match) => match[1] ?? '')),
]

/** Puts values into the places, once: what a value holds is never read as a place. */
export const fillPlaces = (text: string, fill: (place: string) => string): string =>
  text.replace(PLACE, (_, place: string) => fill(place))
