/** The form of an act as data: what it asks, and what is sent. */
import type { ManuscriptActBodies, ManuscriptJson } from '../../../contract/disclosure/manuscript-json.ts'
import type { Choice } from '../../parts/field.tsx'

export type ActDraft = Readonly<Record<string, string>>
export type FormedAct = keyof ManuscriptActBodies

interface FieldOf<Kind extends string> {
  readonly name: string
  readonly label: string
  readonly kind: Kind
  readonly hint?: string
  readonly isRequired?: boolean
  readonly initial?: (subject: ManuscriptJson) => string
  readonly isShown?: (subject: ManuscriptJson, draft: ActDraft) => boolean
}

export type ActField =
  | FieldOf<'area'>
  | FieldOf<'check'>
  | FieldOf<'day'>
  | FieldOf<'moment'>
  /** The points that the due stage has to answer. */
  | FieldOf<'checklist'>
  | (FieldOf<'choice'> & {
      readonly choices: (subject: ManuscriptJson) => readonly (Choice<string> & { readonly note?: string })[]
    })

export interface ActForm<Type extends FormedAct = FormedAct> {
  readonly purpose: string
  /** What the button says. */
  readonly button: string
  readonly fields: readonly ActField[]
  /** What comes of it and cannot be taken back by a click. */
  readonly consequence?: (subject: ManuscriptJson, draft: ActDraft) => string | null
  readonly isDanger?: boolean
  readonly body: (draft: ActDraft, subject: ManuscriptJson) => ManuscriptActBodies[Type]
}

export const YES = '1'
export const isYes = (draft: ActDraft, name: string): boolean => draft[name] === YES
export const textOf = (draft: ActDraft, name: string): string => (draft[name] ?? '').trim()
