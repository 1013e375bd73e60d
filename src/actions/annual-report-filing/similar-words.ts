/** Whose report the words of a report repeat (KX-7): the organ's own of last year, and those of the organs beside it. */
import type { SimilarTextJson, SimilarTextsJson } from '../../contract/annual-report-filing/text-json.ts'
import type {
  AnnualReport,
  Finding,
  Narrative,
  NarrativeSection,
} from '../../law/annual-report/annual-report.ts'
import {
  checkSimilarity,
  SIMILARITY_THRESHOLD,
} from '../../law/annual-report/checks/narrative/similar-reports.ts'
import { similarityOf } from '../../law/annual-report/checks/narrative/text-similarity.ts'
import { makeReportText, parseReportText } from '../../law/annual-report/narrative/reference.ts'
import { SECTION_NAMES } from '../../law/annual-report/narrative/written-checks.ts'
import type { LocalDate } from '../../law/time/local-date.ts'
import { countSiblingOrgans, siblingOrgans } from '../../store/report-sibling.ts'
import { newestReportText, newestReportTexts } from '../../store/report-text.ts'
import { standingReports } from '../../store/standing-report.ts'
import type { ActContext } from '../act-context.ts'

export interface ComparedOrgan {
  readonly id: number
  readonly name: string
}

/** What the words of a report are compared with. */
export interface OtherWords {
  readonly organ: ComparedOrgan
  readonly year: number
  readonly narrative: Narrative
}

/** A county has some eighty; what is beyond is left out. */
const MOST_SIBLINGS = 120
const MOST_ITEMS = 20
/** Less is in every report. */
const SHOWN_FROM = 0.2
const COMPARED: readonly NarrativeSection[] = ['overview', 'problems']
const NUMBER = '0'

/** Figures change nothing in what reads alike: each reference counts as a number. */
const withoutFigures = (written: string | null): string =>
  makeReportText(
    parseReportText(written ?? '').map((part) =>
      part.kind === 'text' ? part : { kind: 'text', text: NUMBER },
    ),
  )

/** For comparing what reads alike. */
export const wordsWithoutFigures = (narrative: Narrative): Narrative => ({
  overview: withoutFigures(narrative.overview),
  problems: withoutFigures(narrative.problems),
  other: withoutFigures(narrative.other),
})

/** The organ's own of last year first, then the organs beside it: as they stand, else as they are being written. */
export const otherWords = async (
  { db }: Pick<ActContext, 'db'>,
  organ: ComparedOrgan,
  year: number,
): Promise<readonly OtherWords[]> => {
  const [own] = await standingReports(db, [organ.id], year - 1)
  const siblings = await siblingOrgans(db, organ.id, `${year}-12-31` as LocalDate, MOST_SIBLINGS)
  const ids = siblings.map(({ id }) => id)
  const standing = new Map((await standingReports(db, ids, year)).map((each) => [each.organId, each]))
  const written = await newestReportTexts(db, ids, year)
  return [
    ...(own === undefined ? [] : [{ organ, year: year - 1, narrative: own.narrative }]),
    ...siblings.flatMap((sibling): readonly OtherWords[] => {
      const narrative = standing.get(sibling.id)?.narrative ?? written.get(sibling.id)
      return narrative === undefined
        ? []
        : [{ organ: sibling, year, narrative: wordsWithoutFigures(narrative) }]
    }),
  ]
}

const compare = (own: Narrative, others: readonly OtherWords[]): readonly SimilarTextJson[] =>
  COMPARED.flatMap((section) => {
    const similarityTo = similarityOf(own[section] ?? '')
    return others.map(({ organ, year, narrative }): SimilarTextJson => {
      const { share, passages } = similarityTo(narrative[section] ?? '')
      const isAlike = share > SIMILARITY_THRESHOLD.value
      return { organ: { id: organ.id, name: organ.name }, year, section, share, isAlike, passages }
    })
  })
    .filter(({ share }) => share >= SHOWN_FROM)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_ITEMS)

/** The words as they were last saved against those of others, the most alike first. */
export const similarWords = async (
  context: Pick<ActContext, 'db'>,
  organ: ComparedOrgan,
  year: number,
): Promise<SimilarTextsJson> => {
  const stored = await newestReportText(context.db, organ.id, year)
  const others = stored === null ? [] : await otherWords(context, organ, year)
  const items = stored === null ? [] : compare(wordsWithoutFigures(stored), others)
  const siblings = await countSiblingOrgans(context.db, organ.id, `${year}-12-31` as LocalDate)
  return {
    items,
    compared: others.length,
    siblings,
    leftOut: Math.max(0, siblings - MOST_SIBLINGS),
    threshold: SIMILARITY_THRESHOLD.value,
  }
}

const ofSection = (narrative: Narrative, section: NarrativeSection): Narrative => ({
  overview: null,
  problems: null,
  other: null,
  [section]: narrative[section],
})

/** Of all that a chapter repeats too much of, the one that it repeats most. It is told by whose report it is: shares move with every word. */
const mostAlike = (
  report: AnnualReport,
  others: readonly OtherWords[],
  section: NarrativeSection,
): readonly Finding[] => {
  const similarityTo = similarityOf(report.narrative[section] ?? '')
  const [first] = others
    .map(({ organ, year, narrative }) => ({
      by: `${organ.name}${year}年`,
      share: similarityTo(narrative[section] ?? '').share,
      text: { organ: organ.name, year, narrative: ofSection(narrative, section) },
    }))
    .sort((a, b) => b.share - a.share)
  if (first === undefined) return []
  const own = { ...report, narrative: ofSection(report.narrative, section) }
  return checkSimilarity(own, [first.text]).map((finding) => ({
    ...finding,
    expected: `${SECTION_NAMES[section]}与其他报告不同`,
    actual: first.by,
  }))
}

/** KX-7 for a report being made: at most one finding a chapter, so that a county that left its drafts as they were is told once. */
export const alikeFindings = (report: AnnualReport, others: readonly OtherWords[]): readonly Finding[] =>
  COMPARED.flatMap((section) => mostAlike(report, others, section))
