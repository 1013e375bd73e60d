/** A sentence of the report as a message quotes it. */

const LONGEST_QUOTE = 100

/** In quotation marks; a long sentence keeps its beginning. */
export const quoted = (text: string): string =>
  text.length <= LONGEST_QUOTE ? `“${text}”` : `“${text.slice(0, LONGEST_QUOTE)}……”`
