/** What the index keeps of a document: its words folded, in three fields, and the keys by which each is found. */
import { foldPhrase, foldSearchText } from './fold-search-text.ts'
import { searchKeys } from './search-keys.ts'

export interface SearchedDocument {
  readonly title: string
  readonly documentNumber: string
  readonly summary: string
  readonly keywords: readonly string[]
  readonly text: string
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

export interface SearchEntry {
  readonly number: string
  readonly title: string
  /** Number, summary, keywords and names of attachments: what a document says it is about. */
  readonly head: string
  /** Text, then the text of attachments. */
  readonly body: string
  readonly titleKeys: readonly number[]
  /** Of title and head. */
  readonly headKeys: readonly number[]
  /** Of everything. */
  readonly allKeys: readonly number[]
  /** The rules that this was made by. */
  readonly rules: number
}

/** Goes up when folding or keys change: what older rules made is then indexed again. */
export const SEARCH_RULES = 1

/** Characters of the text, and of all attachments together, that are searched; a book has no more. */
const LONGEST_TEXT = 300_000
const LONGEST_TITLE = 1_000
const LONGEST_HEAD = 20_000

const SEPARATOR = '|'

const fileTexts = (files: SearchedDocument['files']): string =>
  files
    .map(({ text }) => text)
    .join(SEPARATOR)
    .slice(0, LONGEST_TEXT)

export const makeSearchEntry = (document: SearchedDocument): SearchEntry => {
  const number = foldPhrase(document.documentNumber.slice(0, LONGEST_TITLE))
  const title = foldPhrase(document.title.slice(0, LONGEST_TITLE))
  const about = [document.summary, ...document.keywords, ...document.files.map(({ name }) => name)]
  const head = `${number}${SEPARATOR}${foldSearchText(about.join(SEPARATOR).slice(0, LONGEST_HEAD))}`
  const text = foldSearchText(document.text.slice(0, LONGEST_TEXT))
  const body = `${text}${SEPARATOR}${foldSearchText(fileTexts(document.files))}`
  return {
    number,
    title,
    head,
    body,
    titleKeys: searchKeys(title, true),
    headKeys: searchKeys(`${title}${SEPARATOR}${head}`, true),
    allKeys: searchKeys([title, head, body].join(SEPARATOR), false),
    rules: SEARCH_RULES,
  }
}
