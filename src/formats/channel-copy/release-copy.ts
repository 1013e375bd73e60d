/** What a release is, as far as a copy of it for another channel needs to know. */
import type { LocalDate } from '../../law/time/local-date.ts'

export interface ReleaseCopy {
  readonly title: string
  readonly organ: string
  /** Empty where there is none. */
  readonly documentNumber: string
  readonly publishedOn: LocalDate
  /** As it stands on the page: cleaned. */
  readonly html: string
  /** Names of the attachments. */
  readonly files: readonly string[]
  /** Address of the page; null where the address of the site is not known. */
  readonly pageAddress: string | null
}

/** An address as somebody outside the site can follow it. @param site its own address; null when it is not known */
export const wholeAddress = (href: string, site: string | null): string =>
  href.startsWith('/') && site !== null ? `${site}${href}` : href

/** The site of a page's address: everything before the path. */
export const siteOf = (pageAddress: string | null): string | null =>
  pageAddress === null ? null : new URL(pageAddress).origin
