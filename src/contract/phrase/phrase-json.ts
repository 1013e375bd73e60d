/** Entries of the lists of names and phrases as staff see them over the wire. */
import type { PhraseKind } from '../../law/proactive-disclosure/phrase-entry.ts'

export interface PhraseJson {
  readonly id: number
  readonly kind: PhraseKind
  readonly rightWord: string
  readonly wrongWords: readonly string[]
  readonly title: string
  readonly note: string
  readonly since: string | null
  readonly until: string | null
  readonly organ: { readonly id: number; readonly name: string }
  /** Kept by an organ above; only that one may change it. */
  readonly isInherited: boolean
}

export interface PhraseListJson {
  readonly items: readonly PhraseJson[]
  readonly next: string | null
}

export interface PhraseImportJson {
  readonly added: number
  readonly replaced: number
  /** Nothing was taken in while there are any; at most fifty are told. */
  readonly problems: readonly { readonly row: number; readonly message: string }[]
}
