/** Elements that only a page has; a table alone may stand inside Markdown. */
const PAGE_MARK = /<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/i
const STARTS_WITH_TAG = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*)?<\/?[a-z][a-z0-9:]*[\s>/]/i
const PAGE_TAGS = /<(?:p|div|span|td|tr|br|font|li)\b[^<>]*>/gi
const SHORT_TABLE_TAGS = /<\/?(?:table|tr|td|th|br|tbody|thead)\b/i

/** Tags per thousand characters from which a text without a page mark is still a page. */
const DENSE_TAGS = 3

/** Whether decoded characters are a web page or a piece of one, rather than text or Markdown. */
export const isMarkup = (text: string): boolean => {
  const head = text.slice(0, 200_000)
  if (PAGE_MARK.test(head)) return true
  if (STARTS_WITH_TAG.test(head)) return true
  if (!/<(?:p|div|span|font)\b|<\\\//i.test(head)) return false
  const tags = head.match(PAGE_TAGS)?.length ?? 0
  return (tags / Math.max(head.length, 1)) * 1000 >= DENSE_TAGS && SHORT_TABLE_TAGS.test(head)
}

const MARKDOWN_RULE = /^\s*\|?\s*:?-{3,}:?\s*\|/m
const TEXT_EXTENSION = /\.(?:txt|text|log|csv|tsv)$/i

/** Markdown by its name; without a telling name, by the rule line of a table. */
export const isMarkdown = (text: string, fileName: string): boolean => {
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(fileName)) return true
  return !TEXT_EXTENSION.test(fileName) && MARKDOWN_RULE.test(text.slice(0, 200_000))
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
