/** Values as PostgreSQL takes them: it has no NUL in text, and no half of a surrogate pair. */

export const storableText = (text: string): string =>
  text.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD')

/** JSON for a jsonb column. */
export const storableJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storableText(inner) : inner))

const INTEGER_MAX = 2_147_483_647

/** A year or version to look for: what no integer column can hold becomes -1, which none of them does. */
export const storableInteger = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) <= INTEGER_MAX ? value : -1
