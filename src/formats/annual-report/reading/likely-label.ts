/** Recognises a label of which letters are lost or wrong. */
import type { RowLabel } from './row-label.ts'
import type { WordStream } from './word-stream.ts'

const ENOUGH = 0.62
const MARGIN = 0.15
const SHORTEST = 3
const MAX_TOKENS = 400

/** Levenshtein distance of two short strings. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const similarity = (text: string, { official, number }: RowLabel): number => {
  const bare = number !== '' && text.startsWith(number) ? text.slice(number.length) : text
  const core = number !== '' && official.startsWith(number) ? official.slice(number.length) : official
  const longest = Math.max(bare.length, core.length)
  return longest === 0 ? 0 : 1 - distance(bare, core) / longest
}

export interface LikelyLabel {
  readonly firstToken: number
  readonly lastToken: number
}

const MAX_LABEL_LENGTH = 50

/** The words from a token on, over at most three tokens: a wrapped label. */
const readings = (
  stream: WordStream,
  token: number,
  end: number,
): readonly { text: string; last: number }[] => {
  const found: { text: string; last: number }[] = []
  let text = ''
  for (let index = token; index < end && found.length < 3; index++) {
    const key = stream.tokens[index]?.key ?? ''
    if (key === '') continue
    text += key
    if (text.length > MAX_LABEL_LENGTH) break
    found.push({ text, last: index })
  }
  return found
}

/**
 * The tokens that most likely carry label `wanted`, among tokens `from` to `end`. Null unless they are like it,
 * and clearly more like it than like any other row missing there (`wanted` to `lastLabel`).
 */
export const likelyLabel = (
  stream: WordStream,
  labels: readonly RowLabel[],
  wanted: number,
  lastLabel: number,
  from: number,
  end: number,
): LikelyLabel | null => {
  const label = labels[wanted]
  if (label === undefined || end - from > MAX_TOKENS) return null
  let best: (LikelyLabel & { score: number }) | null = null
  for (let token = from; token < end; token++) {
    if ((stream.tokens[token]?.key.length ?? 0) < 2) continue
    for (const { text, last } of readings(stream, token, end)) {
      if (text.length < SHORTEST) continue
      const score = similarity(text, label)
      if (score < ENOUGH || (best !== null && score <= best.score)) continue
      const rivals = labels.filter((_, index) => index !== wanted && index < lastLabel + 3)
      if (rivals.some((rival) => similarity(text, rival) > score - MARGIN)) continue
      best = { firstToken: token, lastToken: last, score }
    }
  }
  return best
}
