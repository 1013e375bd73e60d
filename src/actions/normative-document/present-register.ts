/** Entries of the register as staff see them. */
import type { DocumentRefJson, RegisteredJson } from '../../contract/normative-document/register-json.ts'
import { registeredKindName, VALIDITY_NAMES } from '../../contract/normative-document/register-words.ts'
import { registeredValidityOn } from '../../law/proactive-disclosure/registered-document.ts'
import { endOf } from '../../law/proactive-disclosure/validity.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { RegisteredEntry } from '../../store/registered-document.ts'

const pathOf = ({ disclosureId }: RegisteredEntry): string | null =>
  disclosureId === null ? null : `/disclosures/${disclosureId}`

/** @param askerId whose own entries are marked: another person confirms them */
export const presentEntry = (entry: RegisteredEntry, day: LocalDate, askerId: string): RegisteredJson => {
  const validity = registeredValidityOn(entry, day)
  return {
    id: entry.id,
    organ: { id: entry.organId, name: entry.organName, slug: entry.organSlug },
    kind: entry.kind,
    kindName: registeredKindName(entry.kind),
    documentNumber: entry.documentNumber,
    title: entry.title,
    formedOn: entry.formedOn,
    publishedOn: entry.publishedOn,
    effectiveOn: entry.effectiveOn,
    expiresOn: entry.expiresOn,
    repealedOn: entry.repealedOn,
    lapsedOn: entry.lapsedOn,
    amendedOn: entry.amendedOn,
    validity,
    validityName: VALIDITY_NAMES[validity],
    endedOn: endOf(entry)?.on ?? null,
    leadOrgan: entry.leadOrgan,
    jointOrgans: entry.jointOrgans,
    filingNumber: entry.filingNumber,
    filedOn: entry.filedOn,
    sourceUrl: entry.sourceUrl,
    path: pathOf(entry),
    manuscriptId: entry.manuscriptId,
    origin: entry.manuscriptId === null ? 'entered' : 'published',
    isConfirmed: entry.isConfirmed,
    enteredByAsker: entry.enteredBy === askerId,
    version: entry.version,
    isStruck: entry.isStruck,
    strikeReason: entry.strikeReason,
  }
}

/** @param day for which the validity is told */
export const presentRef = (entry: RegisteredEntry, day: LocalDate): DocumentRefJson => ({
  id: entry.id,
  title: entry.title,
  documentNumber: entry.documentNumber,
  formedOn: entry.formedOn,
  endedOn: endOf(entry)?.on ?? null,
  organName: entry.organName,
  path: pathOf(entry),
  validityName: VALIDITY_NAMES[registeredValidityOn(entry, day)],
})
