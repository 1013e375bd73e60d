/** A document as its page shows it: as it stands now, or as an earlier version had it. */
import type { DisclosureKind } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { DISCLOSURE_KIND_RULES, type Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { validityOn } from '../../law/proactive-disclosure/validity.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Interpretation } from '../../store/interpretation.ts'
import type { DocumentVersion, PublishedDocument } from '../../store/published-document.ts'

export interface ShownDocument {
  /** What is published now under the address. */
  readonly document: PublishedDocument
  /** The earlier version that was asked for; null for the current one. */
  readonly earlier: DocumentVersion | null
  /** What explains it, here and elsewhere, oldest first. */
  readonly interpretations: readonly Interpretation[]
  readonly today: LocalDate
}

export interface ShownText {
  readonly title: string
  readonly html: string
  readonly text: string
}

export const shownText = ({ document, earlier }: ShownDocument): ShownText =>
  earlier === null ? document : { title: earlier.content.title, html: earlier.content.html, text: '' }

const SAYS_VALIDITY: readonly DisclosureKind[] = ['governmentRule', 'normativeDocument', 'policyDocument']

/** Null for what has no validity, such as a notice or a budget. */
export const shownValidity = (document: PublishedDocument, today: LocalDate): Validity | null => {
  const validity = validityOn(document, today)
  const says = SAYS_VALIDITY.includes(document.kind) || validity !== 'inForce'
  return says ? validity : null
}

export const kindName = (kind: DisclosureKind): string => DISCLOSURE_KIND_RULES[kind].name
