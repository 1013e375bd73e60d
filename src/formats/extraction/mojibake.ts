import iconv from 'iconv-lite'
import { plausibilityOf } from './text/plausible-chinese.ts'

/** Ways in which a file was once read with the wrong encoding and saved again: wrong reading, right one. */
const MISTAKES: readonly { readonly readAs: string; readonly was: string }[] = [
  { readAs: 'gb18030', was: 'utf-8' },
  { readAs: 'gbk', was: 'utf-8' },
  { readAs: 'windows-1252', was: 'utf-8' },
  { readAs: 'latin1', was: 'utf-8' },
  { readAs: 'latin1', was: 'gb18030' },
  { readAs: 'windows-1252', was: 'gb18030' },
]

const LOOKS_WRITTEN = 0.3
const LOOKS_GARBLED = 0.25

/** The mistake may have swallowed digits where it destroyed a character: what is left of such a number is none. */
const DOUBTFUL_NUMBER = /\ufffd[?\ufffd]*[\d.,]+/g

const withoutDoubtfulNumbers = (text: string): string =>
  text.replace(DOUBTFUL_NUMBER, (found) => '\ufffd'.repeat(found.length))

/**
 * Undoes a wrong decoding that was saved into the text (UTF-8 read as GBK: 閲戞箹鍘). Characters that the
 * mistake destroyed, and digits beside them, come back as U+FFFD. Null when the text reads as Chinese already, or no undoing makes it so.
 */
export const tryRepairMojibake = (text: string): string | null => {
  const before = plausibilityOf(text)
  if (before.letters === 0 || before.common >= LOOKS_GARBLED) return null
  let best: { readonly text: string; readonly common: number } | null = null
  for (const { readAs, was } of MISTAKES) {
    const repaired = withoutDoubtfulNumbers(iconv.decode(iconv.encode(text, readAs), was))
    const { letters, common, broken } = plausibilityOf(repaired)
    if (letters === 0 || common < LOOKS_WRITTEN || broken > 0.4) continue
    if (best === null || common > best.common) best = { text: repaired, common }
  }
  return best?.text ?? null
}
