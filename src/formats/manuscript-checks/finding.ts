/** What an assistive check of a manuscript finds: told to the author before review. */

export const MANUSCRIPT_CHECKS = [
  'id-number',
  'phone',
  'bank-card',
  'passport',
  'email',
  'licence-plate',
  'address',
  'hidden-content',
  'unreadable-file',
  'picture-only',
  'formats',
  'metadata',
  'leader-name',
  'leader-title',
  'phrase',
  'sensitive',
  'statute-name',
  'template-mark',
  'punctuation',
  'empty-cells',
  'link',
  'similar',
  'duplicate',
  'fund-notice',
] as const
export type ManuscriptCheck = (typeof MANUSCRIPT_CHECKS)[number]

export interface ManuscriptFinding {
  readonly check: ManuscriptCheck
  /** `error` keeps a manuscript from being sent into review; a warning is for the author to weigh; a note only tells. */
  readonly severity: 'error' | 'warning' | 'note'
  /** In Chinese; personal data masked. */
  readonly message: string
  /** `title`, `text`, a field of the content, or the name of an attachment. */
  readonly place: string
  /** A few words around it, masked; empty where none help. */
  readonly excerpt: string
}

/** A text of the manuscript and where it stands. */
export interface PlacedText {
  readonly place: string
  readonly text: string
}

const RANK = { error: 0, warning: 1, note: 2 } as const

/** Errors first, otherwise in the order in which they were found. */
export const bySeverity = (findings: readonly ManuscriptFinding[]): readonly ManuscriptFinding[] =>
  findings.toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
