/** Keeps personal data unreadable in the database. The keys lie outside it (design § 6). */

/**
 * What a sealed value is for. A value sealed for one purpose does not open for another,
 * so that a row copied to another place does not tell anything there.
 */
export type SealPurpose =
  | 'applicant'
  | 'consultation'
  | 'fault-report'
  | 'mail-address'
  | 'file'
  | 'file-name'
  | 'letter'
  | 'message'
  | 'remedy-party'
  | 'sign-in-flow'
  | 'submission'
  | 'totp'
  | 'unsent-text'

/** What a keyed hash is for: the same text hashes differently for each. */
export type HashPurpose =
  | 'applicant'
  | 'contact'
  | 'access-code'
  | 'session'
  | 'invitation'
  | 'recovery-code'
  | 'throttle'
  | 'form-token'
  | 'mail-address'
  | 'subscription'

export interface Sealer {
  /** Encrypted and authenticated under the newest key. */
  readonly seal: (plain: Buffer | string, purpose: SealPurpose) => Buffer
  /** Throws when the value was altered, is of another purpose, or its key is gone: none of that happens in lawful use. */
  readonly open: (sealed: Buffer, purpose: SealPurpose) => Buffer
  /** Whether the value was sealed under an older key than the newest. */
  readonly isOld: (sealed: Buffer) => boolean
  /** Keyed SHA-256. The key never rotates: what is found by it must stay findable. */
  readonly hash: (text: string, purpose: HashPurpose) => Buffer
}
