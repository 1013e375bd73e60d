/** Words kept in the browser until the server has them, so that nothing is lost when a tab closes or the line breaks. */
import { NARRATIVE_SECTIONS } from '../../law/annual-report/annual-report.ts'
import type { WrittenText } from './text-api.ts'

const PREFIX = 'sunlit-report-text:'

/** By account: the next person at the same machine is shown nothing of it. */
export const keptKey = (account: number, organ: number, year: number): string =>
  `${PREFIX}${account}:${organ}:${year}`

const isWritten = (value: unknown): value is WrittenText => {
  if (typeof value !== 'object' || value === null || !('chapters' in value) || !('revision' in value))
    return false
  const { chapters, revision } = value
  if (typeof chapters !== 'object' || chapters === null || typeof revision !== 'number') return false
  const texts = new Map(Object.entries(chapters))
  return NARRATIVE_SECTIONS.every((section) => typeof texts.get(section) === 'string')
}

/** Null where nothing is kept, or nothing that can be used. */
export const keptWords = (key: string): WrittenText | null => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isWritten(value) ? value : null
  } catch {
    return null
  }
}

export const keepWords = (key: string, text: WrittenText): void => {
  try {
    localStorage.setItem(key, JSON.stringify(text))
  } catch {
    // A browser that keeps nothing still sends the words to the server shortly.
  }
}

export const forgetWords = (key: string): void => {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
