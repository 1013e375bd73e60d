/** Elements that only a page has; a table alone may stand inside Markdown. */
const PAGE_MARK = /<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/i
const STARTS_WITH_TAG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*)?<\/?[a-z][a-z0-9:]*[\s>/]/i
const MARKDOWN_NAME = /\.(?:md|markdown|mdown|mkd)$/i
const PAGE_TAGS = /<(?:p|div|span|td|tr|br|font|li)\b[^<>]*>/gi
const FLOW_TAGS = /<(?:p|div|span|font)\b|<\\\//i

/** Tags per thousand characters from which a text without a page mark is still a page. */
const DENSE_TAGS = 3
const HEAD_CHARACTERS = 200_000

/**
 * Whether decoded characters are a web page or a piece of one, rather than text or Markdown. A name only
 * keeps Markdown that begins with a tag from being taken for a page.
 */
export const isMarkup = (text: string, fileName: string): boolean => {
  const head = text.slice(0, HEAD_CHARACTERS)
  if (PAGE_MARK.test(head)) return true
  if (STARTS_WITH_TAG.test(head)) return !MARKDOWN_NAME.test(fileName)
  if (!FLOW_TAGS.test(head)) return false
  const tags = head.match(PAGE_TAGS)?.length ?? 0
  return (tags / head.length) * 1000 >= DENSE_TAGS
}

/** A Word document saved as one XML file. */
export const isWordXml = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  )
  return /<\?xml/i.test(head) && /<(?:w:wordDocument|pkg:package)\b/.test(head)
}

const MARKDOWN_RULE = /^\s*\|?\s*:?-{3,}:?\s*\|/m
const TEXT_EXTENSION = /\.(?:txt|text|log|csv|tsv)$/i

/** Markdown by its name; without a telling name, by the rule line of a table. */
export const isMarkdown = (text: string, fileName: string): boolean => {
  if (MARKDOWN_NAME.test(fileName)) return true
  return !TEXT_EXTENSION.test(fileName) && MARKDOWN_RULE.test(text.slice(0, HEAD_CHARACTERS))
}

/** The encoding a page or an XML file declares in its first bytes, as written there. */
export const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  )
  return (
    /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{2,30})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([a-z0-9_:.-]{2,30})/i.exec(head)?.[1] ??
    null
  )
}
