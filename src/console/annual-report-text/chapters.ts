/** The three chapters that are written, as they are headed. */
import { NARRATIVE_SECTIONS, type NarrativeSection } from '../../law/annual-report/annual-report.ts'
import type { Chapters } from './text-api.ts'

export const CHAPTER_NAMES: Readonly<Record<NarrativeSection, string>> = {
  overview: '一、总体情况',
  problems: '五、存在的主要问题及改进情况',
  other: '六、其他需要报告的事项',
}

export const CHAPTER_HINTS: Readonly<Record<NarrativeSection, string>> = {
  overview: '按五个方面写：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。',
  problems: '既写问题，也写改进情况；上年报告承诺的事项，写明落实情况。',
  other: '写明信息处理费的收取情况，没有收取的也要写明。',
}

export const sameChapters = (a: Chapters, b: Chapters): boolean =>
  NARRATIVE_SECTIONS.every((section) => a[section] === b[section])
