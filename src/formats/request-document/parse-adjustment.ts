/** Takes an organ's adjustment of a template only where it leaves the law's part alone. */
import { ok, type Result, refused } from '../../law/result.ts'
import type { Adjustment } from './adjustment.ts'
import type { LetterRefusal } from './letter-refusal.ts'
import { plainLine, plainText } from './plain-text.ts'
import { placesIn, type TemplateParagraph } from './template.ts'
import { templatesOf } from './templates.ts'

/** Characters, at most. */
export const ADJUSTMENT_LIMITS = {
  opening: 500,
  extra: 1000,
  contact: 200,
  codeWord: 12,
  paragraph: 500,
} as const

/** Places that every document can fill, and that tell the addressee nothing new. */
const OPEN_PLACES: readonly string[] = ['organ', 'number', 'receivedDate']

/** Only the law's own paragraph tells remedies. */
const REMEDY_WORDS = /复议|诉讼|起诉|法院/

type TextField = 'opening' | 'extra' | 'contact' | 'codeWord'
const TEXT_FIELDS: readonly TextField[] = ['opening', 'extra', 'contact', 'codeWord']

const malformed = (field: string) => refused({ code: 'adjustment-malformed', facts: { field } } as const)

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/** Null when the words may stand. */
const objectionTo = (
  text: string,
  most: number,
  field: string,
  allowed: readonly string[],
): LetterRefusal | null => {
  if (text.length > most) return { code: 'text-too-long', facts: { field, most } }
  const unknown = placesIn(text).find((place) => !allowed.includes(place))
  if (unknown !== undefined) return { code: 'place-unknown', facts: { place: unknown } }
  if (/[{}]/.test(text.replace(/\{\w+\}/g, ''))) return { code: 'place-unknown', facts: { place: '{}' } }
  return REMEDY_WORDS.test(text) ? { code: 'remedy-words' } : null
}

const readField = (field: TextField, value: unknown): Result<string | undefined, LetterRefusal> => {
  if (value === undefined) return ok(undefined)
  if (typeof value !== 'string') return malformed(field)
  const text = field === 'codeWord' ? plainLine(value) : plainText(value)
  if (text === '') return malformed(field)
  if (field === 'codeWord' && /[〔〕\d\s{}]/.test(text)) return malformed(field)
  const objection = objectionTo(text, ADJUSTMENT_LIMITS[field], field, field === 'contact' ? [] : OPEN_PLACES)
  return objection === null ? ok(text) : refused(objection)
}

const readParagraph = (
  id: string,
  value: unknown,
  paragraphs: readonly TemplateParagraph[],
): Result<string | null, LetterRefusal> => {
  const original = paragraphs.find((each) => each.id === id)
  if (original === undefined)
    return refused({ code: 'paragraph-unknown', facts: { paragraph: id.slice(0, 40) } })
  if (paragraphs.some((each) => each.id === id && each.statutory)) {
    return refused({ code: 'statutory-changed', facts: { paragraph: id } })
  }
  if (value === null) return ok(null)
  const text = typeof value === 'string' ? plainText(value) : ''
  if (text === '') return malformed(id)
  const places = placesIn(original.text)
  const removed = places.find((place) => !placesIn(text).includes(place))
  if (removed !== undefined) return refused({ code: 'place-removed', facts: { place: removed } })
  const objection = objectionTo(text, ADJUSTMENT_LIMITS.paragraph, id, [...places, ...OPEN_PLACES])
  return objection === null ? ok(text) : refused(objection)
}

const readParagraphs = (
  kind: string,
  value: unknown,
): Result<Readonly<Record<string, string | null>> | undefined, LetterRefusal> => {
  if (value === undefined) return ok(undefined)
  if (!isRecord(value)) return malformed('paragraphs')
  const paragraphs = templatesOf(kind).flatMap((each) => each.paragraphs)
  const read: Record<string, string | null> = {}
  for (const [id, text] of Object.entries(value)) {
    const paragraph = readParagraph(id, text, paragraphs)
    if (!paragraph.ok) return paragraph
    read[id] = paragraph.value
  }
  return ok(read)
}

/**
 * Data as stored or sent, as an adjustment of the templates of a kind. Refuses what is no adjustment, unknown kinds, paragraphs
 * and places, a statutory part changed, a place removed, words on remedies, and text that is too long.
 */
export const parseAdjustment = (kind: string, data: unknown): Result<Adjustment, LetterRefusal> => {
  if (templatesOf(kind).length === 0) {
    return refused({ code: 'document-kind-unknown', facts: { kind: kind.slice(0, 40) } })
  }
  if (!isRecord(data)) return malformed('adjustment')
  const known: readonly string[] = [...TEXT_FIELDS, 'paragraphs']
  const stray = Object.keys(data).find((field) => !known.includes(field))
  if (stray !== undefined) return malformed(stray.slice(0, 40))
  const texts: Partial<Record<TextField, string>> = {}
  for (const field of TEXT_FIELDS) {
    const text = readField(field, data[field])
    if (!text.ok) return text
    if (text.value !== undefined) texts[field] = text.value
  }
  const paragraphs = readParagraphs(kind, data.paragraphs)
  if (!paragraphs.ok) return paragraphs
  return ok(paragraphs.value === undefined ? texts : { ...texts, paragraphs: paragraphs.value })
}
