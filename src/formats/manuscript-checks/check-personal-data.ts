/** Personal data in the open: found in every text of a manuscript and of its attachments, and never repeated in full. */
import type { LocalDate } from '../../law/time/local-date.ts'
import { excerptAround, type Masked } from './excerpt.ts'
import type { ManuscriptFinding, PlacedText } from './finding.ts'
import { type FoldedText, foldText } from './folded-text.ts'
import { findBankCards } from './personal-data/bank-card.ts'
import type { PersonalHit } from './personal-data/hit.ts'
import { findIdNumbers } from './personal-data/id-number.ts'
import { findAddresses, findEmails, findPlates, findTravelDocuments } from './personal-data/other-personal.ts'
import { findPhones } from './personal-data/phone.ts'

/** What the organ itself tells the public, as its guide has it. */
export interface OfficeContacts {
  readonly phones: readonly string[]
  readonly emails: readonly string[]
}

/** Findings of one sort in one place that are told one by one; the rest are counted. */
const MOST_TOLD = 5

const RANK = { error: 0, warning: 1, note: 2 } as const

/** Of hits that overlap, the graver one stays, then the longer. */
const withoutOverlaps = (hits: readonly PersonalHit[]): readonly PersonalHit[] => {
  const sorted = hits.toSorted(
    (a, b) => RANK[a.severity] - RANK[b.severity] || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const kept: PersonalHit[] = []
  const taken = new Set<number>()
  for (const hit of sorted) {
    const places = Array.from({ length: hit.end - hit.start }, (_, index) => hit.start + index)
    if (places.some((at) => taken.has(at))) continue
    for (const at of places) taken.add(at)
    kept.push(hit)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

/** Everything personal in a folded text, in order, none overlapping another. */
export const findPersonalData = (
  text: string,
  contacts: OfficeContacts,
  today: LocalDate,
): readonly PersonalHit[] =>
  withoutOverlaps([
    ...findIdNumbers(text, today),
    ...findBankCards(text),
    ...findPhones(text, contacts.phones),
    ...findTravelDocuments(text),
    ...findEmails(text, contacts.emails),
    ...findPlates(text),
    ...findAddresses(text),
  ])

const maskOf = ({ at }: FoldedText, { start, end, masked }: PersonalHit): Masked => ({
  start: at[start] ?? 0,
  end: (at[end - 1] ?? 0) + 1,
  shown: masked,
})

const ADVICE: Readonly<Record<ManuscriptFinding['severity'], string>> = {
  error: '，请遮盖后再提交',
  warning: '，如涉及个人请遮盖',
  note: '',
}

const findingOf = (hit: PersonalHit, place: string, excerpt: string, others: number): ManuscriptFinding => ({
  check: hit.check,
  severity: hit.severity,
  message: `发现${hit.name}：${hit.masked}${ADVICE[hit.severity]}。${others > 0 ? `此处另有${others}个同类号码。` : ''}`,
  place,
  excerpt,
})

const inText = (
  { place, text }: PlacedText,
  contacts: OfficeContacts,
  today: LocalDate,
): readonly ManuscriptFinding[] => {
  const folded = foldText(text)
  const hits = findPersonalData(folded.folded, contacts, today)
  const masks = hits.map((hit) => maskOf(folded, hit))
  const seen = new Map<string, number>()
  return hits.flatMap((hit, index): readonly ManuscriptFinding[] => {
    const nth = (seen.get(hit.name) ?? 0) + 1
    seen.set(hit.name, nth)
    if (nth > MOST_TOLD) return []
    const mask = masks[index]
    const excerpt = mask === undefined ? '' : excerptAround(text, mask.start, mask.end, masks)
    const others = nth === MOST_TOLD ? hits.filter(({ name }) => name === hit.name).length - MOST_TOLD : 0
    return [findingOf(hit, place, excerpt, others)]
  })
}

/** @param today nobody is born after it */
export const checkPersonalData = (
  texts: readonly PlacedText[],
  contacts: OfficeContacts,
  today: LocalDate,
): readonly ManuscriptFinding[] => texts.flatMap((text) => inText(text, contacts, today))
