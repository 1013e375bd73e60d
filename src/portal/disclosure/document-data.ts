/** A document in the words of schema.org, for machines that read pages. */
import type { Validity } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { validityOn } from '../../law/proactive-disclosure/validity.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { PublishedDocument } from '../../store/published-document.ts'
import { disclosurePath, organEntryPath } from '../site-paths.ts'

const LEGAL_FORCE: Readonly<Record<Validity, string>> = {
  inForce: 'InForce',
  amended: 'PartiallyInForce',
  notYetEffective: 'NotInForce',
  repealed: 'NotInForce',
  expired: 'NotInForce',
}

const isLegislation = ({ kind }: PublishedDocument): boolean =>
  kind === 'governmentRule' || kind === 'normativeDocument'

const legislation = (document: PublishedDocument, today: LocalDate) => ({
  '@type': 'Legislation',
  legislationIdentifier: document.documentNumber || undefined,
  legislationDate: document.formedOn ?? undefined,
  legislationLegalForce: `https://schema.org/${LEGAL_FORCE[validityOn(document, today)]}`,
})

/** @param base public address of the site; empty when it is not known */
export const documentData = (
  document: PublishedDocument,
  today: LocalDate,
  base: string,
): Readonly<Record<string, unknown>> => ({
  '@context': 'https://schema.org',
  ...(isLegislation(document) ? legislation(document, today) : { '@type': 'Article' }),
  headline: document.title,
  name: document.title,
  description: document.summary || undefined,
  identifier: document.indexNumber || undefined,
  url: `${base}${disclosurePath(document.id)}`,
  inLanguage: 'zh-CN',
  datePublished: document.publishedAt.toISOString(),
  dateModified: document.updatedAt.toISOString(),
  keywords: document.keywords.length === 0 ? undefined : document.keywords.join(','),
  isAccessibleForFree: true,
  publisher: {
    '@type': 'GovernmentOrganization',
    name: document.organ.name,
    url: `${base}${organEntryPath(document.organ.slug)}`,
  },
})
