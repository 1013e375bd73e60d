/** A refusal: an answer, not an exception. `code` is stable and belongs to a closed set of its producer. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  /** Id of the source of law that the refusal rests on, when it rests on one. */
  readonly source?: string
  /** Facts for the wording of the message; never personal data. */
  readonly facts?: Readonly<Record<string, string | number>>
}

export type Result<T, R = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refused = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({
  ok: false,
  refusal,
})
