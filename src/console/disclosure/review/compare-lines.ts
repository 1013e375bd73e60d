/** What changed between two texts, paragraph by paragraph, and inside a paragraph character by character. */

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

export type LineChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }

/** Beyond this many steps two texts are told whole instead: nobody reads such a comparison. */
const MOST_STEPS = 4_000_000
/** Paragraphs that share less than this part of their characters are two paragraphs. */
const LEAST_SHARED = 0.4

type Step = 'same' | 'added' | 'removed'

/** Lengths of the longest common run of parts from each pair of places on. */
const commonLengths = (before: readonly string[], after: readonly string[]): readonly Uint32Array[] => {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const row = rows[i] as Uint32Array
    const next = rows[i + 1] as Uint32Array
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return rows
}

const stepsBetween = (before: readonly string[], after: readonly string[]): readonly Step[] => {
  const lengths = commonLengths(before, after)
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const isSame = i < before.length && j < after.length && before[i] === after[j]
    const removes =
      j >= after.length || (i < before.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    const step: Step = isSame ? 'same' : removes ? 'removed' : 'added'
    steps.push(step)
    if (step !== 'added') i += 1
    if (step !== 'removed') j += 1
  }
  return steps
}

const changesOf = (before: readonly string[], after: readonly string[]): readonly Piece[] => {
  if (before.length * after.length > MOST_STEPS) {
    return [
      ...before.map((text): Piece => ({ kind: 'removed', text })),
      ...after.map((text): Piece => ({ kind: 'added', text })),
    ]
  }
  let [i, j] = [0, 0]
  return stepsBetween(before, after).map((kind) => {
    const text = (kind === 'added' ? after[j] : before[i]) ?? ''
    if (kind !== 'added') i += 1
    if (kind !== 'removed') j += 1
    return { kind, text }
  })
}

const joined = (pieces: readonly Piece[]): readonly Piece[] => {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (last?.kind === piece.kind)
      result[result.length - 1] = { kind: last.kind, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}

const changedLine = (before: string, after: string): LineChange | null => {
  const pieces = joined(changesOf([...before], [...after]))
  const shared = pieces.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0)
  return shared < LEAST_SHARED * Math.max(before.length, after.length) ? null : { kind: 'changed', pieces }
}

const replacedLine = (before: string, after: string): readonly LineChange[] => {
  const changed = changedLine(before, after)
  return changed === null
    ? [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ]
    : [changed]
}

/** A removed paragraph and an added one in its place, much alike, are one that changed. */
const paired = (removed: readonly string[], added: readonly string[]): readonly LineChange[] => {
  const pairs = Math.min(removed.length, added.length)
  return [
    ...removed.slice(0, pairs).flatMap((before, place) => replacedLine(before, added[place] ?? '')),
    ...removed.slice(pairs).map((text): LineChange => ({ kind: 'removed', text })),
    ...added.slice(pairs).map((text): LineChange => ({ kind: 'added', text })),
  ]
}

export const compareLines = (before: readonly string[], after: readonly string[]): readonly LineChange[] => {
  const result: LineChange[] = []
  let removed: string[] = []
  let added: string[] = []
  const close = () => {
    result.push(...paired(removed, added))
    removed = []
    added = []
  }
  for (const { kind, text } of changesOf(before, after)) {
    if (kind === 'removed') removed.push(text)
    else if (kind === 'added') added.push(text)
    else {
      close()
      result.push({ kind: 'same', text })
    }
  }
  close()
  return result
}
