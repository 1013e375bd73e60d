/** The six parts of a report and their printed headings. */
import type { NarrativeSection } from '../../../law/annual-report/annual-report.ts'
import { SECTION_HEADINGS } from '../../../law/annual-report/form.ts'

const NUMERALS = ['一', '二', '三', '四', '五', '六'] as const
export type Part = 0 | 1 | 2 | 3 | 4 | 5

/** `0` → 一、总体情况. */
export const partHeading = (part: Part): string => `${NUMERALS[part]}、${SECTION_HEADINGS[part]}`

/** Parts that are written, not counted. */
export const SECTION_PART: Readonly<Record<NarrativeSection, Part>> = { overview: 0, problems: 4, other: 5 }
