/** Hits as they are shown: marks in title, number and summary, and the passage that says why. */
import type { FoundItem } from '../../contract/search/search-json.ts'
import { bestPassage, markText } from '../../formats/search-text/find-marks.ts'
import { DISCLOSURE_KIND_RULES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { validityOn } from '../../law/proactive-disclosure/validity.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { type FoundDocument, type FoundFile, readFound, readFoundFiles } from '../../store/search-result.ts'

const PASSAGE = 120

type Found = Pick<FoundItem, 'passage' | 'passageFrom'>

const NOTHING: Found = { passage: null, passageFrom: null }

const passageOf = (document: FoundDocument, files: readonly FoundFile[], words: readonly string[]): Found => {
  const passage = bestPassage(document.text, words, PASSAGE)
  if (passage !== null) return { passage, passageFrom: null } as Found
  for (const { name, text } of files) {
    const found = bestPassage(text, words, PASSAGE)
    if (found !== null) return { passage: found, passageFrom: name } as Found
  }
  return NOTHING
}

const itemOf = (
  document: FoundDocument,
  files: readonly FoundFile[],
  words: readonly string[],
  today: LocalDate,
): FoundItem => {
  const { id, kind, organSlug, organName, indexNumber, publishedOn } = document
  const rule = DISCLOSURE_KIND_RULES[kind]
  return {
    id,
    title: markText(document.title, words) as FoundItem['title'],
    documentNumber: markText(document.documentNumber, words) as FoundItem['title'],
    summary: markText(document.summary, words) as FoundItem['title'],
    ...passageOf(document, files, words),
    organ: { slug: organSlug, name: organName },
    indexNumber,
    publishedOn,
    kind,
    kindName: rule.name,
    validity: rule.isRegistered ? validityOn(document, today) : null,
    address: `/disclosures/${id}`,
  }
}

/** @param words folded, as they were looked for */
export const presentFound = async (
  db: Database,
  ids: readonly number[],
  words: readonly string[],
  today: LocalDate,
): Promise<readonly FoundItem[]> => {
  const [documents, files] = await Promise.all([
    readFound(db, ids),
    words.length === 0 ? [] : readFoundFiles(db, ids),
  ])
  return documents.map((document) =>
    itemOf(
      document,
      files.filter(({ id }) => id === document.id),
      words,
      today,
    ),
  )
}
