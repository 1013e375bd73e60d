/** Words of a report as they were before. */
import type { NarrativeSection } from '../law/annual-report/annual-report.ts'
import type { Database } from './database.ts'

/** The newest revisions first; before them all, there was nothing. */
export const recentReportTexts = async (
  db: Database,
  organId: number,
  year: number,
  most: number,
): Promise<readonly Readonly<Record<NarrativeSection, string>>[]> => {
  const rows = await db
    .selectFrom('report_text')
    .select(['overview', 'problems', 'other'])
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('revision', 'desc')
    .limit(most)
    .execute()
  return [...rows, { overview: '', problems: '', other: '' }]
}
