/** Two people wrote from the same beginning: what only one of them changed is taken; what both changed is asked. */
import type { NewestTextJson } from '../../contract/annual-report-filing/text-json.ts'
import { NARRATIVE_SECTIONS, type NarrativeSection } from '../../law/annual-report/annual-report.ts'
import type { Chapters, WrittenText } from './text-api.ts'

export interface Dispute {
  readonly newest: NewestTextJson
  readonly disputed: readonly NarrativeSection[]
  /** The own chapters where both changed them, with the rest of either. */
  readonly mine: WrittenText
}

export interface Merged {
  readonly text: WrittenText
  /** Chapters that both changed; they stand in `text` as the own ones. */
  readonly disputed: readonly NarrativeSection[]
}

/** @param base what both began with; null where it is not known, so that every difference is asked */
export const mergeChapters = (base: Chapters | null, mine: WrittenText, theirs: WrittenText): Merged => {
  const isMine = (section: NarrativeSection): boolean => {
    const [own, other] = [mine.chapters[section], theirs.chapters[section]]
    return own !== other && (base === null || own !== base[section])
  }
  const chosen = (section: NarrativeSection): WrittenText => (isMine(section) ? mine : theirs)
  const disputed = NARRATIVE_SECTIONS.filter(
    (section) => isMine(section) && (base === null || theirs.chapters[section] !== base[section]),
  )
  const generated = NARRATIVE_SECTIONS.filter((section) => chosen(section).generated.includes(section))
  const chapters = {
    overview: chosen('overview').chapters.overview,
    problems: chosen('problems').chapters.problems,
    other: chosen('other').chapters.other,
  }
  return { text: { revision: theirs.revision, chapters, generated }, disputed }
}

export const writtenBy = ({
  revision,
  overview,
  problems,
  other,
  generated,
}: NewestTextJson): WrittenText => ({
  revision,
  chapters: { overview, problems, other },
  generated,
})

/** @param typed own words as they are by now, with what was typed since the question came up */
export const withOwn = ({ newest, mine, disputed }: Dispute, typed: WrittenText): WrittenText => {
  const chapters = { ...mine.chapters }
  for (const section of disputed) chapters[section] = typed.chapters[section]
  return { revision: newest.revision, chapters, generated: mine.generated }
}

export const withTheirs = ({ newest, mine, disputed }: Dispute): WrittenText => {
  const theirs = writtenBy(newest)
  const chapters = { ...mine.chapters }
  for (const section of disputed) chapters[section] = theirs.chapters[section]
  return { revision: newest.revision, chapters, generated: theirs.generated }
}

/** Chapters that are another text now. */
export const changedChapters = (a: Chapters, b: Chapters): readonly NarrativeSection[] =>
  NARRATIVE_SECTIONS.filter((section) => a[section] !== b[section])
