/** Every place in a word stream where a row's label may stand, weighed by how telling it is. */
import type { RowLabel } from './row-label.ts'
import type { WordStream } from './word-stream.ts'

export interface LabelCandidate {
  /** Index in the list of labels. */
  readonly label: number
  readonly offset: number
  readonly length: number
  readonly wording: string
  readonly weight: number
}

/** More occurrences of one wording than this are prose or noise. */
const MAX_OCCURRENCES = 60

const NUMERAL_END = /[0-9一二三四五六七八九十]$/
/** Ends of group labels that share a token with the first row of their group. */
const GROUP_END = /(?:办理结果|不予公开|无法提供|不予处理|其他处理|处理结果)$/
/** What may follow a short label inside its own token. */
const CONTINUATION = /^(?:区分|只计|数量|的?情况$|信息$|申请$)/

/** Alone, or numbered as its row is; with another number it heads a group. */
const OTHER = '其他'

const LONG_WORDING = 6
const FIGURES_OF_A_ROW = 7

/** How many values follow a token before the next words. */
const valuesAfter = (stream: WordStream, token: number): number => {
  let count = 0
  for (let index = token + 1; index < stream.tokens.length && count < FIGURES_OF_A_ROW; index++) {
    const kind = stream.tokens[index]?.kind
    if (kind === 'words') break
    if (kind === 'value') count += 1
  }
  return count
}

const weigh = (stream: WordStream, offset: number, wording: string, label: RowLabel): number | null => {
  const first = stream.tokenAt[offset] ?? 0
  const last = stream.tokenAt[offset + wording.length - 1] ?? first
  const before = stream.text.slice(stream.offsets[first] ?? 0, offset)
  const end = stream.offsets[last + 1] ?? stream.text.length
  const after = stream.text.slice(offset + wording.length, end)
  const opens = before === '' || NUMERAL_END.test(before) || GROUP_END.test(before)
  const closes = after === '' || CONTINUATION.test(after)
  if (label.standsAlone && !(opens && closes)) return null
  if (wording === OTHER && before !== '' && !before.endsWith(label.number)) return null
  if (
    !opens &&
    wording.length < LONG_WORDING &&
    wording.length < label.official.length - 2 &&
    before.length > 4
  )
    return null
  const values = valuesAfter(stream, last)
  return (
    (wording.length >= LONG_WORDING ? 6 : 4) +
    (opens ? 2 : 0) +
    (closes ? 1 : 0) +
    (before.endsWith(label.number) && label.number !== '' ? 1 : 0) +
    (values > 0 ? 2 : 0) +
    (values === FIGURES_OF_A_ROW ? 2 : 0)
  )
}

const occurrences = (text: string, wording: string): readonly number[] => {
  const found: number[] = []
  for (
    let at = text.indexOf(wording);
    at >= 0 && found.length < MAX_OCCURRENCES;
    at = text.indexOf(wording, at + 1)
  ) {
    found.push(at)
  }
  return found
}

const SHORTEST_BEGINNING = 3
const BEGINNING_WEIGHT = 3

/** Rows of which a line holds only the beginning of the label, the rest being lost or far away. */
const beginnings = (
  stream: WordStream,
  labels: readonly RowLabel[],
  index: number,
): readonly LabelCandidate[] => {
  const found: LabelCandidate[] = []
  for (const [token, { key }] of stream.tokens.entries()) {
    const bare = key.replace(/^[一二三四五六七八九十]{0,2}\d?/, '')
    if (bare.length < SHORTEST_BEGINNING || found.length === MAX_OCCURRENCES) continue
    const begins = (label: RowLabel | undefined): boolean => label?.official.startsWith(bare) ?? false
    if (!begins(labels[index]) || labels.some((label, other) => other !== index && begins(label))) continue
    const offset = (stream.offsets[token] ?? 0) + key.length - bare.length
    if (stream.tokenAt[offset] !== token) continue
    found.push({ label: index, offset, length: bare.length, wording: bare, weight: BEGINNING_WEIGHT })
  }
  return found
}

const candidatesOf = (
  stream: WordStream,
  labels: readonly RowLabel[],
  index: number,
): readonly LabelCandidate[] => {
  const label = labels[index] as RowLabel
  const kept: LabelCandidate[] = []
  for (const wording of label.wordings) {
    for (const offset of occurrences(stream.text, wording)) {
      const covered = kept.some(
        (other) => offset < other.offset + other.length && other.offset < offset + wording.length,
      )
      if (covered) continue
      const weight = weigh(stream, offset, wording, label)
      if (weight !== null) kept.push({ label: index, offset, length: wording.length, wording, weight })
    }
  }
  return kept.length === 0 && !label.standsAlone ? beginnings(stream, labels, index) : kept
}

/** In order of offset. */
export const labelCandidates = (stream: WordStream, labels: readonly RowLabel[]): readonly LabelCandidate[] =>
  labels
    .flatMap((_, index) => candidatesOf(stream, labels, index))
    .sort((a, b) => a.offset - b.offset || a.label - b.label)
