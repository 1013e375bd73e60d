/** The words of a report in the staff interface. */
import { queryOptions } from '@tanstack/react-query'
import type {
  NewestTextJson,
  ReportDraftJson,
  SimilarTextsJson,
} from '../../contract/annual-report-filing/text-json.ts'
import type { NarrativeSection } from '../../law/annual-report/annual-report.ts'
import type { FilingOf } from '../annual-report/filing-api.ts'
import { put, read } from '../api/staff-api.ts'
import { isRefusal, StaffError } from '../api/staff-error.ts'

export type Chapters = Readonly<Record<NarrativeSection, string>>

/** What is written, as far as it is kept: the revision it goes by, and chapters still as the system drafted them. */
export interface WrittenText {
  readonly revision: number
  readonly chapters: Chapters
  readonly generated: readonly NarrativeSection[]
}

const TEXTS = ['annual-report-text'] as const
/** Facts follow records; while somebody writes, a minute old will do. */
const FRESH_MS = 60_000

const pathOf = ({ organ, year }: FilingOf): string => `/organs/${organ}/annual-reports/${year}`

export const draftQuery = (of: FilingOf) =>
  queryOptions({
    queryKey: [...TEXTS, 'draft', of.organ, of.year],
    queryFn: () => read<ReportDraftJson>(`${pathOf(of)}/draft`),
    staleTime: FRESH_MS,
  })

/** @param revision of the words that were last saved: others are compared anew */
export const similarQuery = (of: FilingOf, revision: number) =>
  queryOptions({
    queryKey: [...TEXTS, 'similar', of.organ, of.year, revision],
    queryFn: () => read<SimilarTextsJson>(`${pathOf(of)}/similarity`),
  })

export const saveText = (of: FilingOf, text: WrittenText): Promise<{ readonly revision: number }> =>
  put(`${pathOf(of)}/text`, { revision: text.revision, ...text.chapters, generated: text.generated })

const isNewest = (value: unknown): value is NewestTextJson =>
  typeof value === 'object' && value !== null && 'revision' in value && 'overview' in value

/** What somebody else wrote meanwhile; null where a saving failed for another reason. */
export const newestOf = (error: unknown): NewestTextJson | null => {
  if (!isRefusal(error, 'text-changed') || !(error instanceof StaffError)) return null
  const { meanwhile } = error.body
  return isNewest(meanwhile) ? meanwhile : null
}
