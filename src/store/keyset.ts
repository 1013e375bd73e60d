/** Pages of a list, by the key of the last item shown: stable while rows are added. */

export interface PageRequest {
  /** From `next` of the page before; null for the first page. */
  readonly cursor: string | null
  readonly limit: number
}

type KeyType = 'string' | 'number'

export const makeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key, or null when the text is no cursor of a list with such a key. */
export const parseCursor = (
  cursor: string,
  types: readonly KeyType[],
): readonly (string | number)[] | null => {
  const key = jsonOf(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (!Array.isArray(key) || key.length !== types.length) return null
  return key.every((part, index) => typeof part === types[index]) ? key : null
}

/** How many were shown before, where a list is counted off; null when the text is no such cursor. */
export const shownBefore = (cursor: string | null): number | null => {
  if (cursor === null) return 0
  const [shown] = parseCursor(cursor, ['number']) ?? []
  return typeof shown === 'number' && Number.isSafeInteger(shown) && shown >= 0 ? shown : null
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
