/** The search index over what is published, kept in the transaction that publishes or withdraws. */
import type { DisclosureContent } from '../law/proactive-disclosure/disclosure-content.ts'
import type { LocalDate } from '../law/time/local-date.ts'
import type { Database } from './database.ts'

/** What is indexed: title, number, words of the page and of its files, and what one filters by. */
export interface Indexed {
  readonly id: number
  readonly organId: number
  readonly content: DisclosureContent
  /** The words of the page. */
  readonly text: string
  readonly files: readonly { readonly name: string; readonly text: string }[]
  readonly publishedOn: LocalDate
}

export const indexDisclosure = async (_trx: Database, _indexed: Indexed): Promise<void> => {}

export const unindexDisclosure = async (_trx: Database, _id: number): Promise<void> => {}

/** Many at once, none of them indexed before: what filling with invented documents uses. */
export const indexDisclosures = async (_trx: Database, _indexed: readonly Indexed[]): Promise<void> => {}
