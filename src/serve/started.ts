/** What starting gives: the thing, or a refusal ready for a person. */
import type { Bilingual } from '../contract/settings/setting.ts'
import type { Result } from '../law/result.ts'

/** A refusal ready for a person: its code and its words. */
export interface Refused extends Bilingual {
  readonly code: string
}

export type Started<T> = Result<T, Refused>

/** What was started so far; taken away in the opposite order. */
export type Undo = (() => Promise<unknown>)[]
