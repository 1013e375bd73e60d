/** What has to be kept to prove the day of receipt, by channel (Art. 29, 31). */
import type { SourceId } from '../sources.ts'
import type { Channel } from './request-event.ts'

export interface ReceiptEvidence {
  /** Number of the registered item. */
  readonly mailNumber?: string
  /** Who signed for it, or who took it in. */
  readonly receivedBy?: string
  /** Postmark or sender, fax number, mail address it came from, office it was addressed to. */
  readonly origin?: string
  /** Why the applicant could not write. */
  readonly whyOral?: string
  /** What was written down was read back to the applicant, who agreed. */
  readonly readBack?: boolean
}

export interface EvidenceRule {
  readonly needed: readonly (keyof ReceiptEvidence)[]
  readonly source: SourceId
}

const rule = (source: SourceId, ...needed: readonly (keyof ReceiptEvidence)[]): EvidenceRule => ({
  needed,
  source,
})

export const EVIDENCE_RULES: Readonly<Record<Channel, EvidenceRule>> = {
  inPerson: rule('OGI-31-1'),
  registeredMail: rule('OGI-31-2', 'mailNumber', 'receivedBy'),
  ordinaryMail: rule('OGI-31-2', 'origin'),
  online: rule('OGI-31-3'),
  email: rule('OGI-31-3', 'origin'),
  fax: rule('OGI-31-3', 'origin'),
  otherOffice: rule('INTERPRETATION-207', 'origin'),
  oral: rule('OGI-29', 'whyOral', 'readBack'),
}

/** The first piece of evidence that is missing; null where nothing is. */
export const missingEvidence = (
  channel: Channel,
  evidence: ReceiptEvidence,
): { readonly field: keyof ReceiptEvidence; readonly source: SourceId } | null => {
  const { needed, source } = EVIDENCE_RULES[channel]
  const field = needed.find((name) => {
    const given = evidence[name]
    return typeof given === 'string' ? given.trim() === '' : given !== true
  })
  return field === undefined ? null : { field, source }
}
