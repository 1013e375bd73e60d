import type { Refusal } from '../../law/result.ts'

/** What a file may carry that people do not see when they look at it. */
export const HIDDEN_KINDS = [
  'comment',
  'tracked-insertion',
  'tracked-deletion',
  'tracked-format',
  'hidden-text',
  'text-layer',
  'hidden-sheet',
  'hidden-rows',
  'hidden-columns',
  'hidden-values',
  'hidden-name',
  'hidden-slide',
  'hidden-shape',
  'speaker-notes',
  'source-data',
  'embedded-object',
  'custom-data',
  'author',
  'property',
  'external-link',
  'macro',
  'annotation',
  'attachment',
  'form-field',
  'script',
  'layer',
  'unreadable-part',
] as const
export type HiddenKind = (typeof HIDDEN_KINDS)[number]

/** One finding. Words for people: `describeHidden`. */
export interface HiddenContent {
  readonly kind: HiddenKind
  /** Page of a PDF or number of a slide, from 1. */
  readonly page: number | null
  /** Name of the sheet, property, attachment, layer or part that it belongs to. */
  readonly name: string | null
  readonly count: number
  /** The beginning of what is hidden, at most 40 characters; null where there is nothing to quote. */
  readonly excerpt: string | null
}

export const INSPECTION_REFUSAL_CODES = [
  'not-an-inspectable-file',
  'file-encrypted',
  'file-corrupt',
  'file-too-large',
] as const
export type InspectionRefusalCode = (typeof INSPECTION_REFUSAL_CODES)[number]
export type InspectionRefusal = Refusal<InspectionRefusalCode>

const EXCERPT = 40

const excerptOf = (text: string): string | null => {
  const chars = [...text.replace(/\s+/g, ' ').trim()]
  if (chars.length === 0) return null
  return chars.length > EXCERPT ? `${chars.slice(0, EXCERPT - 1).join('')}…` : chars.join('')
}

interface FindingDetails {
  readonly page?: number
  readonly name?: string
  readonly count?: number
  readonly text?: string
}

export const finding = (kind: HiddenKind, details: FindingDetails = {}): HiddenContent => ({
  kind,
  page: details.page ?? null,
  name: details.name ?? null,
  count: details.count ?? 1,
  excerpt: excerptOf(details.text ?? ''),
})

/** A finding for each kind that was counted at all. */
export const counted = (
  kind: HiddenKind,
  count: number,
  details: FindingDetails = {},
): readonly HiddenContent[] => (count === 0 ? [] : [finding(kind, { ...details, count })])
