import type { PagePart, ReadPage } from './page-parts.ts'

/** `4`, `- 4 -`, `— 4 —`, `第4页`, `4 / 9`, `第 4 页 共 9 页` */
const NUMBERED =
  /^[-—–－_·•\s]*(?:第\s*)?(\d{1,3})\s*页?(?:[\s,，]*(?:[/／]|共)\s*共?\s*\d{1,3}\s*页?)?[-—–－_·•\s]*$/

/** Shares of the page's height that its head and its foot take. */
const HEAD = 0.12
const FOOT = 0.85

interface Numbered {
  readonly part: PagePart
  /** How far the number printed is ahead of the page's place in the file. */
  readonly ahead: number
}

const numberedPart = (part: PagePart | undefined, page: ReadPage): Numbered | null => {
  if (part?.kind !== 'line') return null
  const [span] = part.line.spans ?? []
  const number = NUMBERED.exec(part.line.text)?.[1]
  if (span === undefined || number === undefined) return null
  const isAtEdge = span.y > page.height * FOOT || span.y + span.height < page.height * HEAD
  return isAtEdge ? { part, ahead: Number(number) - page.number } : null
}

const numberedParts = (page: ReadPage): readonly Numbered[] =>
  [page.parts[0], page.parts.at(-1)].flatMap((part) => numberedPart(part, page) ?? [])

/**
 * Leaves out the page numbers at the head or the foot of pages: a bare digit would pass for a figure of the
 * table beside it. Only numbers that count on from page to page are taken for page numbers, or a 1 on the
 * only page.
 */
export const withoutPageNumbers = (pages: readonly ReadPage[]): readonly PagePart[] => {
  const found = pages.map(numberedParts)
  const times = new Map<number, number>()
  for (const { ahead } of found.flat()) times.set(ahead, (times.get(ahead) ?? 0) + 1)
  const dropped = new Set<PagePart>()
  for (const { part, ahead } of found.flat()) {
    const countsOn = (times.get(ahead) ?? 0) >= 2 || (pages.length === 1 && ahead === 0)
    if (countsOn) dropped.add(part)
  }
  return pages.flatMap(({ parts }) => parts.filter((part) => !dropped.has(part)))
}
