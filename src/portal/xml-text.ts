/** Text as it may stand in an XML document, between tags and in quotes. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML 1.0 knows no control characters but tab and line ends, and no halves of surrogate pairs. */
const UNKNOWN_TO_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export const xmlText = (text: string): string =>
  text.replace(UNKNOWN_TO_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
