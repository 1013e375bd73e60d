/** Many words looked for in one pass: by their first two characters. */

/** A word of a folded text and where it stands. */
export interface WordHit<Kept> {
  readonly start: number
  readonly end: number
  readonly kept: Kept
}

export interface WordIndex<Kept> {
  readonly findIn: (text: string) => readonly WordHit<Kept>[]
}

interface Indexed<Kept> {
  readonly word: string
  readonly kept: Kept
}

const PREFIX = 2

/** @param words folded, of at least two characters; shorter ones are left out */
export const openWordIndex = <Kept>(words: readonly Indexed<Kept>[]): WordIndex<Kept> => {
  const byPrefix = new Map<string, Indexed<Kept>[]>()
  for (const indexed of words) {
    if (indexed.word.length < PREFIX) continue
    const prefix = indexed.word.slice(0, PREFIX)
    const known = byPrefix.get(prefix)
    if (known === undefined) byPrefix.set(prefix, [indexed])
    else known.push(indexed)
  }
  return {
    findIn: (text) => {
      const hits: WordHit<Kept>[] = []
      for (let start = 0; start + PREFIX <= text.length; start++) {
        const candidates = byPrefix.get(text.slice(start, start + PREFIX))
        if (candidates === undefined) continue
        for (const { word, kept } of candidates)
          if (text.startsWith(word, start)) hits.push({ start, end: start + word.length, kept })
      }
      return hits
    },
  }
}
