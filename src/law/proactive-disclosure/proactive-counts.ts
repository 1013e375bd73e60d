/** 制发, 废止 and 现行有效 of a year: three counters of one register, each with the documents behind it. */
import type { Dated } from '../dated.ts'
import type { SourceId } from '../sources.ts'
import { type LocalDate, yearOf } from '../time/local-date.ts'
import {
  countedFrom,
  countedUntil,
  REGISTERED_KINDS,
  type RegisteredDocument,
  type RegisteredKind,
} from './registered-document.ts'
import type { YearDay } from './year-day.ts'

/** Documents behind the three figures; the figure is their number. */
export interface DocumentsOfYear<Document> {
  /** 本年制发. */
  readonly issued: readonly Document[]
  /** 本年废止: repealed, declared void, or run out in the year. */
  readonly repealed: readonly Document[]
  /** 现行有效 at the end of 31 December, those made and not yet in force among them. */
  readonly inForce: readonly Document[]
}

/** Where the two rows of table two rest. */
export const PROACTIVE_COUNT_SOURCE: SourceId = 'OGI-20-1'

const lastDayOf = (year: number): LocalDate => `${year}-12-31` as LocalDate

const countsOf = <Document extends RegisteredDocument>(
  documents: readonly Document[],
  year: number,
  rule: Dated<YearDay>,
  last: LocalDate,
): DocumentsOfYear<Document> => {
  const isOfYear = (day: LocalDate): boolean => yearOf(day) === year && day <= last
  const placed = documents.map((document) => ({
    document,
    from: countedFrom(document, rule),
    until: countedUntil(document, rule),
  }))
  const those = (isMeant: (place: (typeof placed)[number]) => boolean): readonly Document[] =>
    placed.filter(isMeant).map(({ document }) => document)
  return {
    issued: those(({ from }) => isOfYear(from)),
    repealed: those(({ until }) => until !== null && isOfYear(until)),
    inForce: those(({ from, until }) => from <= last && (until === null || until > last)),
  }
}

/**
 * The rows 规章 and 行政规范性文件 of table two, from the documents of one organ or of several.
 * A joint document counts at its lead organ alone. For every year: in force = in force a year before + issued − repealed.
 * @param last day of the year after which nothing counts: its end, or today while it runs
 */
export const proactiveCounts = <Document extends RegisteredDocument>(
  documents: readonly Document[],
  year: number,
  rule: Dated<YearDay>,
  last: LocalDate = lastDayOf(year),
): Readonly<Record<RegisteredKind, DocumentsOfYear<Document>>> => {
  const led = documents.filter(({ isLead }) => isLead)
  const [governmentRule, normativeDocument] = REGISTERED_KINDS.map((kind) =>
    countsOf(
      led.filter((document) => document.kind === kind),
      year,
      rule,
      last,
    ),
  ) as [DocumentsOfYear<Document>, DocumentsOfYear<Document>]
  return { governmentRule, normativeDocument }
}
