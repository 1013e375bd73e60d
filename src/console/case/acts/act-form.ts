/** What the form of an act asks for: data from which one component draws any of them. */
import type { ActBody, CaseJson } from '../../../contract/request/case-json.ts'
import type { RequestCommand } from '../../../law/request/request-event.ts'
import type { LocalDate } from '../../../law/time/local-date.ts'

/** What is filled in: texts by name of the field. */
export type ActDraft = Readonly<Record<string, string>>

export interface ActSituation {
  readonly subject: CaseJson
  readonly today: LocalDate
  /** Working days that the law or the policy proposes, and on what they rest. */
  readonly proposedDays: number | null
  readonly proposedSource: string | null
}

export interface ActField {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'area' | 'lines' | 'date' | 'number' | 'choice' | 'select'
  readonly hint?: string | ((situation: ActSituation) => string)
  readonly isRequired?: boolean
  readonly choices?: (
    situation: ActSituation,
  ) => readonly { readonly value: string; readonly label: string }[]
  readonly initial?: (situation: ActSituation) => string
  /** Shown only while it matters. */
  readonly isShown?: (draft: ActDraft) => boolean
}

export interface ActForm {
  /** What the act does, in one sentence. */
  readonly purpose: string
  readonly fields: readonly ActField[]
  readonly takesFiles?: string
  readonly command: (draft: ActDraft, situation: ActSituation) => RequestCommand
  readonly besides?: (draft: ActDraft) => Pick<ActBody, 'consulted' | 'facts'>
  /** Cannot be taken back: asked once more in these words. */
  readonly warning?: string
  readonly button: string
}

export const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const dayOf = (text: string | undefined): LocalDate | null =>
  text === undefined || text === '' ? null : (text as LocalDate)

/** For events that carry a day only where it is not the day of the record. */
export const happened = (text: string | undefined): { readonly on?: LocalDate } => {
  const on = dayOf(text)
  return on === null ? {} : { on }
}

export const textOf = (draft: ActDraft, name: string): string => draft[name] ?? ''

export const numberOf = (draft: ActDraft, name: string): number => Number(textOf(draft, name))

export const initialDraft = ({ fields }: ActForm, situation: ActSituation): ActDraft =>
  Object.fromEntries(fields.map(({ name, initial }) => [name, initial?.(situation) ?? '']))
