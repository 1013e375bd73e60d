/** Every check that needs nothing but the manuscript itself and what is known about its surroundings. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import { type CheckedFile, checkFiles } from './check-files.ts'
import { checkFundNotice } from './check-fund-notice.ts'
import { checkLinks, type LinkKnowledge } from './check-links.ts'
import { checkMetadata, type MetadataCircumstances } from './check-metadata.ts'
import { checkPersonalData, type OfficeContacts } from './check-personal-data.ts'
import { checkSimilar, checkTaken, type EarlierDocument, type TakenName } from './check-similar.ts'
import { checkTables, checkWording } from './check-wording.ts'
import { bySeverity, type ManuscriptFinding, type PlacedText } from './finding.ts'
import type { PhraseList } from './phrases/check-phrases.ts'
import { type PageRead, readPage } from './read-page.ts'

export interface Surroundings extends MetadataCircumstances {
  readonly contacts: OfficeContacts
  readonly phrases: PhraseList
  readonly links: LinkKnowledge
  readonly earlier: readonly EarlierDocument[]
  readonly taken: readonly TakenName[]
}

/** Every text of a manuscript that the public will read, attachments last. */
const textsOf = (
  content: DisclosureContent,
  page: PageRead,
  files: readonly CheckedFile[],
): readonly PlacedText[] =>
  [
    { place: 'title', text: content.title },
    { place: 'summary', text: content.summary },
    { place: 'keywords', text: content.keywords.join('、') },
    { place: 'sourceUnit', text: content.sourceUnit },
    { place: 'text', text: page.text },
    ...files.map(({ name, text }) => ({ place: name, text })),
  ].filter(({ text }) => text.trim() !== '')

/** Errors first. Pure: nothing is asked for, nothing kept. */
export const checkContent = (
  content: DisclosureContent,
  files: readonly CheckedFile[],
  around: Surroundings,
): readonly ManuscriptFinding[] => {
  const page = readPage(content.html)
  const texts = textsOf(content, page, files)
  return bySeverity([
    ...checkPersonalData(texts, around.contacts, around.today),
    ...checkMetadata(content, around),
    ...checkFundNotice(content, texts),
    ...around.phrases.check(texts),
    ...checkFiles(content, page, files),
    ...checkLinks(page.links, around.links),
    ...checkTaken(content, around.taken),
    ...checkSimilar(page.text, around.earlier),
    ...checkWording(texts),
    ...checkTables(page.tables),
  ])
}
