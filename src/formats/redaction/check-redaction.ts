import { ok, type Result, refused } from '../../law/result.ts'
import { detectContainer } from '../extraction/detect-container.ts'
import { foldForSearch, isSearchable } from './fold-for-search.ts'
import { MAX_REDACTION_PAGES, MAX_RESULT_BYTES } from './limits.ts'
import { type OpenPdf, withPdf } from './open-pdf.ts'
import { pdfTexts } from './pdf-texts.ts'
import { rawPatterns, wordsIn, wordsInPdfBytes } from './raw-search.ts'
import type { RedactionCheck, RedactionCheckRefusal, RemainingText } from './redaction.ts'

type CheckResult = Result<RedactionCheck, RedactionCheckRefusal>

interface SearchedWord {
  readonly word: string
  readonly folded: string
}

const unreadable = (reason: string): { readonly ok: false; readonly refusal: RedactionCheckRefusal } =>
  refused({ code: 'result-unreadable', facts: { reason }, remaining: [] })

const answer = (remaining: readonly RemainingText[], check: RedactionCheck): CheckResult =>
  remaining.length === 0
    ? ok(check)
    : refused({ code: 'burned-text-remains', facts: { places: remaining.length }, remaining })

const remainsInLayers = async (
  pdf: OpenPdf,
  words: readonly SearchedWord[],
): Promise<{ readonly remaining: readonly RemainingText[]; readonly characters: number }> => {
  const remaining: RemainingText[] = []
  let characters = 0
  for await (const { where, page, readings } of pdfTexts(pdf)) {
    const folded = readings.map(foldForSearch)
    if (page !== null) characters += Math.max(0, ...folded.map(({ length }) => length))
    for (const { word, folded: wanted } of words)
      if (folded.some((text) => text.includes(wanted))) remaining.push({ text: word, page, where })
  }
  return { remaining, characters }
}

/** Words found in the bytes alone, in no layer that a reader shows. */
const remainsInBytes = (
  pdf: Uint8Array,
  words: readonly SearchedWord[],
  known: readonly RemainingText[],
): readonly RemainingText[] =>
  [...wordsInPdfBytes(pdf, rawPatterns(words.map(({ word }) => word)))]
    .filter((word) => !known.some(({ text }) => text === word))
    .map((text) => ({ text, page: null, where: 'raw-bytes' as const }))

const checkPdf = async (pdf: Uint8Array, words: readonly SearchedWord[]): Promise<CheckResult> => {
  const checked = await withPdf(pdf, MAX_RESULT_BYTES * 2, async (open) => {
    const pages = open.document.numPages
    if (pages > MAX_REDACTION_PAGES)
      return refused({ code: 'too-many-pages', facts: { pages, limit: MAX_REDACTION_PAGES } })
    const { remaining, characters } = await remainsInLayers(open, words)
    return ok({ remaining, check: { pages, searched: words.length, characters } })
  })
  if (!checked.ok) return unreadable(checked.refusal.code)
  const { remaining, check } = checked.value
  return answer([...remaining, ...remainsInBytes(pdf, words, remaining)], check)
}

const checkBytes = (bytes: Uint8Array, words: readonly SearchedWord[]): CheckResult => {
  const found = wordsIn(bytes, rawPatterns(words.map(({ word }) => word)), true)
  const remaining = found.map((text) => ({ text, page: null, where: 'raw-bytes' as const }))
  return answer(remaining, { pages: 1, searched: words.length, characters: 0 })
}

/**
 * Refuses a result in which a burned word can still be found: in the text of any page (seen or not), notes,
 * form values, properties, bookmarks, attachments, or the inflated bytes of the file. Words are compared
 * without regard to width, blanks, radical glyphs and case; single characters are not looked for. For a
 * redacted picture the bytes are searched. What cannot be opened is refused as `result-unreadable`.
 */
export const checkRedaction = async (
  resultBytes: Uint8Array,
  burnedStrings: readonly string[],
): Promise<CheckResult> => {
  const words = [...new Set(burnedStrings)]
    .map((word) => ({ word, folded: foldForSearch(word) }))
    .filter(({ folded }) => isSearchable(folded))
  if (resultBytes.length > MAX_RESULT_BYTES * 2) return unreadable('pdf-too-large')
  const container = detectContainer(resultBytes)
  if (container.kind === 'pdf') return checkPdf(resultBytes, words)
  const isPicture = container.kind === 'foreign' && container.looksLike === 'image'
  return isPicture ? checkBytes(resultBytes, words) : unreadable('not-a-pdf')
}
