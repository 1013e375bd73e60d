/** Chooses, among all places where labels may stand, the best sequence in the printed order of the form. */
import { type LabelCandidate, labelCandidates } from './label-candidates.ts'
import { likelyLabel } from './likely-label.ts'
import type { Token } from './printed-row.ts'
import type { RowLabel } from './row-label.ts'
import { type WordStream, wordStream } from './word-stream.ts'

/** A row found: where its label begins and ends among the tokens. */
export interface Anchor {
  readonly label: number
  readonly firstToken: number
  readonly lastToken: number
  /** False when letters of the label are lost or wrong. */
  readonly exact: boolean
}

const MAX_CANDIDATES = 1_500

const bestChain = (candidates: readonly LabelCandidate[]): readonly LabelCandidate[] => {
  const best: number[] = []
  const previous: number[] = []
  let last = -1
  for (const [index, candidate] of candidates.entries()) {
    let from = -1
    for (let other = 0; other < index; other++) {
      const earlier = candidates[other] as LabelCandidate
      if (earlier.label >= candidate.label || earlier.offset + earlier.length > candidate.offset) continue
      if (from < 0 || (best[other] ?? 0) > (best[from] ?? 0)) from = other
    }
    best.push(candidate.weight + (from < 0 ? 0 : (best[from] ?? 0)))
    previous.push(from)
    if (last < 0 || (best[index] ?? 0) > (best[last] ?? 0)) last = index
  }
  const chain: LabelCandidate[] = []
  for (let at = last; at >= 0; at = previous[at] ?? -1) chain.unshift(candidates[at] as LabelCandidate)
  return chain
}

/** A wrapped label may be recognised by its later half: its first half stands in the tokens before. */
const firstTokenOf = (stream: WordStream, { offset, wording }: LabelCandidate, label: RowLabel): number => {
  const token = stream.tokenAt[offset] ?? 0
  const missing = label.official.indexOf(wording)
  if (missing <= 0 || (stream.offsets[token] ?? 0) < offset - 1) return token
  for (let index = token - 1, words = 0; index >= 0 && words < 3; index--) {
    const key = stream.tokens[index]?.key ?? ''
    if (key === '') continue
    words += 1
    const bare = key.replace(/^\d/, '')
    if (bare.length >= 2 && label.official.startsWith(bare)) return index
  }
  return token
}

const toAnchor = (stream: WordStream, candidate: LabelCandidate, labels: readonly RowLabel[]): Anchor => {
  const label = labels[candidate.label] as RowLabel
  const lastToken = stream.tokenAt[candidate.offset + candidate.length - 1] ?? 0
  return {
    label: candidate.label,
    firstToken: firstTokenOf(stream, candidate, label),
    lastToken,
    exact: candidate.wording === label.official || label.wordings.indexOf(candidate.wording) <= 2,
  }
}

/** Rows whose label is damaged, looked for only between the rows found around them. */
const withDamaged = (
  stream: WordStream,
  anchors: readonly Anchor[],
  labels: readonly RowLabel[],
): readonly Anchor[] => {
  const result: Anchor[] = []
  for (let index = 0; index <= anchors.length; index++) {
    const before = anchors[index - 1]
    const after = anchors[index]
    const firstLabel = before === undefined ? (after?.label ?? 0) : before.label + 1
    const lastLabel = after === undefined ? firstLabel : after.label
    let from = before === undefined ? 0 : before.lastToken + 1
    for (let label = firstLabel; label < lastLabel; label++) {
      const found = likelyLabel(
        stream,
        labels,
        label,
        lastLabel,
        from,
        after?.firstToken ?? stream.tokens.length,
      )
      if (found === null) continue
      result.push({ label, firstToken: found.firstToken, lastToken: found.lastToken, exact: false })
      from = found.lastToken + 1
    }
    if (after !== undefined) result.push(after)
  }
  return result
}

const anchorsIn = (stream: WordStream, labels: readonly RowLabel[]): readonly Anchor[] => {
  const candidates = labelCandidates(stream, labels)
  if (candidates.length > MAX_CANDIDATES) return []
  const anchors = bestChain(candidates).map((candidate) => toAnchor(stream, candidate, labels))
  return withDamaged(stream, anchors, labels)
}

const isSingleLetter = ({ key }: Token): boolean => key.length === 1

/**
 * The rows found among the tokens, in printed order. Where rows are missing, single letters may be those of a
 * group label printed down the page, between the halves of a row's label: then they are passed over.
 *
 * @param isLeftOut tokens known to be no part of a label
 */
export const findAnchors = (
  tokens: readonly Token[],
  labels: readonly RowLabel[],
  isLeftOut: (token: Token) => boolean,
): readonly Anchor[] => {
  const anchors = anchorsIn(wordStream(tokens, isLeftOut), labels)
  if (anchors.length === labels.length || !tokens.some(isSingleLetter)) return anchors
  const others = anchorsIn(
    wordStream(tokens, (token) => isLeftOut(token) || isSingleLetter(token)),
    labels,
  )
  return others.length > anchors.length ? others : anchors
}
