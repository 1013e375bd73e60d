/** What the register takes in. */
import type { OrganKind } from '../organ/organ-kind.ts'
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { LocalDate } from '../time/local-date.ts'
import { type DocumentDays, mayMake, type RegisteredKind } from './registered-document.ts'
import { endOf } from './validity.ts'

export interface EnteredDocument extends DocumentDays {
  readonly kind: RegisteredKind
  readonly documentNumber: string
  readonly title: string
  /** 备案. */
  readonly filingNumber: string
  readonly filedOn: LocalDate | null
}

export type DocumentRefusal = Refusal<
  | 'rule-not-in-power'
  | 'title-missing'
  | 'number-missing'
  | 'formed-in-future'
  | 'published-in-future'
  | 'published-before-formed'
  | 'expires-before-effective'
  | 'ended-before-formed'
  | 'amended-before-formed'
  | 'filed-before-formed'
>

const isBefore = (day: LocalDate | null, other: LocalDate | null): boolean =>
  day !== null && other !== null && day < other

/** Brackets and spaces are written in many ways; the number is the same. */
export const plainDocumentNumber = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\s/gu, '')
    .replaceAll(/[[［【（(﹝]/gu, '〔')
    .replaceAll(/[\]］】）)﹞]/gu, '〕')

const misdated = (document: EnteredDocument, today: LocalDate): DocumentRefusal['code'] | null => {
  const { formedOn, publishedOn, effectiveOn, expiresOn, amendedOn, filedOn } = document
  if (formedOn > today) return 'formed-in-future'
  if (isBefore(today, publishedOn)) return 'published-in-future'
  if (isBefore(publishedOn, formedOn)) return 'published-before-formed'
  if (isBefore(expiresOn, effectiveOn ?? formedOn)) return 'expires-before-effective'
  if (isBefore(endOf({ ...document, expiresOn: null })?.on ?? null, formedOn)) return 'ended-before-formed'
  if (isBefore(amendedOn, formedOn)) return 'amended-before-formed'
  return isBefore(filedOn, formedOn) ? 'filed-before-formed' : null
}

/** Refuses 规章 of an organ that may make none, what has no title or number, and days that cannot follow each other. */
export const acceptDocument = (
  document: EnteredDocument,
  organ: OrganKind,
  today: LocalDate,
): Result<null, DocumentRefusal> => {
  const power = mayMake(document.kind, organ)
  if (!power.ok) return power
  if (document.title.trim() === '') return refused({ code: 'title-missing' })
  if (plainDocumentNumber(document.documentNumber) === '') return refused({ code: 'number-missing' })
  const code = misdated(document, today)
  return code === null ? ok(null) : refused({ code })
}
