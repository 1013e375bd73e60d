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
): DocumentsOfYear<Document> => {
  const last = lastDayOf(year)
  const isGoneBy = (document: Document): boolean => {
    const until = countedUntil(document, rule)
    return until !== null && until <= last
  }
  return {
    issued: documents.filter((document) => yearOf(countedFrom(document, rule)) === year),
    repealed: documents.filter((document) => {
      const until = countedUntil(document, rule)
      return until !== null && yearOf(until) === year
    }),
    inForce: documents.filter((document) => countedFrom(document, rule) <= last && !isGoneBy(document)),
  }
}

/**
 * The rows 规章 and 行政规范性文件 of table two, from the documents of one organ or of several.
 * A joint document counts at its lead organ alone. For every year: in force = in force a year before + issued − repealed.
 */
export const proactiveCounts = <Document extends RegisteredDocument>(
  documents: readonly Document[],
  year: number,
  rule: Dated<YearDay>,
): Readonly<Record<RegisteredKind, DocumentsOfYear<Document>>> => {
  const led = documents.filter(({ isLead }) => isLead)
  const [governmentRule, normativeDocument] = REGISTERED_KINDS.map((kind) =>
    countsOf(
      led.filter((document) => document.kind === kind),
      year,
      rule,
    ),
  ) as [DocumentsOfYear<Document>, DocumentsOfYear<Document>]
  return { governmentRule, normativeDocument }
}
