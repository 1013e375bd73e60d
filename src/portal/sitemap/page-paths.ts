/** Paths of every page but those of the documents themselves. */
import { listApplyOrgans } from '../../store/apply-organ.ts'
import type { Database } from '../../store/database.ts'
import { listRegions } from '../../store/organ.ts'
import { everyArchivedYear, everyColumn } from '../../store/sitemap-documents.ts'
import { allOrgans } from '../all-organs.ts'
import {
  ABOUT_PATH,
  ACCESSIBILITY_PATH,
  APPLY_PATH,
  applyPath,
  archivePath,
  CASES_PATH,
  CATALOGUE_PATH,
  COMPARE_PATH,
  cataloguePath,
  columnPath,
  FEEDBACK_ANSWERS_PATH,
  FEEDBACK_PATH,
  guidePath,
  HOME_PATH,
  LIBRARY_PATH,
  OPEN_DATA_PATH,
  ORGANS_PATH,
  organEntryPath,
  organPath,
  regionPath,
  reportPath,
  rulesPath,
  SEARCH_PATH,
} from '../site-paths.ts'

const FIXED_PATHS = [
  HOME_PATH,
  ORGANS_PATH,
  CATALOGUE_PATH,
  SEARCH_PATH,
  OPEN_DATA_PATH,
  FEEDBACK_PATH,
  FEEDBACK_ANSWERS_PATH,
  APPLY_PATH,
  CASES_PATH,
  LIBRARY_PATH,
  COMPARE_PATH,
  ABOUT_PATH,
  ACCESSIBILITY_PATH,
] as const

const platformPaths = async (db: Database): Promise<readonly string[]> => {
  const [organs, columns, years] = await Promise.all([
    listApplyOrgans(db, ''),
    everyColumn(db),
    everyArchivedYear(db),
  ])
  return [
    ...organs.flatMap(({ slug }) => [
      organEntryPath(slug),
      guidePath(slug),
      cataloguePath({ slug }),
      rulesPath({ slug }),
      applyPath(slug),
    ]),
    ...columns.map(({ organSlug, slug }) => columnPath(organSlug, slug)),
    ...years.map(({ organSlug, year }) => archivePath(organSlug, year)),
  ]
}

const reportPaths = async (db: Database): Promise<readonly string[]> => {
  const [regions, organs] = await Promise.all([listRegions(db), allOrgans(db, {})])
  return [
    ...regions.flatMap(({ name, years }) => years.map(({ year }) => regionPath(name, year))),
    ...organs.flatMap(({ slug, years }) => [organPath(slug), ...years.map((year) => reportPath(slug, year))]),
  ]
}

export const pagePaths = async (db: Database): Promise<readonly string[]> => {
  const [platforms, reports] = await Promise.all([platformPaths(db), reportPaths(db)])
  return [...FIXED_PATHS, ...platforms, ...reports]
}
