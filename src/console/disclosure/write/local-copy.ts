/** What was typed and not yet saved, kept in this tab: a reload or a lost connection takes nothing. */
import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'

export interface LocalCopy {
  /** On which it was written. */
  readonly revision: number
  readonly content: DisclosureContent
}

const isCopy = (value: unknown): value is LocalCopy =>
  typeof value === 'object' && value !== null && 'revision' in value && 'content' in value

/** By account and by content: neither the next person nor a later content is shown it. */
export const copyKey = (account: number, manuscript: number, contentNumber: number): string =>
  `sunlit-manuscript:${account}:${manuscript}:${contentNumber}`

export const readCopy = (key: string): LocalCopy | null => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return isCopy(value) ? value : null
  } catch {
    return null
  }
}

export const keepCopy = (key: string, copy: LocalCopy): void => {
  try {
    sessionStorage.setItem(key, JSON.stringify(copy))
  } catch {
    // A text too long for the tab's own store is still on its way to the server.
  }
}

export const dropCopy = (key: string): void => {
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept, so nothing is left.
  }
}
