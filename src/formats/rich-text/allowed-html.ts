/** The closed list of what the text of a published document may consist of. */

const INLINE_TAGS = ['a', 'strong', 'em', 'u', 's', 'sub', 'sup', 'br', 'img'] as const
export const TEXT_BLOCK_TAGS = ['p', 'h2', 'h3', 'h4'] as const
const CONTAINER_TAGS = ['ul', 'ol', 'li', 'blockquote'] as const
const TABLE_TAGS = ['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'] as const

export const ALLOWED_TAGS: readonly string[] = [
  ...INLINE_TAGS,
  ...TEXT_BLOCK_TAGS,
  ...CONTAINER_TAGS,
  ...TABLE_TAGS,
  'hr',
]

/** Alignment and indent; a block bears one at most, and no other class exists. */
export const ALLOWED_CLASSES = ['center', 'right', 'no-indent'] as const
export type BlockClass = (typeof ALLOWED_CLASSES)[number]

export const ALLOWED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel'],
  img: ['src', 'alt'],
  p: ['class'],
  h2: ['class'],
  h3: ['class'],
  h4: ['class'],
  td: ['colspan', 'rowspan', 'class'],
  th: ['colspan', 'rowspan', 'class'],
}

export const MAX_SPAN = 100
/** Deeper nesting is flattened; its words stay. */
export const MAX_NESTING = 40

const WEB = /^https?:\/\/[^\s/?#\\]/i
const MAIL = /^mailto:[^\s@]+@[^\s@]+$/i
const INSIDE = /^(?:\/(?![/\\])|#)[^\s\\]*$/

/** An address on the web, a mail address, or one inside the site; null for every other. */
export const allowedHref = (href: string): string | null => {
  const address = href.trim()
  const isFit = (WEB.test(address) && !/\s/.test(address)) || MAIL.test(address) || INSIDE.test(address)
  return isFit ? address : null
}

export const isOutside = (href: string): boolean => WEB.test(href)

const OWN_FILE =
  /^\/disclosures\/[1-9]\d{0,15}\/files\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\/[^\s/"'<>?#\\]{1,400}$/i

/** Pictures are attachments of a disclosure of this site: nothing is fetched from elsewhere, nothing is inlined. */
export const isOwnFile = (src: string): boolean => OWN_FILE.test(src)
