/** Null for what cannot be the id of a document. */
export const documentIdOf = (text: string): number | null =>
  /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
