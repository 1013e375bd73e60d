/** A signed content as it goes out: whole, with its number, its words and its files. */

import { textOfHtml } from '../../formats/rich-text/text-of-html.ts'
import { makeSearchEntry } from '../../formats/search-text/make-search-entry.ts'
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { dateOf } from '../../law/time/local-date.ts'
import type { Release, ReleasedFile } from '../../store/release.ts'
import { countyTime } from '../county-time.ts'

export interface Released {
  readonly id: number
  readonly organId: number
  readonly indexNumber: string
  readonly version: number
  readonly content: DisclosureContent
  readonly files: readonly ReleasedFile[]
  /** Of the first version since it was last taken down. */
  readonly publishedAt: Date
  readonly releasedAt: Date
  readonly changeNote: string
  readonly showsEarlier: boolean
}

export const makeRelease = (given: Released): Release => {
  const { title, documentNumber, summary, keywords, html } = given.content
  const text = textOfHtml(html)
  return {
    ...given,
    text,
    search: makeSearchEntry({ title, documentNumber, summary, keywords, text, files: given.files }),
    publishedOn: dateOf(countyTime(given.publishedAt)),
  }
}
