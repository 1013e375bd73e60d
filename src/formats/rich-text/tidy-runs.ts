/** Runs of one line of text as one would have typed them: joined, without doubled spaces, without empty ends. */
import type { Marks, Run } from './block.ts'

type TextRun = Extract<Run, { kind: 'text' }>

const SPACES = /[ \t\n\f\r]+/g
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
/** Blanks with which a line may not begin or end: indents are the style's work. */
const LEADING = /^[\s\u3000\u00a0]+/
const TRAILING = /[\s\u3000\u00a0]+$/

/** Without control characters, halves of characters and marks of no width. */
export const legible = (text: string): string =>
  text.replace(/(?![\t\n\f\r])[\p{Cc}\p{Cs}\u200b\ufeff]/gu, '')

const sameMarks = (one: Marks, other: Marks): boolean =>
  one.href === other.href && one.names.join() === other.names.join()

const joined = (runs: readonly Run[]): Run[] => {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (run.kind === 'text' && last?.kind === 'text' && sameMarks(last.marks, run.marks)) {
      result[result.length - 1] = { ...last, text: last.text + run.text }
    } else result.push(run)
  }
  return result
}

/** A line end of the source between two Chinese characters is no space. */
const withOneSpace = (text: string): string =>
  text.replace(SPACES, (blank, at: number) => {
    const isWrap =
      blank.includes('\n') && HAN.test(text[at - 1] ?? '') && HAN.test(text[at + blank.length] ?? '')
    return isWrap ? '' : ' '
  })

const withoutFront = (run: TextRun, before: Run | undefined): TextRun => {
  if (before?.kind === 'text')
    return / $/.test(before.text) ? { ...run, text: run.text.replace(/^ /, '') } : run
  return before?.kind === 'image' ? run : { ...run, text: run.text.replace(LEADING, '') }
}

const withCleanFronts = (runs: readonly Run[]): Run[] => {
  const result: Run[] = []
  for (const run of runs) {
    const before = result.at(-1)
    if (run.kind === 'break' && before === undefined) continue
    const clean = run.kind === 'text' ? withoutFront(run, before) : run
    if (clean.kind !== 'text' || clean.text !== '') result.push(clean)
  }
  return result
}

const withCleanEnds = (runs: readonly Run[]): Run[] => {
  const result: Run[] = []
  for (const run of runs.toReversed()) {
    const after = result.at(-1)
    const isLast = after === undefined || after.kind === 'break'
    if (run.kind === 'break' && after === undefined) continue
    const clean = run.kind === 'text' && isLast ? { ...run, text: run.text.replace(TRAILING, '') } : run
    if (clean.kind !== 'text' || clean.text !== '') result.push(clean)
  }
  return result.reverse()
}

/** Tidying what is tidy changes nothing. */
export const tidyRuns = (runs: readonly Run[]): readonly Run[] => {
  const spaced = joined(runs).map((run) =>
    run.kind === 'text' ? { ...run, text: withOneSpace(legible(run.text)) } : run,
  )
  return joined(withCleanEnds(withCleanFronts(spaced)))
}
