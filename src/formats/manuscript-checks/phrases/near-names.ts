/** Names that differ from a leader's by one character: another one, two swapped, one too many, one too few. */

/** How a written name differs. */
export interface NearName {
  readonly start: number
  readonly end: number
  readonly name: string
  /** Whether it may be believed without a post beside it. */
  readonly isStrong: boolean
}

const HAN = /^[\u3400-\u9fff]+$/
const ANY = '_'
const LENGTHS = [2, 3, 4] as const
/** With two characters out of two in doubt, a post must stand beside the name. */
const STRONG_LENGTH = 3

const withAny = (name: string, at: number): string => name.slice(0, at) + ANY + name.slice(at + 1)
const without = (name: string, at: number): string => name.slice(0, at) + name.slice(at + 1)
const swapped = (name: string, at: number): string =>
  name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)

const places = (name: string): readonly number[] => Array.from({ length: name.length }, (_, at) => at)

export interface NearNames {
  readonly findIn: (text: string) => readonly NearName[]
}

type Known = Map<string, { readonly name: string; readonly isStrong: boolean }>

/** Every way to miss a name, as a key; `_` is any character. */
const learn = (known: Known, name: string): void => {
  const keep = (key: string, isStrong: boolean) => {
    if (!known.has(key)) known.set(key, { name, isStrong: isStrong && name.length >= STRONG_LENGTH })
  }
  for (const at of places(name)) {
    keep(withAny(name, at), at > 0)
    keep(without(name, at), false)
    if (at + 1 < name.length) keep(swapped(name, at), at > 0)
    if (at > 0) keep(name.slice(0, at) + ANY + name.slice(at), true)
  }
}

const keysOf = (part: string): readonly string[] => [part, ...places(part).map((at) => withAny(part, at))]

/** For each place, how many of the characters before it occur in a name: a near name has at most one that does not. */
const occurrences = (text: string, characters: ReadonlySet<string>): Uint32Array => {
  const counts = new Uint32Array(text.length + 1)
  for (let at = 0; at < text.length; at++)
    counts[at + 1] = (counts[at] ?? 0) + (characters.has(text.charAt(at)) ? 1 : 0)
  return counts
}

/** @param names folded; every name that is right, so that one leader is never taken for another */
export const openNearNames = (names: readonly string[]): NearNames => {
  const right = new Set(names)
  const known: Known = new Map()
  for (const name of right) if (HAN.test(name) && name.length <= LENGTHS.length + 1) learn(known, name)
  const characters = new Set([...right].flatMap((name) => [...name]))
  const nearAt = (text: string, start: number, length: number): NearName | null => {
    const part = text.slice(start, start + length)
    if (part.length < length || !HAN.test(part) || right.has(part)) return null
    const near = keysOf(part)
      .map((key) => known.get(key))
      .find((found) => found !== undefined)
    return near === undefined ? null : { start, end: start + length, ...near }
  }
  const standsIn = (text: string, { start, end, name }: NearName): boolean =>
    text.slice(Math.max(0, start - name.length), end + name.length).includes(name)
  return {
    findIn: (text) => {
      if (known.size === 0) return []
      const found: NearName[] = []
      const occurs = occurrences(text, characters)
      for (let start = 0; start < text.length; start++)
        for (const length of LENGTHS) {
          const end = Math.min(start + length, text.length)
          if ((occurs[end] ?? 0) - (occurs[start] ?? 0) < length - 1) continue
          const near = nearAt(text, start, length)
          if (near !== null && !standsIn(text, near)) found.push(near)
        }
      return found
    },
  }
}
