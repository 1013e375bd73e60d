/** A value of policy while it is filled in: texts by field, and the value they make. */
import type { PolicyKind } from './policy-kind.ts'

export type Draft = Readonly<Record<string, string>>

/** The field of a value that has only one. */
export const ONE = 'value'
const CHOSEN = '1'

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

/** The fields filled with the value that is in force. */
export const draftOf = (kind: PolicyKind, value: unknown): Draft => {
  switch (kind.kind) {
    case 'number':
    case 'text':
    case 'choice':
      return { [ONE]: String(value) }
    case 'truth':
      return { [ONE]: value === true ? CHOSEN : '' }
    case 'several':
      return Object.fromEntries((Array.isArray(value) ? value : []).map((each) => [String(each), CHOSEN]))
    case 'record':
      return Object.fromEntries(
        Object.entries(recordOf(value)).map(([field, inner]) => [
          field,
          Array.isArray(inner) ? inner.join('、') : String(inner),
        ]),
      )
    case 'rows':
      return Object.fromEntries(
        Object.entries(recordOf(value)).map(([outcome, row]) => [outcome, String(row)]),
      )
  }
}

/** Blank text is no number: the server says what is wrong with it. */
const numberIn = (text: string): number | string =>
  /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : text.trim()

const numbersIn = (text: string): readonly (number | string)[] =>
  text
    .split(/[\s,，、;；]+/)
    .filter((each) => each !== '')
    .map(numberIn)

export const draftedValue = (kind: PolicyKind, draft: Draft): unknown => {
  switch (kind.kind) {
    case 'number':
      return numberIn(draft[ONE] ?? '')
    case 'text':
      return (draft[ONE] ?? '').trim()
    case 'choice':
      return draft[ONE] ?? ''
    case 'truth':
      return draft[ONE] === CHOSEN
    case 'several':
      return kind.choices.map(({ value }) => value).filter((value) => draft[value] === CHOSEN)
    case 'record':
      return Object.fromEntries(
        kind.fields.map(({ value: field }) => [
          field,
          kind.isList ? numbersIn(draft[field] ?? '') : numberIn(draft[field] ?? ''),
        ]),
      )
    case 'rows':
      return Object.fromEntries(Object.entries(draft).filter(([, row]) => row !== ''))
  }
}

export const isChosen = (draft: Draft, field: string): boolean => draft[field] === CHOSEN
export const chosenText = (on: boolean): string => (on ? CHOSEN : '')
